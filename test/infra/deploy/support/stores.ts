import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { LOCAL_CREDENTIALS, LOCAL_REGION } from "#infra/local/engines/engine.ts";
import { start } from "#infra/local/engines/s3.ts";

export interface TestBuckets {
  readonly endpoint: string;
  readonly client: S3Client;
  /** A folder of this test, gone with the buckets. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** Empty buckets on a real engine. */
export async function startBuckets(...names: readonly string[]): Promise<TestBuckets> {
  const folder = mkdtempSync(path.join(tmpdir(), "deploy-"));
  const engine = await start({ directory: folder });
  const client = new S3Client({
    region: LOCAL_REGION,
    credentials: LOCAL_CREDENTIALS,
    endpoint: engine.endpoint,
    forcePathStyle: true,
  });
  for (const Bucket of names) await client.send(new CreateBucketCommand({ Bucket }));
  return {
    endpoint: engine.endpoint,
    client,
    folder,
    stop: async () => {
      client.destroy();
      await engine.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
