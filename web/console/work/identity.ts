import { consoleApi } from "#shared/api/console.ts";
import { equal, fromBase64Url, toBase64Url } from "#shared/protocol/bytes.ts";
import type { Dossier } from "#shared/protocol/dossier.ts";
import { openIdentity } from "#shared/protocol/envelope.ts";
import type { Desk } from "./desk.ts";
import { type Problem, problemOfCall } from "./problem.ts";

/** `gone`: every inbox row that carried a sealed name for this member has ended its life. */
export type IdentityAnswer =
  | { readonly at: "opened"; readonly name: string; readonly contact: string }
  | { readonly at: "none" }
  | { readonly at: "gone" }
  | { readonly at: "problem"; readonly problem: Problem };

/** An envelope that may carry the name, and the mailbox that must have sealed it. */
export interface NameEnvelope {
  /** base64url. */
  readonly envelopeId: string;
  readonly mailboxSign: Uint8Array;
}

/**
 * The envelopes of this dossier whose message gave the name to somebody, the newest first: a level that was raised
 * later came with a name of its own. Those at the lowest level carry none that anybody can open.
 */
export function nameEnvelopes({ filed }: Pick<Dossier, "filed">): NameEnvelope[] {
  return filed
    .filter(({ message, filedBy }) => message.level !== "without-name" || filedBy !== "none")
    .map(({ payload, mailboxSign }) => ({ envelopeId: toBase64Url(payload.envelopeId), mailboxSign }))
    .toReversed();
}

type Opener = Pick<Desk, "caller" | "me" | "kem" | "directories">;

/**
 * Opens who the melder is, from the newest of these envelopes that has it for this member's own keys. What belongs to
 * another mailbox than the message's is not shown: somebody put two envelopes together.
 */
export async function revealIdentity(
  desk: Opener,
  envelopes: readonly NameEnvelope[],
): Promise<IdentityAnswer> {
  let answer: IdentityAnswer = { at: "none" };
  for (const envelope of envelopes) {
    const one = await openOne(desk, envelope);
    if (one.at === "opened") return one;
    // The newest that says more than "not for you" is what the member is told when none opens.
    if (answer.at === "none") answer = one;
  }
  return answer;
}

async function openOne(desk: Opener, { envelopeId, mailboxSign }: NameEnvelope): Promise<IdentityAnswer> {
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
  return { at: "opened", name: opened.value.name, contact: opened.value.contact };
}
