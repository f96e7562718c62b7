import { consoleApi } from "#shared/api/console.ts";
import { fromBase64Url } from "#shared/protocol/bytes.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { ready } from "#shared/protocol/sodium.ts";
import type { StaffEntry, StaffId } from "#shared/protocol/staff.ts";
import type { Pins } from "#web/site-config.ts";
import type { Caller } from "./caller.ts";
import {
  allDirectories,
  currentDirectory,
  type DirectoryError,
  type DirectoryShelf,
  directoryShelf,
  type FetchFile,
  fetchFile,
} from "./directories.ts";
import { type Problem, problemOfCall } from "./problem.ts";

/** The locked vault as the server keeps it. */
export interface LockedVault {
  readonly version: number;
  readonly bytes: Uint8Array;
}

/** Who signed in, before the passphrase: nothing here opens anything. */
export interface Profile {
  readonly staffId: StaffId;
  /** The caller's own line in the signed list; absent for who is not on it (yet). */
  readonly entry: StaffEntry | undefined;
  readonly directory: Directory;
  /** Every signed version, the current one first. */
  readonly directories: DirectoryShelf;
  /** The server's day number, Europe/Amsterdam: a device with a wrong clock must not date a message. */
  readonly today: number;
  /** Null before the first keys were made. */
  readonly vault: LockedVault | null;
}

export type ProfileError = Problem | DirectoryError;

/** Loads the library, asks the server who this is, and verifies the directory before anything is trusted to it. */
export async function loadProfile(
  caller: Caller,
  pins: Pins,
  file: FetchFile = fetchFile,
): Promise<Result<Profile, ProfileError>> {
  const [me, vault] = await Promise.all([
    caller.call(consoleApi.whoAmI, { path: {}, body: undefined }),
    caller.call(consoleApi.getVault, { path: {}, body: undefined }),
    ready(),
  ]);
  if (!me.ok) return fail(problemOfCall(me.error));
  if (!vault.ok) return fail(problemOfCall(vault.error));
  const { staffId, today } = me.value;
  const [directory, directories] = await Promise.all([
    currentDirectory(pins, today, file),
    allDirectories(pins, today, caller),
  ]);
  if (!directory.ok) return directory;
  if (!directories.ok) return directories;
  return ok({
    staffId,
    entry: directory.value.staff.find(({ id }) => id === staffId),
    directory: directory.value,
    directories: directoryShelf([directory.value, ...directories.value], () =>
      allDirectories(pins, today, caller),
    ),
    today,
    vault: lockedVault(vault.value.vault),
  });
}

function lockedVault(stored: { version: number; locked: string } | null): LockedVault | null {
  if (stored === null) return null;
  return { version: stored.version, bytes: fromBase64Url(stored.locked) ?? new Uint8Array() };
}
