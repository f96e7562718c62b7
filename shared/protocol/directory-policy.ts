import { OWN_LANE } from "./board-layout.ts";
import { toBase64Url } from "./bytes.ts";
import type { DirectoryDraft } from "./directory-layout.ts";
import type { ProtocolError } from "./errors.ts";
import { kemKeyIsSound } from "./keys.ts";
import { possessionHolds } from "./possession.ts";
import { fail, ok, type Result } from "./result.ts";
import type { StaffEntry, StaffRole } from "./staff.ts";

/** What a directory must satisfy whoever signed it (SPEC.md, Directory): roots make mistakes too. */

/** Longest life of a directory: keys change at least yearly, and a month to arrange it. */
export const MAX_DAYS = 400;
/** A visitor's clock may be behind. */
const CLOCK_SLACK_DAYS = 2;

/** Roles that can hold a KEM key and so can read. Beheerder and coordinator never can. */
export const READING_ROLES: readonly StaffRole[] = ["functionaris", "waarnemer", "vertrouwenspersoon"];
/** Roles that count as readers of a melding; a VP reads only what was filed through or sent to him. */
const COUNTING_ROLES: readonly StaffRole[] = ["functionaris", "waarnemer"];

export function countsAsReader({ role }: Pick<StaffEntry, "role">): boolean {
  return COUNTING_ROLES.includes(role);
}

/** Errors: `policy`, `duplicate`, `key`. */
export function checkDirectory(draft: DirectoryDraft, today: number): Result<void, ProtocolError> {
  if (!policyHolds(draft) || draft.notAfter > today + MAX_DAYS + CLOCK_SLACK_DAYS) return fail("policy");
  if (!allDifferent(draft)) return fail("duplicate");
  return keysHold(draft) ? ok(undefined) : fail("key");
}

function policyHolds(draft: DirectoryDraft): boolean {
  const byId = new Map(draft.staff.map((entry) => [entry.id, entry]));
  return (
    (draft.version === 1) === (draft.previousHash === null) &&
    [...draft.staff, ...draft.former].every(({ id }) => id !== OWN_LANE) &&
    [...draft.staff, ...draft.former].every(rolePartsFit) &&
    draft.staff.some(({ role }) => role === "functionaris") &&
    draft.staff.filter(countsAsReader).length >= draft.policy.minReaders &&
    draft.alternates.length > 0 &&
    // waarnemer is the one reading role that is neither functionaris, VP nor beheerder
    draft.alternates.every((id) => byId.get(id)?.role === "waarnemer")
  );
}

function rolePartsFit(entry: Pick<StaffEntry, "role" | "vpKind" | "kem">): boolean {
  const isVp = entry.role === "vertrouwenspersoon";
  return (entry.vpKind !== null) === isVp && (entry.kem !== null) === READING_ROLES.includes(entry.role);
}

function allDifferent(draft: DirectoryDraft): boolean {
  const holders = [...draft.staff, ...draft.former];
  const signKeys = [
    ...holders.map(({ sign }) => sign),
    draft.boardKey,
    draft.receiptKey,
    ...(draft.teamKey === null ? [] : [draft.teamKey]),
  ];
  const kemKeys = holders.flatMap(({ kem }) => (kem === null ? [] : [kem]));
  return [
    draft.staff.map(({ id }) => id),
    draft.alternates,
    signKeys.map(toBase64Url),
    kemKeys.map(toBase64Url),
  ].every((values) => new Set<string>(values).size === values.length);
}

function keysHold(draft: DirectoryDraft): boolean {
  return draft.staff.every(
    (entry) =>
      (entry.kem === null || kemKeyIsSound(entry.kem)) &&
      possessionHolds(draft.instanceId, entry, entry.possession),
  );
}
