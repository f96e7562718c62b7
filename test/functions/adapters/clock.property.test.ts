import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amsterdamDayOf } from "#functions/adapters/clock.ts";
import { amsterdamDay } from "#shared/domain/day.ts";

describe("the day of the intake functions", () => {
  it("is the day of the domain, at every moment of this century", () => {
    const moments = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(moments, (moment) => {
        expect(amsterdamDayOf(moment)).toBe(amsterdamDay(moment));
      }),
    );
  });

  it("turns at midnight in Amsterdam, in winter and in summer", () => {
    expect(amsterdamDayOf(Date.UTC(2026, 0, 1, 22, 59))).toBe(amsterdamDayOf(Date.UTC(2026, 0, 1, 12)));
    expect(amsterdamDayOf(Date.UTC(2026, 0, 1, 23))).toBe(amsterdamDayOf(Date.UTC(2026, 0, 2, 12)));
    expect(amsterdamDayOf(Date.UTC(2026, 6, 1, 22))).toBe(amsterdamDayOf(Date.UTC(2026, 6, 2, 12)));
  });
});
