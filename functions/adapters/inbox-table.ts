import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import { environment } from "#functions/runtime/env.ts";
import { bytes, fromAttributes, toAttributes } from "./attributes.ts";
import { countRows, dynamodb, expressed, getRow, holds, queryRows, type Write } from "./dynamodb.ts";

/** An envelope as it is stored. Nothing in it names a blob, a record or a moment. */
export interface InboxRow {
  /** base64url of the submission's id. */
  readonly id: string;
  readonly envelope: Uint8Array;
  readonly commitment: Uint8Array;
  readonly withdrawHash: Uint8Array;
  /** Day on which it was first stored. */
  readonly day: number;
  /** Set by the release job for its own dummies: they are born in their batch. */
  readonly batch?: number;
}

/** What stays for ever, so that the same bytes never make a second row and always get the same receipt. */
const tombstone = z.object({
  commitment: bytes,
  withdrawHash: bytes,
  day: z.number(),
});
export type Tombstone = z.infer<typeof tombstone>;

const released = z.object({
  envelope: z.optional(bytes),
  day: z.number(),
  batch: z.optional(z.number()),
});
export type ReleasedRow = z.infer<typeof released>;

const key = z.object({ id: z.string() });

/** Every row that no console has been given yet is in this one partition of the index. */
const PENDING = "p";

/** The first write of an envelope: refused when its id was ever stored. */
export function putEnvelope(row: InboxRow): Write {
  const { TABLE_INBOX } = environment("TABLE_INBOX");
  const condition = "attribute_not_exists(#id)";
  return {
    Put: {
      TableName: TABLE_INBOX,
      Item: toAttributes({ ...row, pending: PENDING }),
      ConditionExpression: condition,
      ...expressed({}, condition),
    },
  };
}

/**
 * Takes an envelope back: the content goes, the tombstone stays. Only while the release has not taken it, and again
 * with the same token, because an answer can get lost.
 */
export function takeBackEnvelope(id: string, withdrawHash: Uint8Array): Write {
  const { TABLE_INBOX } = environment("TABLE_INBOX");
  const change = "SET #withdrawn = :yes REMOVE #envelope, #pending";
  const condition =
    "#withdrawHash = :withdrawHash AND (#withdrawn = :yes OR (attribute_exists(#pending) AND attribute_not_exists(#batch)))";
  return {
    Update: {
      TableName: TABLE_INBOX,
      Key: toAttributes({ id }),
      UpdateExpression: change,
      ConditionExpression: condition,
      ...expressed({ yes: true, withdrawHash }, change, condition),
    },
  };
}

export function inboxTable() {
  const { TABLE_INBOX: table } = environment("TABLE_INBOX");
  const update = (
    id: string,
    change: string,
    condition: string,
    values: Parameters<typeof expressed>[0] = {},
  ) =>
    dynamodb.send(
      new UpdateItemCommand({
        TableName: table,
        Key: toAttributes({ id }),
        UpdateExpression: change,
        ConditionExpression: condition,
        ReturnValues: "UPDATED_NEW",
        ...expressed(values, change, condition),
      }),
    );
  const pending = { table, index: "pending", where: "#pending = :pending", values: { pending: PENDING } };

  return {
    /** What a receipt needs of an envelope that was stored before, also after it is gone. */
    stored: (id: string): Promise<Tombstone | undefined> =>
      getRow(tombstone, table, { id }, ["commitment", "withdrawHash", "day"]),

    /** The row with its envelope; a withdrawn or expired one has none. */
    find: (id: string): Promise<ReleasedRow | undefined> => getRow(released, table, { id }),

    /** The day on which an envelope was first stored, and its batch. */
    day: (id: string): Promise<ReleasedRow | undefined> => getRow(released, table, { id }, ["day", "batch"]),

    /** How many envelopes wait for release, counted no further than `limit`. */
    load: (limit: number): Promise<number> => countRows({ ...pending, limit }),

    /** Ids that wait for release; the index may be a moment behind. */
    pendingIds: async (limit: number): Promise<string[]> =>
      (await queryRows(key, { ...pending, limit })).map(({ id }) => id),

    /** Takes a waiting row into a batch and answers the batch it is in: an earlier one keeps it. */
    async mark(id: string, batch: number): Promise<number | undefined> {
      let marked: number | undefined;
      await holds(
        update(id, "SET #batch = if_not_exists(#batch, :batch)", "attribute_exists(#pending)", {
          batch,
        }).then(({ Attributes }) => {
          marked = z.object({ batch: z.number() }).parse(fromAttributes(Attributes ?? {})).batch;
        }),
      );
      return marked;
    },

    /** Moves a row to another batch: its first one was written without it. */
    remark: (id: string, from: number, to: number): Promise<boolean> =>
      holds(update(id, "SET #batch = :to", "attribute_exists(#pending) AND #batch = :from", { from, to })),

    /** The batch is visible: the row waits no longer. */
    finalise: (id: string, batch: number): Promise<boolean> =>
      holds(update(id, "REMOVE #pending", "#batch = :batch", { batch })),

    /** The row's time is over: the tombstone stays. */
    expire: (id: string): Promise<boolean> =>
      holds(update(id, "REMOVE #envelope, #batch, #pending, #withdrawn", "attribute_exists(#id)")),
  };
}

export type InboxTable = ReturnType<typeof inboxTable>;
