import { consoleApi } from "#shared/api/console.ts";
import { isReader, type Role } from "#shared/domain/roles.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { type Code, newCode, newPassphrase } from "#shared/protocol/code.ts";
import { lockVault, readyPassphrase } from "#shared/protocol/passphrase.ts";
import { proofOfPossession } from "#shared/protocol/possession.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import type { StaffEntry } from "#shared/protocol/staff.ts";
import type { StaffKeysFile } from "#shared/protocol/staff-keys-file.ts";
import {
  newVault,
  recoveryKey,
  type Vault,
  vaultKeys,
  vaultReplacement,
  withNewGeneration,
} from "#shared/protocol/vault.ts";
import type { Caller } from "./caller.ts";
import { type Problem, problemOfCall } from "./problem.ts";
import { deskKeys, type VaultOwner } from "./vault.ts";

/** What somebody writes down, made in the browser and shown once. */
export interface NewSecrets {
  /** Six words; opens the vault every day. */
  readonly passphrase: readonly string[];
  /** Twelve words on paper, for when the passphrase is lost; undefined where the old code stays. */
  readonly recovery: Code | undefined;
}

/** Whether Argon2id can be trusted in this browser: asked before anything secret is shown. */
export async function canLock(): Promise<boolean> {
  return (await readyPassphrase()).ok;
}

export function newSecrets({ withRecovery }: { readonly withRecovery: boolean }): NewSecrets {
  return { passphrase: newPassphrase().split(" "), recovery: withRecovery ? newCode() : undefined };
}

/** A vault as it goes to the server: kept until the server has it, so that a second try sends the same bytes. */
export interface VaultToStore {
  readonly vault: Vault;
  readonly version: number;
  readonly locked: Uint8Array;
  readonly signature: Uint8Array | null;
}

/** The first keys of somebody who has none, locked: Argon2id, seconds of work. */
export function lockFirstVault(
  owner: VaultOwner,
  day: number,
  { passphrase, recovery }: NewSecrets,
): Result<VaultToStore, Problem> {
  if (recovery === undefined) throw new Error("the first vault has a recovery code");
  const { instanceId, staffId } = owner;
  const vault = newVault({ day, recoveryKey: recoveryKey(instanceId, staffId, recovery.entropy) });
  const version = 1;
  const locked = lockVault({ instanceId, staffId, vault, passphrase: passphrase.join(" "), version });
  return locked.ok ? ok({ vault, version, locked: locked.value, signature: null }) : fail("no-argon");
}

/** What is replaced beside the passphrase. */
export interface Replacement {
  readonly secrets: NewSecrets;
  /** The day on which new keys are born; undefined leaves the keys as they are. */
  readonly newKeysOn: number | undefined;
}

/**
 * The vault under a new passphrase and, where asked for, a new recovery code and new keys beside the old ones. Signed
 * by the key that the list names: the server takes a replacement from nobody else.
 */
export function lockAgain(
  owner: VaultOwner & { readonly entry: StaffEntry | undefined },
  present: { readonly vault: Vault; readonly version: number },
  { secrets: { passphrase, recovery }, newKeysOn }: Replacement,
): Result<VaultToStore, Problem> {
  const { instanceId, staffId } = owner;
  const coded = recovery
    ? { ...present.vault, recoveryKey: recoveryKey(instanceId, staffId, recovery.entropy) }
    : present.vault;
  const vault = newKeysOn === undefined ? coded : withNewGeneration(coded, newKeysOn);
  const version = present.version + 1;
  const locked = lockVault({ instanceId, staffId, vault, passphrase: passphrase.join(" "), version });
  if (!locked.ok) return fail("no-argon");
  const signSecret = deskKeys(present.vault, owner.entry).sign.secretKey;
  const signature = vaultReplacement({ instanceId, staffId, version, locked: locked.value, signSecret });
  return ok({ vault, version, locked: locked.value, signature });
}

/** Sends it. `conflict`: another window or computer stored one in the meantime. `not-allowed`: not on the list. */
export async function storeVault(
  caller: Caller,
  { version, locked, signature }: VaultToStore,
): Promise<Problem | undefined> {
  const body = {
    version,
    locked: toBase64Url(locked),
    signature: signature === null ? null : toBase64Url(signature),
  };
  const stored = await caller.call(consoleApi.putVault, { path: {}, body });
  if (stored.ok) return undefined;
  // The server checks it with the key on the list: it fails for who is not on it, or stands there with other keys.
  return stored.error === "bad-signature" ? "not-allowed" : problemOfCall(stored.error);
}

/** The public half of the newest keys for the key ceremony, with the proof that the other half is held. */
export function staffKeysFile(owner: VaultOwner, role: Role, vault: Vault): StaffKeysFile {
  const [{ sign, kem }] = vaultKeys(vault);
  const keys = {
    id: owner.staffId,
    sign: sign.publicKey,
    kem: isReader(role) ? kem.publicKey : null,
  };
  const possession = proofOfPossession(owner.instanceId, keys, sign.secretKey);
  return { instanceId: owner.instanceId, ...keys, possession };
}
