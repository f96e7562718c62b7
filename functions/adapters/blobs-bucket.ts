import { environment } from "#functions/runtime/env.ts";
import { copyObject, getObject, listObjects, putObject, removeObject } from "./s3.ts";

/** Where a part stands: as it came in, or after the release of its batch. */
export type Place = "incoming" | "blobs";

const keyOf = (place: Place, blobId: string, part: number | string) => `${place}/${blobId}/${part}`;

/** The ciphertext of files. That a part is written once is a condition in the table, never one of the bucket. */
export function blobsBucket() {
  const { BUCKET_BLOBS: bucket } = environment("BUCKET_BLOBS");
  return {
    put: (blobId: string, part: number, bytes: Uint8Array): Promise<void> =>
      putObject(bucket, keyOf("incoming", blobId, part), bytes),

    get: (place: Place, blobId: string, part: number): Promise<Uint8Array | undefined> =>
      getObject(bucket, keyOf(place, blobId, part)),

    /** Moves a part to its final place; one that was moved before is no error. */
    async release(blobId: string, part: string): Promise<void> {
      if (await copyObject(bucket, keyOf("incoming", blobId, part), keyOf("blobs", blobId, part))) {
        await removeObject(bucket, keyOf("incoming", blobId, part));
      }
    },

    async remove(blobId: string, part: string): Promise<void> {
      await removeObject(bucket, keyOf("incoming", blobId, part));
      await removeObject(bucket, keyOf("blobs", blobId, part));
    },

    /** What came in and was not released: blob id and part of each object. */
    incoming: async (): Promise<{ blobId: string; part: string }[]> =>
      (await listObjects(bucket, "incoming/")).map((objectKey) => {
        const [, blobId = "", part = ""] = objectKey.split("/");
        return { blobId, part };
      }),
  };
}

export type BlobsBucket = ReturnType<typeof blobsBucket>;
