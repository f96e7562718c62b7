import { PAPER_WORDS_QUESTION } from "#shared/domain/taxonomy/paper-words.ts";
import type { Ask, Reply } from "#shared/protocol/asks.ts";
import { replyFits } from "#shared/protocol/asks.ts";
import { equal } from "#shared/protocol/bytes.ts";
import type { Answer, Dossier, Filed } from "#shared/protocol/dossier.ts";
import { consentHolds } from "#shared/protocol/dossier-consent.ts";
import type { PayloadOf } from "#shared/protocol/dossier-payload.ts";
import { ok, type Result } from "#shared/protocol/result.ts";
import type { InstanceId } from "#shared/protocol/staff.ts";
import { append, type Draft } from "./append.ts";
import type { Desk } from "./desk.ts";
import type { OpenDossier } from "./dossiers.ts";
import { fromOldWords } from "./old-words.ts";
import type { Problem } from "./problem.ts";

/** What staff asked in a dossier and what the melder answered (SPEC.md, Asks and replies). */

/** A reply that was proved to be one: to an ask of this dossier, by the mailbox that was asked. */
export interface KnownReply {
  /** Of the event that filed it. */
  readonly seq: number;
  /** The inbox day. */
  readonly received: number;
  readonly reply: Reply;
  readonly ask: Ask;
  readonly answer: Answer;
}

/** What a filed message claims to answer; null where it claims nothing. */
export function claimOf({ message }: Pick<Filed, "message">): Reply | null {
  return message.kind === "follow-up" ? message.reply : null;
}

/** The replies that hold, in the order in which they were filed. Anything else is a stranger's text. */
export function repliesOf(dossier: Dossier, instanceId: InstanceId): KnownReply[] {
  return dossier.filed.flatMap((filed) => knownReply(dossier, filed, instanceId) ?? []);
}

function knownReply(dossier: Dossier, filed: Filed, instanceId: InstanceId): KnownReply | undefined {
  const reply = claimOf(filed);
  if (reply === null) return undefined;
  const answer = dossier.answers.find(({ message }) => equal(message.hash, reply.to));
  const ask = answer?.message.ask ?? null;
  if (answer === undefined || ask === null || !replyFits(ask, reply)) return undefined;
  if (!equal(answer.message.mailbox, filed.mailboxSign) || fromOldWords(dossier, filed)) return undefined;
  if (!signatureFits(ask, reply, filed, instanceId)) return undefined;
  return { seq: filed.seq, received: filed.payload.received, reply, ask, answer };
}

function signatureFits(ask: Ask, reply: Reply, { mailboxSign }: Filed, instanceId: InstanceId): boolean {
  if (ask.kind !== "consent" || reply.kind !== "consent" || ask.reader === null) return true;
  if (reply.signature === null) return true;
  return consentHolds({ instanceId, staffId: ask.reader, day: reply.day }, mailboxSign, reply.signature);
}

type ConsentAnswer = Extract<Reply, { kind: "consent" }>["answer"];

/** Of answers on one day the one that protects the melder most. */
const PROTECTION: readonly ConsentAnswer[] = ["yes", "later", "no", "withdrawn"];

/**
 * What holds of a consent: the last answer by the day of receipt. Within one day the order of arrival is not known, so
 * the more careful answer counts.
 */
export function presentConsent(replies: readonly KnownReply[]): ConsentAnswer | undefined {
  const last = Math.max(...replies.map(({ received }) => received));
  const answers = replies.flatMap(({ reply, received }) =>
    reply.kind === "consent" && received === last ? [reply.answer] : [],
  );
  return PROTECTION.findLast((answer) => answers.includes(answer));
}

/**
 * Writes each yes, no and withdrawal of a melder into the dossier, once, whoever's console comes first. Not while it is
 * disputed whose the mailbox is.
 */
export async function recordConsents(desk: Desk, open: OpenDossier): Promise<Result<OpenDossier, Problem>> {
  const { dossier, refused } = open;
  if (refused !== null || dossier.mailbox.contested || !dossier.members.includes(desk.me)) return ok(open);
  let current = open;
  for (const known of repliesOf(dossier, desk.directory.instanceId)) {
    const draft = consentDraft(known, desk.today());
    if (draft === undefined) continue;
    const next = await append(desk, current, (now) => (isRecorded(now, known) ? undefined : draft));
    if (!next.ok) return next;
    current = next.value;
  }
  return ok(current);
}

/** A line of the dossier's own bound. */
const MAX_SUBJECT = 200;

type Recorded = Omit<PayloadOf<"consent">, "kind" | "day">;

/** What the dossier says of a reply that decides something about a consent. */
function recordOf({ seq, ask, reply }: KnownReply): Recorded | undefined {
  if (ask.kind !== "consent" || reply.kind !== "consent" || reply.answer === "later") return undefined;
  const subject = ask.to.slice(0, MAX_SUBJECT).toWellFormed();
  return { subject, given: reply.answer === "yes", text: ask.what, reply: seq };
}

function consentDraft(known: KnownReply, today: number): Draft | undefined {
  const record = recordOf(known);
  return record && { payload: { kind: "consent", day: today, ...record } };
}

/** Whether a consent in the dossier says exactly what this reply says: any member can write another beside its number. */
export function recordsReply(consent: Recorded, known: KnownReply): boolean {
  const record = recordOf(known);
  return (
    record !== undefined &&
    consent.reply === record.reply &&
    consent.given === record.given &&
    consent.subject === record.subject &&
    consent.text === record.text
  );
}

function isRecorded({ entries }: Dossier, known: KnownReply): boolean {
  return entries.some(({ payload }) => payload.kind === "consent" && recordsReply(payload, known));
}

/** What somebody typed over from a slip of paper (shared/domain/taxonomy/paper-words.ts); nothing without one. */
export function paperWordsOf({ filed }: Dossier): string | undefined {
  const answers = filed.flatMap(({ message }) => (message.kind === "melding" ? message.content.answers : []));
  return answers.find(({ question }) => question === PAPER_WORDS_QUESTION.name)?.values.join(" ");
}
