import {
  type AttributeValue,
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  ScanCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from "@aws-sdk/client-dynamodb";
import type * as z from "zod/mini";
import { StoreIsBusy } from "#functions/runtime/cause.ts";
import { type Attributes, fromAttributes, type Row, toAttribute, toAttributes } from "./attributes.ts";

/** One client for all tables of a function: it keeps its connections. Its endpoint comes from the environment. */
export const dynamodb = new DynamoDBClient({});

/** A transaction that meets another one on the same row is tried again: 5 + 10 + 20 + … ms, so 0.6 s at most. */
const ATTEMPTS = 7;
const FIRST_PAUSE = 5;
/** DynamoDB gives at most 100 rows in one batch. */
const BATCH = 100;

interface Expressed {
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, AttributeValue>;
}

/** Names and values of expressions: `#day` stands for the attribute `day`, `:day` for `values.day`. */
export function expressed(values: Row, ...expressions: readonly (string | undefined)[]): Expressed {
  const names = expressions.flatMap((text) =>
    [...(text ?? "").matchAll(/#(\w+)/g)].map((match) => match[1] ?? ""),
  );
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[`:${name}`, toAttribute(value)] as const],
  );
  return {
    ...(names.length > 0 && { ExpressionAttributeNames: Object.fromEntries(names.map((n) => [`#${n}`, n])) }),
    ...(given.length > 0 && { ExpressionAttributeValues: Object.fromEntries(given) }),
  };
}

/** The row as its schema says. A row of another form is a bug or a tampered table: it throws. */
function rowOf<S extends z.ZodMiniType>(schema: S, attributes: Attributes): z.output<S> {
  return schema.parse(fromAttributes(attributes));
}

/** Reads one row, consistently. `fields` leaves the large attributes where they are. */
export async function getRow<S extends z.ZodMiniType>(
  schema: S,
  table: string,
  key: Row,
  fields?: readonly string[],
): Promise<z.output<S> | undefined> {
  const projection = fields?.map((field) => `#${field}`).join(", ");
  const { Item } = await dynamodb.send(
    new GetItemCommand({
      TableName: table,
      Key: toAttributes(key),
      ConsistentRead: true,
      ...(projection && { ProjectionExpression: projection, ...expressed({}, projection) }),
    }),
  );
  return Item && rowOf(schema, Item);
}

/** Reads many rows by key, consistently, in no order; those that are not there are left out. */
export async function getRows<S extends z.ZodMiniType>(
  schema: S,
  table: string,
  keys: readonly Row[],
): Promise<z.output<S>[]> {
  const rows: z.output<S>[] = [];
  const wanted = keys.map(toAttributes);
  while (wanted.length > 0) {
    const Keys = wanted.splice(0, BATCH);
    const found = await dynamodb.send(
      new BatchGetItemCommand({ RequestItems: { [table]: { Keys, ConsistentRead: true } } }),
    );
    rows.push(...(found.Responses?.[table] ?? []).map((item) => rowOf(schema, item)));
    // DynamoDB gives at most 16 MB at once and names the keys that it left out.
    wanted.push(...(found.UnprocessedKeys?.[table]?.Keys ?? []));
  }
  return rows;
}

export interface Query {
  readonly table: string;
  readonly index?: string;
  /** Key condition in the form of {@link expressed}. */
  readonly where: string;
  readonly values: Row;
  readonly fields?: readonly string[];
  /** Rows at most; all of them by default. */
  readonly limit?: number;
  readonly newestFirst?: boolean;
}

/** Rows of one partition in key order, over as many pages as it takes. An index is read as it is: a moment behind. */
export async function queryRows<S extends z.ZodMiniType>(schema: S, query: Query): Promise<z.output<S>[]> {
  const rows: z.output<S>[] = [];
  const input = queryInput(query);
  let from: Attributes | undefined;
  do {
    const left = query.limit === undefined ? undefined : query.limit - rows.length;
    const page = await dynamodb.send(
      new QueryCommand({ ...input, ...(left && { Limit: left }), ...(from && { ExclusiveStartKey: from }) }),
    );
    rows.push(...(page.Items ?? []).map((item) => rowOf(schema, item)));
    from = page.LastEvaluatedKey;
  } while (from !== undefined && (query.limit === undefined || rows.length < query.limit));
  return rows;
}

export interface Page<T> {
  readonly rows: readonly T[];
  readonly more: boolean;
}

/** The first rows of a query: at most `limit`, and no more than DynamoDB gives at once (1 MB). */
export async function queryPage<S extends z.ZodMiniType>(
  schema: S,
  query: Query & { readonly limit: number },
): Promise<Page<z.output<S>>> {
  const page = await dynamodb.send(new QueryCommand({ ...queryInput(query), Limit: query.limit }));
  const rows = (page.Items ?? []).map((item) => rowOf(schema, item));
  return { rows, more: page.LastEvaluatedKey !== undefined };
}

/** How many rows a query finds, counted no further than `limit`. */
export async function countRows(query: Query & { readonly limit: number }): Promise<number> {
  const input = { ...queryInput(query), Select: "COUNT" as const, Limit: query.limit };
  return (await dynamodb.send(new QueryCommand(input))).Count ?? 0;
}

function queryInput(query: Query): QueryCommandInput {
  const projection = query.fields?.map((field) => `#${field}`).join(", ");
  return {
    TableName: query.table,
    KeyConditionExpression: query.where,
    ...expressed(query.values, query.where, projection),
    ...(query.index === undefined ? { ConsistentRead: true } : { IndexName: query.index }),
    ...(projection && { ProjectionExpression: projection }),
    ...(query.newestFirst && { ScanIndexForward: false }),
  };
}

/** Every row of a table that `where` accepts. For nightly jobs only: it reads the whole table. */
export async function scanRows<S extends z.ZodMiniType>(
  schema: S,
  table: string,
  where: string,
  values: Row,
  fields: readonly string[],
): Promise<z.output<S>[]> {
  const rows: z.output<S>[] = [];
  const projection = fields.map((field) => `#${field}`).join(", ");
  let from: Attributes | undefined;
  do {
    const page = await dynamodb.send(
      new ScanCommand({
        TableName: table,
        FilterExpression: where,
        ProjectionExpression: projection,
        ConsistentRead: true,
        ...expressed(values, where, projection),
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    rows.push(...(page.Items ?? []).map((item) => rowOf(schema, item)));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return rows;
}

/** False when the write's condition does not hold; anything else that goes wrong throws. */
export async function holds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** One item of a transaction in the form that every table's file makes. */
export type Write = TransactWriteItem;

/** `written`, or for each write whether its condition failed. */
export type Written =
  | { readonly written: true }
  | { readonly written: false; readonly failed: readonly boolean[] };

/** All writes or none. Meeting another transaction on a row is waited out; a failed condition is an answer. */
export async function transact(writes: readonly Write[]): Promise<Written> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      await dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [...writes] }));
      return { written: true };
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? "None");
      if (codes.includes("ConditionalCheckFailed")) {
        return { written: false, failed: codes.map((code) => code === "ConditionalCheckFailed") };
      }
      if (!codes.every((code) => code === "None" || code === "TransactionConflict")) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * FIRST_PAUSE * 2 ** (attempt + 1)));
  }
  throw new StoreIsBusy();
}

/**
 * All of `required` or nothing, and with it those of `optional` whose condition holds. Each round leaves out what
 * failed, so it ends. `write` is the transaction that does it.
 */
export async function transactWhatHolds(
  required: readonly Write[],
  optional: readonly Write[],
  write: (writes: readonly Write[]) => Promise<Written> = transact,
): Promise<Written> {
  const outcome = await write([...required, ...optional]);
  if (outcome.written || outcome.failed.slice(0, required.length).some(Boolean)) return outcome;
  const rest = optional.filter((_, index) => !outcome.failed[required.length + index]);
  return transactWhatHolds(required, rest, write);
}
