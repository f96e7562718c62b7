import { sha512 } from "#functions/adapters/sha512.ts";
import type { NewSubmission } from "#functions/adapters/submissions.ts";
import { dummyRecord } from "#shared/protocol/board-record.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { dummyEnvelope } from "#shared/protocol/envelope.ts";
import { queuedRecordId } from "#shared/protocol/submission.ts";

const MINUTES_PER_DAY = 1_440;
const RANDOM_BITS = 48;

/**
 * How many dummies a release adds: geometrically distributed, so that a count of rows tells next to nothing of how
 * many are real (SPEC.md, Release). `mean` is that of one release.
 */
export function geometric(mean: number, random: (length: number) => Uint8Array): number {
  if (mean <= 0) return 0;
  const stay = mean / (1 + mean);
  return Math.floor(Math.abs(Math.log(uniform(random))) / Math.abs(Math.log(stay)));
}

/** Uniform in (0, 1]. */
function uniform(random: (length: number) => Uint8Array): number {
  const value = random(RANDOM_BITS / 8).reduce((sum, byte) => sum * 256 + byte, 0);
  return (value + 1) / 2 ** RANDOM_BITS;
}

export function meanPerRelease(perDay: number, minutes: number): number {
  return (perDay * minutes) / MINUTES_PER_DAY;
}

/**
 * A submission of nobody, stored exactly as a melder's: a real envelope to throw-away keys and a record for no
 * mailbox. Its day is that of a moment between two releases, as a melder's is.
 */
export function dummySubmission(
  directoryHash: Uint8Array,
  day: number,
  batch: number,
  random: (length: number) => Uint8Array,
): NewSubmission {
  const { bytes, commitment } = dummyEnvelope(directoryHash, random);
  const id = toBase64Url(random(32));
  const record = dummyRecord(random);
  return {
    row: { id, envelope: bytes, commitment, withdrawHash: random(32), day, batch },
    record: { id: toBase64Url(queuedRecordId(sha512, record)), record, waiting: "self", day },
    blobs: [],
  };
}
