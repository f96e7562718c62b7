import { tagged } from "./tagged.ts";

/**
 * SHA-512 cut to 32 bytes, for what the intake functions must hash themselves (ids, proof of work, withdrawal):
 * it exists in Node's own crypto, so no intake bundle carries libsodium (docs/decisions). The implementation is
 * passed in: `node:crypto` in functions, libsodium's `crypto_hash` in browsers.
 */
export type Sha512 = (bytes: Uint8Array) => Uint8Array;

export function serverHash(sha512: Sha512, tag: string, ...parts: readonly Uint8Array[]): Uint8Array {
  return sha512(tagged(tag, ...parts)).slice(0, 32);
}
