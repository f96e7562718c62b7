import { equal } from "#shared/protocol/bytes.ts";
import { parseCode } from "#shared/protocol/code.ts";
import { openVault, readyPassphrase, type VaultSecret } from "#shared/protocol/passphrase.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import type { InstanceId, StaffEntry, StaffId } from "#shared/protocol/staff.ts";
import { type Vault, vaultKeys } from "#shared/protocol/vault.ts";
import type { DeskKeys } from "./desk.ts";
import type { LockedVault } from "./profile.ts";

/** To whom a vault belongs: every part of it is bound to both. */
export interface VaultOwner {
  readonly instanceId: InstanceId;
  readonly staffId: StaffId;
}

/** Opened: secret seeds in memory, for as long as a screen needs them. */
export interface OpenedVault {
  readonly vault: Vault;
  /** By the printed code: the passphrase is lost, or somebody has the paper. */
  readonly byRecovery: boolean;
}

/** Twelve words with a right checksum are the printed recovery code; anything else is taken as a passphrase. */
function secretOf(typed: string): VaultSecret {
  const code = parseCode(typed);
  return code.ok ? { recovery: code.value.entropy } : { passphrase: typed };
}

/**
 * `wrong`: another passphrase, or another person's vault. `no-argon`: this browser computes Argon2id wrongly, so
 * that any passphrase could fit; nothing is opened or locked there.
 */
export type UnlockError = "wrong" | "no-argon";

/** Opens the vault: Argon2id, seconds of work on the main thread. */
export async function unlock(
  owner: VaultOwner,
  locked: LockedVault,
  typed: string,
): Promise<Result<OpenedVault, UnlockError>> {
  if (!(await readyPassphrase()).ok) return fail("no-argon");
  const secret = secretOf(typed);
  const opened = openVault(locked.bytes, {
    secret,
    instanceId: owner.instanceId,
    staffId: owner.staffId,
    version: locked.version,
    // A vault whose keys the list does not know opens all the same: its public half is what the next list needs.
    sign: null,
  });
  return opened.ok ? ok({ vault: opened.value, byRecovery: "recovery" in secret }) : fail("wrong");
}

/**
 * The key pairs with which a member works: all that open, and the one that signs. New keys sign once the list names
 * them; until then the old ones do.
 */
export function deskKeys(vault: Vault, entry: StaffEntry | undefined): DeskKeys {
  const generations = vaultKeys(vault);
  const listed = generations.find(({ sign }) => entry !== undefined && equal(sign.publicKey, entry.sign));
  return { kem: generations.map(({ kem }) => kem), sign: (listed ?? generations[0]).sign };
}

/** Overwrites what is secret in it: key pairs that were made of it before stay whole. */
export function wipeVault({ recoveryKey, generations }: Vault): void {
  recoveryKey.fill(0);
  for (const { kemSeed, signSeed } of generations) {
    kemSeed.fill(0);
    signSeed.fill(0);
  }
}

/** Whether the signed list names keys of this vault; a role that reads nothing has no KEM key there. */
export function keysMatch(entry: StaffEntry, keys: DeskKeys): boolean {
  const { kem } = entry;
  if (!equal(entry.sign, keys.sign.publicKey)) return false;
  return kem === null || keys.kem.some(({ publicKey }) => equal(publicKey, kem));
}

/** Whether the list names the newest keys of this vault, and none wait for the next list. */
export function newestListed(entry: StaffEntry, vault: Vault): boolean {
  return equal(entry.sign, vaultKeys(vault)[0].sign.publicKey);
}
