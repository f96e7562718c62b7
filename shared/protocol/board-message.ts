import * as z from "zod/mini";
import { type Ask, askSchema } from "./asks.ts";
import { contentHash, MAX_CONTENT_BYTES } from "./board-record.ts";
import { concat, equal } from "./bytes.ts";
import { hashField, messageIdField, signatureField, signKeyField, staffIdField } from "./canonical-fields.ts";
import { bytesField, counter, dayNumber, encodeCanonical, parseCanonical, text } from "./canonical-json.ts";
import { SIGNATURE_BYTES } from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { KEY_ID_BYTES, type KeyHolder, keyId, keysOn } from "./key-holders.ts";
import { type SignKeyPair, sign, signatureHolds } from "./keys.ts";
import { sortedIds } from "./message.ts";
import { fail, ok, type Result } from "./result.ts";
import type { InstanceId, StaffId } from "./staff.ts";
import { utf8 } from "./utf8.ts";

/** What staff say to a mailbox (SPEC.md, Board message): signed once by its author, whoever carries it later. */

export type BoardMessageKind = "acknowledgement" | "answer" | "members" | "moved";

/** The receipt, repeated in the acknowledgement so that a melder need not keep a file. */
export interface RepeatedReceipt {
  readonly commitment: Uint8Array;
  readonly withdrawHash: Uint8Array;
  readonly day: number;
  readonly signature: Uint8Array;
}

export interface BoardMessage {
  readonly kind: BoardMessageKind;
  readonly author: StaffId;
  /** The mailbox's sign key. */
  readonly mailbox: Uint8Array;
  readonly messageId: Uint8Array;
  /** The author's count of messages to this mailbox, from 1, and the content hash of the one before. */
  readonly number: number;
  readonly previous: Uint8Array | null;
  readonly day: number;
  /** Last day on which consoles keep this message on the board. */
  readonly readableUntil: number;
  readonly members: readonly StaffId[];
  readonly leftOut: readonly StaffId[];
  readonly directoryHash: Uint8Array;
  readonly text: string;
  /** What its author asks beside the words. */
  readonly ask: Ask | null;
  readonly receipt: RepeatedReceipt | null;
}

/** A message whose signature held. */
export interface VerifiedMessage extends BoardMessage {
  /** What a reply's `after` names. */
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
}

const TAG = "MI1/board-message";
const MAX_PEOPLE = 64;
const people = sortedIds(MAX_PEOPLE);

const MESSAGE = z.strictObject({
  kind: z.enum(["acknowledgement", "answer", "members", "moved"]),
  author: staffIdField,
  keyId: bytesField(KEY_ID_BYTES),
  mailbox: signKeyField,
  messageId: messageIdField,
  number: counter.check(z.minimum(1)),
  previous: z.nullable(hashField),
  day: dayNumber,
  readableUntil: dayNumber,
  members: people,
  leftOut: people,
  directoryHash: hashField,
  text: text(MAX_CONTENT_BYTES),
  ask: z.nullable(askSchema),
  receipt: z.nullable(
    z.strictObject({
      commitment: hashField,
      withdrawHash: hashField,
      day: dayNumber,
      signature: signatureField,
    }),
  ),
});

const numberFits = (message: Pick<BoardMessage, "number" | "previous">) =>
  (message.number === 1) === (message.previous === null);

/**
 * signature ‖ canonical JSON: the content that records carry. Errors: `malformed` (outside the schema's bounds, or
 * a first message that names a previous one), `too-large`.
 */
export function signMessage(
  message: BoardMessage,
  instanceId: InstanceId,
  signKeys: SignKeyPair,
): Result<Uint8Array, ProtocolError> {
  if (!numberFits(message)) return fail("malformed");
  const json = encodeCanonical(MESSAGE, {
    ...message,
    keyId: keyId(signKeys.publicKey),
    members: message.members.toSorted(),
    leftOut: message.leftOut.toSorted(),
  });
  if (!json.ok) return json;
  const bytes = concat(sign(signKeys.secretKey, TAG, utf8(instanceId), json.value), json.value);
  return bytes.length > MAX_CONTENT_BYTES ? fail("too-large") : ok(bytes);
}

/**
 * Errors: `malformed`, `not-canonical`, `not-mine` (to another mailbox), `author` (nobody of that id and key had a
 * reading role on that day), `signature`.
 */
export function verifyMessage(
  bytes: Uint8Array,
  context: {
    readonly instanceId: InstanceId;
    readonly mailboxSign: Uint8Array;
    readonly holders: readonly KeyHolder[];
  },
): Result<VerifiedMessage, ProtocolError> {
  const json = bytes.subarray(SIGNATURE_BYTES);
  const parsed = parseCanonical(MESSAGE, json);
  if (!parsed.ok) return parsed;
  const { keyId: namedKey, ...message } = parsed.value;
  if (!numberFits(message)) return fail("malformed");
  if (!equal(message.mailbox, context.mailboxSign)) return fail("not-mine");
  const author = keysOn(context.holders, message.author, message.day).find(({ sign: publicKey }) =>
    equal(keyId(publicKey), namedKey),
  );
  if (author === undefined) return fail("author");
  const signature = bytes.subarray(0, SIGNATURE_BYTES);
  if (!signatureHolds(author.sign, signature, TAG, utf8(context.instanceId), json)) return fail("signature");
  return ok({ ...message, hash: contentHash(bytes), bytes });
}
