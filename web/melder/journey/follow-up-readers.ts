import type { MailboxView } from "#shared/protocol/board-reader.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { READING_ROLES } from "#shared/protocol/directory-policy.ts";
import { readersFor } from "#shared/protocol/directory-readers.ts";
import type { StaffId } from "#shared/protocol/staff.ts";

/** Who reads a follow-up, and what of it the melder should know. */
export interface FollowUpReaders {
  /** Whether a record of the melder's own says who may read and who was left out. */
  readonly known: boolean;
  readonly readers: readonly StaffId[];
  readonly leftOut: readonly StaffId[];
  /** Readers that none of the melder's own records names. */
  readonly added: readonly StaffId[];
  /** Readers of before who can no longer read. */
  readonly gone: readonly StaffId[];
}

/**
 * The readers that the mailbox's records name: the melder's own, and the members that the last staff message
 * states. Never anyone left out. Who left is told, with the successors of the policy in their place; nothing is
 * skipped silently. Without a record of the melder's own (expired, or not on the board yet) nobody is preselected: who
 * was left out is not known, so that any choice could be that very person. Writing is never blocked while enough remain.
 */
export function followUpReaders(view: MailboxView, directory: Directory): FollowUpReaders {
  const leftOut = unique([...view.own, ...view.messages].flatMap((record) => record.leftOut));
  if (view.own.length === 0) return { known: false, readers: [], leftOut, added: [], gone: [] };
  const before = unique(view.own.flatMap(({ readers }) => readers));
  const members = view.messages.at(-1)?.members ?? [];
  const wanted = unique([...before, ...members]).filter((id) => !leftOut.includes(id));
  const canRead = (id: StaffId) =>
    directory.staff.some(
      (entry) =>
        entry.id === id && READING_ROLES.includes(entry.role) && entry.appointedUntil >= directory.verifiedOn,
    );
  const kept = wanted.filter(canRead);
  const fresh = kept.length < directory.policy.minReaders ? readersFor(directory, leftOut) : undefined;
  const readers = unique([...kept, ...(fresh?.ok ? fresh.value : [])]);
  return {
    known: true,
    readers,
    leftOut,
    added: readers.filter((id) => !before.includes(id)),
    gone: wanted.filter((id) => !canRead(id)),
  };
}

function unique(ids: readonly StaffId[]): StaffId[] {
  return [...new Set(ids)];
}
