import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PADDING_FLOOR, padme } from "#shared/protocol/padme.ts";

describe("padme", () => {
  it("is the published PADMÉ above the floor", () => {
    expect([9, 65_537, 1_000_000, 25_000_000].map(padme)).toEqual([
      PADDING_FLOOR,
      67_584,
      1_015_808,
      25_165_824,
    ]);
  });

  it("never falls below the length or the floor, nor rises by more than 12 %, and padding again adds nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (length) => {
        const padded = padme(length);
        expect(padded).toBeGreaterThanOrEqual(Math.max(length, PADDING_FLOOR));
        if (length > PADDING_FLOOR) expect(padded).toBeLessThanOrEqual(length * 1.12);
        expect(padme(padded)).toBe(padded);
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps order, so that a larger file never looks smaller", () => {
    const length = fc.integer({ min: 0, max: 2 ** 34 });
    fc.assert(
      fc.property(length, length, (a, b) => {
        expect(padme(Math.min(a, b))).toBeLessThanOrEqual(padme(Math.max(a, b)));
      }),
    );
  });

  it("leaves few sizes: fewer than 300 between 64 KiB and 25 MB", () => {
    let sizes = 0;
    for (let size = PADDING_FLOOR; size < 25_000_000; size = padme(size + 1)) sizes += 1;
    expect(sizes).toBeLessThan(300);
  });
});
