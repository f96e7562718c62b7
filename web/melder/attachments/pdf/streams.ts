import { PDFArray, PDFDict, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { Zlib, zlibSync } from "fflate";
import { joined } from "../bytes.ts";
import type { FindingsBuilder } from "../findings.ts";
import type { Breath } from "../format.ts";
import { bareProfile } from "../image/icc.ts";
import { cleanJpeg } from "../image/jpeg.ts";
import { unpacked } from "./bounds.ts";
import { cleanContent, NotCleanable } from "./content.ts";
import type { CleanStream } from "./copy.ts";
import { bareJpeg2000 } from "./jpeg2000.ts";
import { isContent, nameOf } from "./rules.ts";

/**
 * What one stream may unpack to. Drawings of machines have some megabytes; unpacking is one call that nobody can stop,
 * so more would hold the page.
 */
const MAX_STREAM = 10_000_000;
/** A profile that unpacks to more is no profile. */
const MAX_PROFILE = 4_000_000;
/** A rewritten JPEG differs by a few bytes of its header; tags of a camera are more. */
const ORDINARY_HEADER = 64;

/** Photos in a document carry what photos carry. */
export function streamCleaner(found: FindingsBuilder): CleanStream {
  return async (stream, role, breath) => {
    const filters = filtersOf(stream);
    const last = filters.at(-1);
    if (last === "DCTDecode" || last === "JPXDecode") return picture(stream, filters, found);
    if (role === "profile") return profile(stream);
    return isContent(stream.dict, role) && stream.contents.length > 0 ? content(stream, breath) : stream;
  };
}

/** The same operators without what nobody sees; the stream itself where there is no such thing. */
async function content(stream: PDFRawStream, breath: Breath): Promise<PDFRawStream> {
  const bytes = unpacked(stream, MAX_STREAM);
  const clean = await cleanContent(bytes, breath);
  if (!clean) return stream;
  const dict = stream.dict.clone();
  dict.delete(PDFName.of("DecodeParms"));
  dict.set(PDFName.of("Filter"), PDFName.of("FlateDecode"));
  return PDFRawStream.of(dict, await zipped(clean, breath));
}

function filtersOf(stream: PDFRawStream): string[] {
  const filter = stream.dict.lookup(PDFName.of("Filter"));
  if (filter instanceof PDFArray)
    return filter.asArray().map((one) => nameOf(stream.dict.context.lookup(one)));
  return filter ? [nameOf(filter)] : [];
}

/** The picture's own bytes, cleaned; undefined filters of transport before it are taken off. */
function picture(stream: PDFRawStream, filters: readonly string[], found: FindingsBuilder): PDFRawStream {
  const packed = filters.length > 1;
  const bytes = packed ? unpacked(withFilters(stream, filters.slice(0, -1)), MAX_STREAM) : stream.contents;
  const last = filters.at(-1) ?? "";
  const clean = last === "DCTDecode" ? cleanJpeg(bytes)?.bytes : bareJpeg2000(bytes);
  if (!clean) throw new NotCleanable("a picture of the document cannot be followed");
  if (clean.length + ORDINARY_HEADER < bytes.length) found.removed("photo-with-data");
  const dict = stream.dict.clone();
  dict.set(PDFName.of("Filter"), PDFName.of(last));
  if (packed) dict.delete(PDFName.of("DecodeParms"));
  return PDFRawStream.of(dict, clean);
}

function withFilters(stream: PDFRawStream, filters: readonly string[]): PDFRawStream {
  const dict = stream.dict.clone();
  dict.set(PDFName.of("Filter"), dict.context.obj(filters.map((name) => PDFName.of(name))));
  return PDFRawStream.of(dict, stream.contents);
}

function profile(stream: PDFRawStream): PDFRawStream {
  const bare = bareProfile(unpacked(stream, MAX_PROFILE));
  const dict = PDFDict.withContext(stream.dict.context);
  for (const key of ["N", "Alternate", "Range"]) {
    const value = stream.dict.get(PDFName.of(key));
    if (value) dict.set(PDFName.of(key), value);
  }
  dict.set(PDFName.of("Filter"), PDFName.of("FlateDecode"));
  // Without a profile that can be followed a reader takes the ordinary colours of as many channels.
  return PDFRawStream.of(dict, zlibSync(bare ?? new Uint8Array()));
}

/** Bytes between two looks at the clock. */
const PIECE = 131_072;

async function zipped(bytes: Uint8Array, breath: Breath): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const stream = new Zlib((piece) => pieces.push(piece));
  for (let at = 0; at === 0 || at < bytes.length; at += PIECE) {
    stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    await breath();
  }
  return joined(pieces);
}
