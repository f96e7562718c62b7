import { latin1 } from "../bytes.ts";
import type { Breath } from "../format.ts";

/** Something in a document that would go along as it is, and that this site cannot look into. */
export class NotCleanable extends Error {}

/** Tokens between two looks at the clock. */
const AT_ONCE = 2_048;

const WHITE = set("\0\t\n\f\r ");
const DELIMITERS = set("()<>[]{}/%");
const STARTS_EMPTY = new Uint8Array([0x3c, 0x3c, 0x3e, 0x3e]);

function set(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((one) => one.charCodeAt(0)));
}

/**
 * What a page draws, without what it only says (ISO 32000-2, 7.8.2 and 14.6): comments, and dictionaries beside marks,
 * which hold spoken texts and the keys of programs. Undefined where there is none. Throws on what it cannot follow.
 */
export async function cleanContent(bytes: Uint8Array, breath: Breath): Promise<Uint8Array | undefined> {
  // What goes is never shorter than what stands in its place.
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  let from = 0;
  let at = 0;
  const keep = (piece: Uint8Array) => {
    kept.set(piece, length);
    length += piece.length;
  };
  const cut = (start: number, end: number, instead: Uint8Array) => {
    keep(bytes.subarray(from, start));
    keep(instead);
    from = end;
  };
  await breath();
  for (let tokens = 1; at < bytes.length; tokens += 1) {
    if (tokens % AT_ONCE === 0) await breath();
    const byte = bytes[at] ?? 0;
    const start = at;
    if (WHITE.has(byte)) at += 1;
    else if (byte === PERCENT) {
      at = endOfLine(bytes, at);
      cut(start, at, BLANK);
    } else if (byte === LESS && bytes[at + 1] === LESS) {
      // The only dictionaries among operators stand beside marks. Empty ones say nothing.
      at = endOfDictionary(bytes, at);
      if (at - start > STARTS_EMPTY.length) cut(start, at, STARTS_EMPTY);
    } else if (byte === OPEN) at = endOfString(bytes, at);
    else if (byte === LESS) at = endOfHex(bytes, at);
    else if (DELIMITERS.has(byte) && byte !== SLASH) at += 1;
    else {
      at = endOfWord(bytes, at + 1);
      if (at - start === 2 && bytes[start] === 0x42 && bytes[start + 1] === 0x49)
        at = endOfPicture(bytes, at);
    }
  }
  if (from === 0) return undefined;
  keep(bytes.subarray(from));
  return kept.subarray(0, length);
}

const PERCENT = 0x25;
const LESS = 0x3c;
const GREATER = 0x3e;
const OPEN = 0x28;
const CLOSE = 0x29;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;
const BLANK = new Uint8Array([0x20]);

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
  return at;
}

function endOfWord(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && !WHITE.has(bytes[at] ?? 0) && !DELIMITERS.has(bytes[at] ?? 0)) at += 1;
  return at;
}

/** Brackets in a text come in pairs, or with a backslash. */
function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === BACKSLASH) at += 1;
    else if (byte === OPEN) depth += 1;
    else if (byte === CLOSE) depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new NotCleanable("a text without an end");
}

function endOfHex(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(GREATER, from);
  if (end < 0) throw new NotCleanable("a text without an end");
  return end + 1;
}

function endOfDictionary(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; ) {
    const byte = bytes[at];
    if (byte === LESS && bytes[at + 1] === LESS) {
      depth += 1;
      at += 2;
    } else if (byte === GREATER && bytes[at + 1] === GREATER) {
      depth -= 1;
      at += 2;
      if (depth === 0) return at;
    } else if (byte === OPEN) at = endOfString(bytes, at);
    else if (byte === LESS) at = endOfHex(bytes, at);
    else if (byte === PERCENT) at = endOfLine(bytes, at);
    else at += 1;
  }
  throw new NotCleanable("a dictionary without an end");
}

/** Keys of a picture among operators (8.9.7), short or in full, and how it may be packed: not as a photo. */
const PICTURE_KEYS =
  /^(BPC|BitsPerComponent|CS|ColorSpace|D|Decode|DP|DecodeParms|F|Filter|H|Height|IM|ImageMask|Intent|I|Interpolate|L|Length|W|Width)$/;
const PHOTO = /\/(DCT|DCTDecode|JPX\w*)(?![A-Za-z])/;
/** A picture of this kind has some kilobytes at most, and what describes it some words. */
const MAX_DESCRIPTION = 1_000;

/** Behind the `EI` of a picture whose `BI` ends at `from`. */
function endOfPicture(bytes: Uint8Array, from: number): number {
  const head = latin1(bytes, from, from + MAX_DESCRIPTION);
  const match = /[\s\]/>\d]ID[\s]/.exec(head);
  if (!match) throw new NotCleanable("a picture that cannot be followed");
  const description = head.slice(0, match.index + 1);
  const keys = description.replace(/\[[^\]]*\]|<<.*?>>/gs, " 0 ").trim();
  const pairs = keys === "" ? [] : (keys.match(/\/[^\s/]+\s*(\/[^\s/]+|[^\s/]+)/g) ?? []);
  const known = pairs.every((pair) => PICTURE_KEYS.test(/^\/([^\s/]+)/.exec(pair)?.[1] ?? ""));
  if (!known || PHOTO.test(description) || /[(%]/.test(description)) {
    throw new NotCleanable("a picture among operators that cannot be cleaned");
  }
  return endOfData(bytes, from + match.index + match[0].length);
}

/** At `EI` between blanks, with what could be operators behind it: data can hold the two letters by chance. */
function endOfData(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x45, from); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (bytes[at + 1] !== 0x49 || !WHITE.has(bytes[at - 1] ?? 0)) continue;
    if (at + 2 < bytes.length && !WHITE.has(bytes[at + 2] ?? 0)) continue;
    const behind = bytes.subarray(at + 2, at + 12);
    if (behind.every((byte) => WHITE.has(byte) || (byte > 0x20 && byte < 0x7f))) return at + 2;
  }
  throw new NotCleanable("a picture without an end");
}
