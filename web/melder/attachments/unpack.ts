import { Deflate, Inflate } from "fflate";
import { joined } from "./bytes.ts";
import { crc32 } from "./crc32.ts";
import type { Breath } from "./format.ts";

/** DEFLATE gives at most 1,032 bytes for one: a piece of this size some eight million, in a few dozen milliseconds. */
const PACKED_PIECE = 8_192;
const PLAIN_PIECE = 131_072;

/** Never more than `size` bytes, whatever the packed ones would give. Throws where they are not as many. */
export async function inflated(
  packed: Uint8Array,
  size: number,
  breath: Breath,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((piece) => {
    whole.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += PACKED_PIECE) {
    stream.push(packed.subarray(at, at + PACKED_PIECE), at + PACKED_PIECE >= packed.length);
    await breath();
  }
  if (length !== size) throw new Error("an entry is damaged");
  return whole;
}

export async function deflated(bytes: Uint8Array, breath: Breath): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const stream = new Deflate((piece) => pieces.push(piece));
  for (let at = 0; at === 0 || at < bytes.length; at += PLAIN_PIECE) {
    stream.push(bytes.subarray(at, at + PLAIN_PIECE), at + PLAIN_PIECE >= bytes.length);
    await breath();
  }
  return joined(pieces);
}

export async function checksum(bytes: Uint8Array, breath: Breath): Promise<number> {
  let crc = 0;
  for (let at = 0; at < bytes.length; at += PLAIN_PIECE * 8) {
    crc = crc32(bytes.subarray(at, at + PLAIN_PIECE * 8), crc);
    await breath();
  }
  return crc;
}
