import type { FindingsBuilder } from "../findings.ts";
import {
  type Breath,
  breathOf,
  type Cleaned,
  cannot,
  type Format,
  type Obstacle,
  type Work,
} from "../format.ts";
import { cleanJpeg } from "../image/jpeg.ts";
import { cleanPng } from "../image/png.ts";
import { cleanEmf } from "./emf.ts";
import { cleanGif } from "./gif.ts";
import { partKind, partName } from "./parts.ts";
import { readPart } from "./read.ts";
import { cleanXml, partsOfNobody, relationRule, typeRule } from "./xml-parts.ts";
import { type ZipEntry, zipEntries, zipWriter } from "./zip.ts";

/** All parts unpacked. A document of 25 MB with photos hardly grows; what grows to more was made to. */
const MAX_UNPACKED = 150_000_000;
/** One part of text, which is read as a whole. */
const MAX_TEXT_PART = 50_000_000;
const MAX_PARTS = 5_000;
/** A table in a letter in a letter: deeper, somebody plays. */
const MAX_DEPTH = 3;

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
} as const;

/** DOCX, XLSX and PPTX: a package of parts, each cleaned or left out, packed anew. */
export const office: Format = (bytes, found, work) => {
  const tools = { found, work, breath: breathOf(work), room: MAX_UNPACKED };
  return cleanPackage(bytes, tools, 1);
};

interface Tools {
  readonly found: FindingsBuilder;
  readonly work: Work;
  readonly breath: Breath;
  /** How much may still be unpacked, of this document and of those in it. */
  room: number;
}

async function cleanPackage(bytes: Uint8Array<ArrayBuffer>, tools: Tools, depth: number): Promise<Cleaned> {
  const entries = zipEntries(bytes);
  if (!entries) return cannot("broken");
  const extension = extensionOf(entries);
  if (!extension) return cannot("unknown");
  tools.room -= entries.reduce((sum, { size }) => sum + size, 0);
  if (isTooMuch(entries) || tools.room < 0 || depth > MAX_DEPTH) return cannot("too-much");
  const root = entries.find(({ name }) => partName(name) === "_rels/.rels");
  const ofNobody = root
    ? await partsOfNobody(await textOf(root, tools.breath), tools.breath)
    : new Set<string>();
  const writer = zipWriter(tools.breath);
  let why: Obstacle | undefined;
  let done = 0;
  for (const entry of entries) {
    const part = ofNobody.has(partName(entry.name))
      ? await dropped(entry, tools)
      : await cleanPart(entry, tools, depth, ofNobody);
    if (part === "cannot") why = "inside";
    else if (part !== "drop") await writer.add({ name: entry.name, bytes: part });
    done += 1;
    if (depth === 1) tools.work.onProgress(done / entries.length);
    await tools.breath();
    tools.work.signal.throwIfAborted();
  }
  return why ? cannot(why) : { ok: true, bytes: writer.finish(), type: TYPES[extension], extension };
}

/** By the main part, whatever the file is called. A macro document is none of the three. */
function extensionOf(entries: readonly ZipEntry[]): keyof typeof TYPES | undefined {
  const names = new Set(entries.map(({ name }) => partName(name)));
  // Two parts of one name: which of them a reader takes nobody knows.
  if (names.size !== entries.length || !names.has("[content_types].xml")) return undefined;
  if (names.has("word/document.xml")) return "docx";
  if (names.has("xl/workbook.xml")) return "xlsx";
  return names.has("ppt/presentation.xml") ? "pptx" : undefined;
}

function isTooMuch(entries: readonly ZipEntry[]): boolean {
  return (
    entries.length > MAX_PARTS ||
    entries.some(({ name, size }) => /\.(xml|rels|vml|psmdcp)$/i.test(name) && size > MAX_TEXT_PART)
  );
}

/** Says what is in a part that goes. */
async function dropped(entry: ZipEntry, { found, breath, work }: Tools): Promise<"drop"> {
  const name = partName(entry.name);
  if (/thumbnail\.\w+$/.test(name)) found.removed("thumbnail");
  if (name.startsWith("_xmlsignatures/sig")) found.removed("signature");
  if (!/\.(xml|psmdcp)$/.test(name)) return "drop";
  try {
    await readPart(name, await textOf(entry, breath), found, breath);
  } catch {
    work.signal.throwIfAborted();
    // It cannot be told in full, and goes all the same.
  }
  return "drop";
}

async function cleanPart(
  entry: ZipEntry,
  tools: Tools,
  depth: number,
  ofNobody: ReadonlySet<string>,
): Promise<Uint8Array | "drop" | "cannot"> {
  const { found, breath } = tools;
  const name = partName(entry.name);
  const kind = partKind(name);
  switch (kind) {
    case "drop":
      return dropped(entry, tools);
    case "xml":
    case "relations":
    case "types": {
      const xml = await textOf(entry, breath);
      await readPart(name, xml, found, breath);
      const goes = (part: string) => ofNobody.has(part) || partKind(part) === "drop";
      const rule =
        kind === "relations" ? relationRule(name, goes) : kind === "types" ? typeRule(goes) : undefined;
      return new TextEncoder().encode(await cleanXml(name, xml, rule, breath));
    }
    case "jpeg":
    case "png":
    case "gif":
    case "emf":
      return cleanPicture(kind, await entry.read(breath), found);
    case "package": {
      const inner = await cleanPackage(await entry.read(breath), tools, depth + 1);
      return inner.ok ? inner.bytes : "cannot";
    }
    case "as-it-is":
      return entry.read(breath);
    case "other":
      return "cannot";
  }
}

/** UTF-8, or UTF-16 with its mark. Throws where a part says that it is in another alphabet. */
async function textOf(entry: ZipEntry, breath: Breath): Promise<string> {
  const bytes = await entry.read(breath);
  const wide = bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  const text = new TextDecoder(wide).decode(bytes);
  const named = /^<\?xml [^>]*encoding\s*=\s*["']([^"']*)/i.exec(text)?.[1]?.toLowerCase() ?? wide;
  if (!["utf-8", "us-ascii", "utf-16"].includes(named) && named !== wide) throw new Error("another alphabet");
  return text.replace(/^(<\?xml [^>]*encoding\s*=\s*["'])utf-16(le|be)?(?=["'])/i, "$1UTF-8");
}

/** A broken picture shows nothing, but it is somebody's bytes. */
function cleanPicture(kind: "jpeg" | "png" | "gif" | "emf", bytes: Uint8Array, found: FindingsBuilder) {
  const clean = {
    jpeg: () => cleanJpeg(bytes)?.bytes,
    png: () => cleanPng(bytes)?.bytes,
    gif: () => cleanGif(bytes),
    emf: () => cleanEmf(bytes),
  }[kind]();
  if (clean && clean.length + ORDINARY_HEADER < bytes.length) found.removed("photo-with-data");
  return clean ?? "cannot";
}

/** A rewritten picture differs by a few bytes of its header; tags of a camera are more. */
const ORDINARY_HEADER = 64;
