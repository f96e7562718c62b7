import { runningTerms, type Term, terms } from "#shared/domain/deadlines.ts";
import { CONSULTATION } from "#shared/domain/register.ts";
import type { OwnRecord } from "#shared/protocol/board-own.ts";
import type { MailboxView } from "#shared/protocol/board-reader.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { verifyReceipt } from "#shared/protocol/receipt.ts";
import { isConsultation } from "./consultation.ts";

/** One of the law's terms as the mailbox can see it. */
export interface Due {
  readonly term: Term;
  /** Its last day, counted on the calendar. */
  readonly day: number;
  /**
   * `met-some-day`: it was met, and nothing on the board says any more whether in time. `answered`: staff wrote, but not the message that meets the term for certain: only a person can judge whether it
   * says what was done.
   */
  readonly state: "running" | "late" | "met" | "met-late" | "met-some-day" | "answered";
  /** Of the message that met or answered it. */
  readonly on: number | null;
  /** Whether its last day is over. */
  readonly past: boolean;
}

/**
 * `consultation`: a raadpleging, and the organisation did not settle that it starts terms. `moved`: this brievenbus was
 * left for another. `unknown`: nothing on the board says when the melding arrived. `elsewhere`: the words are new and the
 * first messages are in the brievenbus that was left; the melding came before the move, so that feedback is due by
 * `latest` whatever stands there.
 */
export type Dues =
  | { readonly run: true; readonly acknowledge: Due; readonly feedback: Due }
  | { readonly run: false; readonly why: "moved" }
  | Untimed;

/** No term, and there is something to say about it. */
export type Untimed =
  | { readonly run: false; readonly why: "consultation" | "unknown" }
  | { readonly run: false; readonly why: "elsewhere"; readonly latest: number; readonly past: boolean };

/** The day of receipt; later than the true one where the melding's own record has left the board, and never earlier. */
type Start = { readonly received: number | undefined } | Extract<Dues, { run: false }>["why"];

/**
 * Both terms, computed from the mailbox alone: nobody of the staff has to have done anything. The first runs from the
 * melding's own record (or the receipt that the acknowledgement repeats), the second from the acknowledgement or,
 * without one, from the end of the first (Wbk art. 2 lid 2; Directive (EU) 2019/1937 art. 9(1)(f)).
 */
export function dues(view: MailboxView, directory: Directory): Dues {
  const start = startOf(view, directory);
  if (start === "elsewhere") return { run: false, why: start, ...latestFeedback(view, directory) };
  if (typeof start === "string") return { run: false, why: start };
  const acknowledged = acknowledgement(view);
  const received = start.received ?? acknowledged?.day;
  if (received === undefined) return { run: false, why: "unknown" };
  const ends = terms({ received, acknowledged: acknowledged?.day ?? null }, directory.policy);
  const answers = view.messages.filter(({ kind }) => kind === "answer");
  const today = directory.verifiedOn;
  const due = (term: Term, on: number | undefined, meets: boolean): Due => {
    const day = ends[term].strict;
    const past = today > day;
    const open = past ? "late" : "running";
    const met =
      start.received === undefined ? "met-some-day" : on !== undefined && on > day ? "met-late" : "met";
    const state = on === undefined ? open : meets ? met : "answered";
    return { term, day, state, on: on ?? null, past };
  };
  return {
    run: true,
    acknowledge: acknowledged
      ? due("acknowledge", acknowledged.day, true)
      : due("acknowledge", answers[0]?.day, false),
    feedback: due("feedback", answers.at(-1)?.day, false),
  };
}

function latestFeedback({ own }: MailboxView, { policy, verifiedOn }: Directory) {
  const received = own.find(({ kind }) => kind === "rekey")?.day ?? verifiedOn;
  const latest = terms({ received, acknowledged: null }, policy).feedback.strict;
  return { latest, past: verifiedOn > latest };
}

function acknowledgement({ messages }: MailboxView) {
  return messages.find(({ kind }) => kind === "acknowledgement");
}

function startOf(view: MailboxView, directory: Directory): Start {
  const { own, messages } = view;
  if (messages.some(({ kind }) => kind === "moved")) return "moved";
  const first = own.find((record) => startsTerms(record, directory));
  if (first) return { received: receiptDay(view, directory) ?? first.day };
  if (isConsultation(view, directory)) return "consultation";
  if (acknowledgement(view)) return { received: receiptDay(view, directory) };
  if (own.some(({ kind }) => kind === "rekey")) return "elsewhere";
  const [later] = own;
  if (later === undefined) return "unknown";
  // The record of the first message has left the board: it came on the day of this later one or before, so that what
  // is late by this day is late.
  return { received: later.day };
}

function startsTerms({ kind }: OwnRecord, { policy }: Directory): boolean {
  if (kind !== "melding" && kind !== "consultation") return false;
  return runningTerms({ channel: kind === "consultation" ? CONSULTATION : "site" }, policy).length > 0;
}

/** The day by the server's signature, which a melder's clock cannot shift. */
function receiptDay(view: MailboxView, { instanceId, receiptKey }: Directory): number | undefined {
  const receipt = acknowledgement(view)?.receipt;
  return receipt && verifyReceipt({ ...receipt, instanceId, receiptKey }) ? receipt.day : undefined;
}
