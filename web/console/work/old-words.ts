import { equal } from "#shared/protocol/bytes.ts";
import type { Dossier, Filed } from "#shared/protocol/dossier.ts";

/**
 * Whether a message came from words that were left for new ones before it was filed. Somebody may have found them: it is
 * read, with a warning, and decides nothing; no reply, no level and no name of it counts as the melder's (SPEC.md, Rekey).
 */
export function fromOldWords(
  { filed, closed, mailbox: { moved } }: Pick<Dossier, "filed" | "closed" | "mailbox">,
  { seq, mailboxSign }: Pick<Filed, "seq" | "mailboxSign">,
): boolean {
  const moves = filed.filter(
    ({ message, mailboxSign: sign }) => message.kind === "rekey" && equal(sign, mailboxSign),
  );
  if (moves.length > 0) return moves.some((move) => move.seq < seq);
  // The move lies in a part that this member was not handed: whatever came after the first such part may be later.
  const left = moved !== null && equal(moved.from.sign, mailboxSign);
  return left && closed.some((gap) => gap < seq);
}
