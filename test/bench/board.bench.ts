import { verifyIndex } from "#shared/protocol/board-index.ts";
import { encodeIndex, monthOf } from "#shared/protocol/board-layout.ts";
import { signMessage } from "#shared/protocol/board-message.ts";
import { selfRecord } from "#shared/protocol/board-own.ts";
import { EMPTY_BOARD, nextBoard } from "#shared/protocol/board-pages.ts";
import { readBoard } from "#shared/protocol/board-reader.ts";
import { contentHash, dummyRecord, recordsNeeded, sealRecords } from "#shared/protocol/board-record.ts";
import { mailboxKeys, mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { secureRandom, sodium } from "#shared/protocol/sodium.ts";
import { directoryOf, TODAY, unwrap, voorbeelddam } from "#test/support/organisation.ts";
import { time } from "./measure.ts";

const LIVE_RECORDS = 1_000;
const ANSWERS = 3;
const RUNS = 30;

/** A mailbox with three answers and its own record among 1,000 live records: the client's work after the download. */
export async function benchBoard() {
  const { draft, people, board } = voorbeelddam();
  const directory = directoryOf(draft);
  const keys = mailboxKeys(directory.instanceId, secureRandom(15));
  const month = monthOf(TODAY);
  const mine = [...answers(directory, people.anna, keys, month), ownRecord(directory, keys, month)];
  const dummies = Array.from({ length: LIVE_RECORDS - mine.length }, () => dummyRecord());
  const step = unwrap(
    nextBoard({
      state: EMPTY_BOARD,
      records: [...mine, ...dummies],
      openPage: undefined,
      day: TODAY,
      k: LIVE_RECORDS,
      recordDays: 90,
    }),
  );
  const bytes = encodeIndex(step.indexBody, sodium().crypto_sign_detached(step.message, board.secretKey));
  const pages = step.files.map((file) => file.bytes);
  const read = () => {
    const verified = verifyIndex({ bytes, boardKey: directory.boardKey, pinnedBatch: 0, today: TODAY });
    return unwrap(readBoard({ keys, directory, index: unwrap(verified), pages, today: TODAY }));
  };
  if (read().messages.length !== ANSWERS) throw new Error("the mailbox did not find its answers");
  return {
    records: LIVE_RECORDS,
    downloadBytes: bytes.length + pages.reduce((sum, page) => sum + page.length, 0),
    read: await time(read, RUNS),
  };
}

type Directory = ReturnType<typeof directoryOf>;
type Author = ReturnType<typeof voorbeelddam>["people"]["anna"];
type Keys = ReturnType<typeof mailboxKeys>;

function answers(directory: Directory, author: Author, keys: Keys, month: number): Uint8Array[] {
  const records: Uint8Array[] = [];
  let previous: Uint8Array | null = null;
  for (let number = 1; number <= ANSWERS; number += 1) {
    const message: Uint8Array = unwrap(
      signMessage(
        {
          kind: "answer",
          author: author.id,
          mailbox: keys.sign.publicKey,
          messageId: secureRandom(16),
          number,
          previous,
          day: TODAY,
          readableUntil: TODAY + 90,
          members: ["anna", "bram"],
          leftOut: [],
          directoryHash: directory.hash,
          text: "Verzonnen antwoord. ".repeat(60),
          ask: null,
          receipt: null,
        },
        directory.instanceId,
        author.sign,
      ),
    );
    previous = contentHash(message);
    const slots = Array.from({ length: recordsNeeded(message.length) }, (_, i) => records.length + i);
    const mailbox = mailboxPublic(keys);
    records.push(...unwrap(sealRecords({ mailbox, lane: author.id, month, slots, message })));
  }
  return records;
}

function ownRecord(directory: Directory, keys: Keys, month: number): Uint8Array {
  const { instanceId } = directory;
  const who = { readers: ["anna", "bram"], leftOut: [] };
  return unwrap(
    selfRecord({
      keys,
      instanceId,
      messageId: secureRandom(16),
      day: TODAY,
      ...who,
      kind: "melding",
      consultation: false,
      level: "without-name",
      reply: null,
      month,
      j: 5,
    }),
  );
}
