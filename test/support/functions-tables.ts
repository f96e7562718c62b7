import { type AttributeDefinition, CreateTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";

interface Table {
  readonly key: readonly [name: string, type: "S" | "N"][];
  readonly indexes?: Readonly<Record<string, readonly [name: string, type: "S" | "N"][]>>;
}

/** Every table that the functions use, under the name of its environment variable. */
const TABLES: Readonly<Record<string, Table>> = {
  TABLE_INBOX: {
    key: [["id", "S"]],
    indexes: {
      pending: [
        ["pending", "S"],
        ["day", "N"],
      ],
    },
  },
  TABLE_BLOBS: { key: [["blobId", "S"]], indexes: { kept: [["kept", "S"]] } },
  TABLE_DOSSIERS: {
    key: [
      ["dossierId", "S"],
      ["item", "S"],
    ],
  },
  TABLE_KEYS: {
    key: [
      ["dossierId", "S"],
      ["wrap", "S"],
    ],
    indexes: {
      member: [
        ["member", "S"],
        ["dossierId", "S"],
      ],
    },
  },
  TABLE_REGISTER: { key: [["dossierId", "S"]] },
  TABLE_STAFF: { key: [["staffId", "S"]] },
  TABLE_OUTBOX: {
    key: [["id", "S"]],
    indexes: {
      waiting: [
        ["waiting", "S"],
        ["day", "N"],
      ],
      own: [
        ["queuedBy", "S"],
        ["waiting", "S"],
      ],
    },
  },
  TABLE_AUDIT: {
    key: [
      ["chain", "S"],
      ["position", "N"],
    ],
  },
  TABLE_PUBLICATION: {
    key: [
      ["kind", "S"],
      ["number", "N"],
    ],
  },
};

const schema = (key: Table["key"]) =>
  key.map(([AttributeName], index) => ({
    AttributeName,
    KeyType: index === 0 ? ("HASH" as const) : ("RANGE" as const),
  }));

/** Makes the tables; the name of each is the variable's in small letters. */
export async function makeTables(client: DynamoDBClient): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const [variable, { key, indexes = {} }] of Object.entries(TABLES)) {
    const TableName = variable.toLowerCase();
    const attributes = new Map<string, AttributeDefinition>();
    for (const [AttributeName, AttributeType] of [key, ...Object.values(indexes)].flat()) {
      attributes.set(AttributeName, { AttributeName, AttributeType });
    }
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [...attributes.values()],
        KeySchema: schema(key),
        ...(Object.keys(indexes).length > 0 && {
          GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, indexKey]) => ({
            IndexName,
            KeySchema: schema(indexKey),
            Projection: { ProjectionType: "KEYS_ONLY" as const },
          })),
        }),
      }),
    );
    names[variable] = TableName;
  }
  return names;
}
