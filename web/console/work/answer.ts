import { consoleApi } from "#shared/api/console.ts";
import { type Day, monthOf } from "#shared/domain/day.ts";
import { tagOf } from "#shared/protocol/board-layout.ts";
import { recordsNeeded, recordTag, sealRecords } from "#shared/protocol/board-record.ts";
import { equal, toBase64Url } from "#shared/protocol/bytes.ts";
import { type Answer, type Dossier, freeSlots, type SentRecords } from "#shared/protocol/dossier.ts";
import type { MailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { type AnswerDraft, type Forecast, priorityOf, signedMessage } from "./answer-draft.ts";
import { append, appendOnce, type Draft } from "./append.ts";
import { FEEDBACK_FIELD, mailboxOf } from "./awaited-terms.ts";
import type { Desk } from "./desk.ts";
import { type OpenDossier, openRow } from "./dossiers.ts";
import { type Problem, problemOfCall } from "./problem.ts";

/**
 * `sent`: in the dossier and queued. `changed`: somebody added to the dossier since it was read, perhaps a word of
 * the melder; nothing was sent, and the person who wrote decides again. `not-queued`: in the dossier, but its
 * records are not on their way yet; {@link queueAnswer} does that.
 */
export type SendOutcome =
  | { readonly at: "sent"; readonly open: OpenDossier; readonly expected: Day }
  | { readonly at: "changed"; readonly open: OpenDossier }
  | { readonly at: "not-queued"; readonly open: OpenDossier; readonly problem: Problem };

function answerOf(dossier: Dossier, { messageId }: AnswerDraft): Answer | undefined {
  return dossier.answers.find(({ message }) => equal(message.messageId, messageId));
}

/**
 * First the dossier accepts the answer, and with it the slots that its records take on the board; only then is
 * anything sealed and queued. So two tabs cannot use a slot twice, and a reply on the board is always in its dossier.
 */
export async function sendAnswer(
  desk: Desk,
  open: OpenDossier,
  draft: AnswerDraft,
  { expected }: Pick<Forecast, "expected">,
): Promise<Result<SendOutcome, Problem>> {
  // An earlier attempt may have arrived although its answer did not.
  const fresh = await openRow(desk, open.row, open);
  if (!fresh.ok) return fresh;
  if (answerOf(fresh.value.dossier, draft) !== undefined) return queued(desk, fresh.value, draft);
  if (fresh.value.dossier.head.seq !== open.dossier.head.seq) {
    return ok({ at: "changed", open: fresh.value });
  }
  const event = answerEvent(desk, fresh.value.dossier, draft, expected);
  if (!event.ok) return event;
  const attempt = await appendOnce(desk, fresh.value, event.value);
  if (!attempt.ok) return attempt;
  if (!attempt.value.done) return ok({ at: "changed", open: attempt.value.open });
  return queued(desk, attempt.value.open, draft);
}

function answerEvent(
  desk: Desk,
  dossier: Dossier,
  draft: AnswerDraft,
  expected: Day,
): Result<Draft, Problem> {
  const message = signedMessage(desk, dossier, draft);
  if (!message.ok) return message;
  const day = desk.today();
  const month = monthOf(day);
  const slots = freeSlots(dossier, desk.me, month, recordsNeeded(message.value.length));
  if (!slots.ok) return fail("full");
  const payload = { kind: "answer" as const, day, month, slots: slots.value, expected };
  return ok({ payload, attachment: message.value });
}

async function queued(
  desk: Desk,
  open: OpenDossier,
  draft: AnswerDraft,
): Promise<Result<SendOutcome, Problem>> {
  const marked = draft.feedback ? await markFeedback(desk, open, draft.messageId) : ok(open);
  const present = marked.ok ? marked.value : open;
  const answer = answerOf(present.dossier, draft);
  if (answer === undefined) return fail("internal");
  const result = await queueAnswer(desk, present, answer, priorityOf(draft));
  if (!result.ok) return ok({ at: "not-queued", open: present, problem: result.error });
  return ok({ at: "sent", open: present, expected: result.value });
}

/** Notes in the dossier that this message is the feedback. */
function markFeedback(desk: Desk, open: OpenDossier, messageId: Uint8Array) {
  const id = toBase64Url(messageId);
  return append(desk, open, ({ classification }) => {
    const marked = classification.get(FEEDBACK_FIELD) ?? [];
    if (marked.includes(id)) return undefined;
    const fields = [{ name: FEEDBACK_FIELD, values: [...marked, id] }];
    return { payload: { kind: "classified", day: desk.today(), fields } };
  });
}

/** The records of an accepted answer over its last slots: as this session sealed them before, or fresh. */
function recordsOf(
  { sealed }: Pick<Desk, "sealed">,
  mailbox: MailboxPublic,
  { lane, month, slots }: SentRecords,
  message: Uint8Array,
): Result<Uint8Array[], Problem> {
  const before = slots.flatMap((slot) => {
    return sealed.get(toBase64Url(recordTag(mailbox.tagKey, lane, month, slot))) ?? [];
  });
  if (before.length === slots.length) return ok(before);
  const records = sealRecords({ mailbox, lane, month, slots, message });
  if (!records.ok) return fail("internal");
  for (const record of records.value) sealed.set(idOf(record), record);
  return records;
}

/** A record's id is its tag, which the record shows anyway. */
const idOf = (record: Uint8Array) => toBase64Url(tagOf(record));

/** A mailbox that was left gets one message more: that it moved (moved.ts). */
function mailboxFor(dossier: Dossier, { message }: Answer): MailboxPublic | undefined {
  const { current } = dossier.mailbox;
  const present = current !== null && equal(current.sign, message.mailbox);
  return present || message.kind === "moved" ? mailboxOf(dossier, message.mailbox) : undefined;
}

/**
 * Queues an accepted answer over its slots; answers the day on which it is expected on the board. The same bytes again
 * are the same answer of the server. `conflict`: something else is queued under these tags, perhaps by another session
 * of the author, perhaps not; whether the message arrives is seen on the board, and until then it counts as not queued.
 */
export async function queueAnswer(
  desk: Pick<Desk, "caller" | "sealed">,
  open: OpenDossier,
  answer: Answer,
  priority: "term" | "new" | "again",
): Promise<Result<Day, Problem>> {
  const mailbox = mailboxFor(open.dossier, answer);
  const place = answer.sent.at(-1);
  if (mailbox === undefined || place === undefined) return fail("not-allowed");
  const records = recordsOf(desk, mailbox, place, answer.message.bytes);
  if (!records.ok) return records;
  const call = await desk.caller.call(consoleApi.queueRecords, {
    path: {},
    body: {
      dossierId: open.row.id,
      priority,
      records: records.value.map((record) => ({ id: idOf(record), record: toBase64Url(record) })),
    },
  });
  if (call.ok) return ok(call.value.expected);
  // What another session queued under these tags is other bytes, and then it must not be taken for a forgery here.
  if (call.error === "conflict") for (const record of records.value) desk.sealed.delete(idOf(record));
  return fail(problemOfCall(call.error));
}
