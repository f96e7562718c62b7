import { unzlibSync, zlibSync } from "fflate";
import { ascii, joined, latin1, uint32, viewOf } from "../bytes.ts";
import { crc32 } from "../crc32.ts";
import { bareProfile } from "./icc.ts";
import { bareTiff, orientationOf } from "./orientation.ts";

/**
 * Chunks that draw the picture, with the most bytes each may have: a larger one would hide something. PNG third edition,
 * 11; the three of APNG move it.
 */
const KEPT: Readonly<Record<string, number>> = {
  IHDR: 13,
  PLTE: 768,
  IDAT: Number.POSITIVE_INFINITY,
  IEND: 0,
  tRNS: 256,
  gAMA: 4,
  cHRM: 32,
  sRGB: 1,
  cICP: 4,
  sBIT: 4,
  bKGD: 6,
  acTL: 8,
  fcTL: 26,
  fdAT: Number.POSITIVE_INFINITY,
};

const SIGNATURE = 8;
/** Length, name and checksum. */
const FRAME = 12;
/** A profile that unpacks to more is no profile. */
const MAX_PROFILE = 4_000_000;

export interface CleanPng {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly bytesAfter: number;
}

/** The same pixels in a file that says nothing else. Undefined where it is no whole PNG. */
export function cleanPng(bytes: Uint8Array): CleanPng | undefined {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE)];
  let data = false;
  let coloured = false;
  let at = SIGNATURE;
  while (at + FRAME <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + FRAME + length;
    if (end > bytes.length) return undefined;
    const name = latin1(bytes, at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (length <= (KEPT[name] ?? -1)) kept.push(bytes.subarray(at, end));
    else if (name === "iCCP" && !data && !coloured) {
      // One is all that a picture has (11.3.2.3); thousands would take hours to unpack.
      coloured = true;
      kept.push(...profileChunk(body));
    } else if (name === "eXIf") kept.push(...turnChunk(body));
    data ||= name === "IDAT";
    at = end;
    if (name === "IEND") return data ? { bytes: joined(kept), bytesAfter: bytes.length - at } : undefined;
  }
  return undefined;
}

function chunk(name: string, body: Uint8Array): Uint8Array {
  const named = joined([ascii(name), body]);
  return joined([uint32(body.length), named, uint32(crc32(named))]);
}

/** A name that ends with a zero byte, the method (0), then the profile packed. */
function profileChunk(body: Uint8Array): Uint8Array[] {
  const end = body.indexOf(0);
  if (end < 0 || end > 79) return [];
  try {
    const profile = unzlibSync(body.subarray(end + 2), { out: new Uint8Array(MAX_PROFILE) });
    const bare = bareProfile(profile);
    return bare ? [chunk("iCCP", joined([ascii("-"), Uint8Array.of(0, 0), zlibSync(bare)]))] : [];
  } catch {
    // No profile: the picture shows in ordinary colours.
    return [];
  }
}

function turnChunk(body: Uint8Array): Uint8Array[] {
  const orientation = orientationOf(body);
  return orientation === 1 ? [] : [chunk("eXIf", bareTiff(orientation))];
}
