import * as z from "zod/mini";
import { openOnce, sealOnce } from "./aead.ts";
import { concat, equal, readU16, u16 } from "./bytes.ts";
import { encodeCanonical, parseCanonical, text } from "./canonical-json.ts";
import {
  AEAD_TAG_BYTES,
  HASH_BYTES,
  IDENTITY_BYTES,
  IDENTITY_SLOTS,
  SIGN_PUBLIC_BYTES,
  SIGNATURE_BYTES,
} from "./constants.ts";
import type { EnvelopeParts } from "./envelope-layout.ts";
import type { ProtocolError } from "./errors.ts";
import { hash, keyedHash } from "./hash.ts";
import { type KemKeyPair, type SignKeyPair, sign, signatureHolds } from "./keys.ts";
import { sortedIds } from "./message.ts";
import { fail, ok, type Result } from "./result.ts";
import type { Random } from "./sodium.ts";
import type { InstanceId, StaffId } from "./staff.ts";
import { utf8 } from "./utf8.ts";
import { type SlotRole, unwrapKeys, wrapKey } from "./wraps.ts";

/**
 * The identity block (SPEC.md, Identity): who the melder is, sealed under a key of its own to the VP alone, to the
 * functionaris, or to nobody. Always there, always 5,728 bytes: ciphertext(1,024) ‖ 4 wraps(4,672) ‖ commitment(32).
 * Reading the melding never gives its key, and its commitment holds for one body only.
 *
 * Plaintext: length(2) ‖ mailbox sign key(32) ‖ signature(64) ‖ canonical JSON ‖ zeros.
 */
const PLAIN_BYTES = IDENTITY_BYTES - AEAD_TAG_BYTES;
const KEY_OFFSET = 2;
const SIGNATURE_OFFSET = KEY_OFFSET + SIGN_PUBLIC_BYTES;
const JSON_OFFSET = SIGNATURE_OFFSET + SIGNATURE_BYTES;

const TAG = "MI1/identity";

export interface Identity {
  /** Sorted: who may know. */
  readonly to: readonly StaffId[];
  readonly name: string;
  readonly contact: string;
}

/** The envelope that a block belongs to. */
export interface IdentityPlace {
  readonly instanceId: InstanceId;
  readonly directoryHash: Uint8Array;
  /** b: the hash of version, epoch, directory hash and body. */
  readonly bodyHash: Uint8Array;
}

/** In UTF-16 units; far more than the block holds, so that a long text is `too-large` and not `malformed`. */
const MAX_FIELD = 100_000;

const schema: z.ZodMiniType<Identity, unknown> = z.strictObject({
  to: sortedIds(IDENTITY_SLOTS),
  name: text(MAX_FIELD),
  contact: text(MAX_FIELD),
});

const identityKey = (key: Uint8Array) => keyedHash(key, "MI1/identity-key", []);

function commitmentOf(
  key: Uint8Array,
  bodyHash: Uint8Array,
  ciphertext: Uint8Array,
  wraps: Uint8Array,
): Uint8Array {
  return keyedHash(key, "MI1/identity-com", [bodyHash, ciphertext, wraps]);
}

/** Bound to the ciphertext; the commitment, checked before anything is opened, binds to the body. */
function slotRole(place: Pick<IdentityPlace, "directoryHash">, ciphertext: Uint8Array): SlotRole {
  const ad = hash("MI1/identity-h", place.directoryHash, ciphertext);
  return { tag: "MI1/kek/identity", slots: IDENTITY_SLOTS, directoryHash: place.directoryHash, ad };
}

function signedParts(place: IdentityPlace, mailboxSign: Uint8Array, json: Uint8Array): Uint8Array[] {
  return [utf8(place.instanceId), place.directoryHash, place.bodyHash, mailboxSign, json];
}

/** The 1,008 bytes to seal. Errors: `malformed` (a lone surrogate, say), `too-large`. */
export function identityPlain(
  identity: Identity,
  place: IdentityPlace,
  signKeys: SignKeyPair,
): Result<Uint8Array, ProtocolError> {
  const encoded = encodeCanonical(schema, identity);
  if (!encoded.ok) return encoded;
  const json = encoded.value;
  if (JSON_OFFSET + json.length > PLAIN_BYTES) return fail("too-large");
  const signature = sign(signKeys.secretKey, TAG, ...signedParts(place, signKeys.publicKey, json));
  const plain = new Uint8Array(PLAIN_BYTES);
  plain.set(concat(u16(json.length), signKeys.publicKey, signature, json));
  return ok(plain);
}

/** The whole block, to the KEM keys in `readers`; an identity for nobody is zeros under a key that nobody gets. */
export function sealIdentityBlock(
  plain: Uint8Array | undefined,
  readers: readonly Uint8Array[],
  place: Pick<IdentityPlace, "directoryHash" | "bodyHash">,
  random: Random,
): Uint8Array {
  const key = random(HASH_BYTES);
  const ciphertext = sealOnce(identityKey(key), place.bodyHash, plain ?? new Uint8Array(PLAIN_BYTES));
  const wraps = wrapKey(key, readers, slotRole(place, ciphertext), random);
  return concat(ciphertext, wraps, commitmentOf(key, place.bodyHash, ciphertext, wraps));
}

export interface OpenedIdentity extends Identity {
  readonly mailboxSign: Uint8Array;
}

function readPlain(
  plain: Uint8Array,
  place: IdentityPlace,
  opener: StaffId,
): Result<OpenedIdentity, ProtocolError> {
  const end = JSON_OFFSET + readU16(plain);
  if (end > PLAIN_BYTES) return fail("malformed");
  if (plain.subarray(end).some((byte) => byte !== 0)) return fail("padding");
  const mailboxSign = plain.slice(KEY_OFFSET, SIGNATURE_OFFSET);
  const json = plain.subarray(JSON_OFFSET, end);
  const signature = plain.subarray(SIGNATURE_OFFSET, JSON_OFFSET);
  if (!signatureHolds(mailboxSign, signature, TAG, ...signedParts(place, mailboxSign, json))) {
    return fail("signature");
  }
  const identity = parseCanonical(schema, json);
  if (!identity.ok) return identity;
  return identity.value.to.includes(opener) ? ok({ ...identity.value, mailboxSign }) : fail("forwarded");
}

/**
 * Errors: `no-identity` (nothing in it for these keys), `identity-mismatch` (the block was made for another body),
 * `signature`, `forwarded` (the melder did not name this opener), `malformed`, `padding`, `not-canonical`.
 */
export function openIdentityBlock(
  block: EnvelopeParts["identity"],
  place: IdentityPlace,
  opener: { readonly staffId: StaffId; readonly kemKeys: readonly KemKeyPair[] },
): Result<OpenedIdentity, ProtocolError> {
  const { ciphertext, wraps, commitment } = block;
  const keys = unwrapKeys(wraps, slotRole(place, ciphertext), opener.kemKeys);
  if (keys.length === 0) return fail("no-identity");
  const key = keys.find((candidate) =>
    equal(commitmentOf(candidate, place.bodyHash, ciphertext, wraps), commitment),
  );
  if (key === undefined) return fail("identity-mismatch");
  const plain = openOnce(identityKey(key), place.bodyHash, ciphertext);
  return plain === undefined ? fail("identity-mismatch") : readPlain(plain, place, opener.staffId);
}
