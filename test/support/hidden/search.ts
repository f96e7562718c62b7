import { constants, inflateRawSync, inflateSync } from "node:zlib";

/** More layers than any file here has: a photo in a document in a document. */
const DEPTH = 4;
const PARTLY = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 50_000_000 };

/**
 * Whether a file holds a word anywhere: as it stands or in UTF-16, in either letter order, hexadecimal, and in whatever
 * is packed in it with DEFLATE, tried at every place where it could begin.
 */
export function holds(bytes: Uint8Array, word: string, depth = DEPTH): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (forms(word).some((form) => buffer.includes(form))) return true;
  if (depth === 0) return false;
  return unpacked(buffer).some((inner) => holds(inner, word, depth - 1));
}

function forms(word: string): Buffer[] {
  const wide = Buffer.from(word, "utf16le");
  const hex = Buffer.from(word, "latin1").toString("hex");
  const wideHex = Buffer.from(wide).swap16().toString("hex");
  return [
    Buffer.from(word),
    wide,
    Buffer.from(wide).swap16(),
    ...[hex, wideHex].flatMap((text) => [Buffer.from(text), Buffer.from(text.toUpperCase())]),
  ];
}

function unpacked(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  const tryAt = (unpack: typeof inflateSync, at: number) => {
    try {
      const inner = unpack(bytes.subarray(at), PARTLY);
      if (inner.length > 8) found.push(inner);
    } catch {
      // Nothing packed begins here.
    }
  };
  for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 1)) {
    if (bytes.length - at > 2 && bytes.readUInt16BE(at) % 31 === 0) tryAt(inflateSync, at);
  }
  const local = Buffer.from("PK\x03\x04", "latin1");
  for (let at = bytes.indexOf(local); at >= 0; at = bytes.indexOf(local, at + 1)) {
    if (at + 30 > bytes.length) break;
    tryAt(inflateRawSync, at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28));
  }
  return found;
}
