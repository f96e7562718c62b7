import type { BlobsBucket } from "#functions/adapters/blobs-bucket.ts";
import type { BlobsTable } from "#functions/adapters/blobs-table.ts";
import { shuffled } from "#functions/adapters/random.ts";

/**
 * Moves the parts of claimed files to their final place, in random order over all files, so that the times of the
 * objects tell this run and nothing else. A run that ended halfway is simply done again: a file counts as released
 * once its row says so, after its last part.
 */
export async function releaseBlobs(
  blobIds: readonly string[],
  batch: number,
  deps: {
    readonly blobs: Pick<BlobsTable, "find" | "release">;
    readonly bucket: Pick<BlobsBucket, "release">;
  },
): Promise<void> {
  const parts: { blobId: string; part: string }[] = [];
  for (const blobId of blobIds) {
    const row = await deps.blobs.find(blobId);
    if (row?.kept === undefined) continue;
    for (const name of Object.keys(row.parts)) parts.push({ blobId, part: name.slice(1) });
  }
  for (const { blobId, part } of shuffled(parts)) await deps.bucket.release(blobId, part);
  for (const blobId of blobIds) await deps.blobs.release(blobId, batch);
}
