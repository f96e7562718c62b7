import { type Code, newCode } from "#shared/protocol/code.ts";
import { lockVault } from "#shared/protocol/passphrase.ts";
import { proofOfPossession } from "#shared/protocol/possession.ts";
import type { InstanceId, StaffEntry, StaffRole } from "#shared/protocol/staff.ts";
import { newVault, recoveryKey, vaultKeys } from "#shared/protocol/vault.ts";
import { newPassphrase } from "#shared/protocol/words/passphrase-words.ts";

/** What a staff member brings to the ceremony: the public half, with the proof that the other half is held. */
export type StaffKeysEntry = Pick<StaffEntry, "id" | "sign" | "kem" | "possession">;

export interface NewStaffKeys {
  readonly entry: StaffKeysEntry;
  /** Six words that the staff member keeps. */
  readonly passphrase: string;
  /** Printed, for when the passphrase is lost. */
  readonly recoveryCode: Code;
  /** The first vault, as `putVault` takes it. */
  readonly locked: Uint8Array;
}

/** First version of a vault. */
const FIRST = 1;

/**
 * The keys of a person of the demo organisation, in a locked vault. Real staff make theirs in the console, so that no
 * other computer has seen the passphrase; here the passphrase is printed beside the password. Needs `ready()` and
 * `readyPassphrase()`. Throws when Argon2id is not to be trusted here.
 */
export function makeStaffKeys(person: {
  readonly instanceId: InstanceId;
  readonly id: string;
  readonly role: StaffRole;
  readonly day: number;
}): NewStaffKeys {
  const { instanceId, id } = person;
  const recoveryCode = newCode();
  const vault = newVault({
    day: person.day,
    recoveryKey: recoveryKey(instanceId, id, recoveryCode.entropy),
  });
  const passphrase = newPassphrase();
  const locked = lockVault({ instanceId, staffId: id, vault, passphrase, version: FIRST });
  if (!locked.ok) throw new Error(`the vault of ${id} could not be locked: ${locked.error}`);
  const [present] = vaultKeys(vault);
  const reads = person.role !== "beheerder" && person.role !== "coordinator";
  const keys = { id, sign: present.sign.publicKey, kem: reads ? present.kem.publicKey : null };
  const possession = proofOfPossession(instanceId, keys, present.sign.secretKey);
  return { entry: { ...keys, possession }, passphrase, recoveryCode, locked: locked.value };
}
