import { consoleApi } from "#shared/api/console.ts";
import type { Day } from "#shared/domain/day.ts";
import { equal, fromBase64Url, toBase64Url } from "#shared/protocol/bytes.ts";
import type { Dossier } from "#shared/protocol/dossier.ts";
import { openIdentity } from "#shared/protocol/envelope.ts";
import type { Message } from "#shared/protocol/message.ts";
import type { Desk } from "./desk.ts";
import { fromOldWords } from "./old-words.ts";
import { type Problem, problemOfCall } from "./problem.ts";

/** The message that brings a name. */
interface Source {
  readonly kind: Message["kind"];
  /** The inbox day. */
  readonly day: Day;
  /** From words that were left for new ones: perhaps not the melder's. */
  readonly oldWords: boolean;
}

export interface GivenName extends Source {
  readonly name: string;
  readonly contact: string;
}

/** `gone`: every inbox row that carried a sealed name for this member has ended its life. */
export type IdentityAnswer =
  /** At least one; the newest first, and those from words that were left last. */
  | { readonly at: "opened"; readonly names: readonly GivenName[] }
  | { readonly at: "none" }
  | { readonly at: "gone" }
  | { readonly at: "problem"; readonly problem: Problem };

/** An envelope that may carry the name, and the mailbox that must have sealed it. */
export interface NameEnvelope extends Source {
  /** base64url. */
  readonly envelopeId: string;
  readonly mailboxSign: Uint8Array;
}

/**
 * The envelopes of this dossier whose message gave the name to somebody, the newest first: a level that was raised
 * later came with a name of its own. Those at the lowest level carry none that anybody can open. Behind them what came
 * from words that were left: nobody's name is replaced by one from there.
 */
export function nameEnvelopes(dossier: Pick<Dossier, "filed" | "closed" | "mailbox">): NameEnvelope[] {
  const envelopes = dossier.filed
    .filter(({ message, filedBy }) => message.level !== "without-name" || filedBy !== "none")
    .map((filed) => ({
      envelopeId: toBase64Url(filed.payload.envelopeId),
      mailboxSign: filed.mailboxSign,
      kind: filed.message.kind,
      day: filed.payload.received,
      oldWords: fromOldWords(dossier, filed),
    }))
    .toReversed();
  return [...envelopes.filter(({ oldWords }) => !oldWords), ...envelopes.filter(({ oldWords }) => oldWords)];
}

type Opener = Pick<Desk, "caller" | "me" | "kem" | "directories">;

/**
 * Opens who the melder is, from each of these envelopes that has it for this member's own keys: with its message, so
 * that two that differ can be told apart. What belongs to another mailbox than the message's is not shown: somebody put
 * two envelopes together.
 */
export async function revealIdentity(
  desk: Opener,
  envelopes: readonly NameEnvelope[],
): Promise<IdentityAnswer> {
  const answers: IdentityAnswer[] = [];
  for (const envelope of envelopes) answers.push(await openOne(desk, envelope));
  const names = answers.flatMap((answer) => (answer.at === "opened" ? answer.names : []));
  if (names.length > 0) return { at: "opened", names: distinct(names) };
  // The newest that says more than "not for you" is what the member is told when none opens.
  return answers.find(({ at }) => at !== "none") ?? { at: "none" };
}

/** Each name once, with the message that first brought it. Old words that repeat what is known add nothing. */
function distinct(names: readonly GivenName[]): GivenName[] {
  const known = (one: GivenName, at: number) =>
    names.some((other, i) => {
      const same = other.name === one.name && other.contact === one.contact;
      return same && (other.oldWords === one.oldWords ? i > at : one.oldWords);
    });
  return names.filter((one, at) => !known(one, at));
}

async function openOne(
  desk: Opener,
  { envelopeId, mailboxSign, ...source }: NameEnvelope,
): Promise<IdentityAnswer> {
  const answer = await desk.caller.call(consoleApi.getEnvelope, {
    path: { id: envelopeId },
    body: undefined,
  });
  if (!answer.ok && answer.error === "not-found") return { at: "gone" };
  if (!answer.ok) return { at: "problem", problem: problemOfCall(answer.error) };
  const bytes = fromBase64Url(answer.value.envelope) ?? new Uint8Array();
  const opened = openIdentity(bytes, {
    staffId: desk.me,
    kemKeys: desk.kem,
    directory: desk.directories.find,
  });
  if (!opened.ok) {
    return opened.error === "no-identity" ? { at: "none" } : { at: "problem", problem: "unreadable" };
  }
  if (!equal(opened.value.mailboxSign, mailboxSign)) return { at: "problem", problem: "unreadable" };
  const { name, contact } = opened.value;
  return { at: "opened", names: [{ ...source, name, contact }] };
}
