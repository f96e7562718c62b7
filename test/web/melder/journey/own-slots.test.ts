import { beforeAll, describe, expect, it } from "vitest";
import { ready } from "#shared/protocol/sodium.ts";
import { ownSlots } from "#web/melder/journey/own-slots.ts";

beforeAll(ready);

const MONTH = 202_611;
const ALL = Array.from({ length: 64 }, (_, j) => j);

describe("slots of the own lane", () => {
  it("are used once while the mailbox is open, though the board still shows them as free", () => {
    const slots = ownSlots();
    const taken = ALL.map(() => slots.take(MONTH, ALL));
    expect(taken.toSorted((a, b) => a - b)).toEqual(ALL);
  });

  it("are never those that the board shows in use", () => {
    const slots = ownSlots();
    expect([slots.take(MONTH, [4, 9]), slots.take(MONTH, [4, 9])].toSorted()).toEqual([4, 9]);
  });

  it("begin anew in another month and in another mailbox", () => {
    const slots = ownSlots();
    expect([slots.take(MONTH, [7]), slots.take(MONTH + 1, [7]), ownSlots().take(MONTH, [7])]).toEqual([
      7, 7, 7,
    ]);
  });

  it("block no message when all are taken", () => {
    const slots = ownSlots();
    expect([slots.take(MONTH, [3]), slots.take(MONTH, [3])]).toEqual([3, 3]);
    expect(slots.take(MONTH, [])).toBe(0);
  });
});
