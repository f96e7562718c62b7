import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { Refusal } from "./refusal.ts";

/**
 * The folder of one ceremony, which travels on a stick between the computer that prepares and those of the roots.
 * Nothing in it is secret. Every file is written whole or not at all, so a ceremony can break off anywhere.
 */
export interface CeremonyFolder {
  readonly path: string;
  /** What a person edits. */
  readonly draft: string;
  /** The exact bytes that the roots sign. */
  readonly directory: string;
  /** Public halves of the roots, and those that no longer sign. */
  readonly roots: string;
  readonly retiredRoots: string;
  /** The newcomers' files from the console. */
  readonly staff: string;
  /** What was published before. */
  readonly previous: string;
  readonly signatures: string;
  /** What comes out. */
  readonly published: string;
}

export function ceremonyFolder(folder: string): CeremonyFolder {
  const of = (name: string) => path.join(folder, name);
  return {
    path: folder,
    draft: of("draft.json"),
    directory: of("directory.json"),
    roots: of("roots"),
    retiredRoots: of("roots/retired"),
    staff: of("staff"),
    previous: of("previous"),
    signatures: of("signatures"),
    published: of("published"),
  };
}

/** The file, or nothing where there is none. */
export function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new Refusal("file-wrong", `${file} is niet te lezen.`);
  }
}

/** Names of the JSON files in a folder, in order; none where there is no folder. */
export function jsonFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .toSorted();
  } catch {
    return [];
  }
}

/** The bytes on the disk before the name: whoever is broken off finds the old file or the new one. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const half = `${file}.half`;
  const handle = openSync(half, "w");
  try {
    writeSync(handle, typeof content === "string" ? Buffer.from(content) : content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(half, file);
}

/** An object with line ends, for people. */
export function writeJson(file: string, value: object): void {
  writeWhole(file, `${JSON.stringify(value, null, 2)}\n`);
}

/** The value of a JSON file that must be there. */
export function readJson(file: string): unknown {
  const bytes = readIfThere(file);
  if (bytes === undefined) throw new Refusal("file-missing", `${file} is er niet.`);
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw new Refusal("file-wrong", `${file} is geen JSON: er mist misschien een komma of een haakje.`);
  }
}
