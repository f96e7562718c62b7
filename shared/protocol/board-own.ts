import * as z from "zod/mini";
import { OWN_LANE } from "./board-layout.ts";
import { contentHash, sealContent } from "./board-record.ts";
import { concat } from "./bytes.ts";
import { hashField, messageIdField } from "./canonical-fields.ts";
import { dayNumber, encodeCanonical, parseCanonical } from "./canonical-json.ts";
import { SIGNATURE_BYTES, SLOTS } from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { sign, signatureHolds } from "./keys.ts";
import { LEVELS, type Level } from "./level.ts";
import { type MailboxKeys, mailboxPublic } from "./mailbox-keys.ts";
import { MESSAGE_KINDS, type Message, sortedIds } from "./message.ts";
import { fail, ok, type Result } from "./result.ts";
import type { Random } from "./sodium.ts";
import type { InstanceId, StaffId } from "./staff.ts";
import { utf8 } from "./utf8.ts";

/**
 * The melder's own record (SPEC.md, Own record): travels with an envelope, is published with the next batch, and
 * tells the mailbox from the first day that the message arrived and who may read it. Signed by the mailbox: staff
 * know its public key and `tagKey` and could otherwise write themselves in as readers.
 */
export interface OwnRecord {
  readonly messageId: Uint8Array;
  /** The day of sending by the melder's own clock. */
  readonly day: number;
  readonly readers: readonly StaffId[];
  readonly leftOut: readonly StaffId[];
  readonly kind: Message["kind"];
  /** The mailbox belongs to a raadpleging: in every record of it, for the first leaves the board before the others. */
  readonly consultation: boolean;
  /** Who knows the melder's name since this message. */
  readonly level: Level;
  /** Hash of the staff message whose ask it answers. */
  readonly reply: Uint8Array | null;
}

const TAG = "MI1/own-record";
/** As many as fit in one record beside eight readers. */
const MAX_LEFT_OUT = 60;

const OWN = z.strictObject({
  messageId: messageIdField,
  day: dayNumber,
  readers: sortedIds(SLOTS),
  leftOut: sortedIds(MAX_LEFT_OUT),
  kind: z.enum(MESSAGE_KINDS),
  consultation: z.boolean(),
  level: z.enum(LEVELS),
  reply: z.nullable(hashField),
});

/**
 * One record of 4,096 bytes in the own lane, in slot `j` of `month`: take a random one of the free slots that
 * `readBoard` names. Error: `malformed` (outside the schema's bounds).
 */
export function selfRecord(
  own: OwnRecord & {
    readonly keys: MailboxKeys;
    readonly instanceId: InstanceId;
    readonly month: number;
    readonly j: number;
    readonly random?: Random;
  },
): Result<Uint8Array, ProtocolError> {
  const { keys, month, random } = own;
  const json = encodeCanonical(OWN, {
    messageId: own.messageId,
    day: own.day,
    readers: own.readers.toSorted(),
    leftOut: own.leftOut.toSorted(),
    kind: own.kind,
    consultation: own.consultation,
    level: own.level,
    reply: own.reply,
  });
  if (!json.ok) return json;
  const signature = sign(keys.sign.secretKey, TAG, utf8(own.instanceId), json.value);
  const content = concat(signature, json.value);
  const mailbox = mailboxPublic(keys);
  const sealed = sealContent({
    kind: "own",
    mailbox,
    lane: OWN_LANE,
    month,
    slots: [own.j],
    content,
    random,
  });
  return sealed.ok ? ok(sealed.value[0] as Uint8Array) : sealed;
}

/** Errors: `malformed`, `not-canonical`, `signature` (not by this mailbox). */
export function verifyOwnRecord(
  content: Uint8Array,
  context: { readonly instanceId: InstanceId; readonly mailboxSign: Uint8Array },
): Result<OwnRecord & { readonly hash: Uint8Array }, ProtocolError> {
  const json = content.subarray(SIGNATURE_BYTES);
  const signature = content.subarray(0, SIGNATURE_BYTES);
  if (!signatureHolds(context.mailboxSign, signature, TAG, utf8(context.instanceId), json))
    return fail("signature");
  const parsed = parseCanonical(OWN, json);
  return parsed.ok ? ok({ ...parsed.value, hash: contentHash(content) }) : parsed;
}
