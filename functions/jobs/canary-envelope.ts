import { sha512 } from "#functions/adapters/sha512.ts";
import { blobSealer } from "#shared/protocol/blob.ts";
import { dummyRecord } from "#shared/protocol/board-record.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { MESSAGE_ID_BYTES } from "#shared/protocol/constants.ts";
import { dummyEnvelope } from "#shared/protocol/envelope.ts";
import { serverHash } from "#shared/protocol/server-hash.ts";
import {
  encodeSubmission,
  encodeWithdrawal,
  queuedRecordId,
  submissionId,
  withdrawHashOf,
} from "#shared/protocol/submission.ts";

/** Before padding; a page of text. */
const FILE_BYTES = 2_000;

export type Random = (length: number) => Uint8Array;

/** A file of nobody in one part. */
export interface CanaryFile {
  readonly blobId: Uint8Array;
  readonly part: Uint8Array;
  /** What the platform keeps of the part. */
  readonly hash: Uint8Array;
}

export async function canaryFile(random: Random): Promise<CanaryFile> {
  const sealer = blobSealer({ size: FILE_BYTES, messageId: random(MESSAGE_ID_BYTES), fileIndex: 0, random });
  const part = await sealer.push(random(FILE_BYTES), 0);
  return { blobId: sealer.blobId, part, hash: serverHash(sha512, "MI1/part", part) };
}

/** A submission of nobody, as the release makes them, with one file, and what takes it back. */
export function canarySubmission(directoryHash: Uint8Array, file: CanaryFile, random: Random) {
  const { bytes: envelope, commitment } = dummyEnvelope(directoryHash, random);
  const selfRecord = dummyRecord(random);
  const w = random(32);
  const withdrawHash = withdrawHashOf(sha512, w);
  const blobIds = [file.blobId];
  const payload = encodeSubmission({ withdrawHash, selfRecord, blobIds, envelope });
  const id = submissionId(sha512, payload);
  const recordId = queuedRecordId(sha512, selfRecord);
  return {
    id: toBase64Url(id),
    recordId: toBase64Url(recordId),
    envelope,
    commitment,
    withdrawHash,
    selfRecord,
    payload,
    withdrawal: encodeWithdrawal({ id, w, recordId, blobIds }),
  };
}

export type CanarySubmission = ReturnType<typeof canarySubmission>;
