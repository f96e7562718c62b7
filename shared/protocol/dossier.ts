import { MONTH_SLOTS } from "./board-layout.ts";
import type { VerifiedMessage } from "./board-message.ts";
import type { MailboxState, Payload, PayloadOf } from "./dossier-payload.ts";
import type { ProtocolError } from "./errors.ts";
import type { FiledByStatus } from "./filed-by.ts";
import type { Message } from "./message.ts";
import { fail, ok, type Result } from "./result.ts";
import type { StaffId } from "./staff.ts";

/** A dossier as its events tell it, for one member (SPEC.md, Folding a dossier). */

/** Where an event stands and who wrote it. */
export interface Place {
  readonly seq: number;
  readonly epoch: number;
  readonly author: StaffId;
}

/** A melder's message, proved again from what the mailbox signed. */
export interface Filed extends Place {
  readonly payload: PayloadOf<"filed">;
  readonly message: Message;
  readonly mailboxSign: Uint8Array;
  readonly readers: readonly StaffId[];
  readonly leftOut: readonly StaffId[];
  readonly filedBy: FiledByStatus;
}

/** A message to the mailbox, and where its records went: the first time and each time it was published again. */
export interface Answer extends Place {
  readonly message: VerifiedMessage;
  readonly sent: readonly SentRecords[];
}

export interface SentRecords {
  readonly lane: StaffId;
  readonly month: number;
  readonly slots: readonly number[];
  readonly expected: number;
}

/** Any other event, as written. */
export interface Entry extends Place {
  readonly payload: Exclude<Payload, { kind: "filed" | "answer" | "republished" | "members" }>;
}

export interface Dossier {
  readonly dossierId: Uint8Array;
  readonly head: { readonly seq: number; readonly hash: Uint8Array };
  readonly epoch: number;
  /** Keys of the epochs that this member may read; the present one is missing for a former member. */
  readonly keys: ReadonlyMap<number, Uint8Array>;
  readonly members: readonly StaffId[];
  /** Left out by the melder and not admitted since. */
  readonly leftOut: readonly StaffId[];
  /** Members who were left out and admitted since. */
  readonly admitted: readonly StaffId[];
  /** Members whom the melder left out in a later message: the next change of members must let them go. */
  readonly mustLeave: readonly StaffId[];
  readonly mailbox: MailboxState;
  readonly filed: readonly Filed[];
  readonly answers: readonly Answer[];
  /** Everything else in order: notes, moves, consents, decisions, duties, destructions. */
  readonly entries: readonly Entry[];
  /** Present values by field name. */
  readonly classification: ReadonlyMap<string, readonly string[]>;
  /** Sequences that this member cannot read: epochs whose key was not handed over. */
  readonly closed: readonly number[];
  /** Sequences whose content was destroyed; `announced` when a member's event said so. */
  readonly destroyed: readonly { readonly seq: number; readonly announced: boolean }[];
}

export function notesOf(dossier: Dossier): (Place & { payload: PayloadOf<"note"> })[] {
  return dossier.entries.flatMap(({ payload, ...place }) =>
    payload.kind === "note" ? [{ ...place, payload }] : [],
  );
}

/** The slots of a lane and month that accepted events have taken. */
export function usedSlots(dossier: Dossier, lane: StaffId, month: number): Set<number> {
  const sent = dossier.answers.flatMap((answer) => answer.sent);
  return new Set(
    sent.flatMap((records) => (records.lane === lane && records.month === month ? records.slots : [])),
  );
}

/**
 * The first `count` free slots. They are the caller's only once the event that names them is accepted: of two tabs
 * that choose the same, one folds again and chooses others. Error: `too-large` (the month's 64 are used up).
 */
export function freeSlots(
  dossier: Dossier,
  lane: StaffId,
  month: number,
  count: number,
): Result<number[], ProtocolError> {
  const used = usedSlots(dossier, lane, month);
  const free = Array.from({ length: MONTH_SLOTS }, (_, j) => j).filter((j) => !used.has(j));
  return free.length >= count ? ok(free.slice(0, count)) : fail("too-large");
}
