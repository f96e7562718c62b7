import type { ContentKind } from "./board-record.ts";
import { sealContent } from "./board-record.ts";
import type { ProtocolError } from "./errors.ts";
import type { Result } from "./result.ts";

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
export { contentHash, dummyRecord, MAX_CONTENT_BYTES, recordsNeeded } from "./board-record.ts";

type SealOptions = Omit<Parameters<typeof sealContent>[0], "kind" | "content">;

/** A signed message as records, one per slot of the sender's own lane. Errors: `too-large`, `key`. */
export function sealRecords(
  options: SealOptions & { readonly message: Uint8Array },
): Result<Uint8Array[], ProtocolError> {
  const kind: ContentKind = "message";
  return sealContent({ ...options, kind, content: options.message });
}
