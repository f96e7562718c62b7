import { type VerifiedMessage, verifyMessage } from "./board-message.ts";
import { equal } from "./bytes.ts";
import type { Answer, Dossier, Filed, Place, SentRecords } from "./dossier.ts";
import { usedSlots } from "./dossier.ts";
import type { OpenedPayload } from "./dossier-event.ts";
import { dossierId } from "./dossier-key.ts";
import { mailboxAfter } from "./dossier-mailbox.ts";
import type { PayloadOf } from "./dossier-payload.ts";
import type { ProtocolError } from "./errors.ts";
import { filedByStatus } from "./filed-by.ts";
import { openSigned } from "./inner.ts";
import type { KeyHolder } from "./key-holders.ts";
import { fail, ok, type Result } from "./result.ts";
import type { EnvelopeDirectory, InstanceId } from "./staff.ts";

/** What a filed message and an answer do to a dossier, after proving them again (SPEC.md, Folding a dossier). */

export interface FoldContext {
  readonly instanceId: InstanceId;
  readonly holders: readonly KeyHolder[];
  /** The verified directory of this hash, present or former. */
  readonly directory: (hash: Uint8Array) => EnvelopeDirectory | undefined;
}

type Step = Result<Dossier, ProtocolError>;

/**
 * Errors: those of `openSigned` (`forwarded`: the filer was no reader), `directory-hash`, `not-mine` (another
 * mailbox's), `left-out` (the first message leaves out a member).
 */
export function applyFiled(
  dossier: Dossier,
  place: Place,
  payload: PayloadOf<"filed">,
  attachment: Uint8Array,
  context: FoldContext,
): Step {
  const directory = context.directory(payload.directoryHash);
  if (directory === undefined) return fail("directory-hash");
  const innerPlace = { instanceId: context.instanceId, directoryHash: payload.directoryHash };
  const inner = openSigned(attachment, innerPlace, place.author);
  if (!inner.ok) return inner;
  const { message, mailboxSign, readers, leftOut } = inner.value;
  if (!isOfDossier(dossier, mailboxSign, context.instanceId)) return fail("not-mine");
  if (isReplay(dossier, mailboxSign, message.messageId)) return ok(dossier);
  const unwanted = dossier.members.filter((id) => leftOut.includes(id) && !dossier.admitted.includes(id));
  if (dossier.filed.length === 0 && unwanted.length > 0) return fail("left-out");
  const subject = { instanceId: context.instanceId, messageId: message.messageId, mailboxSign };
  const claim = message.kind === "melding" ? message.filedBy : null;
  const filedBy = filedByStatus(claim, subject, directory, payload.received);
  const filed: Filed = { ...place, payload, message, mailboxSign, readers, leftOut, filedBy };
  return ok({
    ...dossier,
    filed: [...dossier.filed, filed],
    leftOut: union(
      dossier.leftOut,
      leftOut.filter((id) => !dossier.members.includes(id)),
    ),
    mustLeave: union(dossier.mustLeave, unwanted),
    mailbox: mailboxAfter(dossier.mailbox, filed),
  });
}

const union = <Item>(a: readonly Item[], b: readonly Item[]): Item[] => [...new Set([...a, ...b])];

function isOfDossier(dossier: Dossier, mailboxSign: Uint8Array, instanceId: InstanceId): boolean {
  const { signKeys } = dossier.mailbox;
  return signKeys.length === 0
    ? equal(dossierId(instanceId, mailboxSign), dossier.dossierId)
    : signKeys.some((key) => equal(key, mailboxSign));
}

function isReplay(dossier: Dossier, mailboxSign: Uint8Array, messageId: Uint8Array): boolean {
  return dossier.filed.some(
    (filed) => equal(filed.mailboxSign, mailboxSign) && equal(filed.message.messageId, messageId),
  );
}

/**
 * Errors: those of `verifyMessage`, `author` (not the event's), `duplicate` (a slot twice), `sequence` (not the
 * author's next number after the last).
 */
export function applyAnswer(
  dossier: Dossier,
  place: Place,
  { payload, attachment }: OpenedPayload & { readonly payload: PayloadOf<"answer"> },
  context: FoldContext,
): Step {
  const message = messageTo(dossier, attachment, context);
  if (!message.ok) return message;
  if (message.value.author !== place.author) return fail("author");
  if (!numberFollows(dossier, message.value)) return fail("sequence");
  const sent = takeSlots(dossier, place, payload);
  if (!sent.ok) return sent;
  const answer: Answer = { ...place, message: message.value, sent: [sent.value] };
  return ok({ ...dossier, answers: [...dossier.answers, answer] });
}

/** The mailbox that a message names may be the present one or one that was left. */
function messageTo(
  dossier: Dossier,
  bytes: Uint8Array,
  { instanceId, holders }: FoldContext,
): Result<VerifiedMessage, ProtocolError> {
  const results = dossier.mailbox.signKeys.map((mailboxSign) =>
    verifyMessage(bytes, { instanceId, mailboxSign, holders }),
  );
  return results.find(({ ok: holds }) => holds) ?? results[0] ?? fail("not-mine");
}

function numberFollows(dossier: Dossier, message: VerifiedMessage): boolean {
  const own = dossier.answers.filter(
    (answer) => answer.message.author === message.author && equal(answer.message.mailbox, message.mailbox),
  );
  const last = own.at(-1)?.message;
  // who was not handed a part of the past cannot know what stood in it
  if (dossier.closed.length > 0) return message.number > (last?.number ?? 0);
  if (last === undefined) return message.number === 1;
  return (
    message.number === last.number + 1 && message.previous !== null && equal(message.previous, last.hash)
  );
}

function takeSlots(
  dossier: Dossier,
  place: Place,
  { month, slots, expected }: Pick<PayloadOf<"answer">, "month" | "slots" | "expected">,
): Result<SentRecords, ProtocolError> {
  const used = usedSlots(dossier, place.author, month);
  const taken = slots.some((slot) => used.has(slot)) || new Set(slots).size !== slots.length;
  return taken ? fail("duplicate") : ok({ lane: place.author, month, slots, expected });
}

/** Errors: `duplicate` (a slot twice), `not-mine` (a message that this dossier did not send). */
export function applyRepublished(dossier: Dossier, place: Place, payload: PayloadOf<"republished">): Step {
  const known = dossier.answers.some(({ message }) => equal(message.hash, payload.message));
  if (!known && dossier.closed.length === 0) return fail("not-mine");
  const sent = takeSlots(dossier, place, payload);
  if (!sent.ok) return sent;
  const answers = dossier.answers.map((answer) =>
    equal(answer.message.hash, payload.message) ? { ...answer, sent: [...answer.sent, sent.value] } : answer,
  );
  return ok({ ...dossier, answers });
}
