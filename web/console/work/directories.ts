import { consoleApi } from "#shared/api/console.ts";
import { equal, fromBase64Url } from "#shared/protocol/bytes.ts";
import { type Directory, verifyDirectory } from "#shared/protocol/directory.ts";
import { parseRootSignatures } from "#shared/protocol/directory-layout.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import type { Pins } from "#web/site-config.ts";
import type { Caller } from "./caller.ts";

/** A file of this origin; `undefined` when it cannot be had. */
export type FetchFile = (path: string) => Promise<Uint8Array | undefined>;

/** `unreachable`: no answer. `refused`: an answer that the pinned roots did not sign, or an older one. */
export type DirectoryError = "unreachable" | "refused";

export const fetchFile: FetchFile = async (path) => {
  try {
    const response = await fetch(path, { cache: "no-store", credentials: "omit", redirect: "error" });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
};

/** A pin is part of the page: one that is no base64url is a broken build, not an outcome. */
function pinnedRoots(pins: Pins): Uint8Array[] {
  return pins.roots.map((root) => {
    const bytes = fromBase64Url(root);
    if (bytes === undefined) throw new Error("a pinned root is not base64url");
    return bytes;
  });
}

function protocolPins(pins: Pins, version: number) {
  return { instanceId: pins.instanceId, roots: pinnedRoots(pins), threshold: pins.threshold, version };
}

/** The directory of today, believed because the pinned roots signed it. */
export async function currentDirectory(
  pins: Pins,
  today: number,
  file: FetchFile = fetchFile,
): Promise<Result<Directory, DirectoryError>> {
  const [bytes, signed] = await Promise.all([
    file("/directory/directory.json"),
    file("/directory/signatures.json"),
  ]);
  if (bytes === undefined || signed === undefined) return fail("unreachable");
  const signatures = parseRootSignatures(signed);
  if (!signatures.ok) return fail("refused");
  const verified = verifyDirectory({
    bytes,
    signatures: signatures.value,
    pins: protocolPins(pins, pins.directoryVersion),
    today,
  });
  return verified.ok ? verified : fail("refused");
}

/**
 * Every version that the roots signed, for checking what was written under a former one. A version that does not
 * verify is left out: what names it then does not open, which is said where it happens.
 */
export async function allDirectories(
  pins: Pins,
  today: number,
  caller: Caller,
): Promise<Result<Directory[], DirectoryError>> {
  const answer = await caller.call(consoleApi.listDirectories, { path: {}, body: undefined });
  if (!answer.ok) return fail("unreachable");
  const verified: Directory[] = [];
  for (const { bytes, signatures } of answer.value.directories) {
    const directory = verifyDirectory({
      bytes: fromBase64Url(bytes) ?? new Uint8Array(),
      signatures: signatures.map(({ root, signature }) => ({
        root: fromBase64Url(root) ?? new Uint8Array(),
        signature: fromBase64Url(signature) ?? new Uint8Array(),
      })),
      pins: protocolPins(pins, 1),
      today,
    });
    if (directory.ok) verified.push(directory.value);
  }
  return ok(verified);
}

/** The versions that are known now, and a way to know of newer ones without signing in again. */
export interface DirectoryShelf {
  find(hash: Uint8Array): Directory | undefined;
  all(): readonly Directory[];
  refresh(): Promise<Result<void, DirectoryError>>;
}

export function directoryShelf(
  known: readonly Directory[],
  fetchAll: () => Promise<Result<Directory[], DirectoryError>>,
): DirectoryShelf {
  let directories = known;
  return {
    find: (hash) => directories.find((directory) => equal(directory.hash, hash)),
    all: () => directories,
    refresh: async () => {
      const fetched = await fetchAll();
      if (!fetched.ok) return fetched;
      directories = [...known, ...fetched.value];
      return ok(undefined);
    },
  };
}
