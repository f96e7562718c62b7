import { openOnce, sealOnce } from "./aead.ts";
import { concat, u32 } from "./bytes.ts";
import { HASH_BYTES, KEM_CIPHERTEXT_BYTES } from "./constants.ts";
import { DOSSIER_ID_BYTES, EPOCH_WRAP_BYTES } from "./dossier-layout.ts";
import type { ProtocolError } from "./errors.ts";
import { hash, keyedHash } from "./hash.ts";
import { decapsulate, encapsulate, type KemKeyPair } from "./keys.ts";
import { fail, ok, type Result } from "./result.ts";
import { type Random, secureRandom } from "./sodium.ts";
import type { InstanceId, StaffId } from "./staff.ts";
import { tagged } from "./tagged.ts";
import { utf8 } from "./utf8.ts";

/** A dossier's name and the keys of its epochs (SPEC.md, Dossier keys). */

export const EPOCH_KEY_BYTES = HASH_BYTES;

/** 16 bytes that only who opened an envelope of the mailbox can compute. */
export function dossierId(instanceId: InstanceId, mailboxSign: Uint8Array): Uint8Array {
  return hash("MI1/dossier-id", utf8(instanceId), mailboxSign).slice(0, DOSSIER_ID_BYTES);
}

/** One member's wrap of one epoch's key. */
export interface WrapPlace {
  readonly dossierId: Uint8Array;
  readonly epoch: number;
  readonly member: StaffId;
}

function wrapContext({ dossierId: id, epoch, member }: WrapPlace): Uint8Array {
  return tagged("MI1/dossier-wrap", id, u32(epoch), utf8(member));
}

function wrapKey(
  shared: Uint8Array,
  publicKey: Uint8Array,
  ciphertext: Uint8Array,
  ad: Uint8Array,
): Uint8Array {
  return keyedHash(shared, "MI1/kek/dossier", [publicKey, ciphertext, ad]);
}

/** 1,168 bytes. `kem` comes from a verified directory: nothing else is ever wrapped to. */
export function wrapEpochKey(
  epochKey: Uint8Array,
  place: WrapPlace,
  kem: Uint8Array,
  random: Random = secureRandom,
): Uint8Array {
  const ad = wrapContext(place);
  const { ciphertext, shared } = encapsulate(kem, random);
  return concat(ciphertext, sealOnce(wrapKey(shared, kem, ciphertext, ad), ad, epochKey));
}

/** Tries every generation of the member's keys. Error: `not-mine`. */
export function openEpochKey(
  wrap: Uint8Array,
  place: WrapPlace,
  kemKeys: readonly KemKeyPair[],
): Result<Uint8Array, ProtocolError> {
  if (wrap.length !== EPOCH_WRAP_BYTES) return fail("not-mine");
  const ad = wrapContext(place);
  const ciphertext = wrap.subarray(0, KEM_CIPHERTEXT_BYTES);
  for (const { publicKey, secretKey } of kemKeys) {
    const shared = decapsulate(ciphertext, secretKey);
    if (shared === undefined) continue;
    const key = wrapKey(shared, publicKey, ciphertext, ad);
    const epochKey = openOnce(key, ad, wrap.subarray(KEM_CIPHERTEXT_BYTES));
    if (epochKey !== undefined) return ok(epochKey);
  }
  return fail("not-mine");
}

export function wrapHash(wrap: Uint8Array): Uint8Array {
  return hash("MI1/dossier-wrap-hash", wrap);
}

/** What a members event says of its key: another key never matches, and the commitment tells nothing of this one. */
export function epochKeyCommitment(epochKey: Uint8Array, id: Uint8Array, epoch: number): Uint8Array {
  return keyedHash(epochKey, "MI1/epoch-key", [id, u32(epoch)]);
}
