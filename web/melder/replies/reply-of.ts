import type { Ask, Reply } from "#shared/protocol/asks.ts";
import { recordHash } from "#shared/protocol/asks.ts";
import type { VerifiedMessage } from "#shared/protocol/board-message.ts";
import type { MailboxView } from "#shared/protocol/board-reader.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { countsAsReader } from "#shared/protocol/directory-policy.ts";
import { signConsent } from "#shared/protocol/dossier-consent.ts";
import type { MailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { followUpReaders } from "../journey/follow-up-readers.ts";
import { possibleReaders } from "../person.tsx";

/** What a melder can answer to an ask, and the reply that says it (SPEC.md, Asks and replies). */

/** A message that asks something. */
export type AskingMessage = VerifiedMessage & { readonly ask: Ask };

export function asks(message: VerifiedMessage): message is AskingMessage {
  return message.ask !== null;
}

/** One answer, as the value of its radio button: a slot by its number. */
export type AnswerCode = string;
/** None of the slots. */
export const NO_SLOT: AnswerCode = "none";

const CONSENT = {
  first: ["yes", "no", "later"],
  again: ["yes", "no", "withdrawn"],
  late: ["withdrawn"],
} as const;

/**
 * The answers that can be given today; none where it is too late or nothing is left to say. Only that an ask was
 * answered is known here, not how, so after an answer withdrawing is offered whatever it was.
 */
export function answersTo(ask: Ask, answered: boolean, today: number): readonly AnswerCode[] {
  switch (ask.kind) {
    case "consent":
      if (today > ask.until) return answered ? CONSENT.late : [];
      return answered ? CONSENT.again : CONSENT.first;
    case "talk":
      return [...ask.slots.map((_, slot) => String(slot)), NO_SLOT];
    case "record":
      return ["signed", "corrected"];
    case "closing":
      return answered ? [] : ["well", "partly", "badly"];
  }
}

interface Signer {
  readonly keys: MailboxKeys;
  readonly directory: Pick<Directory, "instanceId" | "verifiedOn">;
}

/** The reply for one of {@link answersTo}. */
export function replyOf({ ask, hash: to }: AskingMessage, code: AnswerCode, signer: Signer): Reply {
  switch (ask.kind) {
    case "consent":
      return { to, kind: "consent", ...consentOf(ask.reader, code as ConsentAnswer, signer) };
    case "talk":
      return { to, kind: "talk", slot: code === NO_SLOT ? null : Number(code) };
    case "record":
      return { to, kind: "record", verdict: code as "signed" | "corrected", record: recordHash(ask.record) };
    case "closing":
      return { to, kind: "closing", answer: code as "well" | "partly" | "badly" };
  }
}

type ConsentAnswer = Extract<Reply, { kind: "consent" }>["answer"];

/** A yes for somebody who was left out is a signature that opens the dossier to that one person. */
function consentOf(reader: StaffId | null, answer: ConsentAnswer, { keys, directory }: Signer) {
  const { instanceId, verifiedOn: day } = directory;
  const signs = answer === "yes" && reader !== null;
  const signature = signs ? signConsent({ instanceId, staffId: reader, day }, keys.sign.secretKey) : null;
  return { answer, day, signature };
}

/** Who gets the reply. */
export interface ReplyReaders {
  readonly readers: readonly StaffId[];
  readonly leftOut: readonly StaffId[];
  /** Whether as many who count are left as every message needs. */
  readonly enough: boolean;
}

/**
 * Those who read a message of this mailbox; where its own records are gone, those whom the message that asks states as
 * members. Never anyone left out: also not the person whom a consent is about.
 */
export function replyReaders(
  view: MailboxView,
  message: VerifiedMessage,
  directory: Directory,
): ReplyReaders {
  const proposal = followUpReaders(view, directory);
  const able = possibleReaders(directory);
  const stated = able.filter(({ id }) => message.members.includes(id) && !proposal.leftOut.includes(id));
  const readers = proposal.known ? proposal.readers : stated.map(({ id }) => id);
  const counting = able.filter((entry) => readers.includes(entry.id) && countsAsReader(entry));
  return { readers, leftOut: proposal.leftOut, enough: counting.length >= directory.policy.minReaders };
}
