import { createPublicKey, verify } from "node:crypto";
import { blake2b } from "@noble/hashes/blake2.js";
import { ml_kem768_x25519 as xwing } from "@noble/post-quantum/hybrid.js";
import { sodium } from "#shared/protocol/sodium.ts";

/**
 * SPEC.md section 3 a second time, with noble's BLAKE2b and X-Wing and Node's Ed25519, for checking vectors. The one
 * primitive that stays libsodium's is XChaCha20-Poly1305.
 */

type Bytes = Uint8Array<ArrayBufferLike>;

export const join = (...parts: readonly Bytes[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

export function u32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return new Uint8Array(bytes);
}

export function T(tag: string, ...parts: readonly Bytes[]): Uint8Array {
  return join(...[Buffer.from(tag), ...parts].flatMap((part) => [u32(part.length), part]));
}

export function H(tag: string, ...parts: readonly Bytes[]): Uint8Array {
  return blake2b(T(tag, ...parts), { dkLen: 32 });
}

export function keyedH(key: Bytes, tag: string, parts: readonly Bytes[], dkLen = 32): Uint8Array {
  return blake2b(T(tag, ...parts), { dkLen, key });
}

export function decapsulate(ciphertext: Bytes, secretKey: Bytes): Uint8Array {
  return xwing.decapsulate(ciphertext, secretKey);
}

/** XChaCha20-Poly1305; nonce 0 unless one is given. Throws when it does not open. */
export function openAead(
  key: Bytes,
  ad: Bytes,
  ciphertext: Bytes,
  nonce: Bytes = new Uint8Array(24),
): Uint8Array {
  return sodium().crypto_aead_xchacha20poly1305_ietf_decrypt(null, ciphertext, ad, nonce, key);
}

/** Node's own Ed25519 over T(tag, parts). */
export function signatureVerifies(
  publicKey: Bytes,
  signature: Bytes,
  tag: string,
  ...parts: Bytes[]
): boolean {
  return ed25519Verifies(publicKey, T(tag, ...parts), signature);
}

export function ed25519Verifies(publicKey: Bytes, message: Bytes, signature: Bytes): boolean {
  const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), publicKey]);
  return verify(null, message, createPublicKey({ key: spki, format: "der", type: "spki" }), signature);
}
