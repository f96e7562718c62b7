import { describe, expect, it } from "vitest";
import { drop, isBegun, keptMemo, nothingKept } from "#web/melder/mailbox/kept.ts";

describe("what was begun in a brievenbus", () => {
  it("is begun once something was filled in, and no longer when it was sent", () => {
    const kept = nothingKept();
    expect(isBegun(undefined)).toBe(false);
    keptMemo(kept, "letter", () => ({}), []);
    expect(isBegun(kept), "what a screen makes by itself").toBe(false);
    kept.filled.set("written", "half a message");
    expect(isBegun(kept)).toBe(true);
    drop(kept);
    expect(isBegun(kept)).toBe(false);
  });

  it("is the same letter when somebody comes back to it unchanged, and another when anything changed", () => {
    const kept = nothingKept();
    const letterOf = (...from: unknown[]) => keptMemo(kept, "letter", () => ({}), from);
    const first = letterOf("text", 1);
    expect(letterOf("text", 1)).toBe(first);
    const second = letterOf("text, and more", 1);
    expect(second).not.toBe(first);
    expect(letterOf("text, and more", 1)).toBe(second);
    drop(kept);
    expect(letterOf("text, and more", 1)).not.toBe(second);
  });
});
