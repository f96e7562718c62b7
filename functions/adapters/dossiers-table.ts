import { DeleteItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import { environment } from "#functions/runtime/env.ts";
import { bytes, type Row, toAttributes } from "./attributes.ts";
import {
  dynamodb,
  expressed,
  getRow,
  getRows,
  holds,
  type Page,
  queryPage,
  queryRows,
  type Write,
} from "./dynamodb.ts";

const head = z.object({
  dossierId: z.string(),
  /** Sequence of the last accepted event. */
  seq: z.number(),
  /** Key epoch under which the next event must be sealed. */
  epoch: z.number(),
  destroyed: z.optional(z.boolean()),
});
export type Head = z.infer<typeof head>;

const event = z.object({
  seq: z.number(),
  epoch: z.number(),
  author: z.string(),
  day: z.number(),
  event: bytes,
});
export type StoredEvent = z.infer<typeof event>;

const summary = z.object({ dossierId: z.string(), head: z.number(), summary: bytes });
export type StoredSummary = z.infer<typeof summary>;

/** The sequence of the event that opens a dossier. */
export const FIRST_SEQ = 1;
const HEAD = "head";
const SUMMARY = "summary";
/** Six digits, so that the order of texts is the order of numbers. */
const eventItem = (seq: number) => `event#${String(seq).padStart(6, "0")}`;
/** Sorts after every event. */
const AFTER_EVENTS = "event#~";

function newRow(row: Row): Write {
  const { TABLE_DOSSIERS } = environment("TABLE_DOSSIERS");
  const condition = "attribute_not_exists(#item)";
  return {
    Put: {
      TableName: TABLE_DOSSIERS,
      Item: toAttributes(row),
      ConditionExpression: condition,
      ...expressed({}, condition),
    },
  };
}

export function putHead(dossierId: string): Write {
  return newRow({ dossierId, item: HEAD, seq: FIRST_SEQ, epoch: 0 });
}

export function putEvent(dossierId: string, stored: StoredEvent): Write {
  return newRow({ dossierId, item: eventItem(stored.seq), ...stored });
}

/** Only from exactly this head: two writers of one sequence cannot both succeed. */
export function moveHead(from: Head, to: { readonly seq: number; readonly epoch: number }): Write {
  const { TABLE_DOSSIERS } = environment("TABLE_DOSSIERS");
  const change = "SET #seq = :seq, #epoch = :epoch";
  const condition = "#seq = :fromSeq AND #epoch = :fromEpoch AND attribute_not_exists(#destroyed)";
  return {
    Update: {
      TableName: TABLE_DOSSIERS,
      Key: toAttributes({ dossierId: from.dossierId, item: HEAD }),
      UpdateExpression: change,
      ConditionExpression: condition,
      ...expressed({ ...to, fromSeq: from.seq, fromEpoch: from.epoch }, change, condition),
    },
  };
}

/** From now on the dossier takes no event. Only from exactly this head: what was read of the dossier is all of it. */
export function closeHead(from: Head): Write {
  const { TABLE_DOSSIERS } = environment("TABLE_DOSSIERS");
  const change = "SET #destroyed = :yes";
  const condition = "#seq = :fromSeq AND #epoch = :fromEpoch";
  return {
    Update: {
      TableName: TABLE_DOSSIERS,
      Key: toAttributes({ dossierId: from.dossierId, item: HEAD }),
      UpdateExpression: change,
      ConditionExpression: condition,
      ...expressed({ yes: true, fromSeq: from.seq, fromEpoch: from.epoch }, change, condition),
    },
  };
}

export function dossiersTable() {
  const { TABLE_DOSSIERS: table } = environment("TABLE_DOSSIERS");
  const events = (dossierId: string, after: number) => ({
    table,
    where: "#dossierId = :dossierId AND #item BETWEEN :first AND :last",
    values: { dossierId, first: eventItem(after + 1), last: AFTER_EVENTS },
  });
  return {
    head: (dossierId: string): Promise<Head | undefined> => getRow(head, table, { dossierId, item: HEAD }),

    heads: (dossierIds: readonly string[]): Promise<Head[]> =>
      getRows(
        head,
        table,
        dossierIds.map((dossierId) => ({ dossierId, item: HEAD })),
      ),

    summaries: (dossierIds: readonly string[]): Promise<StoredSummary[]> =>
      getRows(
        summary,
        table,
        dossierIds.map((dossierId) => ({ dossierId, item: SUMMARY })),
      ),

    event: (dossierId: string, seq: number): Promise<StoredEvent | undefined> =>
      getRow(event, table, { dossierId, item: eventItem(seq) }),

    eventsAfter: (dossierId: string, after: number, limit: number): Promise<Page<StoredEvent>> =>
      queryPage(event, { ...events(dossierId, after), limit }),

    /** Replaces the summary by one of the same or a later head. */
    putSummary: (dossierId: string, ofHead: number, bytesOfSummary: Uint8Array): Promise<boolean> => {
      const change = "SET #head = :head, #summary = :summary";
      const condition = "attribute_not_exists(#head) OR #head <= :head";
      return holds(
        dynamodb.send(
          new UpdateItemCommand({
            TableName: table,
            Key: toAttributes({ dossierId, item: SUMMARY }),
            UpdateExpression: change,
            ConditionExpression: condition,
            ...expressed({ head: ofHead, summary: bytesOfSummary }, change, condition),
          }),
        ),
      );
    },

    /** Deletes every event and the summary; the head stays and says that the dossier was destroyed. */
    async destroy(dossierId: string): Promise<void> {
      const stored = await queryRows(z.object({ item: z.string() }), {
        ...events(dossierId, 0),
        fields: ["item"],
      });
      for (const item of [SUMMARY, ...stored.map((row) => row.item)]) {
        await dynamodb.send(
          new DeleteItemCommand({ TableName: table, Key: toAttributes({ dossierId, item }) }),
        );
      }
    },
  };
}

export type DossiersTable = ReturnType<typeof dossiersTable>;
