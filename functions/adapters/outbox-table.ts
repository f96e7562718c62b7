import { DeleteItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import { environment } from "#functions/runtime/env.ts";
import { bytes, toAttributes } from "./attributes.ts";
import {
  countRows,
  dynamodb,
  expressed,
  getRows,
  holds,
  queryRows,
  scanRows,
  transact,
  type Write,
} from "./dynamodb.ts";

/**
 * The queues of the board, in the order in which they leave: `term` meets a term of the law, `new` is any other new
 * message, `self` a melder's own record, `again` a republished one.
 */
export const PRIORITIES = ["term", "new", "self", "again"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** A sealed record that waits for the board. */
export interface OutboxRow {
  /** base64url: random, or that of a melder's own record, which has nothing in common with its envelope. */
  readonly id: string;
  readonly record: Uint8Array;
  /** The queue it waits in; none for a dummy of the board, made for one batch. */
  readonly waiting?: Priority;
  /** The staff member who queued it; absent for a melder's own record and for dummies. */
  readonly queuedBy?: string;
  readonly day: number;
}

const row = z.object({
  id: z.string(),
  record: bytes,
  queuedBy: z.optional(z.string()),
  day: z.number(),
});
const key = z.object({ id: z.string() });
const own = z.object({ id: z.string(), waiting: z.enum(PRIORITIES) });

/** More than any board can take in weeks; a queue beyond it is read in parts. */
const QUEUE_LIMIT = 2_000;

/** Queues a record; refused when the id is there already. */
export function putRecord({ waiting, ...rest }: OutboxRow): Write {
  const { TABLE_OUTBOX } = environment("TABLE_OUTBOX");
  const condition = "attribute_not_exists(#id)";
  return {
    Put: {
      TableName: TABLE_OUTBOX,
      Item: toAttributes({ ...rest, waiting }),
      ConditionExpression: condition,
      ...expressed({}, condition),
    },
  };
}

/** Removes a melder's own record that still waits and that no plan took; of any other row it keeps off. */
export function takeBackRecord(id: string): Write {
  const { TABLE_OUTBOX } = environment("TABLE_OUTBOX");
  const condition = "#waiting = :self AND attribute_not_exists(#taken)";
  return {
    Delete: {
      TableName: TABLE_OUTBOX,
      Key: toAttributes({ id }),
      ConditionExpression: condition,
      ...expressed({ self: "self" }, condition),
    },
  };
}

export function outboxTable() {
  const { TABLE_OUTBOX: table } = environment("TABLE_OUTBOX");
  const queue = (priority: Priority) => ({
    table,
    index: "waiting",
    where: "#waiting = :waiting",
    values: { waiting: priority },
    limit: QUEUE_LIMIT,
  });
  return {
    /** How many melders' own records wait, counted no further than `limit`. */
    load: (limit: number): Promise<number> => countRows({ ...queue("self"), limit }),

    /** How many new messages and melders' own records wait for their first publication, no further than `limit`. */
    waiting: async (limit: number): Promise<number> => {
      const counts = (["term", "new", "self"] as const).map((priority) =>
        countRows({ ...queue(priority), limit }),
      );
      return (await Promise.all(counts)).reduce((sum, count) => sum + count);
    },

    /** What one staff member has in the queues: the only rows that an answer to that member may follow from. */
    queuedBy: (who: string): Promise<z.infer<typeof own>[]> =>
      queryRows(own, { table, index: "own", where: "#queuedBy = :who", values: { who } }),

    /** Ids in one queue, oldest day first; the index may be a moment behind. */
    waitingIds: async (priority: Priority): Promise<string[]> =>
      (await queryRows(key, queue(priority))).map(({ id }) => id),

    rows: (ids: readonly string[]): Promise<z.infer<typeof row>[]> =>
      getRows(
        row,
        table,
        ids.map((id) => ({ id })),
      ),

    put: async (added: OutboxRow): Promise<void> => {
      await transact([putRecord(added)]);
    },

    remove: async (id: string): Promise<void> => {
      await dynamodb.send(new DeleteItemCommand({ TableName: table, Key: toAttributes({ id }) }));
    },

    /** Takes a record into a plan, so that the retention leaves it; false when it is gone. */
    take: (id: string): Promise<boolean> => {
      const [change, condition] = ["SET #taken = :yes", "attribute_exists(#id)"];
      return holds(
        dynamodb.send(
          new UpdateItemCommand({
            TableName: table,
            Key: toAttributes({ id }),
            UpdateExpression: change,
            ConditionExpression: condition,
            ...expressed({ yes: true }, change, condition),
          }),
        ),
      );
    },

    /** Removes a record that has waited too long, unless a plan took it. */
    expire: (id: string, before: number): Promise<boolean> => {
      const condition = "#day < :before AND attribute_not_exists(#taken)";
      return holds(
        dynamodb.send(
          new DeleteItemCommand({
            TableName: table,
            Key: toAttributes({ id }),
            ConditionExpression: condition,
            ...expressed({ before }, condition),
          }),
        ),
      );
    },

    olderThan: async (before: number): Promise<string[]> =>
      (await scanRows(key, table, "#day < :before", { before }, ["id"])).map(({ id }) => id),
  };
}

export type OutboxTable = ReturnType<typeof outboxTable>;
export type QueuedRecord = z.infer<typeof row>;
