import { DecryptCommand, EncryptCommand } from "@aws-sdk/client-kms";
import { environment } from "#functions/runtime/env.ts";
import { kms } from "./kms.ts";

/** Whose vault: bound to the ciphertext by the KMS, so that a row copied to another place does not open. */
export interface VaultContext {
  readonly staffId: string;
  readonly version: number;
}

/**
 * The server's layer around a locked vault. A stolen table alone cannot be guessed at, whatever the passphrase
 * (SPEC.md, Vault). At most 4,096 bytes: what the KMS encrypts itself.
 */
export interface VaultKey {
  wrap(locked: Uint8Array, context: VaultContext): Promise<Uint8Array>;
  unwrap(wrapped: Uint8Array, context: VaultContext): Promise<Uint8Array>;
}

export function vaultKey(): VaultKey {
  const { KEY_VAULT, INSTANCE_ID } = environment("KEY_VAULT", "INSTANCE_ID");
  const request = ({ staffId, version }: VaultContext) => ({
    KeyId: KEY_VAULT,
    EncryptionContext: { instance: INSTANCE_ID, staffId, version: String(version) },
  });
  return {
    async wrap(locked, context) {
      const { CiphertextBlob } = await kms.send(
        new EncryptCommand({ ...request(context), Plaintext: locked }),
      );
      if (CiphertextBlob === undefined) throw new Error("no ciphertext");
      return CiphertextBlob;
    },
    async unwrap(wrapped, context) {
      const { Plaintext } = await kms.send(
        new DecryptCommand({ ...request(context), CiphertextBlob: wrapped }),
      );
      if (Plaintext === undefined) throw new Error("no plaintext");
      return Plaintext;
    },
  };
}
