import { DeleteItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import { environment } from "#functions/runtime/env.ts";
import { bytes, type Row, toAttributes } from "./attributes.ts";
import { dynamodb, expressed, getRow, holds, queryRows, scanRows, type Write } from "./dynamodb.ts";

/** The parts of a file as they are stored: by index, with the hash and size of each. */
const parts = z.record(z.string(), z.object({ hash: bytes, size: z.number() }));

const blob = z.object({
  blobId: z.string(),
  parts,
  /** First day on which the sweep takes the blob; gone once an envelope claimed it. */
  expiresDay: z.optional(z.number()),
  /** Set between claim and release: the objects still stand under `incoming/`. */
  kept: z.optional(z.string()),
  /** Set by a withdrawal, the retention, and the sweep while it removes the objects: takes no part and no claim. */
  swept: z.optional(z.boolean()),
  /** The batch in which it was released. */
  batch: z.optional(z.number()),
  /** Set by the claim, removed once a dossier has its message: what keeps it has its days (retention.ts). */
  unfiled: z.optional(z.boolean()),
});
export type Blob = z.infer<typeof blob>;

const key = z.object({ blobId: z.string() });
const swept = z.object({ blobId: z.string(), parts });
const unfiled = z.object({ blobId: z.string(), batch: z.number() });

const KEPT = "k";

/** A conditional change of one blob's row, as part of a transaction or by itself. */
function changeOf(blobId: string, change: string, condition: string, values: Row) {
  const { TABLE_BLOBS } = environment("TABLE_BLOBS");
  return {
    Update: {
      TableName: TABLE_BLOBS,
      Key: toAttributes({ blobId }),
      UpdateExpression: change,
      ConditionExpression: condition,
      ...expressed(values, change, condition),
    },
  };
}

/** Takes a whole, unclaimed blob for an envelope. Names no envelope. */
export function claimBlob(blobId: string, partCount: number): Write {
  const change = "SET #kept = :kept, #unfiled = :yes REMOVE #expiresDay";
  const condition = "attribute_exists(#expiresDay) AND size(#parts) = :count";
  return changeOf(blobId, change, condition, { kept: KEPT, yes: true, count: partCount });
}

/**
 * Gives a claimed file that was not released yet to the sweep: its envelope was withdrawn. Closed at once, so that no
 * other envelope claims it before its objects are gone. Names no envelope.
 */
export function discardBlob(blobId: string): Write {
  return changeOf(blobId, "SET #swept = :yes REMOVE #kept, #unfiled", "attribute_exists(#kept)", {
    yes: true,
  });
}

/** A dossier has the message that names this file: from now on it stays until that dossier ends. Names no dossier. */
export function keepBlob(blobId: string): Write {
  return changeOf(blobId, "REMOVE #unfiled", "attribute_exists(#unfiled)", {});
}

export function blobsTable() {
  const { TABLE_BLOBS: table } = environment("TABLE_BLOBS");
  const update = (blobId: string, change: string, condition: string, values: Row) =>
    holds(dynamodb.send(new UpdateItemCommand(changeOf(blobId, change, condition, values).Update)));

  return {
    find: (blobId: string): Promise<Blob | undefined> => getRow(blob, table, { blobId }),

    /** Makes the row of a new blob; a known one stays as it is. */
    open: (blobId: string, expiresDay: number): Promise<boolean> =>
      update(blobId, "SET #parts = :parts, #expiresDay = :expiresDay", "attribute_not_exists(#blobId)", {
        parts: {},
        expiresDay,
      }),

    /** Writes part `index` once. False: the part is there already, or the blob takes no parts (any more). */
    addPart: (blobId: string, index: number, part: { hash: Uint8Array; size: number }): Promise<boolean> =>
      update(
        blobId,
        `SET #parts.#p${index} = :part`,
        `attribute_exists(#expiresDay) AND attribute_not_exists(#parts.#p${index})`,
        { part: { ...part } },
      ),

    /** Blobs that an envelope claimed and that still stand under `incoming/`. */
    keptIds: async (): Promise<string[]> =>
      (await queryRows(key, { table, index: "kept", where: "#kept = :kept", values: { kept: KEPT } })).map(
        ({ blobId }) => blobId,
      ),

    /** The objects stand at their final place. */
    release: (blobId: string, batch: number): Promise<boolean> =>
      update(blobId, "SET #batch = :batch REMOVE #kept", "attribute_exists(#kept)", { batch }),

    /** Released blobs of batches up to `batch` whose message is in no dossier. */
    unfiled: (batch: number) =>
      scanRows(unfiled, table, "#unfiled = :yes AND #batch <= :batch", { batch, yes: true }, [
        "blobId",
        "batch",
      ]),

    /** Gives an unfiled blob to the sweep. False when a dossier took it up meanwhile. */
    expire: (blobId: string): Promise<boolean> =>
      update(
        blobId,
        "SET #swept = :yes REMOVE #unfiled",
        "attribute_exists(#unfiled) AND attribute_exists(#batch)",
        { yes: true },
      ),

    /** Not claimed in time, withdrawn or never filed; and what a sweep that did not finish left. */
    expired: (today: number) =>
      scanRows(swept, table, "#expiresDay <= :today OR #swept = :yes", { today, yes: true }, [
        "blobId",
        "parts",
      ]),

    /** From now on no envelope can claim it. False when one just did. */
    startSweep: (blobId: string): Promise<boolean> =>
      update(
        blobId,
        "SET #swept = :yes REMOVE #expiresDay",
        "attribute_exists(#expiresDay) OR #swept = :yes",
        {
          yes: true,
        },
      ),

    /** Takes a blob of a destroyed dossier out of use, whatever its place. */
    startRemoval: (blobId: string): Promise<boolean> =>
      update(blobId, "SET #swept = :yes REMOVE #expiresDay, #kept", "attribute_exists(#blobId)", {
        yes: true,
      }),

    remove: async (blobId: string): Promise<void> => {
      await dynamodb.send(new DeleteItemCommand({ TableName: table, Key: toAttributes({ blobId }) }));
    },
  };
}

export type BlobsTable = ReturnType<typeof blobsTable>;
