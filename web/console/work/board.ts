import { type BoardIndex, verifyIndex, verifyPage } from "#shared/protocol/board-index.ts";
import { INDEX_PATH, pagePaths, recordsOf, tagOf } from "#shared/protocol/board-layout.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { type FetchFile, fetchFile } from "./directories.ts";

/** What stands on the board, as anybody outside sees it. */
export interface Board {
  readonly batch: number;
  /** Day of its last publication. */
  readonly day: number;
  /** No publication for days. */
  readonly stale: boolean;
  /** Tags of records whose bytes are really there, base64url. */
  readonly tags: ReadonlySet<string>;
}

/** `unreachable`: index or a page cannot be fetched. `refused`: signature, age or a page's bytes are not right. */
export type BoardError = "unreachable" | "refused";

interface BoardTrust {
  readonly boardKey: Uint8Array;
  readonly pinnedBatch: number;
  readonly today: number;
}

/**
 * Fetches the board as a mailbox does, from the public files and not from the console's API, and keeps the tags of
 * the records that are both in the signed index and in a page: a reply counts when a melder could find it.
 */
export async function fetchBoard(
  trust: BoardTrust,
  file: FetchFile = fetchFile,
): Promise<Result<Board, BoardError>> {
  const bytes = await file(INDEX_PATH);
  if (bytes === undefined) return fail("unreachable");
  const index = verifyIndex({ bytes, ...trust });
  if (!index.ok) return fail("refused");
  const inPages = await tagsInPages(index.value, file);
  if (!inPages.ok) return inPages;
  const live = index.value.tags.map(toBase64Url).filter((tag) => inPages.value.has(tag));
  const { batch, day, stale } = index.value;
  return ok({ batch, day, stale, tags: new Set(live) });
}

async function tagsInPages(index: BoardIndex, file: FetchFile): Promise<Result<Set<string>, BoardError>> {
  const tags = new Set<string>();
  const paths = pagePaths(index);
  for (const [i, page] of index.pages.entries()) {
    const bytes = await file(paths[i] ?? "");
    if (bytes === undefined) return fail("unreachable");
    if (!verifyPage(page, bytes).ok) return fail("refused");
    for (const record of recordsOf(bytes)) tags.add(toBase64Url(tagOf(record)));
  }
  return ok(tags);
}

/** How a message to a mailbox stands. */
export type BoardState =
  | { readonly at: "published"; readonly day: number }
  | { readonly at: "waiting"; readonly expected: number }
  /** Should be there by now and is not: queue it again. */
  | { readonly at: "missing" }
  /** Its time on the board is over. */
  | { readonly at: "expired" };

/** What of a sent message decides how it stands. */
export interface Sent {
  readonly tags: readonly string[];
  readonly expected: number;
  readonly readableUntil: number;
}

/** A batch may be late by its own schedule; the day after the expected one it is not late but missing. */
const GRACE_DAYS = 1;

export function boardState(sent: Sent, board: Board, today: number): BoardState {
  if (sent.tags.length > 0 && sent.tags.every((tag) => board.tags.has(tag))) {
    // The board does not say since when. It was seen there on the board's day, and not expected before its own.
    return { at: "published", day: Math.min(board.day, sent.expected) };
  }
  if (today > sent.readableUntil) return { at: "expired" };
  if (board.day > sent.expected + GRACE_DAYS) return { at: "missing" };
  return { at: "waiting", expected: sent.expected };
}
