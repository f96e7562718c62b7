import { GetObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { recordsOf } from "#shared/protocol/board-layout.ts";

/** The buckets have no versions: what was removed is gone, and a recovery brings nothing back. */
export interface Objects {
  /** The ciphertext of every file. */
  readonly files: readonly Uint8Array[];
  /** Every record on the board. */
  readonly records: readonly Uint8Array[];
}

export async function readObjects(): Promise<Objects> {
  const s3 = new S3Client({
    forcePathStyle: true,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  try {
    const pages = await allOf(s3, process.env.BUCKET_PUBLIC ?? "", "board/pages/");
    return {
      files: await allOf(s3, process.env.BUCKET_BLOBS ?? "", ""),
      records: pages.flatMap((page) => recordsOf(page)),
    };
  } finally {
    s3.destroy();
  }
}

async function allOf(s3: S3Client, Bucket: string, Prefix: string): Promise<Uint8Array[]> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix }));
  return Promise.all(
    Contents.map(async ({ Key }) => {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    }),
  );
}
