import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { CreateBucketCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { fromAttributes } from "#functions/adapters/attributes.ts";
import { start as startDynamodb } from "#infra/local/engines/dynamodb.ts";
import { LOCAL_CREDENTIALS, LOCAL_REGION } from "#infra/local/engines/engine.ts";
import { type KmsEngine, start as startKms } from "#infra/local/engines/kms.ts";
import { start as startS3 } from "#infra/local/engines/s3.ts";
import { makeTables } from "./functions-tables.ts";

export const INSTANCE = "voorbeelddam";

const KEYS = {
  KEY_RECEIPT: ["ECC_NIST_EDWARDS25519", "SIGN_VERIFY"],
  KEY_BOARD: ["ECC_NIST_EDWARDS25519", "SIGN_VERIFY"],
  KEY_CHALLENGE: ["HMAC_256", "GENERATE_VERIFY_MAC"],
  KEY_VAULT: ["SYMMETRIC_DEFAULT", "ENCRYPT_DECRYPT"],
} as const;
const BUCKETS = { BUCKET_BLOBS: "blobs-bucket", BUCKET_PUBLIC: "public-bucket" } as const;

export interface StoredObject {
  readonly key: string;
  readonly lastModified: number;
}

/** The stores of one deployment, empty, on the real engines, with the environment of its functions set. */
export interface Stage {
  /** The raw Ed25519 public key behind `KEY_RECEIPT` or `KEY_BOARD`. */
  publicKey(key: "KEY_RECEIPT" | "KEY_BOARD"): Uint8Array;
  /** Every row of a table, by the name of its variable. */
  rows(variable: string): Promise<Record<string, unknown>[]>;
  /** What a thief of every store holds: all rows and the names and times of all objects. */
  objects(variable: keyof typeof BUCKETS): Promise<StoredObject[]>;
  stop(): Promise<void>;
}

/**
 * Starts the stage. Import handlers only afterwards: they read their environment when they load, as on AWS.
 * `settings` are further variables, such as `ROW_DAYS`.
 */
export async function startStage(settings: Readonly<Record<string, string>> = {}): Promise<Stage> {
  const directory = mkdtempSync(join(tmpdir(), "stage-"));
  const [dynamodb, s3, kms] = await Promise.all([
    startDynamodb({ directory }),
    startS3({ directory }),
    startKms({ directory }),
  ]);
  Object.assign(process.env, {
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: LOCAL_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_CREDENTIALS.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ENDPOINT_URL_KMS: kms.endpoint,
    INSTANCE_ID: INSTANCE,
    ...BUCKETS,
    ...makeKeys(kms),
    ...settings,
  });
  const tables = new DynamoDBClient({});
  const buckets = new S3Client({});
  Object.assign(process.env, await makeTables(tables));
  for (const Bucket of Object.values(BUCKETS)) await buckets.send(new CreateBucketCommand({ Bucket }));

  return {
    publicKey: (key) => new Uint8Array(publicKeyOf(kms, key)),
    rows: (variable) => scan(tables, variable.toLowerCase()),
    objects: (variable) => list(buckets, BUCKETS[variable]),
    async stop() {
      tables.destroy();
      buckets.destroy();
      await Promise.all([dynamodb.stop(), s3.stop(), kms.stop()]);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function makeKeys(kms: KmsEngine): Record<string, string> {
  return Object.fromEntries(
    Object.entries(KEYS).map(([name, [spec, usage]]) => [name, kms.ensureKey(keyId(name), spec, usage).id]),
  );
}

const keyId = (name: string) => name.replaceAll("_", "");

function publicKeyOf(kms: KmsEngine, name: keyof typeof KEYS): Buffer {
  const [spec, usage] = KEYS[name];
  const { publicKey } = kms.ensureKey(keyId(name), spec, usage).pair();
  // SubjectPublicKeyInfo of Ed25519 (RFC 8410): twelve bytes of header, then the key.
  return publicKey.export({ format: "der", type: "spki" }).subarray(12);
}

async function scan(client: DynamoDBClient, TableName: string): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  let ExclusiveStartKey: Record<string, never> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName, ConsistentRead: true, ...(ExclusiveStartKey && { ExclusiveStartKey }) }),
    );
    rows.push(...(page.Items ?? []).map(fromAttributes));
    ExclusiveStartKey = page.LastEvaluatedKey as Record<string, never> | undefined;
  } while (ExclusiveStartKey !== undefined);
  return rows;
}

async function list(client: S3Client, Bucket: string): Promise<StoredObject[]> {
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
  return Contents.map(({ Key = "", LastModified }) => ({
    key: Key,
    lastModified: LastModified?.getTime() ?? 0,
  }));
}
