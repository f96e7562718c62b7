import { equal } from "#shared/protocol/bytes.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { DirectoryPolicy } from "#shared/protocol/directory-layout.ts";
import type { FormerEntry, StaffEntry, StaffId } from "#shared/protocol/staff.ts";

/** What a new directory changes against the present one: what a person has to agree with before it is published. */
export interface DirectoryChanges {
  /** All of them, where there was no directory. */
  readonly joined: readonly StaffEntry[];
  readonly left: readonly Left[];
  readonly changed: readonly StaffChange[];
  /** Former keys that the new directory names no more: what they signed can no longer be checked. */
  readonly dropped: readonly FormerEntry[];
  readonly policy: readonly PolicyChange[];
  /** Who stands in when too few readers are left; undefined when they are the same. */
  readonly alternates: readonly StaffId[] | undefined;
  /** Keys of the service itself that are others now. */
  readonly serviceKeys: readonly ServiceKey[];
}

interface Left {
  readonly entry: StaffEntry;
  /** Whether the new directory keeps the old keys: without them nobody can check what this person signed. */
  readonly kept: boolean;
}

export const STAFF_FIELDS = ["name", "role", "appointedUntil", "awayUntil", "keys"] as const;
export type StaffField = (typeof STAFF_FIELDS)[number];

export interface StaffChange {
  readonly before: StaffEntry;
  readonly after: StaffEntry;
  readonly fields: readonly StaffField[];
  /** False where the old sign key is nowhere any more. */
  readonly kept: boolean;
}

export interface PolicyChange {
  readonly field: keyof DirectoryPolicy;
  readonly before: number | boolean;
  readonly after: number | boolean;
}

const SERVICE_KEYS = ["boardKey", "receiptKey", "teamKey"] as const;
export type ServiceKey = (typeof SERVICE_KEYS)[number];

/** Against no directory everybody joins and nothing else changes. */
export function directoryChanges(before: Directory | undefined, after: Directory): DirectoryChanges {
  if (before === undefined)
    return {
      joined: after.staff,
      left: [],
      changed: [],
      dropped: [],
      policy: [],
      alternates: undefined,
      serviceKeys: [],
    };
  const old = new Map(before.staff.map((entry) => [entry.id, entry]));
  const present = new Set(after.staff.map(({ id }) => id));
  const keeps = (sign: Uint8Array) => after.former.some((entry) => equal(entry.sign, sign));
  return {
    joined: after.staff.filter(({ id }) => !old.has(id)),
    left: before.staff
      .filter(({ id }) => !present.has(id))
      .map((entry) => ({ entry, kept: keeps(entry.sign) })),
    changed: after.staff.flatMap((entry) => {
      const was = old.get(entry.id);
      const fields = was === undefined ? [] : changedFields(was, entry);
      return was === undefined || fields.length === 0
        ? []
        : [{ before: was, after: entry, fields, kept: equal(was.sign, entry.sign) || keeps(was.sign) }];
    }),
    dropped: droppedKeys(before, after),
    policy: policyChanges(before.policy, after.policy),
    // Their order is the order in which they are asked.
    alternates: before.alternates.join() === after.alternates.join() ? undefined : after.alternates,
    serviceKeys: SERVICE_KEYS.filter((key) => !sameKey(before[key], after[key])),
  };
}

/** Somebody who came back with the same key is among the staff again. */
function droppedKeys(before: Directory, after: Directory): FormerEntry[] {
  const holders = [...after.former, ...after.staff];
  return before.former.filter(
    (was) => !holders.some(({ id, sign }) => id === was.id && equal(sign, was.sign)),
  );
}

function changedFields(before: StaffEntry, after: StaffEntry): StaffField[] {
  const differs: Readonly<Record<StaffField, boolean>> = {
    name: before.name !== after.name,
    role: before.role !== after.role || before.vpKind !== after.vpKind,
    appointedUntil: before.appointedUntil !== after.appointedUntil,
    awayUntil: before.awayUntil !== after.awayUntil,
    keys: !equal(before.sign, after.sign) || !sameKey(before.kem, after.kem),
  };
  return STAFF_FIELDS.filter((field) => differs[field]);
}

function policyChanges(before: DirectoryPolicy, after: DirectoryPolicy): PolicyChange[] {
  return (Object.keys(after) as (keyof DirectoryPolicy)[])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

function sameKey(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === null || b === null ? a === b : equal(a, b);
}
