import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod/mini";
import { environment } from "#functions/runtime/env.ts";
import { bytes, toAttributes } from "./attributes.ts";
import { dynamodb, expressed, getRow, holds, type Write } from "./dynamodb.ts";

const passkey = z.object({ id: bytes, publicKey: bytes, counter: z.number(), day: z.number() });
const session = z.object({
  key: bytes,
  day: z.number(),
  shown: z.boolean(),
  challenge: z.optional(bytes),
  further: z.optional(z.boolean()),
  ended: z.optional(z.boolean()),
});
const row = z.object({
  revision: z.number(),
  passkeys: z.array(passkey),
  sessions: z.array(session),
  openUntil: z.optional(z.number()),
});

/** A registered passkey: its id, its public key in COSE form, its counter and the day on which it was registered. */
export type Passkey = z.infer<typeof passkey>;

/**
 * A sign-in of this person. `key` and `challenge` are hashes; without a challenge none is pending. `further`: a passkey
 * was shown for this very challenge, with which one more may be made. `ended`: by a reset, so it makes none.
 */
export type PasskeySession = z.infer<typeof session>;

/** All that is kept of the passkeys of one person. */
export interface PasskeyState {
  readonly passkeys: readonly Passkey[];
  readonly sessions: readonly PasskeySession[];
  /** Set by a reset: the last day on which a first passkey may be made although there is a vault. */
  readonly openUntil?: number | undefined;
}

export interface StoredPasskeys extends PasskeyState {
  /** 0 where there is no row yet. */
  readonly revision: number;
}

/** No staff id holds this character: the row stands in the staff table apart from the one with the vault. */
const passkeyRow = (staffId: string) => `passkey#${staffId}`;

/** Every write replaces the whole row, and only the row that was read: two tabs cannot undo each other's. */
function put(staffId: string, next: PasskeyState, { revision }: StoredPasskeys) {
  const { TABLE_STAFF } = environment("TABLE_STAFF");
  const condition = revision === 0 ? "attribute_not_exists(#staffId)" : "#revision = :revision";
  const { passkeys, sessions, openUntil } = next;
  return {
    TableName: TABLE_STAFF,
    Item: toAttributes({
      staffId: passkeyRow(staffId),
      revision: revision + 1,
      passkeys,
      sessions,
      openUntil,
    }),
    ConditionExpression: condition,
    ...expressed({ revision: revision === 0 ? undefined : revision }, condition),
  };
}

/** As a part of a transaction. */
export function putPasskeys(staffId: string, next: PasskeyState, read: StoredPasskeys): Write {
  return { Put: put(staffId, next, read) };
}

export function passkeyRows() {
  const { TABLE_STAFF: table } = environment("TABLE_STAFF");
  return {
    async read(staffId: string): Promise<StoredPasskeys> {
      const found = await getRow(row, table, { staffId: passkeyRow(staffId) });
      return found ?? { revision: 0, passkeys: [], sessions: [] };
    },

    /** False when somebody else wrote since. */
    write: (staffId: string, next: PasskeyState, read: StoredPasskeys): Promise<boolean> =>
      holds(dynamodb.send(new PutItemCommand(put(staffId, next, read)))),
  };
}

export type PasskeyRows = ReturnType<typeof passkeyRows>;
