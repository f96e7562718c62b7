import { UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import { environment } from "#functions/runtime/env.ts";
import { bytes, toAttributes } from "./attributes.ts";
import { dynamodb, expressed, getRow, getRows, holds, type Write } from "./dynamodb.ts";

const vaultRow = z.object({
  vault: z.optional(bytes),
  version: z.optional(z.number()),
});
const readRow = z.object({ staffId: z.string(), lastBatch: z.optional(z.number()) });

/** A vault under its passphrase and under the KMS. */
export interface StoredVault {
  readonly wrapped: Uint8Array;
  readonly version: number;
}

/** Replaces `replaced`, which is kept beside it; refused when that is not the present one. */
export function putVault(staffId: string, next: StoredVault, replaced: StoredVault | undefined): Write {
  const { TABLE_STAFF } = environment("TABLE_STAFF");
  const change = `SET #vault = :vault, #version = :version${replaced ? ", #previous = :previous" : ""}`;
  const condition = replaced ? "#version = :present" : "attribute_not_exists(#vault)";
  const values = {
    vault: next.wrapped,
    version: next.version,
    previous: replaced?.wrapped,
    present: replaced?.version,
  };
  return {
    Update: {
      TableName: TABLE_STAFF,
      Key: toAttributes({ staffId }),
      UpdateExpression: change,
      ConditionExpression: condition,
      ...expressed(values, change, condition),
    },
  };
}

export function staffTable() {
  const { TABLE_STAFF: table } = environment("TABLE_STAFF");
  /** Sets a number that only goes up; false when it is there already or past it. */
  const raise = (staffId: string, field: "lastBatch" | "lastMail", value: number): Promise<boolean> => {
    const change = `SET #${field} = :value`;
    const condition = `attribute_not_exists(#${field}) OR #${field} < :value`;
    return holds(
      dynamodb.send(
        new UpdateItemCommand({
          TableName: table,
          Key: toAttributes({ staffId }),
          UpdateExpression: change,
          ConditionExpression: condition,
          ...expressed({ value }, change, condition),
        }),
      ),
    );
  };
  return {
    async vault(staffId: string): Promise<StoredVault | undefined> {
      const found = await getRow(vaultRow, table, { staffId }, ["vault", "version"]);
      if (found?.vault === undefined || found.version === undefined) return undefined;
      return { wrapped: found.vault, version: found.version };
    },

    /** The last batch that this member fetched and opened; it never goes back. */
    putRead: (staffId: string, lastBatch: number): Promise<boolean> => raise(staffId, "lastBatch", lastBatch),

    /** The day of a mail to this member. False when one went today already: it is noted before it goes. */
    noteMail: (staffId: string, lastMail: number): Promise<boolean> => raise(staffId, "lastMail", lastMail),

    async lastBatch(staffId: string): Promise<number> {
      return (await getRow(readRow, table, { staffId }, ["staffId", "lastBatch"]))?.lastBatch ?? 0;
    },

    /** The batch that every one of these members has fetched: 0 when one of them fetched none. */
    async readByAll(staffIds: readonly string[]): Promise<number> {
      const rows = await getRows(
        readRow,
        table,
        staffIds.map((staffId) => ({ staffId })),
      );
      const read = new Map(rows.map(({ staffId, lastBatch }) => [staffId, lastBatch ?? 0]));
      return Math.min(...staffIds.map((staffId) => read.get(staffId) ?? 0));
    },
  };
}

export type StaffTable = ReturnType<typeof staffTable>;
