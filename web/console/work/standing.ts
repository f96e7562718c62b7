import { ROLES, type Role } from "#shared/domain/roles.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { StaffEntry } from "#shared/protocol/staff.ts";
import type { ListProblem } from "./directories.ts";
import type { LockedVault, Profile } from "./profile.ts";

/** Somebody who can open a desk: on the signed list, with a vault. */
export type Listed = Profile & {
  readonly entry: StaffEntry;
  readonly directory: Directory;
  readonly vault: LockedVault;
};

/**
 * Where somebody who signed in stands, and so which screen is for them.
 * - `no-list`: the signed list cannot be had or does not hold; nothing is trusted to it.
 * - `no-role`: a newcomer whose account has no role, or several.
 * - `no-keys`: makes keys now. `listed`: the list has others under this name, which the server no longer has.
 * - `awaiting`: has keys and is not on the list. `former`: was.
 * - `role-differs`: list and account disagree; the server then gives nothing.
 * - `ended`: the appointment is over.
 */
export type Standing =
  | { readonly at: "no-list"; readonly problem: ListProblem }
  | { readonly at: "no-role"; readonly several: boolean }
  | { readonly at: "no-keys"; readonly role: Role; readonly listed: boolean }
  | { readonly at: "awaiting"; readonly role: Role; readonly former: boolean; readonly vault: LockedVault }
  | { readonly at: "role-differs"; readonly role: Role }
  | { readonly at: "ended"; readonly day: number }
  | { readonly at: "beheerder"; readonly listed: boolean; readonly vault: LockedVault }
  | { readonly at: "coordinator"; readonly vault: LockedVault }
  | { readonly at: "reader"; readonly listed: Listed };

/** Decided by what the roots signed and what the server said; nothing here opens anything. */
export function standingOf(profile: Profile): Standing {
  const { entry, listProblem, vault } = profile;
  const own = accountRoles(profile);
  // A list that does not hold is for a beheerder to replace, so she gets past it.
  if (listProblem !== undefined && listProblem !== "none" && !own.includes("beheerder"))
    return { at: "no-list", problem: listProblem };
  if (entry === undefined) return newcomer(profile, own);
  const renews = entry.role === "beheerder" && own.includes("beheerder");
  if (entry.appointedUntil < profile.today && !renews) return { at: "ended", day: entry.appointedUntil };
  if (!own.includes(entry.role)) return { at: "role-differs", role: entry.role };
  // Only now: nobody spends a quarter of an hour on keys that would open nothing.
  if (vault === null) return { at: "no-keys", role: entry.role, listed: true };
  if (entry.role === "beheerder") return { at: "beheerder", listed: true, vault };
  if (entry.role === "coordinator") return { at: "coordinator", vault };
  const { directory } = profile;
  if (directory === undefined) throw new Error("an entry comes from a directory");
  return { at: "reader", listed: { ...profile, entry, directory, vault } };
}

function newcomer({ directory, staffId, vault }: Profile, own: readonly Role[]): Standing {
  const [role] = own;
  if (role === undefined || own.length > 1) return { at: "no-role", several: own.length > 1 };
  if (vault === null) return { at: "no-keys", role, listed: false };
  if (role === "beheerder") return { at: "beheerder", listed: false, vault };
  const former = directory?.former.some(({ id }) => id === staffId) ?? false;
  return { at: "awaiting", role, former, vault };
}

/** The roles among the groups that an identity provider names; it may know other groups. */
function accountRoles({ groups }: Profile): Role[] {
  return ROLES.filter((role) => groups.includes(role));
}
