import { consoleApi } from "#shared/api/console.ts";
import { equal, toBase64Url } from "#shared/protocol/bytes.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { Pins } from "#web/site-config.ts";
import type { Caller } from "./caller.ts";
import { currentDirectory, type FetchFile, fetchFile } from "./directories.ts";
import type { Proposal } from "./directory-proposal.ts";

/**
 * Why the server did not publish. `conflict`: another version came first. `bad-signature`: the service was deployed
 * with other roots than this page. `bad-request`: it does not take the file.
 */
export const PUBLISH_PROBLEMS = [
  "not-allowed",
  "conflict",
  "bad-signature",
  "bad-request",
  "not-signed-in",
  "passkey-required",
  "busy",
  "offline",
  "internal",
] as const;
export type PublishProblem = (typeof PUBLISH_PROBLEMS)[number];

/** Publishes; undefined when it is done. */
export async function publishProposal(
  caller: Caller,
  { directory, signatures }: Proposal,
): Promise<PublishProblem | undefined> {
  const body = {
    bytes: toBase64Url(directory.bytes),
    signatures: signatures.map(({ root, signature }) => ({
      root: toBase64Url(root),
      signature: toBase64Url(signature),
    })),
  };
  const path = { version: String(directory.version) };
  const answer = await caller.call(consoleApi.publishDirectory, { path, body });
  if (answer.ok) return undefined;
  return answer.error === "stopped" ? "offline" : answer.error;
}

/** Caches in front of the public files give an old one for a minute at most (infra, sites). */
const PAUSE_MS = 5_000;
const TRIES = 18;

interface Outside {
  readonly pins: Pins;
  readonly today: number;
  readonly file?: FetchFile;
  readonly pause?: () => Promise<void>;
}

const rest = () => new Promise<void>((resolve) => setTimeout(resolve, PAUSE_MS));

/** Whether the public file is this directory, as any visitor gets it; asks again for a minute and a half. */
export async function seenFromOutside(
  { hash }: Pick<Directory, "hash">,
  { pins, today, file = fetchFile, pause = rest }: Outside,
): Promise<boolean> {
  for (let tried = 1; ; tried += 1) {
    const found = await currentDirectory(pins, today, file);
    if (found.ok && equal(found.value.hash, hash)) return true;
    if (tried === TRIES) return false;
    await pause();
  }
}
