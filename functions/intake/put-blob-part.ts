import { type BlobsBucket, blobsBucket } from "#functions/adapters/blobs-bucket.ts";
import { type BlobsTable, blobsTable } from "#functions/adapters/blobs-table.ts";
import { challengeKey } from "#functions/adapters/challenge-key.ts";
import { clock } from "#functions/adapters/clock.ts";
import { sha512 } from "#functions/adapters/sha512.ts";
import { environment } from "#functions/runtime/env.ts";
import { lambda, type Use } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { CHUNK_OVERHEAD, MAX_PART_BYTES, partCount } from "#shared/protocol/blob-layout.ts";
import { equal } from "#shared/protocol/bytes.ts";
import { padme } from "#shared/protocol/padme.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import { serverHash } from "#shared/protocol/server-hash.ts";
import { paidPayload, type WorkDeps } from "./work.ts";

export interface Deps extends WorkDeps {
  readonly blobs: Pick<BlobsTable, "open" | "addPart" | "find">;
  readonly bucket: Pick<BlobsBucket, "put">;
  readonly maxFileBytes: number;
}

/**
 * Days from the first part until the sweep may take an unclaimed blob: as a day, never a time, so between 24 and 48
 * hours.
 */
const EXPIRY_DAYS = 2;

/**
 * Stores one part of a file, once: the table decides, then the object is written. A repetition of the same bytes
 * writes the object again, because the first try may have ended between the two.
 */
export const putBlobPart: Use<typeof intake.putBlobPart, Deps> = async ({ path, body }, deps) => {
  const paid = await paidPayload(intake.putBlobPart, [path.blobId, path.part], body, deps);
  if (!paid.ok) return paid;
  const bytes = paid.value;
  const index = Number(path.part);
  if (index >= partCount(padme(deps.maxFileBytes))) return fail("too-many");
  if (bytes.length > MAX_PART_BYTES) return fail("too-large");
  if (bytes.length <= CHUNK_OVERHEAD) return fail("bad-size");

  const part = { hash: serverHash(sha512, "MI1/part", bytes), size: bytes.length };
  await deps.blobs.open(path.blobId, deps.clock.today() + EXPIRY_DAYS);
  if (!(await deps.blobs.addPart(path.blobId, index, part))) {
    const blob = await deps.blobs.find(path.blobId);
    const present = blob?.parts[`p${index}`];
    if (present === undefined || !equal(present.hash, part.hash)) return fail("part-exists");
    // Claimed parts are complete, and a released one must not come back under `incoming/`.
    if (blob?.expiresDay === undefined) return ok({ stored: true });
  }
  await deps.bucket.put(path.blobId, index, bytes);
  return ok({ stored: true });
};

export const handler = lambda(intake.putBlobPart, putBlobPart, () => ({
  blobs: blobsTable(),
  bucket: blobsBucket(),
  challengeKey: challengeKey(),
  clock,
  maxFileBytes: environment("MAX_FILE_BYTES").MAX_FILE_BYTES,
}));
