import { amsterdamDay, type Day } from "#shared/domain/day.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { Writer } from "#shared/protocol/dossier-members.ts";
import type { KemKeyPair, SignKeyPair } from "#shared/protocol/keys.ts";
import { fail } from "#shared/protocol/result.ts";
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
  /** The day now by the server's calendar, also when the session passes midnight or the device's clock is wrong. */
  readonly today: () => Day;
  /** Newest generation first: what was sealed to an older key still opens. */
  readonly kem: readonly KemKeyPair[];
  /** Of the newest generation: signs everything that the member writes. */
  readonly sign: SignKeyPair;
  /**
   * Records that this session sealed, base64url tag to bytes: sent again they are the same bytes, and what stands on
   * the board under their tags must be them.
   */
  readonly sealed: Map<string, Uint8Array>;
  readonly clear: () => void;
}

/** What signs and chains whatever the member adds to a dossier. */
export function writerOf(desk: Pick<Desk, "me" | "sign">): Writer {
  return { id: desk.me, signSecret: desk.sign.secretKey };
}

/** The secret keys of a vault, newest first. */
export interface DeskKeys {
  readonly kem: readonly KemKeyPair[];
  readonly sign: SignKeyPair;
}

/** What a desk needs of a profile: somebody on a list that holds. */
type ListedProfile = Pick<Profile, "staffId" | "directories" | "today"> & {
  readonly entry: StaffEntry;
  readonly directory: Directory;
};

export function openDesk(profile: ListedProfile, caller: Caller, keys: DeskKeys): Desk {
  const gate = gatedCaller(caller);
  return {
    caller: gate.caller,
    me: profile.staffId,
    entry: profile.entry,
    directory: profile.directory,
    directories: profile.directories,
    today: clockFrom(profile.today),
    ...keys,
    sealed: new Map(),
    clear: () => {
      gate.close();
      for (const pair of keys.kem) pair.secretKey.fill(0);
      keys.sign.secretKey.fill(0);
    },
  };
}

/**
 * Lets nothing out once it is closed: work that was still going on when the keys were overwritten would sign and
 * seal with zeros, and the server could not tell.
 */
function gatedCaller(caller: Caller): { readonly caller: Caller; readonly close: () => void } {
  let open = true;
  return {
    caller: {
      call: (route, input, options) =>
        open ? caller.call(route, input, options) : Promise.resolve(fail("stopped")),
    },
    close: () => {
      open = false;
    },
  };
}

/** The server said which day it is; from there the device only counts how many days went by. */
function clockFrom(serverDay: Day): () => Day {
  const deviceDay = amsterdamDay(Date.now());
  return () => serverDay + amsterdamDay(Date.now()) - deviceDay;
}

/** A member's name as the newest directory that knows it shows it. */
export function nameOf(desk: Pick<Desk, "directory">, id: StaffId): { name: string; former: boolean } {
  const present = desk.directory.staff.find((entry) => entry.id === id);
  if (present) return { name: present.name, former: false };
  const former = desk.directory.former.find((entry) => entry.id === id);
  return { name: former?.name ?? id, former: true };
}
