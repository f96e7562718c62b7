import { ascii, joined } from "../bytes.ts";

/**
 * Which way is up: the one tag of a photo that stays, for without it the picture lies on its side. A TIFF header and a
 * directory with Orientation (0x0112) alone; 1 is upright and needs no tag.
 */
export function bareTiff(orientation: number): Uint8Array<ArrayBuffer> {
  return joined([
    ascii("MM"),
    Uint8Array.of(0, 42, 0, 0, 0, 8, 0, 1),
    Uint8Array.of(0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0),
    new Uint8Array(4),
  ]);
}

/** Orientation 2–8 in a TIFF block of EXIF; 1 where it says nothing or nonsense. */
export function orientationOf(tiff: Uint8Array): number {
  if (tiff.length < 14) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i += 1) {
    const at = directory + 2 + i * 12;
    if (at + 12 > tiff.length) return 1;
    if (view.getUint16(at, little) !== 0x0112) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
