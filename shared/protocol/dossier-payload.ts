import * as z from "zod/mini";
import { MONTH_SLOTS } from "./board-layout.ts";
import { MAX_RECORDS } from "./board-record.ts";
import { hashField, signatureField, signKeyField, staffIdField } from "./canonical-fields.ts";
import { bytesField, counter, dayNumber, text } from "./canonical-json.ts";
import { HASH_BYTES, KEM_PUBLIC_BYTES } from "./constants.ts";
import { EPOCH_KEY_BYTES } from "./dossier-key.ts";
import { MAX_MEMBERS } from "./dossier-layout.ts";
import { sortedIds } from "./message.ts";

/**
 * What an event says (SPEC.md, Dossier payloads): one strict schema per kind, told apart by `kind`. A new kind is a
 * new member of the union; a console that does not know one refuses the event and says so. `day` is the author's.
 */

/** An investigator's note of forty pages; longer texts are files. */
const MAX_TEXT = 100_000;
const MAX_LINE = 200;
const MAX_CODE = 100;
const MAX_LIST = 100;

const people = sortedIds(MAX_MEMBERS);
const slots = z
  .array(z.int().check(z.minimum(0), z.maximum(MONTH_SLOTS - 1)))
  .check(z.minLength(1), z.maxLength(MAX_RECORDS));
const month = z.int().check(z.minimum(197_001), z.maximum(999_912));

/** The melder's signed consent that somebody whom they left out may read (dossier-consent.ts), and the reply that has it. */
const consentOfMelder = z.strictObject({
  staffId: staffIdField,
  day: dayNumber,
  signature: signatureField,
  /** The sequence that filed the reply. */
  reply: counter,
});

/** A duty of the law, by sequence: who entered it, who confirmed it, the message that told the melder before. */
const dutyOfLaw = z.strictObject({
  staffId: staffIdField,
  entered: counter,
  confirmed: counter,
  told: counter,
});

const mailboxPublic = z.strictObject({
  kem: bytesField(KEM_PUBLIC_BYTES),
  sign: signKeyField,
  tagKey: bytesField(HASH_BYTES),
});

/** How the mailbox can be answered, for members who are not handed the past. */
export const mailboxState = z.strictObject({
  /** Null in drop mode, and as long as the first message is not filed. */
  current: z.nullable(mailboxPublic),
  /** Sign keys that this mailbox had, the first one first, the present one last. */
  signKeys: z.array(signKeyField).check(z.maxLength(100)),
  /** The move to new words: when it was received and which keys it left. */
  moved: z.nullable(z.strictObject({ day: dayNumber, from: mailboxPublic })),
  /** An objection or a second move: neither mailbox is answered before a talk or a check question. */
  contested: z.boolean(),
});

const PAYLOAD = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("members"),
    day: dayNumber,
    reason: z.enum(["opened", "joined", "left", "conflict", "handover", "keys"]),
    text: text(MAX_TEXT),
    /** All who stay left out. */
    leftOut: people,
    /** The author's; whoever read everything before refuses another than the events give. */
    mailbox: mailboxState,
    /** Keys of earlier epochs, for those who are handed the past. */
    past: z
      .array(z.strictObject({ epoch: counter, key: bytesField(EPOCH_KEY_BYTES) }))
      .check(z.maxLength(1000)),
    consents: z.array(consentOfMelder).check(z.maxLength(MAX_MEMBERS)),
    duties: z.array(dutyOfLaw).check(z.maxLength(MAX_MEMBERS)),
  }),
  /** An opened envelope; the attachment is what the mailbox signed. `received` is its inbox day. */
  z.strictObject({
    kind: z.literal("filed"),
    day: dayNumber,
    envelopeId: hashField,
    received: dayNumber,
    directoryHash: hashField,
  }),
  /** A message to the mailbox; the attachment is the signed message. Its records take these slots of the author's lane. */
  z.strictObject({
    kind: z.literal("answer"),
    day: dayNumber,
    month,
    slots,
    /** Day on which the server expects the records on the board. */
    expected: dayNumber,
  }),
  z.strictObject({
    kind: z.literal("republished"),
    day: dayNumber,
    /** Content hash of the message. */
    message: hashField,
    month,
    slots,
    expected: dayNumber,
  }),
  z.strictObject({ kind: z.literal("note"), day: dayNumber, text: text(MAX_TEXT) }),
  /** Codes of the domain; a later event of the same field replaces the earlier. */
  z.strictObject({
    kind: z.literal("classified"),
    day: dayNumber,
    fields: z
      .array(
        z.strictObject({
          name: text(MAX_CODE),
          values: z.array(text(MAX_LINE)).check(z.maxLength(MAX_LIST)),
        }),
      )
      .check(z.minLength(1), z.maxLength(MAX_LIST)),
  }),
  /** A move of the register: what the author found in order before it, by the domain's codes, and why. */
  z.strictObject({
    kind: z.literal("move"),
    day: dayNumber,
    move: text(MAX_CODE),
    facts: z.array(text(MAX_CODE)).check(z.maxLength(MAX_LIST)),
    text: text(MAX_TEXT),
  }),
  z.strictObject({
    kind: z.literal("consent"),
    day: dayNumber,
    subject: text(MAX_LINE),
    given: z.boolean(),
    text: text(MAX_TEXT),
    /** The sequence of the melder's own reply that says so, with its signature; null for what staff wrote down. */
    reply: z.nullable(counter),
  }),
  z.strictObject({
    kind: z.literal("decision"),
    day: dayNumber,
    subject: text(MAX_LINE),
    text: text(MAX_TEXT),
  }),
  z.strictObject({
    kind: z.literal("duty"),
    day: dayNumber,
    staffId: staffIdField,
    /** The article that obliges. */
    ground: text(MAX_LINE).check(z.minLength(1)),
    text: text(MAX_TEXT),
  }),
  z.strictObject({ kind: z.literal("duty-confirmed"), day: dayNumber, entered: counter }),
  /** A fragment's key was destroyed; the event before says which and why. */
  z.strictObject({ kind: z.literal("destroyed"), day: dayNumber, seq: counter, reason: text(MAX_TEXT) }),
]);

export type MailboxState = z.output<typeof mailboxState>;
export type Payload = z.output<typeof PAYLOAD>;
export type PayloadOf<Kind extends Payload["kind"]> = Extract<Payload, { kind: Kind }>;

export const payloadSchema: z.ZodMiniType<Payload, unknown> = PAYLOAD;

/** The kinds whose event carries bytes beside its JSON. */
export function carriesAttachment(kind: Payload["kind"]): boolean {
  return kind === "filed" || kind === "answer";
}
