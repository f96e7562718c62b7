import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addMonths,
  amsterdamDay,
  dayFromIso,
  dayOfDate,
  isoDay,
  monthOf,
  weekday,
  yearOf,
} from "#shared/domain/day.ts";

/** 1970 to 2243: everything that a dossier can hold and more. */
const days = fc.integer({ min: 0, max: 100_000 });
const MS_A_DAY = 86_400_000;

/** The calendar date in Amsterdam as the platform's own calendar gives it: an implementation that is not ours. */
const platform = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", dateStyle: "short" });

describe("a day", () => {
  test("comes back from its text", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayFromIso(isoDay(day))).toBe(day);
      }),
    );
  });

  test("has the text that the platform gives", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(isoDay(day)).toBe(new Date(day * MS_A_DAY).toISOString().slice(0, 10));
      }),
    );
  });

  test("knows its year, month and weekday as the platform does", () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(day * MS_A_DAY);
        expect(yearOf(day)).toBe(date.getUTCFullYear());
        expect(monthOf(day)).toBe(date.getUTCFullYear() * 100 + date.getUTCMonth() + 1);
        expect(weekday(day)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay());
        expect(dayOfDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
      }),
    );
  });

  test("is read from nothing but a date that exists", () => {
    const wrong = [
      "2026-02-29",
      "2026-04-31",
      "2026-13-01",
      "2026-00-10",
      "2026-01-00",
      "2026-1-1",
      "20260101",
    ];
    for (const text of [...wrong, "", "2026-01-01T00:00", " 2026-01-01", "2026-01-01\n", "２０２６-01-01"]) {
      expect(dayFromIso(text), text).toBeUndefined();
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const day = dayFromIso(text);
        expect(day === undefined || isoDay(day) === text).toBe(true);
      }),
    );
  });
});

describe("the calendar date in Amsterdam", () => {
  test("is the platform's at any moment", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (moment) => {
        expect(isoDay(amsterdamDay(moment))).toBe(platform.format(moment));
      }),
    );
  });

  test.each([
    ["the last moment before summer time begins", "2026-03-28T22:59:59.999Z", "2026-03-28"],
    ["midnight of the night in which an hour is skipped", "2026-03-28T23:00:00.000Z", "2026-03-29"],
    ["the end of the day of 23 hours", "2026-03-29T21:59:59.999Z", "2026-03-29"],
    ["midnight after it, in summer time", "2026-03-29T22:00:00.000Z", "2026-03-30"],
    ["midnight of the night in which an hour comes twice", "2026-10-24T22:00:00.000Z", "2026-10-25"],
    ["the hour that comes twice, the first time", "2026-10-25T00:30:00.000Z", "2026-10-25"],
    ["the hour that comes twice, the second time", "2026-10-25T01:30:00.000Z", "2026-10-25"],
    ["the end of the day of 25 hours", "2026-10-25T22:59:59.999Z", "2026-10-25"],
    ["midnight after it, in winter time", "2026-10-25T23:00:00.000Z", "2026-10-26"],
    ["the turn of the year", "2026-12-31T23:00:00.000Z", "2027-01-01"],
  ])("at %s", (_when, moment, expected) => {
    expect(isoDay(amsterdamDay(Date.parse(moment)))).toBe(expected);
  });
});

describe("adding months", () => {
  const counts = fc.integer({ min: 0, max: 120 });

  test("gives the same day of the month, or the last day of a shorter one", () => {
    fc.assert(
      fc.property(days, counts, (day, count) => {
        const [from, to] = [new Date(day * MS_A_DAY), new Date(addMonths(day, count) * MS_A_DAY)];
        const last = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
        expect(to.getUTCDate()).toBe(Math.min(from.getUTCDate(), last));
        const passed = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
        expect(passed(to) - passed(from)).toBe(count);
      }),
    );
  });

  test("never puts a later start before an earlier one", () => {
    fc.assert(
      fc.property(days, counts, (day, count) => {
        expect(addMonths(day + 1, count)).toBeGreaterThanOrEqual(addMonths(day, count));
      }),
    );
  });
});
