import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, dayOfDate, isoDay } from "#shared/domain/day.ts";
import { STATUTORY_TERMS, termState, terms } from "#shared/domain/deadlines.ts";
import { extendToWorkingDay, isWorkingDay } from "#shared/domain/holidays.ts";

const FIRST = dayOfDate(2024, 1, 1);
const LAST = dayOfDate(2100, 12, 31);
const days = fc.integer({ min: FIRST, max: LAST });
const delays = fc.integer({ min: 0, max: 60 });
const WEEK = STATUTORY_TERMS.acknowledgeDays;

describe("the terms, from any day of receipt", () => {
  test("end strictly on the calendar and legally on the first working day from there", () => {
    fc.assert(
      fc.property(days, delays, (received, delay) => {
        const { acknowledge, feedback } = terms({ received, acknowledged: received + delay });
        expect(acknowledge.strict - received).toBe(WEEK);
        expect(feedback.strict).toBe(addMonths(received + delay, 3));
        for (const { strict, legal } of [acknowledge, feedback]) {
          expect(isWorkingDay(legal)).toBe(true);
          for (let day = strict; day < legal; day += 1) expect(isWorkingDay(day)).toBe(false);
        }
      }),
    );
  });

  test("without acknowledgement, start the second at the strict end of the first", () => {
    fc.assert(
      fc.property(days, (received) => {
        const without = terms({ received, acknowledged: null });
        expect(without.feedback).toEqual(terms({ received, acknowledged: received + WEEK }).feedback);
      }),
    );
  });

  test("never end sooner for a later receipt", () => {
    fc.assert(
      fc.property(days, (received) => {
        const [one, next] = [received, received + 1].map((day) =>
          terms({ received: day, acknowledged: null }),
        );
        expect(next?.acknowledge.legal).toBeGreaterThanOrEqual(one?.acknowledge.legal ?? Number.NaN);
        expect(next?.feedback.legal).toBeGreaterThanOrEqual(one?.feedback.legal ?? Number.NaN);
      }),
    );
  });
});

describe("every day of receipt from 2024 to 2100", () => {
  const ends = Array.from({ length: LAST - FIRST + 1 }, (_, index) => {
    const received = FIRST + index;
    const strict = received + WEEK;
    return { received, strict, legal: extendToWorkingDay(strict) };
  });

  test("leaves at least two working days in the first term, so that Atw art. 2 never adds one", () => {
    const workingDays = ends.map(({ received, legal }) => {
      let count = 0;
      for (let day = received + 1; day <= legal; day += 1) count += isWorkingDay(day) ? 1 : 0;
      return count;
    });
    expect(Math.min(...workingDays)).toBe(2);
  });

  test("moves the first term by five days at most: in 2038 by the law alone, twice before with a decreed day", () => {
    const longest = Math.max(...ends.map(({ strict, legal }) => legal - strict));
    const where = ends.filter(({ strict, legal }) => legal - strict === longest);
    expect(longest).toBe(5);
    expect(where.map(({ strict }) => isoDay(strict))).toEqual(["2024-12-25", "2027-05-05", "2038-04-23"]);
  });
});

describe("the state of a term", () => {
  test("goes from running to late to past the legal end, and no day back", () => {
    const order = ["running", "late", "past-legal"];
    fc.assert(
      fc.property(days, (received) => {
        const row = { received, acknowledged: null, feedback: null };
        const states = Array.from({ length: 20 }, (_, offset) =>
          order.indexOf(termState("acknowledge", row, received + offset)),
        );
        expect(states).toEqual(states.toSorted((a, b) => a - b));
        expect(states[WEEK]).toBe(0);
        expect(states[WEEK + 1]).toBeGreaterThan(0);
      }),
    );
  });

  test("is met by a message on the board on or before the strict day, and met late by a later one", () => {
    fc.assert(
      fc.property(days, delays, (received, delay) => {
        const row = { received, acknowledged: received + delay, feedback: null };
        const state = termState("acknowledge", row, received + delay);
        expect(state).toBe(delay <= WEEK ? "met" : "met-late");
      }),
    );
  });

  test("is not met by a message that is only queued", () => {
    const received = dayOfDate(2026, 9, 14);
    const row = { received, acknowledged: received + 9, feedback: null };
    expect(termState("acknowledge", row, received + 7)).toBe("running");
    expect(termState("acknowledge", row, received + 8)).toBe("past-legal");
    expect(termState("acknowledge", row, received + 9)).toBe("met-late");
  });
});
