import { equal, fromBase64Url } from "#shared/protocol/bytes.ts";
import { SIGN_PUBLIC_BYTES } from "#shared/protocol/constants.ts";

/** What stands before an Ed25519 key in SubjectPublicKeyInfo (RFC 8410). */
const SPKI_PREFIX = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

/**
 * An Ed25519 public key as text: base64url of 32 bytes, or the base64 of 44 that
 * `aws kms get-public-key --query PublicKey --output text` prints. Nothing for any other text.
 */
export function publicKeyFrom(text: string): Uint8Array | undefined {
  const bytes = fromBase64Url(text.trim().replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, ""));
  if (bytes?.length === SIGN_PUBLIC_BYTES) return bytes;
  if (bytes?.length !== SPKI_PREFIX.length + SIGN_PUBLIC_BYTES) return undefined;
  return equal(bytes.slice(0, SPKI_PREFIX.length), SPKI_PREFIX) ? bytes.slice(SPKI_PREFIX.length) : undefined;
}
