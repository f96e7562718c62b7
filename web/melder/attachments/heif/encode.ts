import encode from "jpeg-js/lib/encoder.js";
import { joined, uint16, viewOf } from "../bytes.ts";
import { pause, type Work } from "../format.ts";
import { exactScan } from "./scan-length.ts";

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha. */
  readonly data: Uint8ClampedArray;
}

/** No difference that an eye sees, at a quarter of the bytes of 100. */
const QUALITY = 90;
/** About 20 ms on a laptop, 100 on an old phone: the page answers in between. */
const PIXELS_PER_STRIP = 130_000;
/** The encoder's blocks: eight by eight, colours unreduced. */
const BLOCK = 8;

/**
 * A JPEG in strips: each is encoded as a picture of its own, and their coded data follow each other with a restart marker
 * between (T.81, E.1.4), where a decoder starts afresh. So the work can pause, show progress and be stopped.
 */
export async function encodeJpeg(pixels: Pixels, work: Work): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, data } = pixels;
  const blocksAcross = Math.ceil(width / BLOCK);
  const rows = Math.max(1, Math.floor(PIXELS_PER_STRIP / width / BLOCK)) * BLOCK;
  const parts: Uint8Array[] = [];
  for (let top = 0, strip = 0; top < height; top += rows, strip += 1) {
    const tall = Math.min(rows, height - top);
    const piece = data.subarray(top * width * 4, (top + tall) * width * 4);
    const { head, scan } = cut(encode({ data: piece, width, height: tall }, QUALITY).data);
    if (strip === 0) parts.push(...wholeHead(head, height, (blocksAcross * rows) / BLOCK));
    else parts.push(Uint8Array.of(0xff, 0xd0 + ((strip - 1) % 8)));
    parts.push(exactScan(scan, head.tables, blocksAcross * Math.ceil(tall / BLOCK)));
    work.onProgress((top + tall) / height);
    await pause(work);
  }
  parts.push(Uint8Array.of(0xff, 0xd9));
  return joined(parts);
}

/** Up to where the scan header begins, the scan header, and the coded data without the end mark. */
interface Piece {
  readonly head: { readonly tables: Uint8Array; readonly scanHeader: Uint8Array; readonly frame: number };
  readonly scan: Uint8Array;
}

function cut(jpeg: Uint8Array): Piece {
  const view = viewOf(jpeg);
  let frame = 0;
  let at = 2;
  while (jpeg[at + 1] !== 0xda) {
    if (jpeg[at + 1] === 0xc0) frame = at;
    at += 2 + view.getUint16(at + 2);
  }
  const data = at + 2 + view.getUint16(at + 2);
  return {
    head: { tables: jpeg.slice(0, at), scanHeader: jpeg.slice(at, data), frame },
    scan: jpeg.slice(data, jpeg.length - 2),
  };
}

/** The first strip's tables, with the height of the whole picture and the number of blocks between two restarts. */
function wholeHead(
  { tables, scanHeader, frame }: Piece["head"],
  height: number,
  interval: number,
): Uint8Array[] {
  // In the frame header: mark, length, precision, then the height.
  viewOf(tables).setUint16(frame + 5, height);
  return [tables, Uint8Array.of(0xff, 0xdd, 0, 4), uint16(interval), scanHeader];
}
