import { type IndexBody, type IndexPage, parseIndex } from "./board-layout.ts";
import { equal } from "./bytes.ts";
import { RECORD_BYTES } from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { hash } from "./hash.ts";
import { signatureHolds } from "./keys.ts";
import { fail, ok, type Result } from "./result.ts";
import { tagged } from "./tagged.ts";

/** Believing a board (SPEC.md, Board index): signature, age, pages. */

const TAG = "MI1/board-digest";
/** The board is published daily at least; after three days without, something is wrong. */
const STALE_DAYS = 3;

export interface BoardIndex extends IndexBody {
  /** What the next batch names as its previous one. */
  readonly digest: Uint8Array;
  /** No batch for days: shown with a warning, read all the same. */
  readonly stale: boolean;
}

/** 32 bytes over batch, day, previous digest, page hashes and live tags. */
export function boardDigest(bodyBytes: Uint8Array): Uint8Array {
  return hash("MI1/board-index", bodyBytes);
}

/** What the board key signs with plain Ed25519: far below the 4,096 bytes that KMS takes. */
export function digestMessage(digest: Uint8Array): Uint8Array {
  return tagged(TAG, digest);
}

export function pageHash(page: Uint8Array): Uint8Array {
  return hash("MI1/board-page", page);
}

/**
 * Errors: `version`, `malformed`, `signature`, `older` (than the batch that the page pins or has already seen).
 * A stale board is a value: an answer with a valid signature is always shown.
 */
export function verifyIndex(options: {
  readonly bytes: Uint8Array;
  readonly boardKey: Uint8Array;
  readonly pinnedBatch: number;
  readonly today: number;
}): Result<BoardIndex, ProtocolError> {
  const parsed = parseIndex(options.bytes);
  if (!parsed.ok) return parsed;
  const { body, bodyBytes, signature } = parsed.value;
  const digest = boardDigest(bodyBytes);
  if (!signatureHolds(options.boardKey, signature, TAG, digest)) return fail("signature");
  if (body.batch < options.pinnedBatch) return fail("older");
  return ok({ ...body, digest, stale: options.today - body.day >= STALE_DAYS });
}

/** Errors: `truncated` (fewer bytes than the index says), `digest` (other bytes). */
export function verifyPage(page: IndexPage, bytes: Uint8Array): Result<void, ProtocolError> {
  if (bytes.length !== page.count * RECORD_BYTES) return fail("truncated");
  return equal(pageHash(bytes), page.hash) ? ok(undefined) : fail("digest");
}
