import type { Caller } from "#functions/runtime/caller.ts";
import type { MembershipRule } from "#shared/api/route.ts";
import { isReader, type Role } from "#shared/domain/roles.ts";
import type { StaffEntry } from "#shared/protocol/staff.ts";
import type { KnownDirectory } from "./current-directory.ts";

/** A caller as the server knows them. */
export interface Staff {
  readonly id: string;
  /** Their line in the current directory, while their appointment lasts; none for a newcomer. */
  readonly entry: StaffEntry | undefined;
  /** The roles that both the identity provider and the directory give. */
  readonly roles: readonly Role[];
}

/** A role counts only when the identity provider and the roots' directory agree on it. */
export function staffOf(caller: Caller, directory: KnownDirectory | undefined, today: number): Staff {
  const entry = directory?.staff.find(
    ({ id, appointedUntil }) => id === caller.staffId && appointedUntil >= today,
  );
  const roles = entry !== undefined && caller.groups.includes(entry.role) ? [entry.role] : [];
  return { id: caller.staffId, entry, roles };
}

/**
 * Whether the route's rule admits this caller. `self` and `signed` take everybody who signed in: a newcomer makes
 * keys before the roots can name them. `dossier` is decided further by the keys table (dossier-lambda.ts).
 */
export function admits(rule: MembershipRule, staff: Staff, caller: Caller): boolean {
  switch (rule) {
    case "self":
    case "signed":
      return true;
    case "readers":
    case "dossier":
      return staff.roles.some(isReader);
    case "beheerder":
      return caller.groups.includes("beheerder");
  }
}
