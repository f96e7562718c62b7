import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WORDS } from "#shared/protocol/words/nl.ts";
import { askedPositions, retyped } from "#web/ui/kept-words.ts";

const word = fc.constantFrom(...WORDS);

describe("words asked back from paper", () => {
  it("are one of each half, each position in reach", () => {
    for (const count of [6, 12]) {
      const seen = new Set<number>();
      for (let draw = 0; draw < count; draw += 1) {
        const [first, second] = askedPositions(count, () => draw);
        expect(first).toBeLessThanOrEqual(count / 2);
        expect(second).toBeGreaterThan(count / 2);
        seen.add(first).add(second);
      }
      expect(seen.size).toBe(count);
    }
  });

  it("are right in any case, with spaces around and cut after four letters; no other word of the list is", () => {
    fc.assert(
      fc.property(word, word, fc.boolean(), (right, other, upper) => {
        const typed = upper ? ` ${right.toUpperCase()} ` : right;
        expect(retyped(["x", right], 2, typed)).toBe("right");
        expect(retyped([right], 1, right.slice(0, 4))).toBe("right");
        if (other !== right) expect(retyped([right], 1, other)).toBe("wrong");
      }),
    );
  });

  it("are missing or wrong when nothing or too little was typed", () => {
    expect(retyped(["appel"], 1, "  ")).toBe("missing");
    expect(retyped(["appel"], 1, "app")).toBe("wrong");
    expect(retyped(["appel"], 1, "appels")).toBe("wrong");
  });
});
