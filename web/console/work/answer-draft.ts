import { consoleApi } from "#shared/api/console.ts";
import type { Day } from "#shared/domain/day.ts";
import { runningTerms, type TermSettings, terms } from "#shared/domain/deadlines.ts";
import type { RegisterRow } from "#shared/domain/register.ts";
import type { Ask } from "#shared/protocol/asks.ts";
import { type BoardMessage, signMessage } from "#shared/protocol/board-message.ts";
import { MAX_CONTENT_BYTES, recordsNeeded } from "#shared/protocol/board-record.ts";
import { equal } from "#shared/protocol/bytes.ts";
import { MESSAGE_ID_BYTES } from "#shared/protocol/constants.ts";
import type { Dossier } from "#shared/protocol/dossier.ts";
import type { MailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { secureRandom } from "#shared/protocol/sodium.ts";
import { utf8 } from "#shared/protocol/utf8.ts";
import type { Desk } from "./desk.ts";
import type { OpenDossier } from "./dossiers.ts";
import { type Problem, problemOfCall } from "./problem.ts";

/** What a member wants to say. The id is made once per draft: however often it is sent, it arrives once. */
export interface AnswerDraft {
  readonly messageId: Uint8Array;
  readonly kind: "acknowledgement" | "answer";
  readonly text: string;
  /** It is the feedback of the second term. */
  readonly feedback: boolean;
  /** What is asked beside the text. */
  readonly ask: Ask | null;
}

/** What a message needs besides its text: names, keys, members and signature, with room for a large staff. */
const FRAME_BYTES = 4_096;

/** By how many characters a text is too long for one message: about, because some take more bytes than one. */
export function charactersOver(text: string, ask: Ask | null): number {
  const asked = ask === null ? 0 : utf8(JSON.stringify(ask)).length;
  return Math.max(0, utf8(text.trim()).length + asked + FRAME_BYTES - MAX_CONTENT_BYTES);
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

export function priorityOf(draft: Pick<AnswerDraft, "kind" | "feedback">): "term" | "new" {
  return draft.kind === "acknowledgement" || draft.feedback ? "term" : "new";
}

/** What of a draft is signed. */
type Said = Pick<AnswerDraft, "messageId" | "text" | "ask"> & Pick<BoardMessage, "kind">;

/** The signed message as the next of this author to this mailbox. `full`: too long, or no slots are left. */
export function signedMessage(
  desk: Desk,
  dossier: Dossier,
  draft: Said,
  mailbox: MailboxPublic | null = dossier.mailbox.current,
): Result<Uint8Array, Problem> {
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
      ask: draft.ask,
      receipt: null,
    },
    desk.directory.instanceId,
    desk.sign,
  );
  return signed.ok ? signed : fail("full");
}

/**
 * A record lives so many days from its publication; counted from today, so that no melder is promised too much. That
 * it is published again (republish.ts) depends on somebody who uses a console, and is promised to nobody.
 */
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
  if (runningTerms(register, settings).length === 0) return undefined;
  const ends = terms(register, settings);
  if (draft.kind === "acknowledgement" && register.acknowledged === null) {
    return expected <= ends.acknowledge.strict;
  }
  return draft.feedback && register.feedback === null ? expected <= ends.feedback.strict : undefined;
}
