import type { MailboxView } from "#shared/protocol/board-reader.ts";
import { SLOTS } from "#shared/protocol/constants.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { countsAsReader, READING_ROLES } from "#shared/protocol/directory-policy.ts";
import { readersFor } from "#shared/protocol/directory-readers.ts";
import type { StaffEntry, StaffId } from "#shared/protocol/staff.ts";
import { isConsultation } from "./consultation.ts";

/** Who reads a follow-up, and what of it the melder should know. */
export interface FollowUpReaders {
  /** Whether a record of the melder's own says who may read and who was left out. */
  readonly known: boolean;
  /** It is a raadpleging: vertrouwenspersonen alone. */
  readonly consultation: boolean;
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
 * was left out is not known, so that any choice could be that very person. Writing is never blocked while enough
 * remain. A raadpleging has no successors: it never goes to anybody but those to whom the melder turned.
 */
export function followUpReaders(view: MailboxView, directory: Directory): FollowUpReaders {
  const leftOut = unique([...view.own, ...view.messages].flatMap((record) => record.leftOut));
  const consultation = isConsultation(view, directory);
  if (view.own.length === 0) {
    return { known: false, consultation, readers: [], leftOut, added: [], gone: [] };
  }
  const before = unique(view.own.flatMap(({ readers }) => readers));
  const members = view.messages.at(-1)?.members ?? [];
  const wanted = unique([...before, ...members]).filter((id) => !leftOut.includes(id));
  const able = eligible(directory, { leftOut, consultation }).map(({ id }) => id);
  const kept = wanted.filter((id) => able.includes(id));
  const few = kept.length < directory.policy.minReaders && !consultation;
  const fresh = few ? readersFor(directory, leftOut) : undefined;
  const readers = unique([...kept, ...(fresh?.ok ? fresh.value : [])]);
  return {
    known: true,
    consultation,
    readers,
    leftOut,
    added: readers.filter((id) => !before.includes(id)),
    gone: wanted.filter((id) => !able.includes(id)),
  };
}

/** Everybody whom the melder may choose. */
export function eligible(
  { staff, verifiedOn }: Directory,
  { leftOut, consultation }: Pick<FollowUpReaders, "leftOut" | "consultation">,
): StaffEntry[] {
  return staff.filter(
    (entry) =>
      READING_ROLES.includes(entry.role) &&
      entry.appointedUntil >= verifiedOn &&
      !leftOut.includes(entry.id) &&
      !(consultation && countsAsReader(entry)),
  );
}

/** `few`: too few who count, of `least`. `nobody`: a raadpleging without a vertrouwenspersoon. `many`: no room. */
export type ReadersProblem =
  | { readonly why: "few"; readonly least: number }
  | { readonly why: "nobody" | "many" };

/**
 * Why these readers will not do. `first`: it comes from an empty mailbox, where {@link firstKind} tells what it goes as;
 * a melding needs the number of the policy. A follow-up needs as many of them as there still are, so that a melder can
 * write on when colleagues have left.
 */
export function readersProblem(
  chosen: readonly StaffId[],
  proposal: FollowUpReaders,
  directory: Directory,
  first: boolean,
): ReadersProblem | undefined {
  if (chosen.length > SLOTS) return { why: "many" };
  if (proposal.consultation) return chosen.length === 0 ? { why: "nobody" } : undefined;
  if (first && firstKind(chosen, directory) === "consultation") return undefined;
  const possible = eligible(directory, proposal).filter(countsAsReader);
  const { minReaders } = directory.policy;
  const least = first ? minReaders : Math.max(1, Math.min(minReaders, possible.length));
  const counting = possible.filter(({ id }) => chosen.includes(id));
  return counting.length < least ? { why: "few", least } : undefined;
}

/**
 * What the first letter from an empty mailbox goes as. It may be a raadpleging whose record is not on the board (yet), and
 * who turned to vertrouwenspersonen alone must be able to write to them alone.
 */
export function firstKind(
  chosen: readonly StaffId[],
  { staff }: Pick<Directory, "staff">,
): "melding" | "consultation" {
  const entries = staff.filter(({ id }) => chosen.includes(id));
  return entries.length > 0 && !entries.some(countsAsReader) ? "consultation" : "melding";
}

function unique(ids: readonly StaffId[]): StaffId[] {
  return [...new Set(ids)];
}
