import { concat, toBase64Url, u8 } from "./bytes.ts";
import { BLOB_ID_BYTES, HASH_BYTES, MAX_FILE_ENTRIES, PROTOCOL_VERSION, RECORD_BYTES } from "./constants.ts";
import { type EnvelopeParts, parseEnvelope } from "./envelope-layout.ts";
import type { ProtocolError } from "./errors.ts";
import { fail, ok, type Result } from "./result.ts";
import { type Sha512, serverHash } from "./server-hash.ts";

/**
 * What a melder's browser posts behind the proof of work: an envelope with what the server needs beside it
 * (SPEC.md, Submission), and the request that takes one back. Without libsodium.
 *
 * version(1) ‖ withdraw hash(32) ‖ board record(4,096) ‖ number of blobs(1) ‖ blob ids(16 each) ‖ envelope
 */
export interface Submission {
  readonly withdrawHash: Uint8Array;
  /** One board record, sealed to the melder's own mailbox; a dummy in drop mode. */
  readonly selfRecord: Uint8Array;
  readonly blobIds: readonly Uint8Array[];
  readonly envelope: Uint8Array;
}

const RECORD_OFFSET = 1 + HASH_BYTES;
const COUNT_OFFSET = RECORD_OFFSET + RECORD_BYTES;
const BLOBS_OFFSET = COUNT_OFFSET + 1;

export function encodeSubmission(submission: Submission): Uint8Array {
  const { withdrawHash, selfRecord, blobIds, envelope } = submission;
  return concat(u8(PROTOCOL_VERSION), withdrawHash, selfRecord, u8(blobIds.length), ...blobIds, envelope);
}

/**
 * The submission and the envelope's parts. Errors: `malformed`, `version`, `too-large` (more blobs than a message
 * can name), `duplicate` (a blob id twice), and those of the envelope.
 */
export function parseSubmission(
  bytes: Uint8Array,
): Result<Submission & { readonly parts: EnvelopeParts }, ProtocolError> {
  if (bytes.length < BLOBS_OFFSET) return fail("malformed");
  if (bytes[0] !== PROTOCOL_VERSION) return fail("version");
  const count = bytes[COUNT_OFFSET] ?? 0;
  if (count > MAX_FILE_ENTRIES) return fail("too-large");
  const blobIds = Array.from({ length: count }, (_, i) =>
    bytes.subarray(BLOBS_OFFSET + i * BLOB_ID_BYTES, BLOBS_OFFSET + (i + 1) * BLOB_ID_BYTES),
  );
  if (new Set(blobIds.map(toBase64Url)).size !== count) return fail("duplicate");
  const envelope = bytes.subarray(BLOBS_OFFSET + count * BLOB_ID_BYTES);
  const parts = parseEnvelope(envelope);
  if (!parts.ok) return parts;
  return ok({
    withdrawHash: bytes.subarray(1, RECORD_OFFSET),
    selfRecord: bytes.subarray(RECORD_OFFSET, COUNT_OFFSET),
    blobIds,
    envelope,
    parts: parts.value,
  });
}

/** The row's id: the same bytes are the same submission, any other bytes are another. 32 bytes. */
export function submissionId(sha512: Sha512, bytes: Uint8Array): Uint8Array {
  return serverHash(sha512, "MI1/submission", bytes);
}

/** What the server keeps of the secret `w` (withdraw.ts). 32 bytes. */
export function withdrawHashOf(sha512: Sha512, w: Uint8Array): Uint8Array {
  return serverHash(sha512, "MI1/withdraw", w);
}

/** Takes back the submission `id`, which only who can derive `w` may ask: version(1) ‖ id(32) ‖ w(32). */
export interface Withdrawal {
  readonly id: Uint8Array;
  readonly w: Uint8Array;
}

const WITHDRAWAL_BYTES = 1 + 2 * HASH_BYTES;

export function encodeWithdrawal(withdrawal: Withdrawal): Uint8Array {
  return concat(u8(PROTOCOL_VERSION), withdrawal.id, withdrawal.w);
}

/** Errors: `malformed`, `version`. */
export function parseWithdrawal(bytes: Uint8Array): Result<Withdrawal, ProtocolError> {
  if (bytes.length !== WITHDRAWAL_BYTES) return fail("malformed");
  if (bytes[0] !== PROTOCOL_VERSION) return fail("version");
  return ok({ id: bytes.subarray(1, 1 + HASH_BYTES), w: bytes.subarray(1 + HASH_BYTES) });
}
