import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alarms, alarmsGoneOff } from "#shared/domain/alarms.ts";
import { addMonths, dayOfDate } from "#shared/domain/day.ts";
import { terms } from "#shared/domain/deadlines.ts";

const received = dayOfDate(2026, 9, 14);
const open = { received, acknowledged: null, feedback: null };

describe("alarms", () => {
  test("go off 3, 5 and 6 days and 8, 10 and 12 weeks after receipt", () => {
    expect(alarms(open).map(({ day }) => day - received)).toEqual([3, 5, 6, 56, 70, 84]);
  });

  test("all fall before the end, even for who counts three months from the automatic proof of sending", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOfDate(2024, 1, 1), max: dayOfDate(2100, 12, 31) }), (day) => {
        const row = { received: day, acknowledged: null, feedback: null };
        const ends = terms(row);
        for (const alarm of alarms(row)) expect(alarm.day).toBeLessThan(ends[alarm.term].strict);
        expect(Math.max(...alarms(row).map((alarm) => alarm.day))).toBeLessThan(addMonths(day, 3));
      }),
    );
  });

  test("move forward with a shorter promise and never past it", () => {
    const promise = { acknowledgeDays: 4, feedbackMonths: 2 };
    expect(alarms(open, promise).map(({ day }) => day - received)).toEqual([3, 4, 4, 56, 65, 65]);
  });

  test("are silent before the first, and afterwards show the latest of each term", () => {
    const steps = (offset: number, row = open) =>
      alarmsGoneOff(row, received + offset).map(({ term, step }) => `${term} ${step}`);
    expect(steps(2)).toEqual([]);
    expect(steps(3)).toEqual(["acknowledge 1"]);
    expect(steps(30)).toEqual(["acknowledge 3"]);
    expect(steps(60)).toEqual(["acknowledge 3", "feedback 1"]);
  });

  test("stop for a term that is met, and go on for one whose message is only queued", () => {
    const answered = { received, acknowledged: received + 4, feedback: null };
    expect(alarmsGoneOff(answered, received + 3).map(({ step }) => step)).toEqual([1]);
    expect(alarmsGoneOff(answered, received + 5)).toEqual([]);
  });
});
