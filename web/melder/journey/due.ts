import { type Terms, terms } from "#shared/domain/deadlines.ts";
import type { MailboxView } from "#shared/protocol/board-reader.ts";
import type { Directory } from "#shared/protocol/directory.ts";

/** One of the law's terms as the mailbox can see it. */
export interface Due {
  readonly term: keyof Terms;
  readonly day: number;
  readonly late: boolean;
}

/**
 * The next thing that is due, computed from the mailbox alone. The first own record gives the day of sending; the
 * acknowledgement stops the first term, an answer after it the second. Nothing without a first record, and nothing
 * once both were met.
 */
export function nextDue(view: MailboxView, directory: Directory): Due | undefined {
  const sent = view.own[0]?.day;
  if (sent === undefined) return undefined;
  const acknowledged = view.messages.find(({ kind }) => kind === "acknowledgement");
  const answered = view.messages.some(({ kind }) => kind === "answer");
  if (answered) return undefined;
  const received = acknowledged?.receipt?.day ?? sent;
  const due = terms({ received, acknowledged: acknowledged?.day ?? null }, directory.policy);
  const term = acknowledged ? "feedback" : "acknowledge";
  const day = due[term].strict;
  return { term, day, late: directory.verifiedOn > day };
}
