import { padme } from "./padme.ts";

/**
 * Sizes of an encrypted file (SPEC.md, Blob). A blob is a list of parts, one per chunk of plaintext; the first part
 * carries the stream's header in front. No cryptography: the intake functions check sizes with it.
 */

/** Plaintext bytes in a chunk: 1.4 MB as base64, well below Lambda's 6 MB, and a slow line loses little. */
export const CHUNK = 1024 * 1024;
/** Header of libsodium's secretstream (XChaCha20-Poly1305): a 24-byte nonce. */
export const HEADER_BYTES = 24;
/** What secretstream adds to every chunk: one tag byte and a 16-byte authenticator. */
export const CHUNK_OVERHEAD = 17;
export const MAX_PART_BYTES = HEADER_BYTES + CHUNK + CHUNK_OVERHEAD;
/** Default of the policy: a phone's photos and most documents; larger evidence is handed over in a talk. */
export const MAX_FILE_BYTES = 25_000_000;
/** Default of the policy. Fewer, larger files tell less about what was sent. */
export const MAX_FILES = 5;

/** The number of chunks, and so of parts, of a file of `paddedLength` bytes. */
export function partCount(paddedLength: number): number {
  return Math.ceil(paddedLength / CHUNK);
}

/** The bytes of plaintext in chunk `index`. */
export function chunkBytes(index: number, paddedLength: number): number {
  return Math.max(0, Math.min(CHUNK, paddedLength - index * CHUNK));
}

/** The bytes of ciphertext in part `index`. */
export function partBytes(index: number, paddedLength: number): number {
  return (index === 0 ? HEADER_BYTES : 0) + chunkBytes(index, paddedLength) + CHUNK_OVERHEAD;
}

/** The bytes of all parts together. */
export function blobBytes(paddedLength: number): number {
  return HEADER_BYTES + paddedLength + CHUNK_OVERHEAD * partCount(paddedLength);
}

/** Whether some file, padded, encrypts to exactly this many bytes. */
export function isBlobSize(totalCiphertext: number): boolean {
  if (!Number.isSafeInteger(totalCiphertext) || totalCiphertext <= HEADER_BYTES) return false;
  const parts = Math.ceil((totalCiphertext - HEADER_BYTES) / (CHUNK + CHUNK_OVERHEAD));
  const padded = totalCiphertext - HEADER_BYTES - CHUNK_OVERHEAD * parts;
  return padded > 0 && partCount(padded) === parts && padme(padded) === padded;
}

/** Whether the parts, in order, have the sizes of one whole blob: all full but the last. */
export function isBlobOfParts(sizes: readonly number[]): boolean {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const padded = total - HEADER_BYTES - CHUNK_OVERHEAD * sizes.length;
  return isBlobSize(total) && sizes.every((size, index) => size === partBytes(index, padded));
}
