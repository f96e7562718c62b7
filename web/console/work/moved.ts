import { consoleApi } from "#shared/api/console.ts";
import { isoDay, monthOf } from "#shared/domain/day.ts";
import { recordsNeeded } from "#shared/protocol/board-record.ts";
import { equal } from "#shared/protocol/bytes.ts";
import { type Answer, type Dossier, freeSlots } from "#shared/protocol/dossier.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { queueAnswer } from "./answer.ts";
import { newMessageId, signedMessage } from "./answer-draft.ts";
import { append, type Draft } from "./append.ts";
import { sentOf } from "./awaited-terms.ts";
import { type Board, boardState } from "./board.ts";
import type { Desk } from "./desk.ts";
import type { OpenDossier } from "./dossiers.ts";
import { type Problem, problemOfCall } from "./problem.ts";
import { republish } from "./republish.ts";

/**
 * Telling the mailbox that was left that it moved, and on which day: its holder may not be who moved it, and can object
 * (SPEC.md, Rekey). Whoever of the members updates first does so, by itself, also where the move is contested already:
 * it is no answer, and without it nobody could know.
 */

/** Anybody can send meldings and move them, so the news leaves after all that people wrote. */
const PRIORITY = "again" as const;

/** What people write may go first for days. So much later it is taken for lost, well within the days of an objection. */
const OVERDUE_DAYS = 3;

/** The message that tells it, once it was written. */
function told({ answers, mailbox }: Dossier): Answer | undefined {
  const from = mailbox.moved?.from.sign;
  return answers.find(
    ({ message }) => message.kind === "moved" && from !== undefined && equal(message.mailbox, from),
  );
}

/** Whether the message is nowhere on the board although it should have been for long. */
function isMissing(dossier: Dossier, answer: Answer, board: Board): boolean {
  const expected = answer.sent.at(-1)?.expected ?? 0;
  const { at } = boardState(sentOf(dossier, answer), board, board.day);
  return at === "missing" && board.day > expected + OVERDUE_DAYS;
}

/** Whether it stands on the board, or stood there for its time. */
export function isTold(dossier: Dossier, board: Board | undefined): boolean {
  const message = told(dossier);
  if (message === undefined || board === undefined) return false;
  const { at } = boardState(sentOf(dossier, message), board, board.day);
  return at === "published" || at === "expired";
}

/** Whether there is anything to tell. */
function mustTell(
  { directory }: Pick<Desk, "directory">,
  dossier: Dossier,
  board: Board | undefined,
): boolean {
  if (dossier.mailbox.moved === null || directory.expired) return false;
  const message = told(dossier);
  return message === undefined || (board !== undefined && isMissing(dossier, message, board));
}

/** Writes and queues the message, or queues it again where it did not come; the dossier after it. */
export async function tellMove(
  desk: Desk,
  open: OpenDossier,
  board: Board | undefined,
): Promise<Result<OpenDossier, Problem>> {
  if (!mustTell(desk, open.dossier, board)) return ok(open);
  const message = told(open.dossier);
  if (message !== undefined && board !== undefined) {
    return republish(desk, open, message, PRIORITY, (answer, dossier) => isMissing(dossier, answer, board));
  }
  return write(desk, open);
}

async function write(desk: Desk, open: OpenDossier): Promise<Result<OpenDossier, Problem>> {
  const messageId = newMessageId();
  const sample = signed(desk, open.dossier, messageId);
  if (!sample.ok) return sample;
  const ask = recordsNeeded(sample.value.length);
  const body = { dossierId: open.row.id, priority: PRIORITY, records: [], ask };
  const when = await desk.caller.call(consoleApi.queueRecords, { path: {}, body });
  if (!when.ok) return fail(problemOfCall(when.error));
  const { expected } = when.value;
  const appended = await append(desk, open, (dossier) =>
    told(dossier) === undefined ? draftOf(desk, dossier, messageId, expected) : undefined,
  );
  if (!appended.ok) return appended;
  const answer = told(appended.value.dossier);
  // A colleague was first, and queues what is hers; or no slot was left, and the next month has some.
  if (answer === undefined || !equal(answer.message.messageId, messageId)) return appended;
  const queued = await queueAnswer(desk, appended.value, answer, PRIORITY);
  return queued.ok ? appended : queued;
}

function draftOf(desk: Desk, dossier: Dossier, messageId: Uint8Array, expected: number): Draft | undefined {
  const message = signed(desk, dossier, messageId);
  if (!message.ok) return undefined;
  const day = desk.today();
  const month = monthOf(day);
  const slots = freeSlots(dossier, desk.me, month, recordsNeeded(message.value.length));
  if (!slots.ok) return undefined;
  return { payload: { kind: "answer", day, month, slots: slots.value, expected }, attachment: message.value };
}

/** Its text is the day and nothing else: the mailbox says the rest in the reader's own language. */
function signed(desk: Desk, dossier: Dossier, messageId: Uint8Array): Result<Uint8Array, Problem> {
  const { moved } = dossier.mailbox;
  if (moved === null) return fail("not-allowed");
  const draft = { messageId, kind: "moved", text: isoDay(moved.day), ask: null } as const;
  return signedMessage(desk, dossier, draft, moved.from);
}
