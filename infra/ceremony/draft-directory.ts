import type { DirectoryDraft } from "#shared/protocol/directory-layout.ts";
import type { FormerEntry, StaffEntry } from "#shared/protocol/staff.ts";
import { type DraftStaff, dayOf, FROM_PREVIOUS } from "./draft-file.ts";
import type { DraftParts } from "./draft-problems.ts";
import { publicKeyFrom } from "./public-key.ts";

/** The directory of a draft without problems; throws for one that has them, which is a bug of the caller. */
export function draftDirectory(parts: DraftParts): DirectoryDraft {
  const { draft, previous } = parts;
  return {
    instanceId: draft.instanceId,
    version: draft.version,
    previousHash: previous?.hash ?? null,
    notAfter: dayOf(draft.lastDay),
    policy: { ...draft.policy, shards: 1 },
    staff: draft.staff.map((entry) => staffEntry(entry, parts)),
    former: formerEntries(parts),
    alternates: draft.alternates,
    boardKey: present(serverKey("boardKey", parts)),
    receiptKey: present(serverKey("receiptKey", parts)),
    teamKey: serverKey("teamKey", parts),
  };
}

function staffEntry(entry: DraftStaff, { previous, newcomers }: DraftParts): StaffEntry {
  const keys =
    entry.keys === FROM_PREVIOUS
      ? previous?.directory.staff.find(({ id }) => id === entry.id)
      : newcomers.get(entry.keys);
  const { sign, kem, possession } = present(keys);
  return {
    id: entry.id,
    role: present(entry.role),
    vpKind: entry.vpKind,
    name: present(entry.name).trim(),
    appointedUntil: dayOf(entry.appointedUntil),
    awayUntil: entry.awayUntil === null ? null : dayOf(entry.awayUntil),
    sign,
    kem,
    possession,
  };
}

/** Who was former stays so; then who left, and the keys that were replaced. */
function formerEntries({ draft, previous }: DraftParts): FormerEntry[] {
  if (previous === undefined) return [];
  const { staff, former } = previous.directory;
  const ended = [
    ...draft.left.map(({ id, until }) => ({ id, until })),
    ...draft.staff.flatMap(({ id, oldKeyUntil: until }) => (until === undefined ? [] : [{ id, until }])),
  ];
  return [
    ...former,
    ...ended.map(({ id, until }) => {
      const { role, vpKind, name, sign, kem } = present(staff.find((entry) => entry.id === id));
      return { id, role, vpKind, name, sign, kem, until: dayOf(until) };
    }),
  ];
}

function serverKey(
  name: "boardKey" | "receiptKey" | "teamKey",
  { draft, previous }: DraftParts,
): Uint8Array | null {
  const value = draft[name];
  if (value === null) return null;
  return value === FROM_PREVIOUS ? (previous?.directory[name] ?? null) : present(publicKeyFrom(value));
}

function present<T>(value: T | undefined | null): T {
  if (value === undefined || value === null)
    throw new Error("a draft with problems was taken for a directory");
  return value;
}
