import { join } from "node:path";
import { ConditionalCheckFailedException, DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { amsterdamDay } from "#shared/domain/day.ts";
import type { Backend } from "./backend.ts";
import { DEMO_PEOPLE } from "./demo-people.ts";
import { LOCAL_CREDENTIALS, LOCAL_REGION } from "./engines/engine.ts";
import { createWorkers } from "./workers.ts";

/** A year, as everything of the demo. */
const OPEN_DAYS = 365;

/**
 * Does something with functions that ask for no passkey, as before an organisation switches the step on; then lets
 * everybody make a first one at the next sign-in, as its operator does on that day. Without the step: just does it.
 */
export async function beforePasskeys<T>(
  directory: string,
  backend: Backend,
  work: (backend: Backend) => Promise<T>,
): Promise<T> {
  const staffTable = backend.functions.find(({ name }) => name === "PutPasskey")?.env.TABLE_STAFF;
  const functions = backend.functions.filter(({ env }) => env.PASSKEY_STEP === "true");
  if (functions.length === 0 || staffTable === undefined) return work(backend);
  const workers = createWorkers({
    functions: functions.map((each) => ({ ...each, env: { ...each.env, PASSKEY_STEP: "false" } })),
    logs: join(directory, "logs"),
  });
  try {
    const done = await work({ ...backend, workers });
    await openForAll(staffTable, backend.engines.dynamodb.endpoint);
    return done;
  } finally {
    await workers.stop();
  }
}

/** The row that a reset by a beheerder leaves, unless there is one. */
async function openForAll(TableName: string, endpoint: string): Promise<void> {
  const client = new DynamoDBClient({ region: LOCAL_REGION, credentials: LOCAL_CREDENTIALS, endpoint });
  const openUntil = `${amsterdamDay(Date.now()) + OPEN_DAYS}`;
  for (const { id } of DEMO_PEOPLE) {
    const Item = {
      staffId: { S: `passkey#${id}` },
      revision: { N: "1" },
      passkeys: { L: [] },
      sessions: { L: [] },
      openUntil: { N: openUntil },
    };
    await client
      .send(new PutItemCommand({ TableName, Item, ConditionExpression: "attribute_not_exists(staffId)" }))
      .catch((error: unknown) => {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
  }
  client.destroy();
}
