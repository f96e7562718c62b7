import { consoleApi } from "#shared/api/console.ts";
import { type Day, monthOf } from "#shared/domain/day.ts";
import { type TermSettings, terms } from "#shared/domain/deadlines.ts";
import type { RegisterRow } from "#shared/domain/register.ts";
import { TAG_BYTES } from "#shared/protocol/board-layout.ts";
import { signMessage } from "#shared/protocol/board-message.ts";
import { MAX_CONTENT_BYTES, recordsNeeded, sealRecords } from "#shared/protocol/board-record.ts";
import { equal, toBase64Url } from "#shared/protocol/bytes.ts";
import { MESSAGE_ID_BYTES } from "#shared/protocol/constants.ts";
import { type Answer, type Dossier, freeSlots } from "#shared/protocol/dossier.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { secureRandom } from "#shared/protocol/sodium.ts";
import { utf8 } from "#shared/protocol/utf8.ts";
import { append, appendOnce, type Draft } from "./append.ts";
import { FEEDBACK_FIELD } from "./awaited-terms.ts";
import type { Desk } from "./desk.ts";
import { type OpenDossier, openRow } from "./dossiers.ts";
import { type Problem, problemOfCall } from "./problem.ts";

/** What a member wants to say. The id is made once per draft: however often it is sent, it arrives once. */
export interface AnswerDraft {
  readonly messageId: Uint8Array;
  readonly kind: "acknowledgement" | "answer";
  readonly text: string;
  /** It is the feedback of the second term. */
  readonly feedback: boolean;
}

/** What a message needs besides its text: names, keys, members and signature, with room for a large staff. */
const FRAME_BYTES = 4_096;

/** By how many characters a text is too long for one message: about, because some take more bytes than one. */
export function charactersOver(text: string): number {
  return Math.max(0, utf8(text.trim()).length + FRAME_BYTES - MAX_CONTENT_BYTES);
}

export function newMessageId(): Uint8Array {
  return secureRandom(MESSAGE_ID_BYTES);
}

/** Why nobody can answer, if so. */
export type Silence = "no-mailbox" | "frozen" | "expired";

export function silence(desk: Pick<Desk, "directory">, { mailbox }: Dossier): Silence | undefined {
  if (mailbox.contested) return "frozen";
  if (mailbox.current === null) return "no-mailbox";
  return desk.directory.expired ? "expired" : undefined;
}

function priorityOf(draft: Pick<AnswerDraft, "kind" | "feedback">): "term" | "new" {
  return draft.kind === "acknowledgement" || draft.feedback ? "term" : "new";
}

/** The signed message as the next of this author to this mailbox. `full`: too long, or no slots are left. */
function signedMessage(desk: Desk, dossier: Dossier, draft: AnswerDraft): Result<Uint8Array, Problem> {
  const mailbox = dossier.mailbox.current;
  if (mailbox === null) return fail("not-allowed");
  const own = dossier.answers.filter(
    ({ message }) => message.author === desk.me && equal(message.mailbox, mailbox.sign),
  );
  const last = own.at(-1)?.message;
  const today = desk.today();
  const signed = signMessage(
    {
      kind: draft.kind,
      author: desk.me,
      mailbox: mailbox.sign,
      messageId: draft.messageId,
      number: (last?.number ?? 0) + 1,
      previous: last?.hash ?? null,
      day: today,
      readableUntil: readableUntil(desk, today),
      members: dossier.members,
      leftOut: dossier.leftOut,
      directoryHash: desk.directory.hash,
      text: draft.text,
      receipt: null,
    },
    desk.directory.instanceId,
    desk.sign,
  );
  return signed.ok ? signed : fail("full");
}

/** A record lives so many days from its publication; counted from today, so that no melder is promised too much. */
export function readableUntil({ directory }: Pick<Desk, "directory">, today: Day): Day {
  return today + directory.policy.recordDays - 1;
}

/** What staff are told before they send. */
export interface Forecast {
  /** The day on which the message would be on the board. */
  readonly expected: Day;
  readonly readableUntil: Day;
}

/** Asks when the message would be in the mailbox. Queues nothing. */
export async function forecast(
  desk: Desk,
  open: OpenDossier,
  draft: AnswerDraft,
): Promise<Result<Forecast, Problem>> {
  const message = signedMessage(desk, open.dossier, draft);
  if (!message.ok) return message;
  const answer = await desk.caller.call(consoleApi.queueRecords, {
    path: {},
    body: {
      dossierId: open.row.id,
      priority: priorityOf(draft),
      records: [],
      ask: recordsNeeded(message.value.length),
    },
  });
  if (!answer.ok) return fail(problemOfCall(answer.error));
  return ok({ expected: answer.value.expected, readableUntil: readableUntil(desk, desk.today()) });
}

/** Whether the message would meet its term on that day; `undefined` for one that meets none, or no more. */
export function meetsTerm(
  draft: Pick<AnswerDraft, "kind" | "feedback">,
  register: RegisterRow,
  expected: Day,
  settings: TermSettings,
): boolean | undefined {
  const ends = terms(register, settings);
  if (draft.kind === "acknowledgement" && register.acknowledged === null) {
    return expected <= ends.acknowledge.strict;
  }
  return draft.feedback && register.feedback === null ? expected <= ends.feedback.strict : undefined;
}

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

/**
 * Seals an accepted answer over its slots and queues it; answers the day on which it is expected on the board. A
 * record's id is its tag, which the record shows anyway: what was queued before is `conflict`, and that is success.
 */
export async function queueAnswer(
  desk: Pick<Desk, "caller">,
  open: OpenDossier,
  answer: Answer,
  priority: "term" | "new" | "again",
): Promise<Result<Day, Problem>> {
  const mailbox = open.dossier.mailbox.current;
  const place = answer.sent.at(-1);
  if (mailbox === null || place === undefined || !equal(mailbox.sign, answer.message.mailbox)) {
    return fail("not-allowed");
  }
  const { lane, month, slots } = place;
  const records = sealRecords({ mailbox, lane, month, slots, message: answer.message.bytes });
  if (!records.ok) return fail("internal");
  const call = await desk.caller.call(consoleApi.queueRecords, {
    path: {},
    body: {
      dossierId: open.row.id,
      priority,
      records: records.value.map((record) => ({
        id: toBase64Url(record.subarray(0, TAG_BYTES)),
        record: toBase64Url(record),
      })),
    },
  });
  if (call.ok) return ok(call.value.expected);
  return call.error === "conflict" ? ok(place.expected) : fail(problemOfCall(call.error));
}
