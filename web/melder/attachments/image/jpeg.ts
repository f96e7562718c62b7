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
 * Cuts a JPEG without decoding it. Only segments that draw the picture are kept; APPn and COM segments go, whatever they
 * hold. Undefined where nothing is drawn, and where the end mark is missing: what stands behind the last row of the
 * picture then looks like a part of it, and only reading every code would tell.
 */
function jpegParts(bytes: Uint8Array): JpegParts | undefined {
  const cut: Cut = { picture: [], profile: [], orientation: 1, jfif: false, transform: undefined, scans: 0 };
  let at = 2;
  while (at + 2 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker === 0xff || marker === 0) at += 1;
    else if (marker === EOI) return partsOf(cut, bytes.length - at - 2);
    else if (isBare(marker)) at += 2;
    else {
      const end = endOfSegment(bytes, at);
      if (end === undefined) return undefined;
      at = take(cut, marker, bytes, at, end);
    }
  }
  return undefined;
}

/** What was cut so far. */
interface Cut {
  readonly picture: Uint8Array[];
  readonly profile: Uint8Array[];
  orientation: number;
  jfif: boolean;
  transform: number | undefined;
  scans: number;
}

function partsOf({ scans, profile, ...rest }: Cut, bytesAfter: number): JpegParts | undefined {
  return scans > 0 ? { ...rest, profile: profileOf(profile), bytesAfter } : undefined;
}

/** By the length that follows the marker, which counts itself. */
function endOfSegment(bytes: Uint8Array, at: number): number | undefined {
  if (at + 4 > bytes.length) return undefined;
  const end = at + 2 + viewOf(bytes).getUint16(at + 2);
  return end > bytes.length || end < at + 4 ? undefined : end;
}

/** Takes from a segment what is needed; gives where the next begins. */
function take(cut: Cut, marker: number, bytes: Uint8Array, at: number, end: number): number {
  if (marker === SOS) {
    const scanEnd = endOfScan(bytes, end);
    cut.picture.push(bytes.subarray(at, scanEnd));
    cut.scans += 1;
    return scanEnd;
  }
  const body = bytes.subarray(at + 4, end);
  const named = (name: string) => latin1(body, 0, name.length) === name;
  if (marker === APP0 && named("JFIF\0")) cut.jfif = true;
  else if (marker === APP0 + 1 && named("Exif\0\0")) cut.orientation = orientationOf(body.subarray(6));
  else if (marker === APP0 + 2 && named("ICC_PROFILE\0")) cut.profile.push(body);
  else if (marker === APP0 + 14 && named("Adobe") && body.length >= 12) cut.transform = body[11];
  if (draws(marker)) cut.picture.push(bytes.subarray(at, end));
  return end;
}

/** Restart markers outside a scan and the old TEM: no length follows. */
function isBare(marker: number): boolean {
  return marker === SOI || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

/** Frame headers, Huffman and arithmetic tables; quantisation tables, number of lines, restart interval. Not 0xc8 (JPG). */
function draws(marker: number): boolean {
  return (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xdb && marker <= 0xdd);
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
