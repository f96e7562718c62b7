import { AEAD_NONCE_BYTES, AEAD_TAG_BYTES } from "./constants.ts";
import { sodium } from "./sodium.ts";

/**
 * XChaCha20-Poly1305 with nonce 0, for a key that seals this one message and nothing else, ever (SPEC.md section 3).
 * Every caller derives the key from something fresh: a random body key or one encapsulation.
 */
const ZERO_NONCE = new Uint8Array(AEAD_NONCE_BYTES);

/** The ciphertext, 16 bytes longer than `message`. */
export function sealOnce(freshKey: Uint8Array, ad: Uint8Array, message: Uint8Array): Uint8Array {
  return sodium().crypto_aead_xchacha20poly1305_ietf_encrypt(message, ad, null, ZERO_NONCE, freshKey);
}

/** The message, or undefined when key, additional data or ciphertext are not the ones that were sealed. */
export function openOnce(
  freshKey: Uint8Array,
  ad: Uint8Array,
  ciphertext: Uint8Array,
): Uint8Array | undefined {
  if (ciphertext.length < AEAD_TAG_BYTES) return undefined;
  try {
    return sodium().crypto_aead_xchacha20poly1305_ietf_decrypt(null, ciphertext, ad, ZERO_NONCE, freshKey);
  } catch {
    return undefined;
  }
}
