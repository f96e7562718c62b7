import { HASH_BYTES } from "./constants.ts";
import { sodium } from "./sodium.ts";
import { tagged } from "./tagged.ts";

/** BLAKE2b-256 over the tagged, length-prefixed parts (SPEC.md section 3). */
export function hash(tag: string, ...parts: readonly Uint8Array[]): Uint8Array {
  return sodium().crypto_generichash(HASH_BYTES, tagged(tag, ...parts), null);
}

/** The same, keyed: for key derivation and commitments. `bytes` from 16 to 32. */
export function keyedHash(
  key: Uint8Array,
  tag: string,
  parts: readonly Uint8Array[],
  bytes: number = HASH_BYTES,
): Uint8Array {
  return sodium().crypto_generichash(bytes, tagged(tag, ...parts), key);
}
