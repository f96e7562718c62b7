import { consoleApi } from "#shared/api/console.ts";
import { type Day, monthOf } from "#shared/domain/day.ts";
import type { RegisterRow } from "#shared/domain/register.ts";
import { after, DEFAULT_RETENTION } from "#shared/domain/retention.ts";
import { LIVING_STATES } from "#shared/domain/states.ts";
import { recordsNeeded } from "#shared/protocol/board-record.ts";
import { equal, readU16 } from "#shared/protocol/bytes.ts";
import { type Answer, type Dossier, freeSlots, type SentRecords } from "#shared/protocol/dossier.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { queueAnswer } from "./answer.ts";
import { silence } from "./answer-draft.ts";
import { append } from "./append.ts";
import { sentOf } from "./awaited-terms.ts";
import { type Board, boardState } from "./board.ts";
import type { Desk } from "./desk.ts";
import type { OpenDossier } from "./dossiers.ts";
import { type Problem, problemOfCall } from "./problem.ts";

/**
 * Publishing a message again, in new slots of the lane of whoever does it; the message stays signed by its author. A
 * record lives `recordDays` days, a dossier needs its messages longer. A melder's own record cannot be published again
 * from here: only the code signs one.
 */

/** Published again leaves last; of the last half of a record's life this much is kept for waiting, in days. */
const QUEUE_DAYS = 14;

/** A message that was queued again and is this long overdue is queued once more: newer ones may go first for days. */
const OVERDUE_DAYS = 7;

/** Whether a dossier still needs its messages on the board: as long as it lives, and no longer than aftercare. */
export function needsBoard({ state, closed }: RegisterRow, today: Day): boolean {
  if (!LIVING_STATES.includes(state)) return false;
  return closed === null || today <= after(closed, DEFAULT_RETENTION.aftercare);
}

/** The first day of the last half of the life of a record that came on the board on `day`. */
export function halfLife(day: Day, recordDays: number): Day {
  return day + Math.ceil(recordDays / 2);
}

interface Aging {
  readonly message: Pick<Answer["message"], "hash" | "day">;
  readonly sent: readonly Pick<SentRecords, "expected">[];
}

/**
 * The day from which a message is published again: in the last half of its records' life, on a day that follows from
 * its hash, so that what was written in one week does not return in one batch.
 */
export function renewalDay({ message, sent }: Aging, recordDays: number): Day {
  const days = Math.max(1, Math.floor(recordDays / 2) - QUEUE_DAYS);
  return halfLife(sent.at(-1)?.expected ?? message.day, recordDays) + (readU16(message.hash, 0) % days);
}

/** The messages to publish again now, those that would be gone first in front. */
export function renewals(
  { directory, today }: Pick<Desk, "directory" | "today">,
  { row, dossier }: Pick<OpenDossier, "row" | "dossier">,
  board: Board,
): Answer[] {
  if (!needsBoard(row.register, today()) || silence({ directory }, dossier) !== undefined) return [];
  const { recordDays } = directory.policy;
  return dossier.answers
    .filter(({ message }) => equal(message.mailbox, dossier.mailbox.current?.sign ?? new Uint8Array()))
    .filter((answer) => today() >= renewalDay(answer, recordDays) || neverArrived(dossier, answer, board))
    .toSorted((a, b) => renewalDay(a, recordDays) - renewalDay(b, recordDays));
}

/** Queued again, and not there. What was never there at all is for its author to queue: the thread says so. */
function neverArrived(dossier: Dossier, answer: Answer, board: Board): boolean {
  const last = answer.sent.slice(-1);
  const latest = last[0]?.expected ?? 0;
  const { at } = boardState(sentOf(dossier, { ...answer, sent: last }), board, board.day);
  return answer.sent.length > 1 && board.day > latest + OVERDUE_DAYS && at !== "published";
}

/**
 * First the dossier accepts the new slots, then the message is sealed over them and queued. `isDue` is asked again
 * whenever somebody else added an event first: of several readers that would publish one message again, the first does.
 */
export async function republish(
  desk: Desk,
  open: OpenDossier,
  { message }: Answer,
  priority: "term" | "new" | "again",
  isDue: (answer: Answer, dossier: Dossier) => boolean,
): Promise<Result<OpenDossier, Problem>> {
  const ask = recordsNeeded(message.bytes.length);
  const body = { dossierId: open.row.id, priority, records: [], ask };
  const when = await desk.caller.call(consoleApi.queueRecords, { path: {}, body });
  if (!when.ok) return fail(problemOfCall(when.error));
  const day = desk.today();
  const place = { month: monthOf(day), expected: when.value.expected };
  const find = ({ answers }: Dossier) => answers.find((each) => equal(each.message.hash, message.hash));
  let outcome: "wrote" | "full" | "not-due" = "not-due";
  const appended = await append(desk, open, (dossier) => {
    const answer = find(dossier);
    const slots = freeSlots(dossier, desk.me, place.month, ask);
    outcome = answer === undefined || !isDue(answer, dossier) ? "not-due" : slots.ok ? "wrote" : "full";
    if (outcome !== "wrote" || !slots.ok) return undefined;
    return {
      payload: { kind: "republished", day, message: message.hash, ...place, slots: slots.value },
    };
  });
  if (!appended.ok) return appended;
  // The closure above decides it, which the compiler does not follow.
  const done = outcome as "wrote" | "full" | "not-due";
  if (done === "full") return fail("full");
  const answer = find(appended.value.dossier);
  if (done === "not-due" || answer === undefined) return appended;
  const queued = await queueAnswer(desk, appended.value, answer, priority);
  return queued.ok ? ok(appended.value) : queued;
}

/** Publishes up to `most` messages of a dossier again; answers the dossier after it, and how many it queued. */
export async function renew(
  desk: Desk,
  open: OpenDossier,
  board: Board,
  most: number,
): Promise<Result<{ readonly open: OpenDossier; readonly queued: number }, Problem>> {
  let current = open;
  let queued = 0;
  for (const answer of renewals(desk, open, board).slice(0, most)) {
    const before = current.dossier.head.seq;
    const again = await republish(desk, current, answer, "again", (present, dossier) => {
      const due = renewals(desk, { row: open.row, dossier }, board);
      return due.some(({ message }) => equal(message.hash, present.message.hash));
    });
    if (!again.ok) return again;
    current = again.value;
    if (current.dossier.head.seq > before) queued += 1;
  }
  return ok({ open: current, queued });
}
