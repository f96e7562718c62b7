import fc from "fast-check";
import * as Instant from "temporal-polyfill/fns/Instant";
import * as PlainDate from "temporal-polyfill/fns/PlainDate";
import * as ZonedDateTime from "temporal-polyfill/fns/ZonedDateTime";
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

/** The same calendar by Temporal, which shares no line with ours: the sites are spared its weight, the tests are not. */
const EPOCH = PlainDate.create(1970, 1, 1);
const temporal = (day: number) => PlainDate.addDays(EPOCH, day);
const dayOf = (date: PlainDate.Record) => PlainDate.diffDays(EPOCH, date);

describe("a day", () => {
  test("comes back from its text", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayFromIso(isoDay(day))).toBe(day);
      }),
    );
  });

  test("has the text that Temporal gives", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(isoDay(day)).toBe(PlainDate.toString(temporal(day)));
      }),
    );
  });

  test("knows its year, month and weekday as Temporal does", () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = temporal(day);
        expect(yearOf(day)).toBe(date.year);
        expect(monthOf(day)).toBe(date.year * 100 + date.month);
        expect(weekday(day)).toBe(PlainDate.dayOfWeek(date));
        expect(dayOfDate(date.year, date.month, date.day)).toBe(day);
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
  test("is Temporal's at any moment", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (moment) => {
        const there = Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(moment), "Europe/Amsterdam");
        expect(amsterdamDay(moment)).toBe(dayOf(ZonedDateTime.toPlainDate(there)));
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
  const counts = fc.integer({ min: -120, max: 120 });
  const later = fc.integer({ min: 4_000, max: 100_000 });

  test("gives the same day of the month, or the last day of a shorter one, as Temporal does", () => {
    fc.assert(
      fc.property(later, counts, (day, count) => {
        expect(addMonths(day, count)).toBe(dayOf(PlainDate.addMonths(temporal(day), count)));
      }),
    );
  });

  test("never puts a later start before an earlier one", () => {
    fc.assert(
      fc.property(later, counts, (day, count) => {
        expect(addMonths(day + 1, count)).toBeGreaterThanOrEqual(addMonths(day, count));
      }),
    );
  });
});
