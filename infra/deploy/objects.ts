import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { DeployRefusal } from "./refusal.ts";

/** The objects of one bucket. Expected failures of S3 become a sentence that names the bucket. */
export interface Objects {
  /** MD5 of each object's bytes in hex, by key: S3's ETag, as long as objects are put whole and encrypted by S3. */
  list(): Promise<ReadonlyMap<string, string>>;
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  remove(key: string): Promise<void>;
}

export function objectsOf(client: S3Client, Bucket: string): Objects {
  const told = async <T>(what: string, call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof S3ServiceException)) throw error;
      throw new DeployRefusal(`S3 did not ${what} ${Bucket}: ${error.name} (${error.message}).`);
    }
  };
  return {
    list: () => told("list", () => listAll(client, Bucket)),
    get: (Key) =>
      told(`give ${Key} of`, async () => {
        try {
          const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
          return await Body?.transformToByteArray();
        } catch (error) {
          if (error instanceof NoSuchKey) return undefined;
          throw error;
        }
      }),
    put: (Key, Body, ContentType) =>
      told(`take ${Key} into`, async () => {
        await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType }));
      }),
    remove: (Key) =>
      told(`remove ${Key} from`, async () => {
        await client.send(new DeleteObjectCommand({ Bucket, Key }));
      }),
  };
}

async function listAll(client: S3Client, Bucket: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let ContinuationToken: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket, ...(ContinuationToken && { ContinuationToken }) }),
    );
    for (const { Key = "", ETag = "" } of page.Contents ?? []) found.set(Key, ETag.replaceAll('"', ""));
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken !== undefined);
  return found;
}
