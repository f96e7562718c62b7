import { randomBytes } from "node:crypto";
import {
  type AttributeValue,
  BatchWriteItemCommand,
  DynamoDBClient,
  ListTablesCommand,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import { LOCAL_CREDENTIALS, LOCAL_REGION } from "#infra/local/engines/engine.ts";

/** The partition key of each table that grows with meldingen. The others have a few rows for the whole deployment. */
const PARTITION: Readonly<Record<string, string>> = {
  InboxTable: "id",
  BlobsTable: "blobId",
  DossiersTable: "dossierId",
  KeysTable: "dossierId",
  RegisterTable: "dossierId",
  AuditTable: "chain",
};
/** Most rows of one BatchWriteItem (DynamoDB, service quotas). */
const BATCH = 25;

type Row = Record<string, AttributeValue>;

/**
 * Fills the tables with copies of the rows that a played melding left, as a year of meldingen would: other keys, other
 * members, the same sizes. Answers how many rows each table has got.
 */
export async function multiply(endpoint: string, times: number): Promise<Record<string, number>> {
  const client = new DynamoDBClient({ region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS, endpoint });
  try {
    const { TableNames = [] } = await client.send(new ListTablesCommand({}));
    const added: Record<string, number> = {};
    for (const table of TableNames) {
      const name = table.split("-").at(-1) ?? "";
      const partition = PARTITION[name];
      if (partition !== undefined) added[name] = await multiplyTable(client, table, partition, times);
    }
    return added;
  } finally {
    client.destroy();
  }
}

async function multiplyTable(
  client: DynamoDBClient,
  table: string,
  partition: string,
  times: number,
): Promise<number> {
  const { Items: rows = [] } = await client.send(new ScanCommand({ TableName: table }));
  // What waits for a job is this moment's, and a year's rows wait for nothing.
  const settled = rows.filter((row) => row.pending === undefined && row[partition]?.S?.length !== 0);
  const partitions = new Set(settled.map((row) => row[partition]?.S ?? ""));
  const copies = Array.from({ length: Math.ceil(times / Math.max(1, partitions.size)) }, () =>
    copyOf(settled, partition),
  ).flat();
  for (let from = 0; from < copies.length; from += BATCH) {
    const puts = copies.slice(from, from + BATCH).map((Item) => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: puts } }));
  }
  return copies.length;
}

/** The rows under new keys: rows of one partition stay together, and belong to nobody who is measured. */
function copyOf(rows: readonly Row[], partition: string): Row[] {
  const renamed = new Map<string, string>();
  return rows.map((row) => {
    const key = row[partition]?.S ?? "";
    if (!renamed.has(key))
      renamed.set(key, randomBytes(key.length).toString("base64url").slice(0, key.length));
    const member =
      row.member?.S === undefined ? {} : { member: { S: `other-${randomBytes(2).toString("hex")}` } };
    return { ...row, ...member, [partition]: { S: renamed.get(key) ?? "" } };
  });
}
