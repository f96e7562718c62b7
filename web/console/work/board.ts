import type { Day } from "#shared/domain/day.ts";
import { type BoardIndex, verifyIndex, verifyPage } from "#shared/protocol/board-index.ts";
import { INDEX_PATH, pagePaths, recordsOf, tagOf } from "#shared/protocol/board-layout.ts";
import { equal, toBase64Url } from "#shared/protocol/bytes.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { type FetchFile, fetchFile } from "./directories.ts";

/** What stands on the board, as anybody outside sees it. */
export interface Board {
  readonly batch: number;
  /** Day of its last publication. */
  readonly day: number;
  /** No publication for days. */
  readonly stale: boolean;
  /**
   * Tags of records whose bytes are really there, base64url, each with the day of the first index in which this
   * session saw it. The board itself does not say since when.
   */
  readonly tags: ReadonlyMap<string, Day>;
}

/** `unreachable`: index or a page cannot be fetched. `refused`: signature, age or a page's bytes are not right. */
export type BoardError = "unreachable" | "refused";

interface BoardTrust {
  readonly boardKey: Uint8Array;
  readonly pinnedBatch: number;
  readonly today: number;
}

/** What this session knows already. */
interface Seen {
  /** The board as it was last seen. */
  readonly before?: Board | undefined;
  /** Records that this session sealed, by tag: another record under such a tag is not the message that was sent. */
  readonly sealed?: ReadonlyMap<string, Uint8Array>;
}

/**
 * Fetches the board as a mailbox does, from the public files and not from the console's API, and keeps the tags of
 * the records that are both in the signed index and in a page: a reply counts when a melder could find it.
 */
export async function fetchBoard(
  trust: BoardTrust,
  file: FetchFile = fetchFile,
  { before, sealed = new Map() }: Seen = {},
): Promise<Result<Board, BoardError>> {
  const bytes = await file(INDEX_PATH);
  if (bytes === undefined) return fail("unreachable");
  const index = verifyIndex({ bytes, ...trust });
  if (!index.ok) return fail("refused");
  const inPages = await tagsInPages(index.value, file, sealed);
  if (!inPages.ok) return inPages;
  const live = index.value.tags.map(toBase64Url).filter((tag) => inPages.value.has(tag));
  const { batch, day, stale } = index.value;
  return ok({ batch, day, stale, tags: new Map(live.map((tag) => [tag, before?.tags.get(tag) ?? day])) });
}

async function tagsInPages(
  index: BoardIndex,
  file: FetchFile,
  sealed: ReadonlyMap<string, Uint8Array>,
): Promise<Result<Set<string>, BoardError>> {
  const tags = new Set<string>();
  const paths = pagePaths(index);
  for (const [i, page] of index.pages.entries()) {
    const bytes = await file(paths[i] ?? "");
    if (bytes === undefined) return fail("unreachable");
    if (!verifyPage(page, bytes).ok) return fail("refused");
    for (const record of recordsOf(bytes)) {
      const tag = toBase64Url(tagOf(record));
      if (equal(sealed.get(tag) ?? record, record)) tags.add(tag);
    }
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
  /** Tags of its records, for each time that it was queued. */
  readonly places: readonly (readonly string[])[];
  /** Of the last time. */
  readonly expected: number;
  readonly readableUntil: number;
}

/** A batch may be late by its own schedule; the day after the expected one it is not late but missing. */
const GRACE_DAYS = 1;

/**
 * The day on which the last of these records was first seen. Never the day that was forecast: a term of the law is
 * met by what stands on the board, and a day too late is a day too late.
 */
function seenOn(tags: readonly string[], board: Board): Day | undefined {
  const days = tags.map((tag) => board.tags.get(tag) ?? Number.POSITIVE_INFINITY);
  const last = Math.max(...days);
  return tags.length > 0 && Number.isFinite(last) ? last : undefined;
}

export function boardState(sent: Sent, board: Board, today: number): BoardState {
  const days = sent.places.flatMap((tags) => seenOn(tags, board) ?? []);
  if (days.length > 0) return { at: "published", day: Math.min(...days) };
  const late = sent.expected + GRACE_DAYS;
  if (today > Math.max(sent.readableUntil, late)) return { at: "expired" };
  return board.day > late ? { at: "missing" } : { at: "waiting", expected: sent.expected };
}
