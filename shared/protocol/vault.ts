import { concat, readU32, u8, u32 } from "./bytes.ts";
import { HASH_BYTES, SEED_BYTES } from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { hash } from "./hash.ts";
import { type KemKeyPair, newKemPair, newSignPair, type SignKeyPair } from "./keys.ts";
import { fail, ok, type Result } from "./result.ts";
import { type Random, secureRandom, sodium } from "./sodium.ts";
import type { InstanceId, StaffId } from "./staff.ts";
import { utf8 } from "./utf8.ts";
import { vaultReplacementMessage } from "./vault-layout.ts";

/**
 * A staff member's keys (SPEC.md, Vault): a list of generations, because KEM keys change at least yearly and old
 * wraps must still open. Born in the browser; leaves it only locked.
 */

export interface KeyGeneration {
  readonly kemSeed: Uint8Array;
  readonly signSeed: Uint8Array;
  /** Day of birth. */
  readonly since: number;
}

export interface Vault {
  /** Oldest first; the last one is the present one. */
  readonly generations: readonly KeyGeneration[];
  /** Key of the second wrap. It is kept inside so that every later lock can make that wrap without the paper. */
  readonly recoveryKey: Uint8Array;
}

export interface StaffKeys {
  readonly kem: KemKeyPair;
  readonly sign: SignKeyPair;
  readonly since: number;
}

const GENERATION_BYTES = 4 + SEED_BYTES + SEED_BYTES;
/** Thirty years of yearly keys; the locked vault stays below the 4,096 bytes that KMS takes. */
const MAX_GENERATIONS = 32;

function newGeneration(day: number, random: Random): KeyGeneration {
  return { kemSeed: random(SEED_BYTES), signSeed: random(SEED_BYTES), since: day };
}

/** The key of the recovery wrap, from the 15 bytes of the printed code: 120 random bits need no slow hash. */
export function recoveryKey(instanceId: InstanceId, staffId: StaffId, codeEntropy: Uint8Array): Uint8Array {
  return hash("MI1/recovery", utf8(instanceId), utf8(staffId), codeEntropy);
}

export function newVault(options: {
  readonly day: number;
  readonly recoveryKey: Uint8Array;
  readonly random?: Random;
}): Vault {
  const { day, random = secureRandom } = options;
  return { generations: [newGeneration(day, random)], recoveryKey: options.recoveryKey };
}

/** The vault with a new present generation; the old ones go on opening what was sealed to them. */
export function withNewGeneration(vault: Vault, day: number, random: Random = secureRandom): Vault {
  if (vault.generations.length >= MAX_GENERATIONS) throw new RangeError("a vault of 32 generations is full");
  return { ...vault, generations: [...vault.generations, newGeneration(day, random)] };
}

/** Key pairs of all generations, the present one first. */
export function vaultKeys(vault: Vault): [StaffKeys, ...StaffKeys[]] {
  const pairs = vault.generations.map(({ kemSeed, signSeed, since }) => ({
    kem: newKemPair(kemSeed),
    sign: newSignPair(signSeed),
    since,
  }));
  const [present, ...earlier] = pairs.reverse();
  if (present === undefined) throw new TypeError("a vault has a generation");
  return [present, ...earlier];
}

/** The present key's leave to replace the vault by `locked`, as `version`. */
export function vaultReplacement(options: {
  readonly instanceId: InstanceId;
  readonly staffId: StaffId;
  readonly version: number;
  readonly locked: Uint8Array;
  readonly signSecret: Uint8Array;
}): Uint8Array {
  const { instanceId, staffId, version, locked, signSecret } = options;
  return sodium().crypto_sign_detached(
    vaultReplacementMessage(instanceId, staffId, version, locked),
    signSecret,
  );
}

/** recovery key ‖ count ‖ (since ‖ KEM seed ‖ sign seed) per generation. */
export function encodeVault(vault: Vault): Uint8Array {
  return concat(
    vault.recoveryKey,
    u8(vault.generations.length),
    ...vault.generations.flatMap(({ since, kemSeed, signSeed }) => [u32(since), kemSeed, signSeed]),
  );
}

/** Error: `malformed`. */
export function parseVault(bytes: Uint8Array): Result<Vault, ProtocolError> {
  const count = bytes[HASH_BYTES] ?? 0;
  const first = HASH_BYTES + 1;
  if (count === 0 || count > MAX_GENERATIONS || bytes.length !== first + count * GENERATION_BYTES)
    return fail("malformed");
  const generations = Array.from({ length: count }, (_, i) => {
    const at = first + i * GENERATION_BYTES;
    const signAt = at + 4 + SEED_BYTES;
    return {
      since: readU32(bytes, at),
      kemSeed: bytes.slice(at + 4, signAt),
      signSeed: bytes.slice(signAt, signAt + SEED_BYTES),
    };
  });
  return ok({ generations, recoveryKey: bytes.slice(0, HASH_BYTES) });
}
