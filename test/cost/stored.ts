import { DynamoDBClient, ListTablesCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { ListBucketsCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { LOCAL_CREDENTIALS, LOCAL_REGION } from "#infra/local/engines/engine.ts";
import type { Local } from "#infra/local/start-local.ts";

/** DynamoDB adds this to each item for its own index (developer guide, storage size). */
const ITEM_OVERHEAD_BYTES = 100;

/** Bytes in every table and bucket, by logical name: `DossiersTable`, `BlobsBucket`. */
export async function storedBytes(local: Local): Promise<Record<string, number>> {
  const place = { region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS };
  const dynamodb = new DynamoDBClient({ ...place, endpoint: local.engines.dynamodb });
  const s3 = new S3Client({ ...place, endpoint: local.engines.s3, forcePathStyle: true });
  try {
    return Object.fromEntries([...(await tables(dynamodb)), ...(await buckets(s3))]);
  } finally {
    dynamodb.destroy();
    s3.destroy();
  }
}

/** A scan is billed by size: half a unit for each 4 KiB that it reads, which gives the size back. */
async function tables(client: DynamoDBClient): Promise<[string, number][]> {
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  return Promise.all(
    TableNames.map(async (TableName): Promise<[string, number]> => {
      const { Items = [] } = await client.send(new ScanCommand({ TableName }));
      const bytes = Items.reduce((sum, item) => sum + sizeOf(item) + ITEM_OVERHEAD_BYTES, 0);
      return [logical(TableName), bytes];
    }),
  );
}

/** Text and names in UTF-8, binary as it is; numbers and flags are small. */
function sizeOf(value: unknown): number {
  if (value instanceof Uint8Array) return value.length;
  if (typeof value === "string") return Buffer.byteLength(value);
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + sizeOf(each), 0);
  if (typeof value !== "object" || value === null) return 1;
  return Object.entries(value).reduce((sum, [name, each]) => sum + Buffer.byteLength(name) + sizeOf(each), 0);
}

async function buckets(client: S3Client): Promise<[string, number][]> {
  const { Buckets = [] } = await client.send(new ListBucketsCommand({}));
  return Promise.all(
    Buckets.map(async ({ Name = "" }): Promise<[string, number]> => {
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: Name }));
      return [logical(Name), Contents.reduce((sum, { Size = 0 }) => sum + Size, 0)];
    }),
  );
}

/** `meldpunt-local-data-DossiersTable` → `DossiersTable`; buckets are named in lower case. */
function logical(name: string): string {
  return name.split("-").at(-1) ?? name;
}
