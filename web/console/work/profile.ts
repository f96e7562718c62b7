import { consoleApi } from "#shared/api/console.ts";
import { fromBase64Url } from "#shared/protocol/bytes.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { ready } from "#shared/protocol/sodium.ts";
import type { InstanceId, StaffEntry, StaffId } from "#shared/protocol/staff.ts";
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
  type ListProblem,
} from "./directories.ts";
import { type Problem, problemOfCall } from "./problem.ts";

/** The locked vault as the server keeps it. */
export interface LockedVault {
  readonly version: number;
  readonly bytes: Uint8Array;
}

/** Who signed in, before the passphrase: nothing here opens anything. */
export interface Profile {
  /** Of the page. */
  readonly instanceId: InstanceId;
  readonly staffId: StaffId;
  /** What the identity provider says; the signed list decides whether it counts. */
  readonly groups: readonly string[];
  /** The caller's own line in the signed list; absent for who is not on it (yet). */
  readonly entry: StaffEntry | undefined;
  readonly directory: Directory | undefined;
  /** Why there is no directory. */
  readonly listProblem: ListProblem | undefined;
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
  const { staffId, groups, today } = me.value;
  const [current, published] = await Promise.all([
    currentDirectory(pins, today, file),
    allDirectories(pins, today, caller),
  ]);
  if (!published.ok) return published;
  const directory = current.ok ? current.value : undefined;
  const known = published.value.verified;
  return ok({
    instanceId: pins.instanceId,
    staffId,
    groups,
    entry: directory?.staff.find(({ id }) => id === staffId),
    directory,
    listProblem: current.ok ? undefined : listProblem(current.error, published.value.count, pins),
    directories: directoryShelf(directory ? [directory, ...known] : known, async () => {
      const again = await allDirectories(pins, today, caller);
      return again.ok ? ok(again.value.verified) : again;
    }),
    today,
    vault: lockedVault(vault.value.vault),
  });
}

/** No file and no published version: a new organisation, unless this page was built when there was a later one. */
function listProblem(error: DirectoryError, published: number, pins: Pins): ListProblem {
  const isNew = error === "unreachable" && published === 0 && pins.directoryVersion <= 1;
  return isNew ? "none" : error;
}

function lockedVault(stored: { version: number; locked: string } | null): LockedVault | null {
  if (stored === null) return null;
  return { version: stored.version, bytes: fromBase64Url(stored.locked) ?? new Uint8Array() };
}
