import type { Directory } from "#shared/protocol/directory.ts";
import type { KemKeyPair, SignKeyPair } from "#shared/protocol/keys.ts";
import type { StaffEntry, StaffId } from "#shared/protocol/staff.ts";
import type { Caller } from "./caller.ts";
import type { DirectoryShelf } from "./directories.ts";
import type { Profile } from "./profile.ts";

/**
 * Everything that an unlocked member works with. It exists between unlocking and locking and nowhere else; the
 * secret keys in it are overwritten by {@link Desk.clear}.
 */
export interface Desk {
  readonly caller: Caller;
  readonly me: StaffId;
  /** The member's line in the signed list. */
  readonly entry: StaffEntry;
  readonly directory: Directory;
  /** Every version, for what names one by its hash. */
  readonly directories: DirectoryShelf;
  /** The server's day at sign-in. */
  readonly today: number;
  /** Newest generation first: what was sealed to an older key still opens. */
  readonly kem: readonly KemKeyPair[];
  /** Of the newest generation: signs everything that the member writes. */
  readonly sign: SignKeyPair;
  readonly clear: () => void;
}

/** The secret keys of a vault, newest first. */
export interface DeskKeys {
  readonly kem: readonly KemKeyPair[];
  readonly sign: SignKeyPair;
}

export function openDesk(profile: Profile & { entry: StaffEntry }, caller: Caller, keys: DeskKeys): Desk {
  return {
    caller,
    me: profile.staffId,
    entry: profile.entry,
    directory: profile.directory,
    directories: profile.directories,
    today: profile.today,
    ...keys,
    clear: () => {
      for (const pair of keys.kem) pair.secretKey.fill(0);
      keys.sign.secretKey.fill(0);
    },
  };
}

/** A member's name as the newest directory that knows it shows it. */
export function nameOf(desk: Pick<Desk, "directory">, id: StaffId): { name: string; former: boolean } {
  const present = desk.directory.staff.find((entry) => entry.id === id);
  if (present) return { name: present.name, former: false };
  const former = desk.directory.former.find((entry) => entry.id === id);
  return { name: former?.name ?? id, former: true };
}
