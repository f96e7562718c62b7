import { HASH_BYTES } from "./constants.ts";
import { sodium } from "./sodium.ts";

/** The part of the platform's WebCrypto that is used here; `shared` compiles without a browser's types. */
interface Digests {
  digest(algorithm: "SHA-512", bytes: Uint8Array): Promise<ArrayBuffer>;
}

/** WebCrypto's digests; missing where a page is no secure context. */
function platformDigests(): Digests | undefined {
  return (globalThis as { crypto?: { subtle?: Digests } }).crypto?.subtle;
}

/**
 * SHA-512 cut to 32 bytes (SPEC.md section 21), by the platform on a thread of its own, which takes its own copy of
 * `bytes` at once; by libsodium on this thread where the platform has none. For megabytes: anything small is
 * `serverHash` or `hash`, which answer at once.
 */
export async function sha512(bytes: Uint8Array): Promise<Uint8Array> {
  const digests = platformDigests();
  if (digests === undefined) return sodium().crypto_hash(bytes).slice(0, HASH_BYTES);
  return new Uint8Array(await digests.digest("SHA-512", bytes)).slice(0, HASH_BYTES);
}
