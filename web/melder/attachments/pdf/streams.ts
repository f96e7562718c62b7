import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { zlibSync } from "fflate";
import { joined, latin1, viewOf } from "../bytes.ts";
import type { FindingsBuilder } from "../findings.ts";
import { bareProfile } from "../image/icc.ts";
import { cleanJpeg } from "../image/jpeg.ts";
import type { CleanStream } from "./copy.ts";
import { nameOf } from "./rules.ts";

/** A profile that unpacks to more is no profile. */
const MAX_PROFILE = 4_000_000;
/** A rewritten JPEG differs by a few bytes of its header; tags of a camera are more. */
const ORDINARY_HEADER = 64;

/** Photos in a document carry what photos carry. */
export function streamCleaner(found: FindingsBuilder): CleanStream {
  return (stream, role) => {
    const filters = filtersOf(stream);
    const last = filters.at(-1);
    if (last === "DCTDecode" || last === "JPXDecode") return picture(stream, filters, found);
    return role === "profile" ? profile(stream) : stream;
  };
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
  const bytes = packed
    ? decodePDFRawStream(withFilters(stream, filters.slice(0, -1))).decode()
    : stream.contents;
  const last = filters.at(-1) ?? "";
  const clean = last === "DCTDecode" ? cleanJpeg(bytes)?.bytes : bareJpeg2000(bytes);
  if (!clean) throw new Error("a picture of the document cannot be followed");
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
  const bytes = decodePDFRawStream(stream).decode();
  const bare = bytes.length <= MAX_PROFILE ? bareProfile(bytes) : undefined;
  const dict = PDFDict.withContext(stream.dict.context);
  for (const key of ["N", "Alternate", "Range"]) {
    const value = stream.dict.get(PDFName.of(key));
    if (value) dict.set(PDFName.of(key), value);
  }
  dict.set(PDFName.of("Filter"), PDFName.of("FlateDecode"));
  // Without a profile that can be followed a reader takes the ordinary colours of as many channels.
  return PDFRawStream.of(dict, zlibSync(bare ?? new Uint8Array()));
}

/** JPEG 2000 is boxes in a row (ISO/IEC 15444-1, annex I): the codestream and what describes its colours stay. */
function bareJpeg2000(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0x4f) return bytes;
  const kept: Uint8Array[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const length = viewOf(bytes).getUint32(at);
    const end = length === 0 ? bytes.length : at + length;
    if (length === 1 || end > bytes.length || end < at + 8) return undefined;
    if (["jP  ", "ftyp", "jp2h", "jp2c"].includes(latin1(bytes, at + 4, at + 8)))
      kept.push(bytes.subarray(at, end));
    at = end;
  }
  return joined(kept);
}
