import {
  type AttributeDefinition,
  type AttributeValue,
  BatchWriteItemCommand,
  CreateTableCommand,
  type DynamoDBClient,
  type KeySchemaElement,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import { fromAttributes } from "#functions/adapters/attributes.ts";
import type { Assembly } from "#infra/local/assembly.ts";
import { physicalId } from "#infra/local/physical.ts";

/** What point-in-time recovery could bring back: the windows of the synthesised template, and copies of the tables. */

const DAY = 86_400_000;
/** DynamoDB's own, where a template turns recovery on and names no days. */
const DEFAULT_RECOVERY_DAYS = 35;
/** DynamoDB takes at most 25 rows in one batch. */
const BATCH = 25;

type Item = Record<string, AttributeValue>;
export type Row = Readonly<Record<string, unknown>>;
/** Rows by the table's name in the template: `InboxTable`. */
export type Rows = ReadonlyMap<string, readonly Row[]>;

export interface Table {
  /** In the template: `InboxTable`. */
  readonly id: string;
  readonly name: string;
  /** 0: it cannot be recovered. */
  readonly recoveryDays: number;
  readonly keys: readonly KeySchemaElement[];
  readonly attributes: readonly AttributeDefinition[];
}

export function tablesOf(assembly: Assembly): Table[] {
  return assembly.ofType("AWS::DynamoDB::Table").map((resource) => {
    const properties = resource.properties as {
      KeySchema: KeySchemaElement[];
      AttributeDefinitions: AttributeDefinition[];
      PointInTimeRecoverySpecification?: {
        PointInTimeRecoveryEnabled: boolean;
        RecoveryPeriodInDays?: number;
      };
    };
    const recovery = properties.PointInTimeRecoverySpecification;
    const keys = properties.KeySchema;
    return {
      id: resource.id,
      name: physicalId(resource),
      recoveryDays: recovery?.PointInTimeRecoveryEnabled
        ? (recovery.RecoveryPeriodInDays ?? DEFAULT_RECOVERY_DAYS)
        : 0,
      keys,
      attributes: properties.AttributeDefinitions.filter(({ AttributeName }) =>
        keys.some((key) => key.AttributeName === AttributeName),
      ),
    };
  });
}

/** The tables as they were from a moment on, until the next one. */
interface Moment {
  readonly from: number;
  readonly items: ReadonlyMap<string, readonly Item[]>;
  /** Tables that were restored from it already. */
  readonly restored: Map<string, string>;
}

type RecoveryDays = (table: Table) => number;
const ofTemplate: RecoveryDays = ({ recoveryDays }) => recoveryDays;

export interface History {
  /** Copies every table. To be called before and after whatever changes something. */
  note(now: number): Promise<void>;
  /**
   * Restores into new tables every state that a recovery could bring back now, and answers all their rows together
   * with those of today. A table without recovery is as it is today. `days`: in place of the template's.
   */
  restored(now: number, days?: RecoveryDays): Promise<Rows>;
  /** Moments that were copied, and tables that were restored from them. */
  counts(): { readonly copies: number; readonly restored: number };
}

export function startHistory(client: DynamoDBClient, tables: readonly Table[]): History {
  const moments: Moment[] = [];
  const restoreFrom = async (moment: Moment, index: number, table: Table): Promise<string> => {
    const before = moment.restored.get(table.id);
    if (before !== undefined) return before;
    const name = `Restored-${index}-${table.id}`;
    await makeFilled(client, { ...table, name }, moment.items.get(table.id) ?? []);
    moment.restored.set(table.id, name);
    return name;
  };
  return {
    async note(now) {
      const items = await Promise.all(
        tables.map(async ({ id, name }) => [id, await scan(client, name)] as const),
      );
      moments.push({ from: now, items: new Map(items), restored: new Map() });
    },
    async restored(now, days = ofTemplate) {
      const rows = new Map<string, Row[]>();
      for (const table of tables) {
        const found = new Map<string, Item>();
        const names = [table.name];
        for (const [index, moment] of moments.entries()) {
          const until = moments[index + 1]?.from ?? now;
          if (days(table) > 0 && until > now - days(table) * DAY) {
            names.push(await restoreFrom(moment, index, table));
          }
        }
        for (const name of names) for (const item of await scan(client, name)) found.set(nameOf(item), item);
        rows.set(table.id, [...found.values()].map(fromAttributes));
      }
      return rows;
    },
    counts: () => ({
      copies: moments.length,
      restored: moments.reduce((sum, moment) => sum + moment.restored.size, 0),
    }),
  };
}

/** Two states of a row are two rows here; the same state, from however many copies, is one. */
function nameOf(item: Item): string {
  return JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function scan(client: DynamoDBClient, TableName: string): Promise<Item[]> {
  const items: Item[] = [];
  let ExclusiveStartKey: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName, ConsistentRead: true, ...(ExclusiveStartKey && { ExclusiveStartKey }) }),
    );
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return items;
}

async function makeFilled(client: DynamoDBClient, table: Table, items: readonly Item[]): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: table.name,
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [...table.keys],
      AttributeDefinitions: [...table.attributes],
    }),
  );
  for (let at = 0; at < items.length; at += BATCH) {
    const requests = items.slice(at, at + BATCH).map((Item) => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [table.name]: requests } }));
  }
}
