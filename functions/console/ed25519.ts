import { createPublicKey, verify } from "node:crypto";
import { toBase64Url } from "#shared/protocol/bytes.ts";

/** Whether `signature` is plain Ed25519 (RFC 8032) by the raw 32-byte key over the message. Never throws. */
export function ed25519Holds(publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array): boolean {
  try {
    const key = createPublicKey({
      format: "jwk",
      key: { kty: "OKP", crv: "Ed25519", x: toBase64Url(publicKey) },
    });
    return verify(null, message, key, signature);
  } catch {
    return false;
  }
}
