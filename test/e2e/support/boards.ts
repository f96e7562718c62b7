import { amsterdamDay } from "#shared/domain/day.ts";
import { boardDigest, digestMessage, pageHash } from "#shared/protocol/board-index.ts";
import {
  encodeIndex,
  encodeIndexBody,
  type IndexBody,
  monthOf,
  pagePath,
  recordsOf,
  tagOf,
} from "#shared/protocol/board-layout.ts";
import { type BoardMessage, signMessage } from "#shared/protocol/board-message.ts";
import { selfRecord } from "#shared/protocol/board-own.ts";
import { EMPTY_BOARD, nextBoard } from "#shared/protocol/board-pages.ts";
import { dummyRecord, recordsNeeded, sealRecords } from "#shared/protocol/board-record.ts";
import { concat } from "#shared/protocol/bytes.ts";
import { HASH_BYTES } from "#shared/protocol/constants.ts";
import { directoryHash } from "#shared/protocol/directory.ts";
import { type MailboxKeys, mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { secureRandom } from "#shared/protocol/sodium.ts";
import { unwrap } from "#test/support/organisation.ts";
import type { Server } from "./server.ts";

/** Boards and what hangs on them, made as the product makes them; the board key signs whatever it is given. */

/** The files of a board, by their paths, and its index as it was signed. */
export interface MadeBoard {
  readonly body: IndexBody;
  readonly index: Uint8Array;
  readonly page: Uint8Array;
  readonly pagePath: string;
}

/** Records on a first board of one page, dummies among them. */
export function boardOf(
  server: Server,
  records: readonly Uint8Array[],
  count = records.length + 2,
): MadeBoard {
  const dummies = Array.from({ length: count - records.length }, () => dummyRecord());
  const step = unwrap(
    nextBoard({
      state: EMPTY_BOARD,
      records: [...records, ...dummies],
      openPage: undefined,
      day: amsterdamDay(Date.now()),
      k: count,
      recordDays: server.draft.policy.recordDays,
    }),
  );
  return signedBoard(server, recordsOf(step.files[0]?.bytes ?? new Uint8Array()));
}

/** Exactly these records, in this order; `change` says what else the index claims. */
export function signedBoard(
  server: Server,
  records: readonly Uint8Array[],
  change: Partial<IndexBody> = {},
): MadeBoard {
  const page = concat(...records);
  const first = { number: 1, count: records.length };
  const body: IndexBody = {
    batch: 1,
    day: amsterdamDay(Date.now()),
    previous: new Uint8Array(HASH_BYTES),
    pages: [{ ...first, hash: pageHash(page) }],
    tags: records.map((record) => tagOf(record).slice()),
    ...change,
  };
  const bytes = encodeIndexBody(body);
  const index = encodeIndex(bytes, server.signBoard(digestMessage(boardDigest(bytes))));
  return { body, index, page, pagePath: pagePath(first) };
}

/** What a melder's browser sends along, so that the mailbox shows that the melding arrived. */
export function ownRecord(server: Server, keys: MailboxKeys, j = 0): Uint8Array {
  const day = amsterdamDay(Date.now());
  const readers = server.draft.staff.filter(({ role }) => role === "functionaris").map(({ id }) => id);
  const own = selfRecord({
    keys,
    instanceId: server.draft.instanceId,
    messageId: secureRandom(16),
    day,
    readers,
    leftOut: [],
    kind: "melding",
    consultation: false,
    level: "without-name",
    reply: null,
    month: monthOf(day),
    j,
  });
  return unwrap(own);
}

/** A signed answer of a functionaris, as records. */
export async function answerRecords(
  server: Server,
  keys: MailboxKeys,
  said: Pick<BoardMessage, "text"> & Partial<BoardMessage>,
): Promise<Uint8Array[]> {
  const author = "functionaris-1";
  const day = amsterdamDay(Date.now());
  const message: BoardMessage = {
    kind: "answer",
    author,
    mailbox: keys.sign.publicKey,
    messageId: secureRandom(16),
    number: 1,
    previous: null,
    day,
    readableUntil: day + server.draft.policy.recordDays,
    members: [author],
    leftOut: [],
    directoryHash: directoryHash(server.list.bytes),
    ask: null,
    receipt: null,
    ...said,
  };
  const bytes = unwrap(signMessage(message, server.draft.instanceId, await server.staffKey(author)));
  const slots = Array.from({ length: recordsNeeded(bytes.length) }, (_, i) => message.number * 8 + i);
  const place = { mailbox: mailboxPublic(keys), lane: author, month: monthOf(day), slots };
  return unwrap(sealRecords({ ...place, message: bytes }));
}
