import { type BlobsBucket, blobsBucket } from "#functions/adapters/blobs-bucket.ts";
import { type BlobsTable, blobsTable } from "#functions/adapters/blobs-table.ts";
import { type Clock, clock } from "#functions/adapters/clock.ts";
import { job } from "#functions/runtime/job.ts";

export interface Deps {
  readonly blobs: Pick<BlobsTable, "expired" | "startSweep" | "remove" | "find">;
  readonly bucket: Pick<BlobsBucket, "remove" | "incoming">;
  readonly clock: Clock;
}

/**
 * Removes files that no envelope claimed in time, and what a withdrawal or the retention gave up. The row is closed first, so that no envelope can claim it while its
 * objects go; then objects that lost their row, because a part was still being written when its blob expired. It can
 * end anywhere and run again.
 */
export async function sweep({ blobs, bucket, clock }: Deps): Promise<void> {
  for (const { blobId, parts } of await blobs.expired(clock.today())) {
    if (!(await blobs.startSweep(blobId))) continue;
    for (const name of Object.keys(parts)) await bucket.remove(blobId, name.slice(1));
    await blobs.remove(blobId);
  }
  for (const { blobId, part } of await bucket.incoming()) {
    if ((await blobs.find(blobId)) === undefined) await bucket.remove(blobId, part);
  }
}

export const handler = job("sweep", sweep, () => ({ blobs: blobsTable(), bucket: blobsBucket(), clock }));
