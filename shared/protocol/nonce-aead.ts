import { concat } from "./bytes.ts";
import { AEAD_NONCE_BYTES, AEAD_TAG_BYTES } from "./constants.ts";
import { type Random, sodium } from "./sodium.ts";

/** XChaCha20-Poly1305 with a random 24-byte nonce in front, for a key that seals more than once (SPEC.md section 3). */
export function sealWithNonce(
  key: Uint8Array,
  ad: Uint8Array,
  message: Uint8Array,
  random: Random,
): Uint8Array {
  const nonce = random(AEAD_NONCE_BYTES);
  return concat(nonce, sodium().crypto_aead_xchacha20poly1305_ietf_encrypt(message, ad, null, nonce, key));
}

/** The message, or undefined when key, additional data or bytes are not the ones that were sealed. Never throws. */
export function openWithNonce(key: Uint8Array, ad: Uint8Array, sealed: Uint8Array): Uint8Array | undefined {
  if (sealed.length < AEAD_NONCE_BYTES + AEAD_TAG_BYTES) return undefined;
  const nonce = sealed.subarray(0, AEAD_NONCE_BYTES);
  const ciphertext = sealed.subarray(AEAD_NONCE_BYTES);
  try {
    return sodium().crypto_aead_xchacha20poly1305_ietf_decrypt(null, ciphertext, ad, nonce, key);
  } catch {
    return undefined;
  }
}
