import {
  encodeVault,
  newVault,
  recoveryKey,
  vaultKeys,
  vaultReplacement,
  withNewGeneration,
} from "#shared/protocol/vault.ts";
import { INSTANCE, repeatable, seedOf, TODAY } from "../support/organisation.ts";
import { type VectorFile, vectorFile } from "./vector-file.ts";

/** What needs no Argon2id, which not every build of libsodium has; passphrase.test.ts holds its known answers. */
export function vaultVectors(): VectorFile[] {
  const random = repeatable("vector vault");
  const recoveryCode = seedOf("recovery").slice(0, 15);
  const key = recoveryKey(INSTANCE, "anna", recoveryCode);
  const vault = withNewGeneration(newVault({ day: TODAY, recoveryKey: key, random }), TODAY + 365, random);
  const [{ sign }] = vaultKeys(vault);
  const locked = random(300);
  const replacement = { instanceId: INSTANCE, staffId: "anna", version: 2, locked };
  const bytes = encodeVault(vault);
  return [
    vectorFile("vault", {
      positive: [
        {
          ...replacement,
          recoveryCode,
          recoveryKey: key,
          generations: vault.generations,
          bytes,
          sign: sign.publicKey,
          signature: vaultReplacement({ ...replacement, signSecret: sign.secretKey }),
        },
      ],
      mustFail: [
        { name: "no generation", at: 32, xor: 2, error: "malformed" },
        { name: "one generation more than there are", at: 32, xor: 1, error: "malformed" },
        { name: "cut short", length: bytes.length - 1, error: "malformed" },
      ],
    }),
  ];
}
