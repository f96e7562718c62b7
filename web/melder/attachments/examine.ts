import type { CleanCopy, Reading } from "./chosen-file.ts";
import { type FileKind, fileKind, HEAD_BYTES } from "./file-kind.ts";
import { findingsBuilder } from "./findings.ts";
import { type Cleaned, cannot, type Format, type Obstacle, type Work } from "./format.ts";

/** Read as a whole, with a copy beside it: more does not fit beside a page on an old phone. */
const MAX_BYTES = 30_000_000;

/** Each kind is a part of its own, fetched with the first file of that kind. */
const FORMATS: Readonly<Partial<Record<FileKind, () => Promise<Format>>>> = {
  jpeg: async () => (await import("./image/index.ts")).jpeg,
  png: async () => (await import("./image/index.ts")).png,
  heif: async () => (await import("./heif/index.ts")).heif,
  pdf: async () => (await import("./pdf/index.ts")).pdf,
  office: async () => (await import("./office/index.ts")).office,
};

/**
 * Reads a file and makes its cleaned copy. Rejects where the melder stops it, where the file cannot be read from the
 * device, or where a part of the site cannot be fetched: then nothing is known of the file.
 */
export async function examine(file: File, work: Work): Promise<Reading> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const kind = fileKind(head);
  const load = FORMATS[kind];
  const found = findingsBuilder();
  if (!load) return reading(found.build(), cannot(obstacleOf(kind)));
  if (file.size > MAX_BYTES) return reading(found.build(), cannot("too-much"));
  const format = await load();
  const bytes = new Uint8Array(await file.arrayBuffer());
  work.signal.throwIfAborted();
  let cleaned: Cleaned;
  try {
    cleaned = await format(bytes, found, work);
  } catch {
    work.signal.throwIfAborted();
    // The bytes are a stranger's: what a reader trips over is a broken file, not a fault of the site.
    cleaned = cannot("broken");
  }
  return reading(found.build(), cleaned);
}

function obstacleOf(kind: FileKind): Obstacle {
  return kind === "video" || kind === "old-office" ? kind : "unknown";
}

type Done = Extract<Reading, { status: "done" }>;

function reading(findings: Done["findings"], cleaned: Cleaned): Reading {
  if (!cleaned.ok) return { status: "done", findings, copy: undefined, why: cleaned.why };
  const copy: CleanCopy = { bytes: cleaned.bytes, type: cleaned.type, extension: cleaned.extension };
  return { status: "done", findings, copy, why: undefined };
}
