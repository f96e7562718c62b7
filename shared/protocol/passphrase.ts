import { equal, fromBase64Url } from "./bytes.ts";
import { SEED_BYTES } from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { newSignPair } from "./keys.ts";
import { openWithNonce, sealWithNonce } from "./nonce-aead.ts";
import { fail, ok, type Result } from "./result.ts";
import { type Random, secureRandom } from "./sodium.ts";
import type { InstanceId, StaffId } from "./staff.ts";
import { tagged } from "./tagged.ts";
import { utf8 } from "./utf8.ts";
import { encodeVault, parseVault, recoveryKey, type Vault } from "./vault.ts";
import {
  encodeLockedVault,
  encodeVaultHeader,
  type LockedVault,
  parseLockedVault,
  SALT_BYTES,
} from "./vault-layout.ts";

/**
 * Locking a vault by Argon2id of a passphrase (SPEC.md, Vault). The one file that takes libsodium's sumo build; only
 * the console imports it.
 */

/** Constants of the format: whoever offers others, such as weaker ones, is refused. */
export const ARGON2_OPSLIMIT = 3;
/**
 * 64 MiB. The JavaScript build has a fixed heap of 80 MiB: beyond it Argon2id silently gives the same answer for
 * every passphrase.
 */
export const ARGON2_MEMLIMIT = 64 * 1024 * 1024;

/** Argon2id of a passphrase and a salt, 32 bytes, with the two constants. */
export type Derive = (passphrase: Uint8Array, salt: Uint8Array) => Uint8Array;

/** Argon2id (RFC 9106) of two fixed inputs with the very parameters, computed once and checked against a second implementation. */
const KNOWN_ANSWERS = [
  { passphrase: "MI1 self-test one", salt: 1, answer: "wjnrHUPp99VGrEtzWe0WHFfFQTwcQ0ty4GSFAAFWSDM" },
  { passphrase: "MI1 self-test two", salt: 2, answer: "Qpj8MZiXrjjONsehvOFHqVLCLGDYFhNZLnkBgRNOgmo" },
] as const;

let derive: Derive | undefined;

/**
 * Whether a function is Argon2id with our parameters. Without WebAssembly the library can fail open, with one answer
 * for all passphrases and no exception: two known answers that differ tell.
 */
export function passesSelfTest(candidate: Derive): boolean {
  try {
    return KNOWN_ANSWERS.every(({ passphrase, salt, answer }) => {
      const derived = candidate(utf8(passphrase), new Uint8Array(SALT_BYTES).fill(salt));
      return equal(derived, fromBase64Url(answer) ?? new Uint8Array());
    });
  } catch {
    return false;
  }
}

/** Loads Argon2id and tests it, once. Until it is ok no vault is locked or opened. Error: `self-test`. */
export async function readyPassphrase(): Promise<Result<void, ProtocolError>> {
  if (derive !== undefined) return ok(undefined);
  const library = (await import("libsodium-wrappers-sumo")).default;
  await library.ready;
  const candidate: Derive = (passphrase, salt) =>
    library.crypto_pwhash(
      SEED_BYTES,
      passphrase,
      salt,
      ARGON2_OPSLIMIT,
      ARGON2_MEMLIMIT,
      library.crypto_pwhash_ALG_ARGON2ID13,
    );
  if (!passesSelfTest(candidate)) return fail("self-test");
  derive = candidate;
  return ok(undefined);
}

/** Six words typed by a person: case and the number of spaces say nothing. */
function normalised(passphrase: string): Uint8Array {
  return utf8(passphrase.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " "));
}

interface Owner {
  readonly instanceId: InstanceId;
  readonly staffId: StaffId;
}

function context(
  label: "passphrase" | "recovery" | "body",
  owner: Owner,
  headerBytes: Uint8Array,
): Uint8Array {
  return tagged(`MI1/vault-${label}`, utf8(owner.instanceId), utf8(owner.staffId), headerBytes);
}

/**
 * The locked vault, at most 4,096 bytes: a fresh vault key, wrapped by the passphrase and by the recovery key.
 * Error: `self-test` (`readyPassphrase` was not ok).
 */
export function lockVault(
  options: Owner & {
    readonly vault: Vault;
    readonly passphrase: string;
    /** One more than the version that it replaces; 1 for the first. */
    readonly version: number;
    readonly random?: Random;
  },
): Result<Uint8Array, ProtocolError> {
  if (derive === undefined) return fail("self-test");
  const { vault, random = secureRandom } = options;
  const salt = random(SALT_BYTES);
  const headerBytes = encodeVaultHeader({
    version: options.version,
    opslimit: ARGON2_OPSLIMIT,
    memlimit: ARGON2_MEMLIMIT,
    salt,
  });
  const passphraseKey = derive(normalised(options.passphrase), salt);
  const vaultKey = random(SEED_BYTES);
  const seal = (label: Parameters<typeof context>[0], key: Uint8Array, message: Uint8Array) =>
    sealWithNonce(key, context(label, options, headerBytes), message, random);
  return ok(
    encodeLockedVault({
      headerBytes,
      passphraseWrap: seal("passphrase", passphraseKey, vaultKey),
      recoveryWrap: seal("recovery", vault.recoveryKey, vaultKey),
      body: seal("body", vaultKey, encodeVault(vault)),
    }),
  );
}

/** The passphrase, or the 15 bytes of the printed recovery code. */
export type VaultSecret = { readonly passphrase: string } | { readonly recovery: Uint8Array };

/**
 * Errors: `self-test`, `version`, `too-large`, `malformed`, `parameters` (other Argon2id parameters than the
 * format's), `older` (a lower version than `version`, or none of its keys is `sign`), `passphrase` (wrong secret,
 * another person's vault, or changed bytes).
 */
export function openVault(
  bytes: Uint8Array,
  options: Owner & {
    readonly secret: VaultSecret;
    /** The version that the server names; a lower one inside is an old vault. */
    readonly version: number;
    /** This person's sign key in the verified directory; null as long as she is not in it. */
    readonly sign: Uint8Array | null;
  },
): Result<Vault, ProtocolError> {
  if (derive === undefined) return fail("self-test");
  const parsed = parseLockedVault(bytes);
  if (!parsed.ok) return parsed;
  const { header, headerBytes, body } = parsed.value;
  if (header.opslimit !== ARGON2_OPSLIMIT || header.memlimit !== ARGON2_MEMLIMIT) return fail("parameters");
  if (header.version < options.version) return fail("older");
  const vaultKey = unwrap(parsed.value, options, derive);
  if (vaultKey === undefined) return fail("passphrase");
  const opened = openWithNonce(vaultKey, context("body", options, headerBytes), body);
  if (opened === undefined) return fail("passphrase");
  const vault = parseVault(opened);
  if (!vault.ok) return vault;
  const { sign } = options;
  const holds =
    sign === null || vault.value.generations.some((key) => equal(newSignPair(key.signSeed).publicKey, sign));
  return holds ? vault : fail("older");
}

function unwrap(
  locked: LockedVault,
  options: Owner & { readonly secret: VaultSecret },
  argon2id: Derive,
): Uint8Array | undefined {
  const { secret } = options;
  if ("passphrase" in secret) {
    const key = argon2id(normalised(secret.passphrase), locked.header.salt);
    return openWithNonce(key, context("passphrase", options, locked.headerBytes), locked.passphraseWrap);
  }
  const key = recoveryKey(options.instanceId, options.staffId, secret.recovery);
  return openWithNonce(key, context("recovery", options, locked.headerBytes), locked.recoveryWrap);
}
