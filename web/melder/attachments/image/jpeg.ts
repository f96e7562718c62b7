import { ascii, joined, latin1, uint16, viewOf } from "../bytes.ts";
import { bareProfile } from "./icc.ts";
import { bareTiff, orientationOf } from "./orientation.ts";

/** Markers of ITU-T T.81, annex B. */
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;

/** The pieces of one picture, and what lies around it. */
interface JpegParts {
  /** Tables, frame headers and scans, as they stand. */
  readonly picture: readonly Uint8Array[];
  readonly orientation: number;
  readonly jfif: boolean;
  /** The colour transform of an Adobe segment (T.872, 6.5.3): without it colours turn. */
  readonly transform: number | undefined;
  readonly profile: Uint8Array | undefined;
  /** Other pictures, a film, or anything else behind the end. */
  readonly bytesAfter: number;
}

/**
 * Cuts a JPEG without decoding it. Undefined where the bytes are no picture that ends. Only segments that draw the
 * picture are kept; APPn and COM segments go, whatever they hold.
 */
function jpegParts(bytes: Uint8Array): JpegParts | undefined {
  const view = viewOf(bytes);
  const picture: Uint8Array[] = [];
  const profile: Uint8Array[] = [];
  let orientation = 1;
  let jfif = false;
  let transform: number | undefined;
  let scans = 0;
  let at = 2;
  while (at + 2 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === 0xff || marker === 0) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      const icc = profileOf(profile);
      const bytesAfter = bytes.length - at - 2;
      return scans > 0 ? { picture, orientation, jfif, transform, profile: icc, bytesAfter } : undefined;
    }
    if (isBare(marker)) {
      at += 2;
      continue;
    }
    if (at + 4 > bytes.length) return undefined;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) return undefined;
    const body = bytes.subarray(at + 4, end);
    if (marker === SOS) {
      const scanEnd = endOfScan(bytes, end);
      picture.push(bytes.subarray(at, scanEnd));
      scans += 1;
      at = scanEnd;
      continue;
    }
    if (marker === APP0 && latin1(body, 0, 5) === "JFIF\0") jfif = true;
    else if (marker === 0xe1 && latin1(body, 0, 6) === "Exif\0\0")
      orientation = orientationOf(body.subarray(6));
    else if (marker === 0xe2 && latin1(body, 0, 12) === "ICC_PROFILE\0") profile.push(body);
    else if (marker === 0xee && latin1(body, 0, 5) === "Adobe" && body.length >= 12) transform = body[11];
    if (draws(marker)) picture.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

/** Restart markers outside a scan and the old TEM: no length follows. */
function isBare(marker: number): boolean {
  return marker === SOI || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

/** Frame headers, Huffman, arithmetic and quantisation tables, restart interval, number of lines. */
function draws(marker: number): boolean {
  return marker < APP0 && marker >= 0xc0 && !isBare(marker) && marker !== EOI;
}

/** Where the coded data of a scan end: at the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return bytes.length;
}

/** A profile longer than a segment comes in numbered pieces. */
function profileOf(pieces: readonly Uint8Array[]): Uint8Array | undefined {
  const sorted = pieces.toSorted((a, b) => (a[12] ?? 0) - (b[12] ?? 0));
  return sorted.length > 0 ? joined(sorted.map((piece) => piece.subarray(14))) : undefined;
}

function segment(marker: number, body: Uint8Array): Uint8Array {
  return joined([Uint8Array.of(0xff, marker), uint16(body.length + 2), body]);
}

/** Room for a piece of a profile in one segment. */
const PROFILE_PIECE = 65_000;

function profileSegments(profile: Uint8Array): Uint8Array[] {
  const count = Math.ceil(profile.length / PROFILE_PIECE);
  return Array.from({ length: count }, (_, i) =>
    segment(
      0xe2,
      joined([
        ascii("ICC_PROFILE\0"),
        Uint8Array.of(i + 1, count),
        profile.subarray(i * PROFILE_PIECE, (i + 1) * PROFILE_PIECE),
      ]),
    ),
  );
}

export interface CleanJpeg {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly bytesAfter: number;
}

/** The same pixels, bit for bit, in a file that says nothing else. Undefined where it is no whole JPEG. */
export function cleanJpeg(bytes: Uint8Array): CleanJpeg | undefined {
  const parts = jpegParts(bytes);
  if (!parts) return undefined;
  const profile = parts.profile && bareProfile(parts.profile);
  const head: Uint8Array[] = [Uint8Array.of(0xff, SOI)];
  // Version 1.01, no unit, one by one, no thumbnail.
  if (parts.jfif)
    head.push(segment(APP0, joined([ascii("JFIF\0"), Uint8Array.of(1, 1, 0, 0, 1, 0, 1, 0, 0)])));
  if (parts.orientation !== 1) {
    head.push(segment(0xe1, joined([ascii("Exif\0\0"), bareTiff(parts.orientation)])));
  }
  if (profile && profile.length < PROFILE_PIECE * 255) head.push(...profileSegments(profile));
  if (parts.transform !== undefined) {
    head.push(segment(0xee, joined([ascii("Adobe"), Uint8Array.of(0, 100, 0, 0, 0, 0, parts.transform)])));
  }
  const whole = joined([...head, ...parts.picture, Uint8Array.of(0xff, EOI)]);
  return { bytes: whole, bytesAfter: parts.bytesAfter };
}
