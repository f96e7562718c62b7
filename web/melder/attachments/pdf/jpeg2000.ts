import { ascii, joined, latin1, uint32, viewOf } from "../bytes.ts";

/** Boxes that draw (ISO/IEC 15444-1, annex I), and of the header's those that say how. A profile is not among them. */
const BOXES = ["jP  ", "ftyp", "jp2h", "jp2c"];
const HEADER_BOXES = ["ihdr", "bpcc", "colr", "pclr", "cmap", "cdef"];

/** Markers of the codestream, annex A. */
const START = 0xff4f;
const TILE = 0xff90;
const DATA = 0xff93;
const END = 0xffd9;
const COMMENT = 0xff64;
/** Sizes, coding and quantisation, lengths of tiles and packets, where colours lie. */
const DRAWS = new Set([
  0xff50, 0xff51, 0xff52, 0xff53, 0xff55, 0xff57, 0xff58, 0xff5c, 0xff5d, 0xff5e, 0xff5f, 0xff60, 0xff61,
  0xff63,
]);

/** The same picture in a file that says nothing else. Undefined where it cannot be followed. */
export function bareJpeg2000(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0x4f) return bareCodestream(bytes);
  return boxes(bytes, BOXES, (name, body) => {
    if (name === "jp2c") return bareCodestream(body);
    if (name !== "jp2h") return body;
    // A colour profile by its bytes (method 2) names its maker: such a picture is none that can be cleaned here.
    return boxes(body, HEADER_BOXES, (inner, it) => (inner !== "colr" || it[0] === 1 ? it : undefined));
  });
}

/** The boxes of the list, each as `clean` gives it. */
function boxes(
  bytes: Uint8Array,
  kept: readonly string[],
  clean: (name: string, body: Uint8Array) => Uint8Array | undefined,
): Uint8Array | undefined {
  const out: Uint8Array[] = [];
  const view = viewOf(bytes);
  for (let at = 0; at < bytes.length; ) {
    if (at + 8 > bytes.length) return undefined;
    const length = view.getUint32(at);
    const end = length === 0 ? bytes.length : at + length;
    if (length === 1 || end > bytes.length || end < at + 8) return undefined;
    const name = latin1(bytes, at + 4, at + 8);
    if (kept.includes(name)) {
      const body = clean(name, bytes.subarray(at + 8, end));
      if (!body) return undefined;
      out.push(uint32(body.length + 8), ascii(name), body);
    }
    at = end;
  }
  return joined(out);
}

/** Comments of the main header go; one in the header of a tile would move what others point to. */
function bareCodestream(bytes: Uint8Array): Uint8Array | undefined {
  const view = viewOf(bytes);
  if (bytes.length < 4 || view.getUint16(0) !== START) return undefined;
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = view.getUint16(at);
    if (marker === TILE) {
      const end = endOfTiles(bytes, at);
      return end === undefined ? undefined : joined([...kept, bytes.subarray(at, end)]);
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4 || (marker !== COMMENT && !DRAWS.has(marker))) return undefined;
    if (marker !== COMMENT) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

/** Behind the end mark that follows the last tile. */
function endOfTiles(bytes: Uint8Array, from: number): number | undefined {
  const view = viewOf(bytes);
  let at = from;
  while (at + 14 <= bytes.length && view.getUint16(at) === TILE) {
    const length = view.getUint32(at + 6);
    const end = length === 0 ? bytes.length - 2 : at + length;
    if (end > bytes.length - 2 || !isTile(view, at + 12, end)) return undefined;
    at = end;
  }
  return at + 2 <= bytes.length && view.getUint16(at) === END ? at + 2 : undefined;
}

/** Whether the header of a tile holds nothing but what draws. */
function isTile(view: DataView, from: number, end: number): boolean {
  let at = from;
  while (at + 4 <= end && DRAWS.has(view.getUint16(at))) at += 2 + view.getUint16(at + 2);
  return at + 2 <= end && view.getUint16(at) === DATA;
}
