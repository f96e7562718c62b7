import { DynamoDBClient, PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { toAttributes } from "#functions/adapters/attributes.ts";
import { LOCAL_CREDENTIALS, LOCAL_REGION } from "#infra/local/engines/engine.ts";
import { amsterdamDay } from "#shared/domain/day.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { secureRandom } from "#shared/protocol/sodium.ts";
import { runStageJob, type Stage } from "./stage.ts";

/** What the stage has stored, counted in its own tables, past every function. */
export interface Stored {
  readonly envelopes: number;
  /** Melders' own records and answers that wait for the board. */
  readonly records: number;
  readonly files: number;
}

const TABLES = { envelopes: "Data-InboxTable", records: "Data-OutboxTable", files: "Data-BlobsTable" };

async function withTables<T>(stage: Stage, work: (client: DynamoDBClient) => Promise<T>): Promise<T> {
  const credentials = LOCAL_CREDENTIALS;
  const client = new DynamoDBClient({ region: LOCAL_REGION, credentials, endpoint: stage.dynamodbUrl });
  try {
    return await work(client);
  } finally {
    client.destroy();
  }
}

export function storedOn(stage: Stage): Promise<Stored> {
  return withTables(stage, async (client) => {
    const count = async (table: string) => {
      let rows = 0;
      let from: Record<string, never> | undefined;
      do {
        const page = await client.send(
          new ScanCommand({ TableName: table, Select: "COUNT", ...(from && { ExclusiveStartKey: from }) }),
        );
        rows += page.Count ?? 0;
        from = page.LastEvaluatedKey as typeof from;
      } while (from !== undefined);
      return rows;
    };
    return {
      envelopes: await count(TABLES.envelopes),
      records: await count(TABLES.records),
      files: await count(TABLES.files),
    };
  });
}

/** What came in since `before`. */
export async function storedSince(stage: Stage, before: Stored): Promise<Stored> {
  const now = await storedOn(stage);
  return {
    envelopes: now.envelopes - before.envelopes,
    records: now.records - before.records,
    files: now.files - before.files,
  };
}

/** Queues records for the board as a melder's own are queued. */
export function queueRecords(stage: Stage, records: readonly Uint8Array[]): Promise<void> {
  return withTables(stage, async (client) => {
    const day = amsterdamDay(Date.now());
    for (const record of records) {
      const row = { id: toBase64Url(secureRandom(16)), record, day, waiting: "self" };
      await client.send(new PutItemCommand({ TableName: TABLES.records, Item: toAttributes(row) }));
    }
  });
}

/**
 * Publishes batch after batch until nothing waits for the board: another file may have left records, and a batch takes
 * three of them.
 */
export async function publishAll(stage: Stage): Promise<void> {
  for (let waiting = Number.POSITIVE_INFINITY, left = waiting; ; waiting = left) {
    await runStageJob(stage, "publish-board");
    left = (await storedOn(stage)).records;
    if (left === 0) return;
    if (left >= waiting) throw new Error(`${left} records do not get onto the board`);
  }
}
