import { consoleApi } from "#shared/api/console.ts";
import { equal, toBase64Url } from "#shared/protocol/bytes.ts";
import { newCode, newPassphrase, parseCode } from "#shared/protocol/code.ts";
import { lockVault, openVault, readyPassphrase, type VaultSecret } from "#shared/protocol/passphrase.ts";
import { proofOfPossession } from "#shared/protocol/possession.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import type { StaffEntry } from "#shared/protocol/staff.ts";
import { newVault, recoveryKey, type Vault, vaultKeys } from "#shared/protocol/vault.ts";
import type { Caller } from "./caller.ts";
import type { DeskKeys } from "./desk.ts";
import { type Problem, problemOfCall } from "./problem.ts";
import type { LockedVault, Profile } from "./profile.ts";

/** What an opened vault gives: the keys, and the card with which the signed list names them. */
interface OpenedVault {
  readonly keys: DeskKeys;
  readonly card: string;
}

/** Any case and any spacing of the six words. */
function normal(passphrase: string): string {
  return passphrase.trim().toLowerCase().split(/\s+/).join(" ");
}

export function samePassphrase(typed: string, made: string): boolean {
  return normal(typed) === normal(made);
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
  profile: Profile,
  vault: LockedVault,
  typed: string,
): Promise<Result<OpenedVault, UnlockError>> {
  if (!(await readyPassphrase()).ok) return fail("no-argon");
  const opened = openVault(vault.bytes, {
    secret: secretOf(typed),
    instanceId: profile.directory.instanceId,
    staffId: profile.staffId,
    version: vault.version,
    // A vault whose keys the list does not know opens all the same: its card is what the next list needs.
    sign: null,
  });
  return opened.ok ? ok(openedVault(profile, opened.value)) : fail("wrong");
}

function openedVault(profile: Profile, vault: Vault): OpenedVault {
  const generations = vaultKeys(vault);
  const [{ sign }] = generations;
  return {
    keys: { kem: generations.map(({ kem }) => kem), sign },
    card: staffCard(profile, generations[0]),
  };
}

/** Whether the signed list names the keys of this vault. */
export function keysMatch(entry: StaffEntry, keys: DeskKeys): boolean {
  const [present] = keys.kem;
  return (
    present !== undefined &&
    equal(entry.sign, keys.sign.publicKey) &&
    entry.kem !== null &&
    equal(entry.kem, present.publicKey)
  );
}

/** The public half with its proof of possession, as JSON: what the roots need to put somebody on the list. */
function staffCard(profile: Profile, keys: ReturnType<typeof vaultKeys>[0]): string {
  const own = { id: profile.staffId, sign: keys.sign.publicKey, kem: keys.kem.publicKey };
  const possession = proofOfPossession(profile.directory.instanceId, own, keys.sign.secretKey);
  return JSON.stringify(
    {
      id: own.id,
      sign: toBase64Url(own.sign),
      kem: toBase64Url(own.kem),
      possession: toBase64Url(possession),
    },
    null,
    2,
  );
}

/** What a new member writes down, made in the browser and shown once. */
export interface NewSecrets {
  /** Six words; unlocks. */
  readonly passphrase: string;
  /** Twelve words; opens the vault when the passphrase is lost. */
  readonly recovery: readonly string[];
  readonly recoveryEntropy: Uint8Array;
}

export function newSecrets(): NewSecrets {
  const { words, entropy } = newCode();
  return { passphrase: newPassphrase(), recovery: words, recoveryEntropy: entropy };
}

/** Makes and stores the first vault of somebody who has none. */
export async function makeFirstVault(
  caller: Caller,
  profile: Profile,
  secrets: NewSecrets,
): Promise<Result<OpenedVault, Problem>> {
  if (!(await readyPassphrase()).ok) return fail("no-argon");
  const { instanceId } = profile.directory;
  const vault = newVault({
    day: profile.today,
    recoveryKey: recoveryKey(instanceId, profile.staffId, secrets.recoveryEntropy),
  });
  const locked = lockVault({
    vault,
    passphrase: secrets.passphrase,
    instanceId,
    staffId: profile.staffId,
    version: 1,
  });
  if (!locked.ok) return fail("internal");
  const body = { version: 1, locked: toBase64Url(locked.value), signature: null };
  const stored = await caller.call(consoleApi.putVault, { path: {}, body });
  return stored.ok ? ok(openedVault(profile, vault)) : fail(problemOfCall(stored.error));
}
