import { fileInMemory, type OutgoingFile, renamed } from "../journey/outgoing-file.ts";
import type { Findings } from "./findings.ts";
import type { Obstacle } from "./format.ts";

/** What goes along of a file: the copy without hidden data, the file as it is, or one of each. */
export type FileChoice = "cleaned" | "original" | "both";

/** A cleaned copy, in memory. */
export interface CleanCopy {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** How its name ends, without the dot. */
  readonly extension: string;
}

/** How far reading a file is. Nothing of a file goes along before it has been read. */
export type Reading =
  | { readonly status: "waiting" | "stopped" }
  | {
      readonly status: "done";
      readonly findings: Findings;
      readonly copy: CleanCopy | undefined;
      /** Why there is no copy. */
      readonly why: Obstacle | undefined;
    };

/** A file that somebody chose; `key` tells two of the same name apart. */
export interface ChosenFile {
  readonly key: string;
  readonly file: File;
  readonly reading: Reading;
  /** Null where there is no copy and nothing has been decided: the original never goes by itself. */
  readonly choice: FileChoice | null;
  /** Names betray too: without this a file is called bestand-1.jpg. */
  readonly keepName: boolean;
}

let lastKey = 0;

export function chosenFile(file: File): ChosenFile {
  lastKey += 1;
  return { key: String(lastKey), file, reading: { status: "waiting" }, choice: null, keepName: false };
}

/** Everything that is sent, under the names that it is sent with. */
export function outgoingFiles(chosen: readonly ChosenFile[]): OutgoingFile[] {
  return chosen.flatMap((one, i) => variantsOf(one, i + 1));
}

function variantsOf({ file, reading, choice, keepName }: ChosenFile, number: number): OutgoingFile[] {
  const copy = reading.status === "done" ? reading.copy : undefined;
  const [base, extension] = nameParts(file.name);
  const stem = keepName ? base : `bestand-${number}`;
  const both = choice === "both" ? "-origineel" : "";
  const variants: OutgoingFile[] = [];
  if (copy && (choice === "cleaned" || choice === "both")) {
    variants.push(fileInMemory(copy.bytes, `${stem}.${copy.extension}`, copy.type));
  }
  if (choice === "original" || choice === "both") {
    variants.push(renamed(file, `${stem}${both}${extension === "" ? "" : `.${extension}`}`));
  }
  return variants;
}

/** Ends that say what a file is. Any other may be part of somebody's name, and goes along with the name alone. */
const EXTENSIONS = new Set(
  (
    "jpg jpeg jfif png gif bmp tif tiff webp svg heic heif hif avif dng raw cr2 nef arw pdf ps " +
    "doc docx docm dot dotx xls xlsx xlsm xlsb ppt pptx pptm pps ppsx odt ods odp pages numbers key rtf txt md csv tsv " +
    "xml json html htm mht eml msg mbox ics vcf zip rar 7z tar gz mp3 m4a aac wav ogg oga opus flac amr wma " +
    "mp4 m4v mov avi mkv webm 3gp mpg mpeg wmv"
  ).split(" "),
);

function nameParts(name: string): [base: string, extension: string] {
  const dot = name.lastIndexOf(".");
  const extension = name.slice(dot + 1);
  if (dot < 0 || !EXTENSIONS.has(extension.toLowerCase())) return [name, ""];
  return [name.slice(0, dot), extension];
}

export type FilesProblem = "reading" | "undecided" | "tooMany" | "tooLarge";

/** What has to be done before the files can go along; nothing where all is decided. */
export function filesProblem(
  chosen: readonly ChosenFile[],
  { maxFiles, maxFileBytes }: { readonly maxFiles: number; readonly maxFileBytes: number },
): FilesProblem | undefined {
  if (chosen.some(({ reading }) => reading.status === "waiting")) return "reading";
  if (chosen.some(({ choice }) => choice === null)) return "undecided";
  const outgoing = outgoingFiles(chosen);
  if (outgoing.length > maxFiles) return "tooMany";
  return outgoing.some(({ size }) => size > maxFileBytes) ? "tooLarge" : undefined;
}
