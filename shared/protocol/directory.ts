import { equal, toBase64Url } from "./bytes.ts";
import { type DirectoryDraft, parseDirectory, type RootSignature } from "./directory-layout.ts";
import { checkDirectory } from "./directory-policy.ts";
import type { ProtocolError } from "./errors.ts";
import { hash } from "./hash.ts";
import { sign, signatureHolds } from "./keys.ts";
import { fail, ok, type Result } from "./result.ts";
import type { InstanceId } from "./staff.ts";

/** The signed list of staff and keys: signing, verifying, showing (SPEC.md, Directory). */
export { type DirectoryDraft, encodeDirectory } from "./directory-layout.ts";
export { readersFor } from "./directory-readers.ts";
export { directoryWords } from "./directory-words.ts";

declare const VERIFIED: unique symbol;

/** A directory that {@link verifyDirectory} believed. */
export interface Directory extends DirectoryDraft {
  readonly [VERIFIED]: true;
  /** 32 bytes over the exact bytes; every envelope and staff message names it. */
  readonly hash: Uint8Array;
  readonly bytes: Uint8Array;
  /** The day on which it was verified: appointments are judged by it. */
  readonly verifiedOn: number;
  /** Past its not-after: reading goes on under a warning, writing is refused. */
  readonly expired: boolean;
}

/** What a built site pins. */
export interface DirectoryPins {
  readonly instanceId: InstanceId;
  readonly roots: readonly Uint8Array[];
  /** Distinct roots that must have signed. */
  readonly threshold: number;
  /** The version at build time; 1 when a former version is checked for what it once said. */
  readonly version: number;
}

const SIGNING_TAG = "MI1/directory";

/** One root's signature over the exact bytes; `rootSecret` is libsodium's 64-byte Ed25519 secret. */
export function signDirectory(bytes: Uint8Array, rootSecret: Uint8Array): Uint8Array {
  return sign(rootSecret, SIGNING_TAG, bytes);
}

export function directoryHash(bytes: Uint8Array): Uint8Array {
  return hash("MI1/directory-hash", bytes);
}

/**
 * Errors, in the order of the checks: `threshold` (too few distinct pinned roots signed these bytes), `too-large`,
 * `malformed`, `not-canonical`, `instance`, `older` (than the pinned version), `policy`, `duplicate`, `key`.
 * One that is past its not-after is a value with `expired: true`.
 */
export function verifyDirectory(options: {
  readonly bytes: Uint8Array;
  readonly signatures: readonly RootSignature[];
  readonly pins: DirectoryPins;
  /** Day number, Europe/Amsterdam. */
  readonly today: number;
}): Result<Directory, ProtocolError> {
  const { bytes, pins, today } = options;
  if (countSigners(bytes, options.signatures, pins.roots) < Math.max(1, pins.threshold))
    return fail("threshold");
  const parsed = parseDirectory(bytes);
  if (!parsed.ok) return parsed;
  const draft = parsed.value;
  if (draft.instanceId !== pins.instanceId) return fail("instance");
  if (draft.version < pins.version) return fail("older");
  const checked = checkDirectory(draft, today);
  if (!checked.ok) return checked;
  const verified = {
    ...draft,
    hash: directoryHash(bytes),
    bytes,
    verifiedOn: today,
    expired: today > draft.notAfter,
  };
  return ok(verified as Directory);
}

/** How many distinct pinned roots signed; one root counts once, however often it signs. */
export function countSigners(
  bytes: Uint8Array,
  signatures: readonly RootSignature[],
  roots: readonly Uint8Array[],
): number {
  const valid = signatures.filter(
    ({ root, signature }) =>
      roots.some((pinned) => equal(pinned, root)) && signatureHolds(root, signature, SIGNING_TAG, bytes),
  );
  return new Set(valid.map(({ root }) => toBase64Url(root))).size;
}
