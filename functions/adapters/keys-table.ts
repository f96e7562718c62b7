import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import { environment } from "#functions/runtime/env.ts";
import { bytes, toAttributes } from "./attributes.ts";
import { dynamodb, expressed, getRow, getRows, queryRows, type Write } from "./dynamodb.ts";

/** An epoch key of a dossier, sealed to one member: whoever has a row of the present epoch is a member. */
export interface Wrap {
  readonly dossierId: string;
  readonly epoch: number;
  readonly member: string;
  readonly sealed: Uint8Array;
}

/** Six digits, so that the order of texts is the order of epochs. */
const wrapKey = (epoch: number, member: string) => `${String(epoch).padStart(6, "0")}#${member}`;
const epochOf = (key: string) => Number(key.slice(0, 6));

const row = z.object({
  dossierId: z.string(),
  wrap: z.string(),
  member: z.string(),
  /** Gone once the dossier was destroyed: nothing opens it then, and the row still says who was a member. */
  sealed: z.optional(bytes),
});
const key = z.object({ dossierId: z.string(), wrap: z.string() });

/** From the index, which has no key of a dossier in it. */
function keysOfMember(table: string, member: string) {
  return queryRows(key, {
    table,
    index: "member",
    where: "#member = :member",
    values: { member },
    fields: ["dossierId", "wrap"],
  });
}

export function putWrap({ dossierId, epoch, member, sealed }: Wrap): Write {
  const { TABLE_KEYS } = environment("TABLE_KEYS");
  const condition = "attribute_not_exists(#wrap)";
  return {
    Put: {
      TableName: TABLE_KEYS,
      Item: toAttributes({ dossierId, wrap: wrapKey(epoch, member), member, sealed }),
      ConditionExpression: condition,
      ...expressed({}, condition),
    },
  };
}

/**
 * As many wraps as one transaction removes: DynamoDB takes 100 writes, and the head, the register row and the two of
 * the audit go along. An epoch has no more, for its wraps came in one transaction with as many others.
 */
const SHREDDED_AT_ONCE = 96;

export function keysTable() {
  const { TABLE_KEYS: table } = environment("TABLE_KEYS");
  /** Newest epoch first. */
  const keysOf = (dossierId: string) =>
    queryRows(key, {
      table,
      where: "#dossierId = :dossierId",
      values: { dossierId },
      fields: ["dossierId", "wrap"],
      newestFirst: true,
    });
  /** The row stays as a line of the list of members, the key goes. */
  const shredding = (each: z.infer<typeof key>) => ({
    TableName: table,
    Key: toAttributes(each),
    UpdateExpression: "REMOVE #sealed",
    ...expressed({}, "#sealed"),
  });
  return {
    isMember: async (dossierId: string, epoch: number, staffId: string): Promise<boolean> =>
      (await getRow(key, table, { dossierId, wrap: wrapKey(epoch, staffId) }, ["dossierId", "wrap"])) !==
      undefined,

    /** The epochs in which this member was one, by dossier. */
    epochsOf: async (staffId: string): Promise<Pick<Wrap, "dossierId" | "epoch">[]> =>
      (await keysOfMember(table, staffId)).map(({ dossierId, wrap }) => ({
        dossierId,
        epoch: epochOf(wrap),
      })),

    /** Every wrap that was ever made for this member, of dossiers that still have one. */
    async wrapsOf(staffId: string): Promise<Wrap[]> {
      const rows = await getRows(row, table, await keysOfMember(table, staffId));
      return rows.map(({ dossierId, wrap, member, sealed }) => ({
        dossierId,
        epoch: epochOf(wrap),
        member,
        sealed: sealed ?? new Uint8Array(),
      }));
    },

    /** Crypto-shredding as part of a transaction: all of the present epoch, and of earlier ones as many as fit. */
    shredWrites: async (dossierId: string): Promise<Write[]> =>
      (await keysOf(dossierId)).slice(0, SHREDDED_AT_ONCE).map((each) => ({ Update: shredding(each) })),

    /** Crypto-shredding: the rows stay as the list of members, the keys go. */
    async shred(dossierId: string): Promise<void> {
      for (const each of await keysOf(dossierId)) await dynamodb.send(new UpdateItemCommand(shredding(each)));
    },
  };
}

export type KeysTable = ReturnType<typeof keysTable>;
