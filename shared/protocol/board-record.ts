import { openOnce, sealOnce } from "./aead.ts";
import { TAG_BYTES } from "./board-layout.ts";
import { concat, readU16, u8, u16, u32 } from "./bytes.ts";
import { AEAD_TAG_BYTES, HASH_BYTES, KEM_CIPHERTEXT_BYTES, RECORD_BYTES } from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { hash, keyedHash } from "./hash.ts";
import { decapsulate, encapsulate, type KemKeyPair, kemKeyIsSound, newKemPair } from "./keys.ts";
import type { MailboxPublic } from "./mailbox-keys.ts";
import { fail, ok, type Result } from "./result.ts";
import { type Random, secureRandom } from "./sodium.ts";
import { utf8 } from "./utf8.ts";

/**
 * Records: what the board carries (SPEC.md, Record). A content is cut over records; each is sealed to the mailbox's
 * own key under a tag that only who knows `tagKey` can compute, so that once sent nobody but the code opens it.
 */

/** tag ‖ X-Wing ciphertext ‖ sealed carrier. */
const CARRIER_BYTES = RECORD_BYTES - TAG_BYTES - KEM_CIPHERTEXT_BYTES - AEAD_TAG_BYTES;
/** kind ‖ hash of the whole content ‖ part ‖ parts ‖ length. */
const CARRIER_HEADER_BYTES = 1 + HASH_BYTES + 1 + 1 + 2;
export const CARRIED_BYTES = CARRIER_BYTES - CARRIER_HEADER_BYTES;
/** As the api's bound for one message; a longer answer is two messages. */
export const MAX_RECORDS = 16;
export const MAX_CONTENT_BYTES = MAX_RECORDS * CARRIED_BYTES;

export type ContentKind = "message" | "own";
const KINDS: readonly (ContentKind | undefined)[] = [undefined, "message", "own"];

/** One part of a content, as a record carries it. */
export interface Carrier {
  readonly kind: ContentKind;
  readonly contentHash: Uint8Array;
  readonly part: number;
  readonly parts: number;
  readonly data: Uint8Array;
}

/** 32 bytes; also what a melder's `after` and an author's `previous` name a message by. */
export function contentHash(content: Uint8Array): Uint8Array {
  return hash("MI1/board-content", content);
}

/** The 16-byte tag of a lane's slot `j` (0 to 63) in a month (yyyymm). */
export function recordTag(tagKey: Uint8Array, lane: string, month: number, j: number): Uint8Array {
  return keyedHash(tagKey, "MI1/tag", [utf8(lane), u32(month), u8(j)], TAG_BYTES);
}

/** How many records, and so slots, a content of `length` bytes takes. */
export function recordsNeeded(length: number): number {
  return Math.max(1, Math.ceil(length / CARRIED_BYTES));
}

function recordKey(shared: Uint8Array, publicKey: Uint8Array, ciphertext: Uint8Array): Uint8Array {
  return keyedHash(shared, "MI1/kek/board", [publicKey, ciphertext]);
}

function sealCarrier(
  publicKey: Uint8Array,
  tag: Uint8Array,
  carrier: Uint8Array,
  random: Random,
): Uint8Array {
  const { ciphertext, shared } = encapsulate(publicKey, random);
  return concat(tag, ciphertext, sealOnce(recordKey(shared, publicKey, ciphertext), tag, carrier));
}

/**
 * Cuts `content` over records in the given slots of a lane, one slot per record. Errors: `too-large`, `key` (the
 * mailbox's key is none). A wrong number of slots is a mistake of the caller and throws.
 */
export function sealContent(options: {
  readonly kind: ContentKind;
  readonly mailbox: MailboxPublic;
  readonly lane: string;
  readonly month: number;
  readonly slots: readonly number[];
  readonly content: Uint8Array;
  readonly random?: Random | undefined;
}): Result<Uint8Array[], ProtocolError> {
  const { mailbox, content, slots } = options;
  const parts = recordsNeeded(content.length);
  if (parts > MAX_RECORDS) return fail("too-large");
  if (slots.length !== parts) throw new RangeError("one slot per record");
  if (!kemKeyIsSound(mailbox.kem)) return fail("key");
  const whole = contentHash(content);
  const records = slots.map((slot, part) => {
    const data = content.subarray(part * CARRIED_BYTES, (part + 1) * CARRIED_BYTES);
    const carrier = new Uint8Array(CARRIER_BYTES);
    carrier.set(concat(u8(KINDS.indexOf(options.kind)), whole, u8(part), u8(parts), u16(data.length), data));
    const tag = recordTag(mailbox.tagKey, options.lane, options.month, slot);
    return sealCarrier(mailbox.kem, tag, carrier, options.random ?? secureRandom);
  });
  return ok(records);
}

/** A signed message as records, one per slot of the sender's own lane. Errors: `too-large`, `key`. */
export function sealRecords({
  message,
  ...place
}: Omit<Parameters<typeof sealContent>[0], "kind" | "content"> & {
  readonly message: Uint8Array;
}): Result<Uint8Array[], ProtocolError> {
  return sealContent({ ...place, kind: "message", content: message });
}

/** Opens one record. Errors: `not-mine` (another key, or moved to another tag), `malformed`, `padding`. */
export function openRecord(record: Uint8Array, kem: KemKeyPair): Result<Carrier, ProtocolError> {
  if (record.length !== RECORD_BYTES) return fail("malformed");
  const tag = record.subarray(0, TAG_BYTES);
  const ciphertext = record.subarray(TAG_BYTES, TAG_BYTES + KEM_CIPHERTEXT_BYTES);
  const shared = decapsulate(ciphertext, kem.secretKey);
  if (shared === undefined) return fail("not-mine");
  const sealed = record.subarray(TAG_BYTES + KEM_CIPHERTEXT_BYTES);
  const carrier = openOnce(recordKey(shared, kem.publicKey, ciphertext), tag, sealed);
  return carrier === undefined ? fail("not-mine") : parseCarrier(carrier);
}

function parseCarrier(carrier: Uint8Array): Result<Carrier, ProtocolError> {
  const kind = KINDS[carrier[0] ?? 0];
  const partAt = 1 + HASH_BYTES;
  const part = carrier[partAt] ?? 0;
  const parts = carrier[partAt + 1] ?? 0;
  const length = readU16(carrier, partAt + 2);
  if (kind === undefined || part >= parts || parts > MAX_RECORDS || length > CARRIED_BYTES)
    return fail("malformed");
  const end = CARRIER_HEADER_BYTES + length;
  if (carrier.subarray(end).some((byte) => byte !== 0)) return fail("padding");
  return ok({
    kind,
    contentHash: carrier.slice(1, partAt),
    part,
    parts,
    data: carrier.slice(CARRIER_HEADER_BYTES, end),
  });
}

/**
 * A record for nobody: a real encapsulation to a throw-away key under a random tag. Random filler would show
 * itself, because the coefficients and the top bit of a real ciphertext are not uniform.
 */
export function dummyRecord(random: Random = secureRandom): Uint8Array {
  const nobody = newKemPair(random(32));
  return sealCarrier(nobody.publicKey, random(TAG_BYTES), new Uint8Array(CARRIER_BYTES), random);
}
