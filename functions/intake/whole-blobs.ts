import type { BlobsTable } from "#functions/adapters/blobs-table.ts";
import { isBlobOfParts } from "#shared/protocol/blob-layout.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";

export interface WholeBlob {
  readonly blobId: string;
  /** Number of parts: the claim holds only while it is the same. */
  readonly parts: number;
}

/**
 * The files that an envelope names, each complete: parts 0 … n−1, all full but the last, of a padded size together.
 * Errors: `blob-unknown` (never uploaded, expired or claimed), `bad-size`.
 */
export async function wholeBlobs(
  blobIds: readonly Uint8Array[],
  blobs: Pick<BlobsTable, "find">,
): Promise<Result<WholeBlob[], "blob-unknown" | "bad-size">> {
  const whole: WholeBlob[] = [];
  const rows = await Promise.all(blobIds.map((id) => blobs.find(toBase64Url(id))));
  for (const row of rows) {
    if (row?.expiresDay === undefined) return fail("blob-unknown");
    const names = Object.keys(row.parts);
    const sizes = names.map((_, index) => row.parts[`p${index}`]?.size ?? 0);
    if (!isBlobOfParts(sizes)) return fail("bad-size");
    whole.push({ blobId: row.blobId, parts: names.length });
  }
  return ok(whole);
}
