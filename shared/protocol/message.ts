import * as z from "zod/mini";
import { type Reply, replySchema } from "./asks.ts";
import { bytesField, text } from "./canonical-json.ts";
import {
  BLOB_ID_BYTES,
  HASH_BYTES,
  KEM_PUBLIC_BYTES,
  MAX_FILE_ENTRIES,
  MESSAGE_ID_BYTES,
  SIGN_PUBLIC_BYTES,
  SIGNATURE_BYTES,
  SLOTS,
} from "./constants.ts";
import type { FiledBy } from "./filed-by.ts";
import { LEVELS, type Level } from "./level.ts";
import type { MailboxPublic } from "./mailbox-keys.ts";
import { STAFF_ID, type StaffId } from "./staff.ts";

/** What a melder's envelope says (SPEC.md, Message). The order of the keys in each schema is the order of the bytes. */

/** One attached file. Its name, key and true length exist only here. */
export interface FileEntry {
  readonly name: string;
  /** Media type as the browser gave it. */
  readonly type: string;
  /** True length in bytes, before padding. */
  readonly size: number;
  readonly blobId: Uint8Array;
  readonly key: Uint8Array;
  /** Hash over the whole ciphertext. */
  readonly digest: Uint8Array;
}

export interface Content {
  readonly text: string;
  readonly language: "nl" | "en";
  /** Codes of `shared/domain`. */
  readonly kinds: readonly string[];
  readonly answers: readonly { readonly question: string; readonly values: readonly string[] }[];
  /** People who should not know and have no account, as the melder typed them. */
  readonly leftOutNames: readonly string[];
}

interface Common {
  /** Random; a replay is recognised by it within its mailbox. */
  readonly messageId: Uint8Array;
  /** Hash of the last staff message that the melder had, for order only: never shown, never counted. */
  readonly after: Uint8Array | null;
  /** Who knows the melder's name from here on; one below what held before changes nothing. */
  readonly level: Level;
  readonly files: readonly FileEntry[];
}

export type Message = Common &
  (
    | {
        readonly kind: "melding";
        readonly content: Content;
        /** Null in drop mode: no answer is wanted. */
        readonly mailbox: MailboxPublic | null;
        readonly filedBy: FiledBy | null;
      }
    /** To vertrouwenspersonen alone, before or instead of a melding: a raadpleging. */
    | { readonly kind: "consultation"; readonly content: Content; readonly mailbox: MailboxPublic }
    /** `reply`: what it answers, where staff asked something. */
    | { readonly kind: "follow-up"; readonly content: Content; readonly reply: Reply | null }
    | { readonly kind: "rekey"; readonly mailbox: MailboxPublic; readonly newSignature: Uint8Array }
    | { readonly kind: "withdrawal" }
    | { readonly kind: "objection" }
  );

export const MESSAGE_KINDS = [
  "melding",
  "consultation",
  "follow-up",
  "rekey",
  "withdrawal",
  "objection",
] as const satisfies readonly Message["kind"][];

/** The signed JSON of an inner. */
export interface InnerContent {
  /** Sorted, each once. */
  readonly readers: readonly StaffId[];
  /** Sorted, each once, none of them a reader. */
  readonly leftOut: readonly StaffId[];
  readonly message: Message;
}

/** In UTF-16 units; the size class of the whole inner bounds it too. */
const MAX_TEXT = 262_144;
/** The longest file name of the usual file systems. */
const MAX_NAME = 255;
/** A code of the domain, a question or a short answer list. */
const MAX_CODE = 100;
const MAX_LIST = 100;
/** No file that a browser can send is near 1 TiB; exact in a JSON number. */
const MAX_SIZE = 2 ** 40;
/** More than one organisation's whole staff with access. */
const MAX_LEFT_OUT = 64;

/** Staff ids in order, each once: one set, one spelling. */
export function sortedIds(most: number) {
  return z.array(z.string().check(z.regex(STAFF_ID))).check(
    z.maxLength(most),
    z.refine((ids) => ids.every((id, i) => i === 0 || (ids[i - 1] ?? "") < id)),
  );
}

const list = <Item extends z.ZodMiniType>(item: Item, most = MAX_LIST) =>
  z.array(item).check(z.maxLength(most));

const content = z.strictObject({
  text: text(MAX_TEXT),
  language: z.enum(["nl", "en"]),
  kinds: list(text(MAX_CODE)),
  answers: list(z.strictObject({ question: text(MAX_CODE), values: list(text(MAX_TEXT)) })),
  leftOutNames: list(text(MAX_NAME)),
});

const file = z.strictObject({
  name: text(MAX_NAME),
  type: text(MAX_NAME),
  size: z.int().check(z.minimum(0), z.maximum(MAX_SIZE)),
  blobId: bytesField(BLOB_ID_BYTES),
  key: bytesField(HASH_BYTES),
  digest: bytesField(HASH_BYTES),
});

const mailbox = z.strictObject({
  kem: bytesField(KEM_PUBLIC_BYTES),
  sign: bytesField(SIGN_PUBLIC_BYTES),
  tagKey: bytesField(HASH_BYTES),
});

const filedBy = z.strictObject({
  vp: z.nullable(z.string().check(z.regex(STAFF_ID))),
  signature: bytesField(SIGNATURE_BYTES),
});

const common = {
  messageId: bytesField(MESSAGE_ID_BYTES),
  after: z.nullable(bytesField(HASH_BYTES)),
  level: z.enum(LEVELS),
};
const files = { files: list(file, MAX_FILE_ENTRIES) };
const noFiles = { files: list(file, 0) };

const message = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("melding"),
    ...common,
    content,
    mailbox: z.nullable(mailbox),
    filedBy: z.nullable(filedBy),
    ...files,
  }),
  z.strictObject({ kind: z.literal("consultation"), ...common, content, mailbox, ...files }),
  z.strictObject({
    kind: z.literal("follow-up"),
    ...common,
    content,
    reply: z.nullable(replySchema),
    ...files,
  }),
  z.strictObject({
    kind: z.literal("rekey"),
    ...common,
    mailbox,
    newSignature: bytesField(SIGNATURE_BYTES),
    ...noFiles,
  }),
  z.strictObject({ kind: z.literal("withdrawal"), ...common, ...noFiles }),
  z.strictObject({ kind: z.literal("objection"), ...common, ...noFiles }),
]);

export const innerContent: z.ZodMiniType<InnerContent, unknown> = z
  .strictObject({ readers: sortedIds(SLOTS), leftOut: sortedIds(MAX_LEFT_OUT), message })
  .check(z.refine(({ readers, leftOut }) => !leftOut.some((id) => readers.includes(id))));
