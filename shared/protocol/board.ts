/** The board as its users see it: staff seal, the job publishes, a mailbox reads (SPEC.md, Board). */
export { type BoardIndex, boardDigest, digestMessage, verifyIndex, verifyPage } from "./board-index.ts";
export { encodeIndex, INDEX_PATH, monthOf, pagePaths, parseIndex } from "./board-layout.ts";
export {
  type BoardMessage,
  type BoardMessageKind,
  type RepeatedReceipt,
  signMessage,
  type VerifiedMessage,
  verifyMessage,
} from "./board-message.ts";
export { type OwnRecord, selfRecord } from "./board-own.ts";
export { type MailboxView, readBoard } from "./board-reader.ts";
export { contentHash, dummyRecord, MAX_CONTENT_BYTES, recordsNeeded, sealRecords } from "./board-record.ts";
