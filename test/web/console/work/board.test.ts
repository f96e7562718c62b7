import { describe, expect, it } from "vitest";
import { type Board, boardState, type Sent } from "#web/console/work/board.ts";

/** How a message stands, by what this session saw on the board. */

const TAG = "A".repeat(22);
const OTHER = "B".repeat(22);

function boardWith(day: number, tags: readonly (readonly [string, number])[]): Board {
  return { batch: 1, day, stale: false, tags: new Map(tags) };
}

function sent(given: Partial<Sent> = {}): Sent {
  return { places: [[TAG]], expected: 100, readableUntil: 190, ...given };
}

describe("the day on which a message is on the board", () => {
  it("is the day on which it was seen, and never the one that was forecast", () => {
    expect(boardState(sent(), boardWith(105, [[TAG, 105]]), 105)).toEqual({ at: "published", day: 105 });
  });

  it("stays the earlier one when this session saw it before", () => {
    expect(boardState(sent(), boardWith(105, [[TAG, 101]]), 105)).toEqual({ at: "published", day: 101 });
  });

  it("is that of the last of its records", () => {
    const both = sent({ places: [[TAG, OTHER]] });
    const tags = [[TAG, 101] as const, [OTHER, 103] as const];
    expect(boardState(both, boardWith(105, tags), 105)).toEqual({ at: "published", day: 103 });
    expect(boardState(both, boardWith(101, tags.slice(0, 1)), 101).at).toBe("waiting");
  });

  it("is that of the place where it stands, while it waits for another", () => {
    const twice = sent({ places: [[TAG], [OTHER]], expected: 150 });
    expect(boardState(twice, boardWith(148, [[TAG, 102]]), 148)).toEqual({ at: "published", day: 102 });
  });
});

describe("a message that is not on the board", () => {
  it("waits until the day after the expected one, then is missing, then over", () => {
    expect(boardState(sent(), boardWith(101, []), 101)).toEqual({ at: "waiting", expected: 100 });
    expect(boardState(sent(), boardWith(102, []), 102)).toEqual({ at: "missing" });
    expect(boardState(sent(), boardWith(191, []), 191)).toEqual({ at: "expired" });
    expect(boardState(sent({ places: [[]] }), boardWith(101, []), 101).at).toBe("waiting");
  });

  it("waits again when it was queued again, also past the day that was promised first", () => {
    const again = sent({ places: [[TAG], [OTHER]], expected: 195 });
    expect(boardState(again, boardWith(193, []), 193)).toEqual({ at: "waiting", expected: 195 });
  });
});
