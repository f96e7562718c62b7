import { verifyIndex } from "#shared/protocol/board-index.ts";
import { encodeIndex, tagOf } from "#shared/protocol/board-layout.ts";
import { selfRecord } from "#shared/protocol/board-own.ts";
import { EMPTY_BOARD, nextBoard } from "#shared/protocol/board-pages.ts";
import { contentHash, dummyRecord, sealRecords } from "#shared/protocol/board-record.ts";
import { mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { sodium } from "#shared/protocol/sodium.ts";
import { answer, signedBy } from "../support/answers.ts";
import {
  INSTANCE,
  melder,
  repeatable,
  seedOf,
  TODAY,
  unwrap,
  voorbeelddam,
} from "../support/organisation.ts";
import { type VectorFile, vectorFile } from "./vector-file.ts";

const PLACE = { lane: "anna", month: 202_612, slots: [5] };

const ASK = {
  kind: "consent",
  what: "Wat u schreef over de kas",
  to: "de accountant",
  until: TODAY + 14,
  reader: null,
} as const;

function records() {
  const keys = melder("vector");
  const message = signedBy(
    voorbeelddam().people.anna,
    answer(keys, { text: "Dank. Wij bellen u niet.", ask: ASK }),
  );
  const random = repeatable("vector record");
  const [record] = unwrap(sealRecords({ mailbox: mailboxPublic(keys), ...PLACE, message, random }));
  const own = unwrap(
    selfRecord({
      keys,
      instanceId: INSTANCE,
      messageId: seedOf("own").slice(0, 16),
      day: TODAY,
      readers: ["anna", "bram"],
      leftOut: ["carla"],
      kind: "melding",
      consultation: false,
      level: "without-name",
      reply: null,
      month: 202_612,
      j: 9,
      random,
    }),
  );
  return { keys, message, record: record as Uint8Array, own, dummy: dummyRecord(random) };
}

export function recordVectors(): VectorFile[] {
  const { keys, message, record, own } = records();
  const { publicKey, secretKey } = keys.kem;
  const shared = {
    kemPublic: publicKey,
    kemSecret: secretKey,
    tagKey: keys.tagKey,
    mailboxSign: keys.sign.publicKey,
  };
  return [
    vectorFile("record", {
      positive: [
        {
          kind: "message",
          ...shared,
          ...PLACE,
          tag: tagOf(record),
          record,
          content: message,
          contentHash: contentHash(message),
        },
        { kind: "own", ...shared, lane: "self", month: 202_612, slots: [9], tag: tagOf(own), record: own },
      ],
      mustFail: [
        { name: "another tag", at: 0, xor: 1, error: "not-mine" },
        { name: "top bit of the X25519 half", at: 16 + 1119, xor: 128, error: "not-mine" },
        { name: "a changed byte of the sealed part", at: 4095, xor: 1, error: "not-mine" },
        { name: "cut short", length: 4095, error: "malformed" },
      ],
    }),
    vectorFile("board-message", {
      positive: [{ instanceId: INSTANCE, mailboxSign: keys.sign.publicKey, bytes: message }],
      mustFail: [
        { name: "a changed signature", at: 0, xor: 1, error: "signature" },
        {
          name: "a changed text",
          at: new TextDecoder("latin1").decode(message).indexOf("Dank."),
          xor: 1,
          error: "signature",
        },
        { name: "cut short", length: 64, error: "malformed" },
      ],
    }),
  ];
}

export function indexVectors(): VectorFile[] {
  const { record, own, dummy } = records();
  const { board } = voorbeelddam();
  const step = unwrap(
    nextBoard({
      state: EMPTY_BOARD,
      records: [record, own, dummy],
      openPage: undefined,
      day: TODAY,
      k: 3,
      recordDays: 90,
    }),
  );
  const index = encodeIndex(step.indexBody, sodium().crypto_sign_detached(step.message, board.secretKey));
  const { digest } = unwrap(
    verifyIndex({ bytes: index, boardKey: board.publicKey, pinnedBatch: 1, today: TODAY }),
  );
  const [page] = step.files;
  return [
    vectorFile("board-index", {
      positive: [
        {
          boardKey: board.publicKey,
          today: TODAY,
          index,
          digest,
          message: step.message,
          path: page?.path,
          page: page?.bytes,
        },
      ],
      mustFail: [
        { name: "version 2", at: 0, xor: 3, error: "version" },
        { name: "another batch", at: 4, xor: 2, error: "signature" },
        { name: "a changed tag", at: index.length - 70, xor: 1, error: "signature" },
        { name: "one page more", at: 42, xor: 3, error: "malformed" },
        { name: "cut short", length: index.length - 1, error: "malformed" },
      ],
    }),
  ];
}
