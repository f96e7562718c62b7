import {
  decodePDFRawStream,
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFParser,
  PDFRawStream,
  PDFXRefStreamParser,
} from "@cantoo/pdf-lib";
import type { Work } from "../format.ts";

/**
 * The library unpacks whatever a document says, as far as it goes: a few hundred kilobytes become gigabytes. Here its
 * own streams are held to a length each, and all of one document to a sum.
 */

/** Objects and tables that the library unpacks while it reads. Programs write some hundred kilobytes at once. */
const MAX_WHILE_READING = 10_000_000;
/** As for other documents: more does not fit beside a page on an old phone. */
const MAX_OF_ALL = 150_000_000;
/** A table can claim millions of objects in a few bytes; none has more than `index.ts` takes. */
const MAX_ENTRIES = 300_000;

class TooMuch extends Error {}

let most = MAX_WHILE_READING;
let room = MAX_OF_ALL;
let exceeded = false;

export const bounds = {
  /** For a document, or for reading it once more. */
  begin(): void {
    room = MAX_OF_ALL;
    exceeded = false;
  },
  exceeded: (): boolean => exceeded,
};

function refuse(): never {
  exceeded = true;
  throw new TooMuch("a stream unpacks to more than a document holds");
}

/** What a stream holds. Throws where that is more than `limit` bytes, or more than is left for the document. */
export function unpacked(stream: PDFRawStream, limit: number): Uint8Array {
  const before = most;
  most = limit;
  try {
    if (hasPredictor(stream.dict)) throw new Error("packed in a way that the library does not undo");
    const bytes = decodePDFRawStream(stream).decode();
    return bytes.length > limit ? refuse() : bytes;
  } finally {
    most = before;
  }
}

function hasPredictor(dict: PDFDict): boolean {
  const parms = dict.lookup(PDFName.of("DecodeParms"));
  const all = parms instanceof PDFArray ? parms.asArray().map((one) => dict.context.lookup(one)) : [parms];
  return all.some((one) => one instanceof PDFDict && numberOf(one, "Predictor") > 1);
}

function numberOf(dict: PDFDict, key: string): number {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : 0;
}

interface Growing {
  ensureBuffer(this: { readonly buffer: Uint8Array }, requested: number): Uint8Array;
}

/** The class under all of the library's filters, which it does not export. */
function growing(): Growing {
  const dict = PDFDict.withContext(PDFContext.create());
  dict.set(PDFName.of("Filter"), PDFName.of("ASCIIHexDecode"));
  const filter = Object.getPrototypeOf(decodePDFRawStream(PDFRawStream.of(dict, new Uint8Array())));
  return Object.getPrototypeOf(filter) as Growing;
}

const base = growing();
const { ensureBuffer } = base;
base.ensureBuffer = function (requested) {
  const had = this.buffer.byteLength;
  if (requested > most + SLACK) return refuse();
  const buffer = ensureBuffer.call(this, requested);
  room -= buffer.byteLength - had;
  return room < 0 ? refuse() : buffer;
};

/** Filters ask for room before they know whether they need it. */
const SLACK = 65_536;

const { forStream } = PDFXRefStreamParser;
PDFXRefStreamParser.forStream = (stream) => {
  const index = stream.dict.lookup(PDFName.of("Index"));
  const counts = index instanceof PDFArray ? index.asArray().filter((_, i) => i % 2 === 1) : [];
  const claimed = counts.reduce((sum, one) => sum + (one instanceof PDFNumber ? one.asNumber() : 0), 0);
  if (Math.max(claimed, numberOf(stream.dict, "Size")) > MAX_ENTRIES) return refuse();
  return forStream(stream);
};

/** Milliseconds after which the library lets the page breathe: it counts objects, and one can be a thousand others. */
const WAITED = 40;

/** Milliseconds for reading: a document that was made for it lets the library look through all of it for each object. */
const MAX_READING = 60_000;

/** What the library keeps to itself. */
interface Inside {
  matchIndirectObjectHeader(): boolean;
  readonly bytes: { peek(): number };
}

/** Lets reading wait by the clock, and end where the melder stops it or where it takes too long. */
export function paced(parser: PDFParser, { signal }: Work): void {
  const start = performance.now();
  let last = start;
  const inside = parser as unknown as Inside;
  const matches = inside.matchIndirectObjectHeader.bind(parser);
  Object.assign(parser, {
    shouldWaitForTick: () => {
      signal.throwIfAborted();
      const now = performance.now();
      if (now - start > MAX_READING) refuse();
      if (now - last < WAITED) return false;
      last = now;
      return true;
    },
    // An object begins with a number. Between objects the library tries each byte, at the price of an error.
    matchIndirectObjectHeader: () => isDigit(inside.bytes.peek()) && matches(),
  });
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
