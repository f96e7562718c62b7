import { type BlobsBucket, blobsBucket } from "#functions/adapters/blobs-bucket.ts";
import { type BlobsTable, blobsTable } from "#functions/adapters/blobs-table.ts";
import { publicationTable } from "#functions/adapters/publication-table.ts";
import { consoleApi } from "#shared/api/console.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import { currentDirectory } from "./current-directory.ts";
import { type StaffDeps, type StaffUse, staffLambda } from "./staff-lambda.ts";

export interface Deps extends StaffDeps {
  readonly blobs: Pick<BlobsTable, "find">;
  readonly bucket: Pick<BlobsBucket, "get">;
}

/**
 * A part of a file that an envelope claimed. Who has opened that envelope knows the random id; nobody can list
 * them. Between claim and release the part still stands where it came in: the index that the release reads may be
 * a moment behind.
 */
export const getBlobPart: StaffUse<typeof consoleApi.getBlobPart, Deps> = async (
  { path },
  { blobs, bucket },
) => {
  const { blobId, part } = path;
  const blob = await blobs.find(blobId);
  const claimed = blob?.kept !== undefined || blob?.batch !== undefined;
  if (!claimed || blob?.swept || blob?.parts[`p${part}`] === undefined) return fail("not-found");
  const bytes =
    (await bucket.get("blobs", blobId, Number(part))) ?? (await bucket.get("incoming", blobId, Number(part)));
  return bytes === undefined ? fail("not-found") : ok({ part: toBase64Url(bytes) });
};

export const handler = staffLambda(consoleApi.getBlobPart, getBlobPart, () => ({
  blobs: blobsTable(),
  bucket: blobsBucket(),
  directory: currentDirectory(publicationTable()),
}));
