import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { ready } from "#shared/protocol/sodium.ts";
import { shuffled } from "#shared/protocol/wraps.ts";
import { repeatable } from "../../support/organisation.ts";

beforeAll(ready);

describe("the order of slots", () => {
  it("is a permutation, whatever the random bytes", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), fc.string(), (items, label) => {
        const order = shuffled(items, repeatable(label));
        expect(order.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
      }),
    );
  });

  it("puts each item in each slot as often: chi-square over 8,000 shuffles below the 1-in-10,000 limit", () => {
    const random = repeatable("chi");
    const counts = Array.from({ length: 8 }, () => new Array<number>(8).fill(0));
    for (let i = 0; i < 8000; i += 1) {
      shuffled([0, 1, 2, 3, 4, 5, 6, 7], random).forEach((item, slot) => {
        const row = counts[item] ?? [];
        row[slot] = (row[slot] ?? 0) + 1;
      });
    }
    const chi = counts.flat().reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // 49 degrees of freedom
    expect(chi).toBeLessThan(94);
  });

  it("throws away bytes that would favour low slots: 255 is never used to choose one of three", () => {
    const bytes = [255, 0, 0];
    const order = shuffled(["a", "b", "c"], () => Uint8Array.of(bytes.shift() ?? 0));
    expect(order).toEqual(shuffled(["a", "b", "c"], () => Uint8Array.of(0)));
    expect(bytes).toEqual([]);
  });
});
