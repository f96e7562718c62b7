import * as z from "zod/mini";
import {
  binary,
  counter,
  dayNumber,
  decoded,
  encodeCanonical,
  encoded,
  parseCanonical,
  text,
} from "./canonical-json.ts";
import {
  HASH_BYTES,
  KEM_PUBLIC_BYTES,
  MAX_FILE_ENTRIES,
  SIGN_PUBLIC_BYTES,
  SIGNATURE_BYTES,
  SLOTS,
} from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { fail, ok, type Result } from "./result.ts";
import {
  type FormerEntry,
  INSTANCE_ID,
  type InstanceId,
  STAFF_ID,
  type StaffEntry,
  type StaffId,
} from "./staff.ts";

/** `directory.json` as bytes and back (SPEC.md, Directory). What a parsed directory says is not yet believed. */

/** As the api's bound: 64 staff members with keys of 1.7 KB as text, and those who left. */
export const MAX_DIRECTORY_BYTES = 200_000;
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

export const staffId = z.string().check(z.regex(STAFF_ID));
const role = z.enum(["functionaris", "waarnemer", "vertrouwenspersoon", "beheerder", "coordinator"]);
const vpKind = z.nullable(z.enum(["intern", "extern"]));
const signKey = binary(SIGN_PUBLIC_BYTES);
const kemKey = z.nullable(binary(KEM_PUBLIC_BYTES));
const name = text(MAX_NAME).check(z.minLength(1));

const bounded = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

const DIRECTORY = z.strictObject({
  format: z.literal("MI1/directory"),
  instanceId: z.string().check(z.regex(INSTANCE_ID)),
  version: counter.check(z.minimum(1)),
  previousHash: z.nullable(binary(HASH_BYTES)),
  notAfter: dayNumber,
  policy: z.strictObject({
    minReaders: bounded(2, SLOTS),
    k: bounded(1, 64),
    shards: z.literal(1),
    maxFileBytes: bounded(1, 1_000_000_000),
    maxFiles: bounded(0, MAX_FILE_ENTRIES),
    acknowledgeDays: bounded(1, 7),
    feedbackMonths: bounded(1, 3),
    recordDays: bounded(30, 180),
  }),
  staff: z
    .array(
      z.strictObject({
        id: staffId,
        role,
        vpKind,
        name,
        appointedUntil: dayNumber,
        awayUntil: z.nullable(dayNumber),
        sign: signKey,
        kem: kemKey,
        possession: binary(SIGNATURE_BYTES),
      }),
    )
    .check(z.maxLength(MAX_STAFF)),
  former: z
    .array(z.strictObject({ id: staffId, role, vpKind, name, sign: signKey, kem: kemKey, until: dayNumber }))
    .check(z.maxLength(MAX_FORMER)),
  alternates: z.array(staffId).check(z.maxLength(MAX_ALTERNATES)),
  boardKey: signKey,
  receiptKey: signKey,
  teamKey: z.nullable(signKey),
});

const encodedOrNull = (bytes: Uint8Array | null) => (bytes === null ? null : encoded(bytes));
const decodedOrNull = (value: string | null) => (value === null ? null : decoded(value));

/** The exact bytes to sign and to publish as `/directory/directory.json`. Throws for a draft outside the bounds. */
export function encodeDirectory(draft: DirectoryDraft): Uint8Array {
  return encodeCanonical(DIRECTORY, {
    format: "MI1/directory",
    instanceId: draft.instanceId,
    version: draft.version,
    previousHash: encodedOrNull(draft.previousHash),
    notAfter: draft.notAfter,
    policy: draft.policy,
    staff: draft.staff.map((entry) => ({
      ...entry,
      sign: encoded(entry.sign),
      kem: encodedOrNull(entry.kem),
      possession: encoded(entry.possession),
    })),
    former: draft.former.map((entry) => ({
      ...entry,
      sign: encoded(entry.sign),
      kem: encodedOrNull(entry.kem),
    })),
    alternates: [...draft.alternates],
    boardKey: encoded(draft.boardKey),
    receiptKey: encoded(draft.receiptKey),
    teamKey: encodedOrNull(draft.teamKey),
  });
}

/** Errors: `too-large`, `malformed`, `not-canonical`. */
export function parseDirectory(bytes: Uint8Array): Result<DirectoryDraft, ProtocolError> {
  if (bytes.length > MAX_DIRECTORY_BYTES) return fail("too-large");
  const parsed = parseCanonical(DIRECTORY, bytes);
  if (!parsed.ok) return parsed;
  const { format: _, ...json } = parsed.value;
  return ok({
    ...json,
    previousHash: decodedOrNull(json.previousHash),
    staff: json.staff.map((entry) => ({
      ...entry,
      sign: decoded(entry.sign),
      kem: decodedOrNull(entry.kem),
      possession: decoded(entry.possession),
    })),
    former: json.former.map((entry) => ({
      ...entry,
      sign: decoded(entry.sign),
      kem: decodedOrNull(entry.kem),
    })),
    boardKey: decoded(json.boardKey),
    receiptKey: decoded(json.receiptKey),
    teamKey: decodedOrNull(json.teamKey),
  });
}

export interface RootSignature {
  readonly root: Uint8Array;
  readonly signature: Uint8Array;
}

const SIGNATURES = z
  .array(z.strictObject({ root: signKey, signature: binary(SIGNATURE_BYTES) }))
  .check(z.maxLength(32));

/** The bytes of `/directory/signatures.json`. */
export function encodeRootSignatures(signatures: readonly RootSignature[]): Uint8Array {
  return encodeCanonical(
    SIGNATURES,
    signatures.map(({ root, signature }) => ({ root: encoded(root), signature: encoded(signature) })),
  );
}

/** Errors: `malformed`, `not-canonical`. Whether they hold is {@link verifyDirectory}'s to say. */
export function parseRootSignatures(bytes: Uint8Array): Result<RootSignature[], ProtocolError> {
  const parsed = parseCanonical(SIGNATURES, bytes);
  if (!parsed.ok) return parsed;
  return ok(
    parsed.value.map(({ root, signature }) => ({ root: decoded(root), signature: decoded(signature) })),
  );
}
