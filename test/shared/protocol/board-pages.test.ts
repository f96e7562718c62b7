import { beforeAll, describe, expect, it } from "vitest";
import { tagOf } from "#shared/protocol/board-layout.ts";
import {
  EMPTY_BOARD,
  encodeBoardState,
  nextBoard,
  parseBoardState,
  withFreshTags,
} from "#shared/protocol/board-pages.ts";
import { dummyRecord } from "#shared/protocol/board-record.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { newBoard } from "#test/support/board.ts";
import { seedOf, TODAY, unwrap } from "#test/support/organisation.ts";

beforeAll(ready);

/** Paging looks at tags only, so these need no encapsulation. */
function fakeRecords(label: string, count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => {
    const record = new Uint8Array(4096);
    record.set(seedOf(`${label} ${i}`).subarray(0, 16));
    return record;
  });
}

const step = (change: Partial<Parameters<typeof nextBoard>[0]>) =>
  nextBoard({
    state: EMPTY_BOARD,
    records: fakeRecords("a", 4),
    openPage: undefined,
    day: TODAY,
    k: 4,
    recordDays: 90,
    ...change,
  });

describe("a board over the days", () => {
  it("fills pages of 256, which never change once full", () => {
    const board = newBoard();
    const hashes = new Map<number, string>();
    for (let day = 0; day < 70; day += 1) {
      board.publish(fakeRecords(`day ${day}`, 12), TODAY + day);
      for (const page of board.visit().index.pages)
        if (page.count === 256) {
          const known = hashes.get(page.number) ?? String(page.hash);
          expect(String(page.hash)).toBe(known);
          hashes.set(page.number, known);
        }
    }
    expect(board.visit().index.pages.map(({ number, count }) => [number, count])).toEqual([
      [1, 256],
      [2, 256],
      [3, 256],
      [4, 72],
    ]);
  });

  it("lets a page go when its newest record has expired, and lists only tags that are alive", () => {
    const board = newBoard(30);
    for (let day = 0; day < 100; day += 1) {
      board.publish(fakeRecords(`day ${day}`, 12), TODAY + day);
      const { index } = board.visit();
      expect(index.tags).toHaveLength(12 * Math.min(day + 1, 30));
      const records = index.pages.reduce((sum, { count }) => sum + count, 0);
      expect(records - index.tags.length).toBeLessThan(256 + 12);
    }
    expect(board.visit().index.pages[0]?.number).toBeGreaterThan(2);
  });

  it("keeps replaced files for two batches, so that a visitor in the middle finds every page", () => {
    const board = newBoard();
    board.publish(fakeRecords("a", 4), TODAY);
    const before = board.visit().urls;
    board.publish(fakeRecords("b", 4), TODAY + 1);
    board.publish(fakeRecords("c", 4), TODAY + 2);
    expect(before.every((path) => board.files.has(path))).toBe(true);
    board.publish(fakeRecords("d", 4), TODAY + 3);
    expect(before.some((path) => board.files.has(path))).toBe(false);
    expect([...board.files.keys()]).toHaveLength(3);
  });

  it("begins again after a silence in which everything expired", () => {
    const board = newBoard(30);
    board.publish(fakeRecords("a", 4), TODAY);
    board.publish(fakeRecords("b", 4), TODAY + 40);
    expect(board.visit().index.pages.map(({ number, count }) => [number, count])).toEqual([[2, 4]]);
    expect(board.visit().index.tags).toHaveLength(4);
  });

  it("has a state that comes back as it was", () => {
    const board = newBoard();
    for (let day = 0; day < 3; day += 1) board.publish(fakeRecords(`day ${day}`, 100), TODAY + day);
    const bytes = encodeBoardState(board.state());
    expect(unwrap(parseBoardState(bytes))).toEqual(board.state());
    expect(parseBoardState(bytes.subarray(1))).toEqual({ ok: false, error: "malformed" });
  });

  it("stays one database item at the largest board that the policy allows", () => {
    const board = newBoard();
    for (let page = 0; page < 8; page += 1) board.publish(fakeRecords(`page ${page}`, 256), TODAY);
    expect(encodeBoardState(board.state()).length).toBeLessThan(100_000);
  });
});

describe("what a batch refuses", () => {
  it("a tag twice, within the batch or with a record on the board", () => {
    const [record = new Uint8Array()] = fakeRecords("a", 1);
    const twice = [record, ...fakeRecords("b", 2), record];
    expect(step({ records: twice })).toEqual({ ok: false, error: "duplicate" });
    const first = unwrap(step({}));
    const openPage = first.files[0]?.bytes;
    expect(step({ state: first.state, openPage })).toEqual({ ok: false, error: "duplicate" });
    expect(withFreshTags(first.state, [...fakeRecords("a", 4), ...twice])).toHaveLength(2);
  });

  it("another open page than the state names, or none", () => {
    const first = unwrap(step({}));
    const records = fakeRecords("b", 4);
    const other = new Uint8Array(4 * 4096);
    expect(step({ state: first.state, records })).toEqual({ ok: false, error: "missing-page" });
    expect(step({ state: first.state, records, openPage: other })).toEqual({ ok: false, error: "digest" });
  });

  it("a record of another size; and it throws for another number than k, which is a bug", () => {
    const records = [...fakeRecords("a", 3), new Uint8Array(4095)];
    expect(step({ records })).toEqual({ ok: false, error: "malformed" });
    expect(() => step({ records: fakeRecords("a", 5) })).toThrow(RangeError);
  });

  it("keeps nothing of the order in which records came: real ones and dummies lie by their tags", () => {
    const records = [dummyRecord(), ...fakeRecords("a", 3)];
    const one = unwrap(step({ records }));
    const other = unwrap(step({ records: records.toReversed() }));
    expect(one.files).toEqual(other.files);
    const tags = one.state.pages[0]?.tags.map((tag) => Buffer.from(tag).toString("hex")) ?? [];
    expect(tags).toEqual(records.map((record) => Buffer.from(tagOf(record)).toString("hex")).toSorted());
  });
});
