import type { MailboxView } from "#shared/protocol/board-reader.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { countsAsReader } from "#shared/protocol/directory-policy.ts";

/**
 * Whether a mailbox belongs to a raadpleging: it went to vertrouwenspersonen alone, and nothing may go to anybody else
 * by itself. Its own records say so, each of them, whoever has left since. Without any the messages of staff tell: one
 * who would read a melding, as an author or a member, or somebody whom the directory never knew, and it is none.
 */
export function isConsultation(
  { own, messages }: Pick<MailboxView, "own" | "messages">,
  { staff, former }: Pick<Directory, "staff" | "former">,
): boolean {
  if (own.length > 0) return own.every(({ consultation }) => consultation);
  const stated = new Set(messages.flatMap(({ author, members }) => [author, ...members]));
  const entries = [...stated].map((id) => [...staff, ...former].find((entry) => entry.id === id));
  return entries.length > 0 && entries.every((entry) => entry !== undefined && !countsAsReader(entry));
}
