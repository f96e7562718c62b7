import * as z from "zod/mini";
import { hashField, signatureField, signKeyField, staffIdField } from "./canonical-fields.ts";
import { bytesField, counter, dayNumber, encodeCanonical, parseCanonical, text } from "./canonical-json.ts";
import { KEM_PUBLIC_BYTES, MAX_FILE_ENTRIES, SLOTS } from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { fail, ok, type Result } from "./result.ts";
import { type FormerEntry, INSTANCE_ID, type InstanceId, type StaffEntry, type StaffId } from "./staff.ts";

/** `directory.json` as bytes and back (SPEC.md, Directory). What a parsed directory says is not yet believed. */

/** As the api's bound: 64 staff members with keys of 1.7 KB as text, and those who left. */
const MAX_DIRECTORY_BYTES = 200_000;
const MAX_STAFF = 64;
const MAX_FORMER = 128;
const MAX_ALTERNATES = 8;
const MAX_NAME = 120;

export interface DirectoryPolicy {
  /** Readers of a melding at least; 2 or more, never counting a VP. */
  readonly minReaders: number;
  /** Records in every batch of the board. */
  readonly k: number;
  /** Boards of this organisation; MI1 knows one. */
  readonly shards: 1;
  readonly maxFileBytes: number;
  readonly maxFiles: number;
  readonly acknowledgeDays: number;
  readonly feedbackMonths: number;
  /** Days that a record lives on the board. */
  readonly recordDays: number;
  /** Whether a raadpleging starts the terms: where the regeling makes the vertrouwenspersoon a place to report. */
  readonly consultationStartsTerms: boolean;
}

/** Everything that `directory.json` says. Days are days since 1970-01-01. */
export interface DirectoryDraft {
  readonly instanceId: InstanceId;
  readonly version: number;
  /** Hash of the version before; null in version 1 only. */
  readonly previousHash: Uint8Array | null;
  /** Last day on which the directory may be written to. */
  readonly notAfter: number;
  readonly policy: DirectoryPolicy;
  readonly staff: readonly StaffEntry[];
  readonly former: readonly FormerEntry[];
  /** Who reads when too few others are left: neither functionaris, VP nor beheerder. */
  readonly alternates: readonly StaffId[];
  readonly boardKey: Uint8Array;
  readonly receiptKey: Uint8Array;
  readonly teamKey: Uint8Array | null;
}

const role = z.enum(["functionaris", "waarnemer", "vertrouwenspersoon", "beheerder", "coordinator"]);
const vpKind = z.nullable(z.enum(["intern", "extern"]));
const kem = z.nullable(bytesField(KEM_PUBLIC_BYTES));
const name = text(MAX_NAME).check(z.minLength(1));

const bounded = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

const POLICY = z.strictObject({
  minReaders: bounded(2, SLOTS),
  k: bounded(1, 64),
  shards: z.literal(1),
  maxFileBytes: bounded(1, 1_000_000_000),
  maxFiles: bounded(0, MAX_FILE_ENTRIES),
  acknowledgeDays: bounded(1, 7),
  feedbackMonths: bounded(1, 3),
  recordDays: bounded(30, 180),
  consultationStartsTerms: z.boolean(),
});

const STAFF = z.strictObject({
  id: staffIdField,
  role,
  vpKind,
  name,
  appointedUntil: dayNumber,
  awayUntil: z.nullable(dayNumber),
  sign: signKeyField,
  kem,
  possession: signatureField,
});

const FORMER = z.strictObject({
  id: staffIdField,
  role,
  vpKind,
  name,
  sign: signKeyField,
  kem,
  until: dayNumber,
});

const DIRECTORY = z.strictObject({
  format: z.literal("MI1/directory"),
  instanceId: z.string().check(z.regex(INSTANCE_ID)),
  version: counter.check(z.minimum(1)),
  previousHash: z.nullable(hashField),
  notAfter: dayNumber,
  policy: POLICY,
  staff: z.array(STAFF).check(z.maxLength(MAX_STAFF)),
  former: z.array(FORMER).check(z.maxLength(MAX_FORMER)),
  alternates: z.array(staffIdField).check(z.maxLength(MAX_ALTERNATES)),
  boardKey: signKeyField,
  receiptKey: signKeyField,
  teamKey: z.nullable(signKeyField),
});

/** The exact bytes to sign and to publish as `/directory/directory.json`. Throws for a draft outside the bounds. */
export function encodeDirectory(draft: DirectoryDraft): Uint8Array {
  const bytes = encodeCanonical(DIRECTORY, {
    ...draft,
    format: "MI1/directory",
    staff: [...draft.staff],
    former: [...draft.former],
    alternates: [...draft.alternates],
  });
  if (!bytes.ok) throw new TypeError("a directory outside the bounds of its schema");
  return bytes.value;
}

/** Errors: `too-large`, `malformed`, `not-canonical`. */
export function parseDirectory(bytes: Uint8Array): Result<DirectoryDraft, ProtocolError> {
  if (bytes.length > MAX_DIRECTORY_BYTES) return fail("too-large");
  const parsed = parseCanonical(DIRECTORY, bytes);
  if (!parsed.ok) return parsed;
  const { format: _, ...draft } = parsed.value;
  return ok(draft);
}

export interface RootSignature {
  readonly root: Uint8Array;
  readonly signature: Uint8Array;
}

const SIGNATURES = z
  .array(z.strictObject({ root: signKeyField, signature: signatureField }))
  .check(z.maxLength(32));

/** The bytes of `/directory/signatures.json`. */
export function encodeRootSignatures(signatures: readonly RootSignature[]): Uint8Array {
  const bytes = encodeCanonical(SIGNATURES, [...signatures]);
  if (!bytes.ok) throw new TypeError("signatures outside the bounds of their schema");
  return bytes.value;
}

/** Errors: `malformed`, `not-canonical`. Whether they hold is `verifyDirectory`'s to say. */
export function parseRootSignatures(bytes: Uint8Array): Result<RootSignature[], ProtocolError> {
  return parseCanonical(SIGNATURES, bytes);
}
