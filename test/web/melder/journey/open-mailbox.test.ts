import { beforeAll, describe, expect, it } from "vitest";
import { monthOf } from "#shared/protocol/board-layout.ts";
import { selfRecord } from "#shared/protocol/board-own.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { MailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { answer, carried, signedBy } from "#test/support/answers.ts";
import { newBoard } from "#test/support/board.ts";
import {
  directoryOf,
  INSTANCE,
  melder,
  seedOf,
  TODAY,
  unwrap,
  voorbeelddam,
} from "#test/support/organisation.ts";
import { fetchBoard, openMailbox } from "#web/melder/journey/open-mailbox.ts";
import { publishedFiles } from "../support/published-files.ts";

let directory: Directory;
beforeAll(async () => {
  await ready();
  directory = directoryOf(voorbeelddam().draft);
});

const FIRST = { kind: "melding", consultation: false, level: "without-name", reply: null } as const;

function ownRecord(keys: MailboxKeys, j = 5): Uint8Array {
  const messageId = seedOf(`own ${j}`).slice(0, 16);
  const own = { messageId, day: TODAY, readers: ["anna", "carla"], leftOut: ["bram"], ...FIRST };
  return unwrap(selfRecord({ ...own, keys, instanceId: INSTANCE, month: monthOf(TODAY), j }));
}

function published(board: ReturnType<typeof newBoard>) {
  return publishedFiles(new Map([...board.files, ["/board/index", board.indexBytes()]]));
}

const fetchFrom = (
  files: ReturnType<typeof publishedFiles>,
  change: { today?: number; pinnedBatch?: number } = {},
) => fetchBoard({ getFile: files.getFile, directory, pinnedBatch: 0, today: TODAY, ...change });

describe("opening a mailbox", () => {
  it("shows from the first day that it arrived, and later the answer, signed by its author", async () => {
    const keys = melder("answered");
    const board = newBoard();
    board.publish([ownRecord(keys)]);
    const first = unwrap(await openMailbox(unwrap(await fetchFrom(published(board))), keys, directory));
    expect(first.own).toMatchObject([{ day: TODAY, readers: ["anna", "carla"], leftOut: ["bram"] }]);
    expect(first.messages).toEqual([]);
    board.publish(carried(keys, signedBy(voorbeelddam().people.anna, answer(keys)), { lane: "anna" }));
    const later = unwrap(await openMailbox(unwrap(await fetchFrom(published(board))), keys, directory));
    expect(later.messages).toMatchObject([{ author: "anna", kind: "answer" }]);
  });

  it("asks for the same files in the same order for 0, 1 and 40 records and for a code that was never used", async () => {
    const [one, many] = [melder("one"), melder("many")];
    const board = newBoard();
    board.publish([ownRecord(one), ...Array.from({ length: 40 }, (_, j) => ownRecord(many, j))], TODAY, 300);
    const lists = [];
    for (const keys of [melder("none"), one, many, melder("never used")]) {
      const files = published(board);
      unwrap(await openMailbox(unwrap(await fetchFrom(files)), keys, directory));
      lists.push(files.asked);
    }
    expect(new Set(lists.map((list) => list.join(" "))).size).toBe(1);
    expect(lists[0]?.length).toBeGreaterThan(2);
  });

  it("hears how much there is to fetch", async () => {
    const board = newBoard();
    board.publish([], TODAY, 300);
    const seen: [number, number][] = [];
    const { getFile } = published(board);
    const onBytes = (received: number, all: number) => seen.push([received, all]);
    unwrap(await fetchBoard({ getFile, directory, pinnedBatch: 0, today: TODAY, onBytes }));
    expect(seen.at(-1)).toEqual([300 * 4096, 300 * 4096]);
  });
});

describe("a board that is not right", () => {
  it("is refused when it is older than the page's pin", async () => {
    const board = newBoard();
    board.publish([]);
    expect(await fetchFrom(published(board), { pinnedBatch: 2 })).toEqual({ ok: false, error: "older" });
  });

  it("is refused without a valid signature", async () => {
    const board = newBoard();
    board.publish([]);
    const files = published(board);
    const forged = board.indexBytes().slice();
    forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
    const bad = publishedFiles(new Map([...board.files, ["/board/index", forged]]));
    expect((await fetchFrom(files)).ok).toBe(true);
    expect(await fetchFrom(bad)).toEqual({ ok: false, error: "signature" });
  });

  it("is refused when a page is missing, after asking once more in case a batch came in between", async () => {
    const board = newBoard();
    board.publish([]);
    const files = published(board);
    for (const path of board.files.keys()) files.failing.set(path, "missing");
    expect(await fetchFrom(files)).toEqual({ ok: false, error: "missing" });
    expect(files.asked.filter((path) => path === "/board/index")).toHaveLength(2);
  });

  it("is refused when a page holds other bytes than the index says", async () => {
    const board = newBoard();
    board.publish([]);
    for (const [path, bytes] of board.files)
      board.files.set(
        path,
        bytes.map((byte) => byte ^ 1),
      );
    const fetched = unwrap(await fetchFrom(published(board)));
    expect(await openMailbox(fetched, melder("swapped"), directory)).toEqual({
      ok: false,
      error: "signature",
    });
  });

  it("is read with a warning when it is stale: an answer with a valid signature is always shown", async () => {
    const keys = melder("stale");
    const board = newBoard();
    board.publish(carried(keys, signedBy(voorbeelddam().people.anna, answer(keys)), { lane: "anna" }));
    const fetched = unwrap(await fetchFrom(published(board), { today: TODAY + 10 }));
    expect(fetched.index.stale).toBe(true);
    expect(unwrap(await openMailbox(fetched, keys, directory)).messages).toHaveLength(1);
  });
});
