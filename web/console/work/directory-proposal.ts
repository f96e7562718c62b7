import { equal } from "#shared/protocol/bytes.ts";
import { countSigners, type Directory, verifyDirectory } from "#shared/protocol/directory.ts";
import {
  parseDirectory,
  parseRootSignatures,
  type RootSignature,
} from "#shared/protocol/directory-layout.ts";
import type { ProtocolError } from "#shared/protocol/errors.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import type { Pins } from "#web/site-config.ts";
import { protocolPins } from "./directories.ts";
import { type DirectoryChanges, directoryChanges } from "./directory-changes.ts";

/** A new directory that every browser with these pins would believe, and that may follow the present one. */
export interface Proposal {
  readonly directory: Directory;
  readonly signatures: readonly RootSignature[];
  readonly signers: number;
  /** It is the present one: publishing it once more writes the public files again. */
  readonly again: boolean;
  readonly changes: DirectoryChanges;
}

/**
 * - `directory-file`, `signatures-file`: not such a file.
 * - `threshold`: too few of the roots that this page knows signed it.
 * - `instance`: of another organisation. `older`: older than this page. `expired`: past its last day.
 * - `not-next`: it does not follow the present one.
 * - `policy`, `duplicate`, `key`: signed, and yet no browser takes it.
 */
export const PROPOSAL_PROBLEMS = [
  "directory-file",
  "signatures-file",
  "threshold",
  "instance",
  "older",
  "expired",
  "not-next",
  "policy",
  "duplicate",
  "key",
] as const;
export type ProposalProblem = (typeof PROPOSAL_PROBLEMS)[number];

interface ChosenFiles {
  readonly directory: Uint8Array;
  readonly signatures: Uint8Array;
}

/** What a directory is held against. */
export interface ProposalGround {
  readonly pins: Pins;
  readonly today: number;
  /** `none` before the first one; undefined where the present one cannot be had, and only the server can compare. */
  readonly present: Directory | "none" | undefined;
}

/** Reads two chosen files and verifies them as every browser does. */
export function readProposal(
  files: ChosenFiles,
  { pins, today, present }: ProposalGround,
): Result<Proposal, ProposalProblem> {
  if (!parseDirectory(files.directory).ok) return fail("directory-file");
  const signatures = parseRootSignatures(files.signatures);
  if (!signatures.ok) return fail("signatures-file");
  const trust = protocolPins(pins, pins.directoryVersion);
  const signed = { bytes: files.directory, signatures: signatures.value };
  const verified = verifyDirectory({ ...signed, pins: trust, today });
  if (!verified.ok) return fail(problemOf(verified.error));
  const directory = verified.value;
  if (directory.expired) return fail("expired");
  const again = present !== undefined && present !== "none" && equal(present.hash, directory.hash);
  if (!again && !follows(directory, present)) return fail("not-next");
  return ok({
    directory,
    signatures: signatures.value,
    signers: countSigners(signed.bytes, signed.signatures, trust.roots),
    again,
    changes: directoryChanges(present === "none" ? undefined : present, directory),
  });
}

function problemOf(error: ProtocolError): ProposalProblem {
  return PROPOSAL_PROBLEMS.find((problem) => problem === error) ?? "directory-file";
}

function follows(next: Directory, present: Directory | "none" | undefined): boolean {
  if (present === undefined) return true;
  if (present === "none") return next.version === 1;
  const { previousHash } = next;
  return next.version === present.version + 1 && previousHash !== null && equal(previousHash, present.hash);
}
