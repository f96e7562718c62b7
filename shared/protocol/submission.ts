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

/** 128 bits, as the other ids that only their maker knows. */
const RECORD_ID_BYTES = 16;
const RECORD_OFFSET = 1 + HASH_BYTES;
const COUNT_OFFSET = RECORD_OFFSET + RECORD_BYTES;

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
  const blobIds = parseBlobIds(bytes, COUNT_OFFSET);
  if (!blobIds.ok) return blobIds;
  const envelope = bytes.subarray(afterBlobIds(COUNT_OFFSET, blobIds.value.length));
  const parts = parseEnvelope(envelope);
  if (!parts.ok) return parts;
  return ok({
    withdrawHash: bytes.subarray(1, RECORD_OFFSET),
    selfRecord: bytes.subarray(RECORD_OFFSET, COUNT_OFFSET),
    blobIds: blobIds.value,
    envelope,
    parts: parts.value,
  });
}

/** The row's id: the same bytes are the same submission, any other bytes are another. 32 bytes. */
export function submissionId(sha512: Sha512, bytes: Uint8Array): Uint8Array {
  return serverHash(sha512, "MI1/submission", bytes);
}

/**
 * The name under which the board record waits for its batch. It follows from the record alone, so that it ties nothing
 * to the envelope, and only who has seen the record can name it. 16 bytes.
 */
export function queuedRecordId(sha512: Sha512, record: Uint8Array): Uint8Array {
  return serverHash(sha512, "MI1/queued-record", record).subarray(0, RECORD_ID_BYTES);
}

/** What the server keeps of the secret `w` (withdraw.ts). 32 bytes. */
export function withdrawHashOf(sha512: Sha512, w: Uint8Array): Uint8Array {
  return serverHash(sha512, "MI1/withdraw", w);
}

/**
 * Takes back the submission `id`, which only who can derive `w` may ask, with the board record and the files that came
 * with it: the server keeps no link between them. version(1) ‖ id(32) ‖ w(32) ‖ record id(16) ‖ number of blobs(1) ‖
 * blob ids(16 each)
 */
export interface Withdrawal {
  readonly id: Uint8Array;
  readonly w: Uint8Array;
  /** `queuedRecordId` of the submission's board record. */
  readonly recordId: Uint8Array;
  readonly blobIds: readonly Uint8Array[];
}

const RECORD_ID_OFFSET = 1 + 2 * HASH_BYTES;
const WITHDRAWN_COUNT_OFFSET = RECORD_ID_OFFSET + RECORD_ID_BYTES;

export function encodeWithdrawal({ id, w, recordId, blobIds }: Withdrawal): Uint8Array {
  return concat(u8(PROTOCOL_VERSION), id, w, recordId, u8(blobIds.length), ...blobIds);
}

/** Errors: `malformed`, `version`, `too-large` (more blobs than a message can name), `duplicate`. */
export function parseWithdrawal(bytes: Uint8Array): Result<Withdrawal, ProtocolError> {
  const blobIds = parseBlobIds(bytes, WITHDRAWN_COUNT_OFFSET);
  if (!blobIds.ok) return blobIds;
  if (bytes.length !== afterBlobIds(WITHDRAWN_COUNT_OFFSET, blobIds.value.length)) return fail("malformed");
  return ok({
    id: bytes.subarray(1, 1 + HASH_BYTES),
    w: bytes.subarray(1 + HASH_BYTES, RECORD_ID_OFFSET),
    recordId: bytes.subarray(RECORD_ID_OFFSET, WITHDRAWN_COUNT_OFFSET),
    blobIds: blobIds.value,
  });
}

/** The ids behind the count at `offset`, in a body that starts with the version. They may be cut short by its end. */
function parseBlobIds(bytes: Uint8Array, offset: number): Result<Uint8Array[], ProtocolError> {
  const count = bytes[offset];
  if (count === undefined) return fail("malformed");
  if (bytes[0] !== PROTOCOL_VERSION) return fail("version");
  if (count > MAX_FILE_ENTRIES) return fail("too-large");
  const blobIds = Array.from({ length: count }, (_, i) =>
    bytes.subarray(afterBlobIds(offset, i), afterBlobIds(offset, i + 1)),
  );
  return new Set(blobIds.map(toBase64Url)).size === count ? ok(blobIds) : fail("duplicate");
}

function afterBlobIds(countOffset: number, count: number): number {
  return countOffset + 1 + count * BLOB_ID_BYTES;
}
