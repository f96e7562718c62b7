import type { Term } from "#shared/domain/deadlines.ts";
import { recordTag } from "#shared/protocol/board-record.ts";
import { equal, toBase64Url } from "#shared/protocol/bytes.ts";
import type { Answer, Dossier } from "#shared/protocol/dossier.ts";
import type { MailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import type { Sent } from "./board.ts";

/** A message that meets a term of the law on the day on which it is on the board. */
export interface AwaitedTerm extends Sent {
  readonly term: Term;
}

/** Field of the classification that names the messages by which staff gave feedback, base64url ids. */
export const FEEDBACK_FIELD = "feedback-messages";

/** The public half of a mailbox that the dossier knows or knew. */
export function mailboxOf({ mailbox }: Dossier, sign: Uint8Array): MailboxPublic | undefined {
  const known = [mailbox.current, mailbox.moved?.from ?? null];
  return known.find((each) => each !== null && equal(each.sign, sign)) ?? undefined;
}

/** As many times as a message is looked for: with 90 days a record, four of them are half a year at least. */
const PLACES = 4;

/** Where an answer's records are to be found; without places where its mailbox is not known here. */
export function sentOf(dossier: Dossier, answer: Answer): Sent {
  const mailbox = mailboxOf(dossier, answer.message.mailbox);
  const places =
    mailbox === undefined
      ? []
      : answer.sent
          .slice(-PLACES)
          .map(({ lane, month, slots }) =>
            slots.map((slot) => toBase64Url(recordTag(mailbox.tagKey, lane, month, slot))),
          );
  return {
    places,
    expected: answer.sent.at(-1)?.expected ?? 0,
    readableUntil: answer.message.readableUntil,
  };
}

export function isFeedback(dossier: Dossier, answer: Answer): boolean {
  const marked = dossier.classification.get(FEEDBACK_FIELD) ?? [];
  return marked.includes(toBase64Url(answer.message.messageId));
}

/** The first message that meets each term, as far as there is one. */
export function awaitedTerms(dossier: Dossier): AwaitedTerm[] {
  const acknowledgement = dossier.answers.find(({ message }) => message.kind === "acknowledgement");
  const feedback = dossier.answers.find((answer) => isFeedback(dossier, answer));
  return [
    ...(acknowledgement ? [{ term: "acknowledge" as const, ...sentOf(dossier, acknowledgement) }] : []),
    ...(feedback ? [{ term: "feedback" as const, ...sentOf(dossier, feedback) }] : []),
  ];
}
