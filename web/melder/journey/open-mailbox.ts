import { verifyIndex } from "#shared/protocol/board-index.ts";
import { INDEX_PATH, pagePaths } from "#shared/protocol/board-layout.ts";
import { type MailboxView, readBoard } from "#shared/protocol/board-reader.ts";
import { RECORD_BYTES } from "#shared/protocol/constants.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { MailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { breathe } from "#web/ui/time-slices.ts";
import type { GetFile } from "./static-files.ts";

/** The whole board, verified, not yet read with any key. */
export interface FetchedBoard {
  readonly index: Extract<ReturnType<typeof verifyIndex>, { ok: true }>["value"];
  readonly pages: readonly Uint8Array[];
}

/** `signature`: the index or a page is not what the board key signed. */
export type BoardError = "offline" | "stopped" | "signature" | "older" | "missing";

/** A batch may be published between index and pages; once more is enough, for batches are far apart. */
const ATTEMPTS = 2;

/**
 * Fetches the index and every page in its order. No key is known here: what is fetched cannot depend on one.
 * `onBytes` hears how much has come in and how much there is in all.
 */
export async function fetchBoard(options: {
  readonly getFile: GetFile;
  readonly directory: Directory;
  readonly pinnedBatch: number;
  readonly today: number;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: ((received: number, all: number) => void) | undefined;
}): Promise<Result<FetchedBoard, BoardError>> {
  for (let attempt = 1; ; attempt += 1) {
    const board = await fetchOnce(options);
    if (board.ok || board.error !== "missing" || attempt === ATTEMPTS) return board;
  }
}

async function fetchOnce(
  options: Parameters<typeof fetchBoard>[0],
): Promise<Result<FetchedBoard, BoardError>> {
  const { getFile, directory, pinnedBatch, today, signal, onBytes } = options;
  const indexFile = await getFile(INDEX_PATH, { signal });
  if (!indexFile.ok) return indexFile;
  const index = verifyIndex({ bytes: indexFile.value, boardKey: directory.boardKey, pinnedBatch, today });
  if (!index.ok) return fail(index.error === "older" ? "older" : "signature");
  const all = index.value.pages.reduce((sum, { count }) => sum + count * RECORD_BYTES, 0);
  const pages: Uint8Array[] = [];
  let before = 0;
  for (const path of pagePaths(index.value)) {
    const page = await getFile(path, { signal, onBytes: (received) => onBytes?.(before + received, all) });
    if (!page.ok) return page;
    pages.push(page.value);
    before += page.value.length;
    onBytes?.(before, all);
  }
  return ok({ index: index.value, pages });
}

/** Finds this mailbox's messages on the board, in this browser. */
export async function openMailbox(
  board: FetchedBoard,
  keys: MailboxKeys,
  directory: Directory,
): Promise<Result<MailboxView, BoardError>> {
  await breathe();
  const { index, pages } = board;
  const view = readBoard({ keys, directory, index, pages, today: directory.verifiedOn });
  if (view.ok) return view;
  return fail(view.error === "missing-page" || view.error === "truncated" ? "missing" : "signature");
}
