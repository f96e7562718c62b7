import type { Ask, Reply } from "#shared/protocol/asks.ts";
import { recordHash } from "#shared/protocol/asks.ts";
import type { VerifiedMessage } from "#shared/protocol/board-message.ts";
import type { MailboxView } from "#shared/protocol/board-reader.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { signConsent } from "#shared/protocol/dossier-consent.ts";
import type { MailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { eligible, type FollowUpReaders, followUpReaders } from "../journey/follow-up-readers.ts";

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
      if (isOver(ask, today)) return answered ? CONSENT.late : [];
      return answered ? CONSENT.again : CONSENT.first;
    case "talk":
      return [...ask.slots.map((_, slot) => String(slot)), NO_SLOT];
    case "record":
      return ["signed", "corrected"];
    case "closing":
      return answered ? [] : ["well", "partly", "badly"];
  }
}

/**
 * Who reads the reply: as any message of this mailbox. Where its own records are not on the board, those are proposed
 * whom the message that asks states as members, and nobody whom it states as left out. Only the melder knows whether
 * its writer tells the truth, so that they are to be confirmed.
 */
export function replyReaders(
  view: MailboxView,
  { members }: VerifiedMessage,
  directory: Directory,
): FollowUpReaders {
  const proposal = followUpReaders(view, directory);
  if (proposal.known) return proposal;
  const able = eligible(directory, proposal).map(({ id }) => id);
  const readers = members.filter((id) => able.includes(id));
  const gone = members.filter((id) => !able.includes(id));
  return { ...proposal, readers, gone };
}

/** Whether the time to say yes or no has gone by. */
export function isOver(ask: Ask, today: number): boolean {
  return ask.kind === "consent" && today > ask.until;
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
