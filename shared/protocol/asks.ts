import * as z from "zod/mini";
import { equal } from "./bytes.ts";
import { hashField, signatureField, staffIdField } from "./canonical-fields.ts";
import { dayNumber, text } from "./canonical-json.ts";
import { hash } from "./hash.ts";
import type { StaffId } from "./staff.ts";
import { utf8 } from "./utf8.ts";

/**
 * What staff can ask a mailbox beside their words, and how its holder answers (SPEC.md, Asks and replies). An ask stands
 * in the message that its author signed; a reply stands in an envelope that the mailbox signed. So a consent, a choice
 * and a signature under an oral record are the melder's own, and nobody else can write them.
 */
export type Ask =
  /** May this be told to them? `reader`: a person whom the melder left out, who may then read after all. */
  | {
      readonly kind: "consent";
      readonly what: string;
      readonly to: string;
      /** Last day on which an answer counts. */
      readonly until: number;
      readonly reader: StaffId | null;
    }
  /** When shall we talk? In the words of staff, the place or the telephone included. */
  | { readonly kind: "talk"; readonly slots: readonly string[] }
  /** What was said on `day`, written down by staff, to be checked, corrected and signed (Wbk art. 2a). */
  | { readonly kind: "record"; readonly day: number; readonly record: string }
  /** How was your melding handled? (req 28) */
  | { readonly kind: "closing" };

export type Reply = {
  /** Hash of the message that asked. */
  readonly to: Uint8Array;
} & (
  | {
      readonly kind: "consent";
      readonly answer: "yes" | "no" | "later" | "withdrawn";
      readonly day: number;
      /** `signConsent` (dossier-consent.ts) for `day` where the ask names a reader and the answer is yes; else null. */
      readonly signature: Uint8Array | null;
    }
  /** Which of the slots, from 0; null: none of them. */
  | { readonly kind: "talk"; readonly slot: number | null }
  /** `record`: {@link recordHash} of the text that was shown. A correction stands in the message's own text. */
  | { readonly kind: "record"; readonly verdict: "signed" | "corrected"; readonly record: Uint8Array }
  | { readonly kind: "closing"; readonly answer: "well" | "partly" | "badly" }
);

/** A line as people write it, and an oral record of a long talk; the message's own bound holds too. */
export const MAX_ASK_LINE = 500;
export const MAX_SLOT = 200;
const MAX_RECORD = 100_000;
/** More than anybody reads as a choice. */
export const MAX_SLOTS = 8;

const line = (most: number) => text(most).check(z.minLength(1));

export const askSchema: z.ZodMiniType<Ask, unknown> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("consent"),
    what: line(MAX_ASK_LINE),
    to: line(MAX_ASK_LINE),
    until: dayNumber,
    reader: z.nullable(staffIdField),
  }),
  z.strictObject({
    kind: z.literal("talk"),
    slots: z.array(line(MAX_SLOT)).check(z.minLength(1), z.maxLength(MAX_SLOTS)),
  }),
  z.strictObject({ kind: z.literal("record"), day: dayNumber, record: line(MAX_RECORD) }),
  z.strictObject({ kind: z.literal("closing") }),
]);

export const replySchema: z.ZodMiniType<Reply, unknown> = z.discriminatedUnion("kind", [
  z.strictObject({
    to: hashField,
    kind: z.literal("consent"),
    answer: z.enum(["yes", "no", "later", "withdrawn"]),
    day: dayNumber,
    signature: z.nullable(signatureField),
  }),
  z.strictObject({
    to: hashField,
    kind: z.literal("talk"),
    slot: z.nullable(z.int().check(z.minimum(0), z.maximum(MAX_SLOTS - 1))),
  }),
  z.strictObject({
    to: hashField,
    kind: z.literal("record"),
    verdict: z.enum(["signed", "corrected"]),
    record: hashField,
  }),
  z.strictObject({ to: hashField, kind: z.literal("closing"), answer: z.enum(["well", "partly", "badly"]) }),
]);

/** What a signature under an oral record covers: exactly this text. 32 bytes. */
export function recordHash(record: string): Uint8Array {
  return hash("MI1/oral-record", utf8(record));
}

/** Whether a reply can be one to this ask; whether it is one to this message is in `reply.to`. */
export function replyFits(ask: Ask, reply: Reply): boolean {
  switch (reply.kind) {
    case "consent":
      return ask.kind === "consent" && consentFits(ask, reply);
    case "talk":
      return ask.kind === "talk" && (reply.slot === null || reply.slot < ask.slots.length);
    case "record":
      return ask.kind === "record" && equal(recordHash(ask.record), reply.record);
    case "closing":
      return ask.kind === "closing";
  }
}

/** A yes for a reader whom the melder left out carries a signature, and nothing else does. Late is no consent. */
function consentFits(
  { reader, until }: Extract<Ask, { kind: "consent" }>,
  { answer, day, signature }: Extract<Reply, { kind: "consent" }>,
): boolean {
  if ((answer === "yes" && reader !== null) !== (signature !== null)) return false;
  return answer === "withdrawn" || day <= until;
}
