import type { FindingsBuilder } from "../findings.ts";
import { type Cleaned, cannot, type Format, type Obstacle, pause, type Work } from "../format.ts";
import { cleanJpeg } from "../image/jpeg.ts";
import { cleanPng } from "../image/png.ts";
import { attributeOf, rewritten, type TagRule, textsIn } from "../xml.ts";
import { cleanEmf, cleanGif } from "./media.ts";
import { partKind, targetOf } from "./parts.ts";
import { readPart } from "./read.ts";
import { contentRule, isLocalPath } from "./rules.ts";
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
export const office: Format = (bytes, found, work) => cleanPackage(bytes, found, work, 1);

async function cleanPackage(
  bytes: Uint8Array<ArrayBuffer>,
  found: FindingsBuilder,
  work: Work,
  depth: number,
): Promise<Cleaned> {
  const entries = zipEntries(bytes);
  if (!entries) return cannot("broken");
  const extension = extensionOf(entries);
  if (!extension) return cannot("unknown");
  if (isTooMuch(entries) || depth > MAX_DEPTH) return cannot("too-much");
  const writer = zipWriter();
  let why: Obstacle | undefined;
  let done = 0;
  for (const entry of entries) {
    const part = await cleanPart(entry, found, work, depth);
    if (part === "cannot") why = "inside";
    else if (part !== "drop") writer.add({ name: entry.name, bytes: part });
    done += 1;
    if (depth === 1) work.onProgress(done / entries.length);
    await pause(work);
  }
  return why ? cannot(why) : { ok: true, bytes: writer.finish(), type: TYPES[extension], extension };
}

/** By the main part, whatever the file is called. A macro document is none of the three. */
function extensionOf(entries: readonly ZipEntry[]): keyof typeof TYPES | undefined {
  const has = (name: string) => entries.some((entry) => entry.name === name);
  if (!has("[Content_Types].xml")) return undefined;
  if (has("word/document.xml")) return "docx";
  if (has("xl/workbook.xml")) return "xlsx";
  return has("ppt/presentation.xml") ? "pptx" : undefined;
}

function isTooMuch(entries: readonly ZipEntry[]): boolean {
  const sizes = entries.map(({ size }) => size);
  return (
    entries.length > MAX_PARTS ||
    sizes.reduce((sum, size) => sum + size, 0) > MAX_UNPACKED ||
    entries.some(({ name, size }) => /\.(xml|rels|vml)$/i.test(name) && size > MAX_TEXT_PART)
  );
}

async function cleanPart(
  entry: ZipEntry,
  found: FindingsBuilder,
  work: Work,
  depth: number,
): Promise<Uint8Array | "drop" | "cannot"> {
  const { name } = entry;
  const kind = partKind(name);
  if (kind === "drop") {
    if (name.endsWith(".xml")) readPart(name, textOf(entry), found);
    if (/thumbnail\.\w+$/.test(name)) found.removed("thumbnail");
    if (name.startsWith("_xmlsignatures/sig")) found.removed("signature");
    return "drop";
  }
  switch (kind) {
    case "xml":
    case "relations":
    case "types": {
      const xml = textOf(entry);
      readPart(name, xml, found);
      return new TextEncoder().encode(cleanXml(name, kind, xml));
    }
    case "jpeg":
    case "png":
    case "gif":
    case "emf":
      return cleanPicture(kind, entry.read(), found);
    case "package": {
      const inner = await cleanPackage(entry.read(), found, work, depth + 1);
      return inner.ok ? inner.bytes : "cannot";
    }
    case "as-it-is":
      return entry.read();
    case "other":
      return "cannot";
  }
}

/** UTF-8, or UTF-16 with its mark. */
function textOf(entry: ZipEntry): string {
  const bytes = entry.read();
  const wide = bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  return new TextDecoder(wide).decode(bytes).replace(/^(<\?xml [^>]*encoding=")utf-16"/i, '$1UTF-8"');
}

function cleanXml(name: string, kind: "xml" | "relations" | "types", xml: string): string {
  if (kind === "relations") return rewritten(xml, relationRule(name));
  if (kind === "types") return rewritten(xml, typeRule);
  if (!/^xl\/comments|comments\d+\.xml$/.test(name)) return rewritten(xml, contentRule);
  // Excel writes who it was into the remark itself, as its first words.
  const authors = textsIn(xml, "author").flatMap((author) => [author, `${author}:`]);
  return rewritten(xml, contentRule, (text, within) => {
    if (within === "author") return "-";
    return within === "t" && authors.includes(text.trim()) ? "-" : text;
  });
}

/** Relations to parts that go, and to places on a computer. */
function relationRule(relations: string): TagRule {
  return (tag) => {
    const target = attributeOf(tag, "Target");
    if (tag.local !== "Relationship" || target === undefined) return "keep";
    if (/\/attachedTemplate$/.test(attributeOf(tag, "Type") ?? "")) return "drop";
    if (attributeOf(tag, "TargetMode") !== "External") {
      return partKind(targetOf(relations, target)) === "drop" ? "drop" : "keep";
    }
    if (!isLocalPath(target) && !isLinkedFile(attributeOf(tag, "Type") ?? "")) return "keep";
    return tag.attributes.map((a) => (a.name === "Target" ? { ...a, raw: "file:///-" } : a));
  };
}

/** Another document, or a picture that stands elsewhere: also beside it, under a name of its maker's. */
function isLinkedFile(type: string): boolean {
  return /\/(externalLinkPath|externalLinkLongPath|oleObject|image|video|audio|media|subDocument|frame)$/.test(
    type,
  );
}

const typeRule: TagRule = (tag) => {
  const part = attributeOf(tag, "PartName");
  return part !== undefined && partKind(part.slice(1)) === "drop" ? "drop" : "keep";
};

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
