import { type BoardIndex, verifyIndex } from "#shared/protocol/board-index.ts";
import { encodeIndex, pagePaths, parseIndex } from "#shared/protocol/board-layout.ts";
import { type BoardState, EMPTY_BOARD, nextBoard, openPagePath } from "#shared/protocol/board-pages.ts";
import { dummyRecord } from "#shared/protocol/board-record.ts";
import { sodium } from "#shared/protocol/sodium.ts";
import { TODAY, unwrap, voorbeelddam } from "#test/support/organisation.ts";

/** A board as the publishing job makes it, in memory: batches go in, files come out. */
export function newBoard(recordDays = 90) {
  const { board } = voorbeelddam();
  const files = new Map<string, Uint8Array>();
  let state: BoardState = EMPTY_BOARD;
  let indexBytes = new Uint8Array();

  const publish = (records: readonly Uint8Array[], day = TODAY, k = Math.max(4, records.length)) => {
    const dummies = Array.from({ length: k - records.length }, () => dummyRecord());
    const openPath = openPagePath(state);
    const step = unwrap(
      nextBoard({
        state,
        records: [...records, ...dummies],
        openPage: openPath === undefined ? undefined : files.get(openPath),
        day,
        k,
        recordDays,
      }),
    );
    for (const { path, bytes } of step.files) files.set(path, bytes);
    for (const path of step.remove) files.delete(path);
    state = step.state;
    indexBytes = new Uint8Array(
      encodeIndex(step.indexBody, sodium().crypto_sign_detached(step.message, board.secretKey)),
    );
  };

  /** Everything that a visitor fetches, in order. */
  const visit = (today = TODAY): { index: BoardIndex; pages: Uint8Array[]; urls: string[] } => {
    const index = unwrap(
      verifyIndex({ bytes: indexBytes, boardKey: board.publicKey, pinnedBatch: 0, today }),
    );
    const urls = pagePaths(index);
    const pages = urls.map((path) => {
      const page = files.get(path);
      if (page === undefined) throw new Error(`no file ${path}`);
      return page;
    });
    return { index, pages, urls };
  };

  return {
    publish,
    visit,
    files,
    state: () => state,
    indexBytes: () => indexBytes,
    parsed: () => unwrap(parseIndex(indexBytes)),
  };
}
