import { consoleApi } from "#shared/api/console.ts";
import { equal, fromBase64Url } from "#shared/protocol/bytes.ts";
import { openIdentity } from "#shared/protocol/envelope.ts";
import type { Desk } from "./desk.ts";
import { type Problem, problemOfCall } from "./problem.ts";

/** `gone`: the inbox row that carried the sealed name has ended its life. */
export type IdentityAnswer =
  | { readonly at: "opened"; readonly name: string; readonly contact: string }
  | { readonly at: "none" }
  | { readonly at: "gone" }
  | { readonly at: "problem"; readonly problem: Problem };

/**
 * Opens who the melder is, from the envelope that brought the melding and for this member's own keys only. What
 * belongs to another mailbox than the dossier's is not shown: somebody put two envelopes together.
 */
export async function revealIdentity(
  desk: Pick<Desk, "caller" | "me" | "kem" | "directories">,
  envelopeId: string,
  mailboxSign: Uint8Array,
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
  return { at: "opened", name: opened.value.name, contact: opened.value.contact };
}
