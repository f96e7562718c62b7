import { PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import { environment } from "#functions/runtime/env.ts";
import { bytes, type Row, toAttributes } from "./attributes.ts";
import {
  dynamodb,
  expressed,
  getRow,
  holds,
  type Page,
  queryPage,
  queryRows,
  type Write,
} from "./dynamodb.ts";

const directory = z.object({
  number: z.number(),
  bytes,
  /** Over the exact bytes: what envelopes name. */
  hash: bytes,
  signatures: z.array(z.object({ root: bytes, signature: bytes })),
});
export type PublishedDirectory = z.infer<typeof directory>;

const numbered = z.object({ number: z.number() });

const directoryHash = z.object({ hash: bytes });

const batch = z.object({
  number: z.number(),
  day: z.number(),
  /** Ids in random order; empty once every row of the batch has expired. */
  ids: z.array(z.string()),
});
export type Batch = z.infer<typeof batch>;

const batchDay = z.object({ number: z.number(), day: z.number() });

const boardState = z.object({ batch: z.number(), plan: z.string(), day: z.number(), state: bytes });
/**
 * The last batch of the board that is out: its number, the name of the plan that it came from, its day, and the state
 * that the next one is made from.
 */
export type StoredBoard = z.infer<typeof boardState>;

const STATE = { kind: "board", number: 0 };

/** The first write of a directory version. */
export function putDirectory({ number, ...rest }: PublishedDirectory): Write {
  const { TABLE_PUBLICATION } = environment("TABLE_PUBLICATION");
  return newRow(TABLE_PUBLICATION, { kind: "directory", number, ...rest });
}

function newRow(table: string, row: Row) {
  const condition = "attribute_not_exists(#kind)";
  return {
    Put: {
      TableName: table,
      Item: toAttributes(row),
      ConditionExpression: condition,
      ...expressed({}, condition),
    },
  };
}

/** What has been made public, or is about to be: directory versions, batches of the inbox, the board. */
export function publicationTable() {
  const { TABLE_PUBLICATION: table } = environment("TABLE_PUBLICATION");
  const ofKind = (kind: string) => ({ table, where: "#kind = :kind", values: { kind } });

  return {
    ...directories(table, ofKind("directory")),
    ...batches(table, ofKind("batch")),

    board: (): Promise<StoredBoard | undefined> => getRow(boardState, table, STATE),
    /** False when the last batch is not the one before: another run was first. */
    putBoard: (board: StoredBoard): Promise<boolean> => {
      const condition = "attribute_not_exists(#kind) OR #batch = :previous";
      return holds(
        dynamodb.send(
          new PutItemCommand({
            TableName: table,
            Item: toAttributes({ ...STATE, ...board }),
            ConditionExpression: condition,
            ...expressed({ previous: board.batch - 1 }, condition),
          }),
        ),
      );
    },
  };
}

function directories(table: string, ofKind: { table: string; where: string; values: Row }) {
  return {
    /** Hashes of the current and the previous version, current first. */
    directoryHashes: async (): Promise<Uint8Array[]> =>
      (await queryRows(directoryHash, { ...ofKind, fields: ["hash"], limit: 2, newestFirst: true })).map(
        ({ hash }) => hash,
      ),

    currentVersion: async (): Promise<number | undefined> =>
      (await queryRows(numbered, { ...ofKind, fields: ["number"], limit: 1, newestFirst: true }))[0]?.number,

    directory: (version: number): Promise<PublishedDirectory | undefined> =>
      getRow(directory, table, { kind: "directory", number: version }),

    /** Every version, oldest first. */
    directories: (): Promise<PublishedDirectory[]> => queryRows(directory, ofKind),
  };
}

function batches(table: string, ofKind: { table: string; where: string; values: Row }) {
  return {
    /** 0 before the first one. */
    lastBatch: async (): Promise<number> =>
      (await queryRows(numbered, { ...ofKind, fields: ["number"], limit: 1, newestFirst: true }))[0]
        ?.number ?? 0,

    batch: (number: number): Promise<Batch | undefined> => getRow(batch, table, { kind: "batch", number }),

    /** The day of a batch that is out; nothing for one that is not. */
    batchDay: async (number: number): Promise<number | undefined> =>
      (await getRow(batchDay, table, { kind: "batch", number }, ["number", "day"]))?.day,

    /** Batches after `number`, oldest first. */
    batchesPage: (number: number, limit: number): Promise<Page<Batch>> =>
      queryPage(batch, {
        ...ofKind,
        where: `${ofKind.where} AND #number > :number`,
        values: { ...ofKind.values, number },
        limit,
      }),

    /** Makes a batch visible to every console at once. False when it was out already. */
    putBatch: (released: Batch): Promise<boolean> =>
      holds(dynamodb.send(new PutItemCommand(newRow(table, { kind: "batch", ...released }).Put))),

    /** Every row of the batch has expired. */
    emptyBatch: async (number: number): Promise<void> => {
      const change = "SET #ids = :none";
      await dynamodb.send(
        new UpdateItemCommand({
          TableName: table,
          Key: toAttributes({ kind: "batch", number }),
          UpdateExpression: change,
          ...expressed({ none: [] }, change),
        }),
      );
    },
  };
}

export type PublicationTable = ReturnType<typeof publicationTable>;
