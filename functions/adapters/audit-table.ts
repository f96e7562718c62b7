import * as z from "zod/mini";
import { StoreIsBusy } from "#functions/runtime/cause.ts";
import { environment } from "#functions/runtime/env.ts";
import { toBase64Url, u32 } from "#shared/protocol/bytes.ts";
import { serverHash } from "#shared/protocol/server-hash.ts";
import { utf8 } from "#shared/protocol/utf8.ts";
import { bytes, toAttributes } from "./attributes.ts";
import {
  expressed,
  getRow,
  type Page,
  queryPage,
  scanRows,
  transact,
  type Write,
  type Written,
} from "./dynamodb.ts";
import { sha512 } from "./sha512.ts";

/** What a staff member did. Never an envelope or a blob, and never a time. */
export interface Action {
  readonly who: string;
  readonly what: string;
  readonly dossierId: string | null;
  readonly day: number;
  /** Another member whom it concerns: the entry stands in their chain, where they find it. */
  readonly about?: string;
}

const head = z.object({ chain: z.string(), last: z.number(), hash: bytes });
const entry = z.object({
  position: z.number(),
  day: z.number(),
  who: z.optional(z.string()),
  what: z.optional(z.string()),
  dossierId: z.optional(z.string()),
  hash: bytes,
});
export type AuditEntry = z.infer<typeof entry>;

/** The head of a chain stands at position 0 and its entries after it. */
const HEAD = 0;
const GENESIS = new Uint8Array(32);
/** Two colleagues at one dossier at the same moment; more would be a fault. */
const ATTEMPTS = 6;

export const dossierChain = (dossierId: string) => `dossier#${dossierId}`;
export const staffChain = (staffId: string) => `staff#${staffId}`;
/** One block a day, over the heads of all other chains. */
export const DAY_CHAIN = "days";

/** 32 bytes: an entry of a chain binds everything before it. */
export function entryHash(
  previous: Uint8Array,
  position: number,
  day: number,
  what: readonly string[],
): Uint8Array {
  return serverHash(sha512, "MI1/audit", previous, u32(position), u32(day), ...what.map(utf8));
}

/**
 * Does the writes and adds the action to the chain of its dossier (or of the staff member, or of whom it concerns), in
 * one transaction: no action without its entry. Losing the end of the chain to somebody else is tried again; a failed
 * condition of one of the writes is the answer.
 */
export async function recordAction(action: Action, writes: readonly Write[]): Promise<Written> {
  const { who, what, dossierId, day, about = who } = action;
  const chain = dossierId === null ? staffChain(about) : dossierChain(dossierId);
  const fields = { who, what, dossierId: dossierId ?? undefined };
  return append(chain, day, [who, what, dossierId ?? ""], fields, writes);
}

type Fields = Readonly<Record<string, string | undefined>>;

async function append(
  chain: string,
  day: number,
  hashed: readonly string[],
  fields: Fields,
  writes: readonly Write[],
): Promise<Written> {
  const { TABLE_AUDIT: table } = environment("TABLE_AUDIT");
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const end = await getRow(head, table, { chain, position: HEAD });
    const position = (end?.last ?? HEAD) + 1;
    const hash = entryHash(end?.hash ?? GENESIS, position, day, hashed);
    const row = { chain, position, day, ...fields, hash };
    const outcome = await transact([
      ...writes,
      putRow(table, row),
      moveEnd(table, chain, end?.last, position, hash),
    ]);
    if (outcome.written || outcome.failed.slice(0, writes.length).some(Boolean)) return outcome;
  }
  throw new StoreIsBusy();
}

function putRow(table: string, row: Parameters<typeof toAttributes>[0]): Write {
  const condition = "attribute_not_exists(#chain)";
  return {
    Put: {
      TableName: table,
      Item: toAttributes(row),
      ConditionExpression: condition,
      ...expressed({}, condition),
    },
  };
}

function moveEnd(
  table: string,
  chain: string,
  from: number | undefined,
  to: number,
  hash: Uint8Array,
): Write {
  const change = "SET #last = :last, #hash = :hash";
  const condition = from === undefined ? "attribute_not_exists(#chain)" : "#last = :from";
  return {
    Update: {
      TableName: table,
      Key: toAttributes({ chain, position: HEAD }),
      UpdateExpression: change,
      ConditionExpression: condition,
      ...expressed({ last: to, hash, from }, change, condition),
    },
  };
}

export function auditTable() {
  const { TABLE_AUDIT: table } = environment("TABLE_AUDIT");
  return {
    entriesAfter: (chain: string, after: number, limit: number): Promise<Page<AuditEntry>> =>
      queryPage(entry, {
        table,
        where: "#chain = :chain AND #position > :after",
        values: { chain, after },
        limit,
      }),

    /** Adds the block of a day, unless there is one: whatever happened that day, there is exactly one. */
    async closeDay(day: number): Promise<void> {
      const end = await getRow(head, table, { chain: DAY_CHAIN, position: HEAD });
      const last = end && (await getRow(entry, table, { chain: DAY_CHAIN, position: end.last }));
      if (last !== undefined && last.day >= day) return;
      const heads = await scanRows(head, table, "#position = :head", { head: HEAD }, [
        "chain",
        "last",
        "hash",
      ]);
      const others = heads
        .filter(({ chain }) => chain !== DAY_CHAIN)
        .sort((a, b) => (a.chain < b.chain ? -1 : 1));
      await append(
        DAY_CHAIN,
        day,
        others.flatMap((each) => [each.chain, toBase64Url(each.hash)]),
        {},
        [],
      );
    },
  };
}

export type AuditTable = ReturnType<typeof auditTable>;
