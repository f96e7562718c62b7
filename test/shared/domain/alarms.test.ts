import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alarms, alarmsGoneOff } from "#shared/domain/alarms.ts";
import { addMonths, dayOfDate } from "#shared/domain/day.ts";
import { STATUTORY_TERMS, type TermRow, terms } from "#shared/domain/deadlines.ts";

const received = dayOfDate(2026, 9, 14);
const open = { channel: "site", received, acknowledged: null, feedback: null } as const;

describe("alarms", () => {
  test("go off 3, 5 and 6 days and 8, 10 and 12 weeks after receipt", () => {
    expect(alarms(open).map(({ day }) => day - received)).toEqual([3, 5, 6, 56, 70, 84]);
  });

  test("all fall before the end, even for who counts three months from the automatic proof of sending", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOfDate(2024, 1, 1), max: dayOfDate(2100, 12, 31) }), (day) => {
        const row = { channel: "site", received: day, acknowledged: null, feedback: null } as const;
        const ends = terms(row);
        for (const alarm of alarms(row)) expect(alarm.day).toBeLessThan(ends[alarm.term].strict);
        expect(Math.max(...alarms(row).map((alarm) => alarm.day))).toBeLessThan(addMonths(day, 3));
      }),
    );
  });

  test("move forward with a shorter promise and never past it", () => {
    const promise = { ...STATUTORY_TERMS, acknowledgeDays: 4, feedbackMonths: 2 };
    expect(alarms(open, promise).map(({ day }) => day - received)).toEqual([3, 4, 4, 56, 65, 65]);
  });

  test("are silent before the first, and afterwards show the latest of each term", () => {
    const steps = (offset: number, row: TermRow = open) =>
      alarmsGoneOff(row, received + offset).map(({ term, step }) => `${term} ${step}`);
    expect(steps(2)).toEqual([]);
    expect(steps(3)).toEqual(["acknowledge 1"]);
    expect(steps(30)).toEqual(["acknowledge 3"]);
    expect(steps(60)).toEqual(["acknowledge 3", "feedback 1"]);
  });

  test("stop for a term that is met, and go on for one whose message is only queued", () => {
    const answered = { ...open, acknowledged: received + 4 };
    expect(alarmsGoneOff(answered, received + 3).map(({ step }) => step)).toEqual([1]);
    expect(alarmsGoneOff(answered, received + 5)).toEqual([]);
  });

  test("never go off for a raadpleging, unless the organisation lets its terms run", () => {
    const consultation = { ...open, channel: "raadpleging" } as const;
    expect(alarms(consultation)).toEqual([]);
    expect(alarmsGoneOff(consultation, received + 400)).toEqual([]);
    expect(alarms(consultation, { ...STATUTORY_TERMS, consultationStartsTerms: true })).toEqual(alarms(open));
  });
});
