import type { OwnRecord } from "#shared/protocol/board-own.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { countsAsReader } from "#shared/protocol/directory-policy.ts";

/**
 * Whether a mailbox belongs to a raadpleging: it went to vertrouwenspersonen alone, and nothing may go to anybody else
 * by itself. Where the first record has left the board, the readers of the later ones tell.
 */
export function isConsultation(own: readonly OwnRecord[], { staff }: Pick<Directory, "staff">): boolean {
  if (own.some(({ kind }) => kind === "melding")) return false;
  if (own.some(({ kind }) => kind === "consultation")) return true;
  const readers = staff.filter(({ id }) => own.some((record) => record.readers.includes(id)));
  return readers.length > 0 && !readers.some(countsAsReader);
}
