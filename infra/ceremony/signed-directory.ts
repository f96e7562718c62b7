import { type Directory, signDirectory, verifyDirectory } from "#shared/protocol/directory.ts";
import {
  type DirectoryDraft,
  encodeDirectory,
  type RootSignature,
} from "#shared/protocol/directory-layout.ts";
import { type Root, rootPair } from "./root-keys.ts";

export interface SignedDirectory {
  readonly bytes: Uint8Array;
  readonly signatures: readonly RootSignature[];
  /** As every browser will see it: a directory that browsers would refuse never leaves the ceremony. */
  readonly directory: Directory;
}

/**
 * Writes a directory and has roots sign its exact bytes. Each root looks at what it signs; `pinned` are the public
 * keys of all roots. Throws when a browser that pins them would refuse the result.
 */
export function makeSignedDirectory(ceremony: {
  readonly draft: DirectoryDraft;
  readonly signing: readonly Root[];
  readonly pinned: readonly Uint8Array[];
  readonly threshold: number;
  readonly today: number;
}): SignedDirectory {
  const { draft, pinned, threshold, today } = ceremony;
  const bytes = encodeDirectory(draft);
  const signatures = ceremony.signing.map((root) => ({
    root: root.publicKey,
    signature: signDirectory(bytes, rootPair(root).secretKey),
  }));
  const pins = { instanceId: draft.instanceId, roots: pinned, threshold, version: draft.version };
  const verified = verifyDirectory({ bytes, signatures, pins, today });
  if (!verified.ok) throw new Error(`browsers would refuse this directory: ${verified.error}`);
  return { bytes, signatures, directory: verified.value };
}
