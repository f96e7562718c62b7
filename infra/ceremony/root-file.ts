import path from "node:path";
import * as z from "zod/mini";
import { dayFromIso, isoDay } from "#shared/domain/day.ts";
import { fromBase64Url, toBase64Url } from "#shared/protocol/bytes.ts";
import { type CeremonyFolder, jsonFiles, readJson, writeJson } from "./folder.ts";
import { Refusal } from "./refusal.ts";

/** The public half of a root, as a file in the ceremony's folder. */
export interface RootFile {
  /** Names the root among people: a function rather than a person, for persons change. */
  readonly name: string;
  readonly made: number;
  readonly key: Uint8Array;
}

const ROOT_NAME = /^[a-z][a-z0-9-]{1,30}$/;

const ROOT_FILE = z.strictObject({
  form: z.literal("meldpunt-root-1"),
  name: z.string().check(z.regex(ROOT_NAME)),
  made: z.string().check(z.refine((text) => dayFromIso(text) !== undefined)),
  key: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
});

/** Refuses a name that cannot be a file's. */
export function checkRootName(name: string): void {
  if (ROOT_NAME.test(name)) return;
  throw new Refusal(
    "usage",
    `--name "${name}": kleine letters, cijfers en streepjes, bijvoorbeeld griffier of wortel-1.`,
  );
}

export function rootPath(folder: CeremonyFolder, name: string): string {
  return path.join(folder.roots, `${name}.json`);
}

export function writeRoot(folder: CeremonyFolder, { name, made, key }: RootFile): void {
  writeJson(rootPath(folder, name), {
    form: "meldpunt-root-1",
    name,
    made: isoDay(made),
    key: toBase64Url(key),
  });
}

/** The roots of a folder by name; `retired` are those that signed before and no longer do. */
export function readRoots(folder: CeremonyFolder, which: "present" | "retired" = "present"): RootFile[] {
  const place = which === "present" ? folder.roots : folder.retiredRoots;
  return jsonFiles(place).map((name) => readRoot(path.join(place, name)));
}

function readRoot(file: string): RootFile {
  const parsed = ROOT_FILE.safeParse(readJson(file));
  const key = parsed.success ? fromBase64Url(parsed.data.key) : undefined;
  if (!parsed.success || key === undefined) {
    throw new Refusal(
      "file-wrong",
      `${file} is geen openbare helft van een wortel. Zet hier geen andere bestanden neer.`,
    );
  }
  return { name: parsed.data.name, made: dayFromIso(parsed.data.made) ?? 0, key };
}
