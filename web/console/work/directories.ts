import { consoleApi } from "#shared/api/console.ts";
import { equal, fromBase64Url } from "#shared/protocol/bytes.ts";
import {
  countSigners,
  type Directory,
  type DirectoryPins,
  verifyDirectory,
} from "#shared/protocol/directory.ts";
import { parseRootSignatures, type RootSignature } from "#shared/protocol/directory-layout.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import type { Pins } from "#web/site-config.ts";
import type { Caller } from "./caller.ts";

/** A file of this origin; `undefined` when it cannot be had. */
export type FetchFile = (path: string) => Promise<Uint8Array | undefined>;

/** `unreachable`: no answer. `refused`: an answer that the pinned roots did not sign, or an older one. */
export type DirectoryError = "unreachable" | "refused";

/** `none`: nothing was published yet, as in a new organisation. */
export type ListProblem = DirectoryError | "none";

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

/** The page's trust as the protocol takes it; `version`: an older one is refused. */
export function protocolPins(pins: Pins, version: number): DirectoryPins {
  return { instanceId: pins.instanceId, roots: pinnedRoots(pins), threshold: pins.threshold, version };
}

/** The two published files as they are. */
interface DirectoryFiles {
  readonly bytes: Uint8Array;
  readonly signatures: readonly RootSignature[];
}

async function publishedFiles(file: FetchFile): Promise<Result<DirectoryFiles, DirectoryError>> {
  const [bytes, signed] = await Promise.all([
    file("/directory/directory.json"),
    file("/directory/signatures.json"),
  ]);
  if (bytes === undefined || signed === undefined) return fail("unreachable");
  const signatures = parseRootSignatures(signed);
  return signatures.ok ? ok({ bytes, signatures: signatures.value }) : fail("refused");
}

/** The directory of today, believed because the pinned roots signed it. */
export async function currentDirectory(
  pins: Pins,
  today: number,
  file: FetchFile = fetchFile,
): Promise<Result<Directory, DirectoryError>> {
  const signed = await signedDirectory(pins, today, file);
  return signed.ok ? ok(signed.value.directory) : signed;
}

/** A directory and how many of the page's roots signed it. */
export interface SignedDirectory {
  readonly directory: Directory;
  readonly signers: number;
}

/** The list as visitors get it now. */
export type ListNow = Result<SignedDirectory, ListProblem>;

/** The same, with the number of its signatures. */
export async function signedDirectory(
  pins: Pins,
  today: number,
  file: FetchFile = fetchFile,
): Promise<Result<SignedDirectory, DirectoryError>> {
  const files = await publishedFiles(file);
  if (!files.ok) return files;
  const trust = protocolPins(pins, pins.directoryVersion);
  const verified = verifyDirectory({ ...files.value, pins: trust, today });
  if (!verified.ok) return fail("refused");
  const { bytes, signatures } = files.value;
  return ok({ directory: verified.value, signers: countSigners(bytes, signatures, trust.roots) });
}

interface PublishedDirectories {
  readonly verified: readonly Directory[];
  /** Of all that the server named. */
  readonly count: number;
}

/**
 * Every version that the roots signed, for checking what was written under a former one. A version that does not
 * verify is left out: what names it then does not open, which is said where it happens.
 */
export async function allDirectories(
  pins: Pins,
  today: number,
  caller: Caller,
): Promise<Result<PublishedDirectories, DirectoryError>> {
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
  return ok({ verified, count: answer.value.directories.length });
}

/** The versions that are known now, and a way to know of newer ones without signing in again. */
export interface DirectoryShelf {
  find(hash: Uint8Array): Directory | undefined;
  all(): readonly Directory[];
  refresh(): Promise<Result<void, DirectoryError>>;
}

export function directoryShelf(
  known: readonly Directory[],
  fetchAll: () => Promise<Result<readonly Directory[], DirectoryError>>,
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
