import { KMSClient, SignCommand } from "@aws-sdk/client-kms";

/** One client for all keys of a function. */
export const kms = new KMSClient({});

/** A key that signs and never leaves the KMS. */
export interface SigningKey {
  /** Plain Ed25519 (RFC 8032) over at most 4,096 bytes: 64 bytes, the same for the same message. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** `RAW` with `ED25519_SHA_512` is what libsodium verifies; the `PH` algorithm is another one. */
export function signingKey(keyId: string): SigningKey {
  return {
    async sign(message) {
      const { Signature } = await kms.send(
        new SignCommand({
          KeyId: keyId,
          Message: message,
          MessageType: "RAW",
          SigningAlgorithm: "ED25519_SHA_512",
        }),
      );
      if (Signature?.length !== 64) throw new Error("no Ed25519 signature");
      return Signature;
    },
  };
}
