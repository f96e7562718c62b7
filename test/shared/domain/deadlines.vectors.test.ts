import { describe, expect, test } from "vitest";
import { type Day, dayFromIso, isoDay } from "#shared/domain/day.ts";
import { terms } from "#shared/domain/deadlines.ts";

function day(iso: string): Day {
  const value = dayFromIso(iso);
  if (value === undefined) throw new Error(`not a date: ${iso}`);
  return value;
}

interface Vector {
  readonly why: string;
  readonly received: string;
  readonly acknowledged: string | null;
  /** Strict and legal end of each term. */
  readonly acknowledge: readonly [string, string];
  readonly feedback: readonly [string, string];
}

/** Easter: 5 April 2026, 28 March 2027, 25 April 2038. */
const VECTORS: readonly Vector[] = [
  {
    why: "plain",
    received: "2026-09-14",
    acknowledged: "2026-09-16",
    acknowledge: ["2026-09-21", "2026-09-21"],
    feedback: ["2026-12-16", "2026-12-16"],
  },
  {
    why: "Christmas, acknowledged the same day",
    received: "2026-12-18",
    acknowledged: "2026-12-18",
    acknowledge: ["2026-12-25", "2026-12-28"],
    feedback: ["2027-03-18", "2027-03-18"],
  },
  {
    why: "30 November plus three months is the last day of February, a Sunday",
    received: "2026-11-23",
    acknowledged: "2026-11-30",
    acknowledge: ["2026-11-30", "2026-11-30"],
    feedback: ["2027-02-28", "2027-03-01"],
  },
  {
    why: "31 August plus three months is 30 November",
    received: "2026-08-31",
    acknowledged: "2026-08-31",
    acknowledge: ["2026-09-07", "2026-09-07"],
    feedback: ["2026-11-30", "2026-11-30"],
  },
  {
    why: "without acknowledgement the second term starts at the strict end of the first, on Christmas Day",
    received: "2026-12-18",
    acknowledged: null,
    acknowledge: ["2026-12-25", "2026-12-28"],
    feedback: ["2027-03-25", "2027-03-25"],
  },
  {
    why: "a late acknowledgement still starts three months of its own",
    received: "2026-09-14",
    acknowledged: "2026-09-24",
    acknowledge: ["2026-09-21", "2026-09-21"],
    feedback: ["2026-12-24", "2026-12-24"],
  },
  {
    why: "Good Friday, Easter and the Monday after it",
    received: "2026-03-27",
    acknowledged: "2026-03-27",
    acknowledge: ["2026-04-03", "2026-04-07"],
    feedback: ["2026-06-27", "2026-06-29"],
  },
  {
    why: "the longest move by the law alone: Good Friday, weekend, Easter Monday, Koningsdag",
    received: "2038-04-16",
    acknowledged: "2038-04-16",
    acknowledge: ["2038-04-23", "2038-04-28"],
    feedback: ["2038-07-16", "2038-07-16"],
  },
  {
    why: "5 May is a holiday every year, not once in five",
    received: "2026-04-28",
    acknowledged: "2026-04-28",
    acknowledge: ["2026-05-05", "2026-05-06"],
    feedback: ["2026-07-28", "2026-07-28"],
  },
  {
    why: "a day equated by decree, between Ascension Day and the weekend",
    received: "2026-05-07",
    acknowledged: "2026-05-07",
    acknowledge: ["2026-05-14", "2026-05-18"],
    feedback: ["2026-08-07", "2026-08-07"],
  },
  {
    why: "Koningsdag on the 26th, for the 27th is a Sunday: Saturday, Sunday, then Monday",
    received: "2036-01-26",
    acknowledged: "2036-01-26",
    acknowledge: ["2036-02-02", "2036-02-04"],
    feedback: ["2036-04-26", "2036-04-28"],
  },
  {
    why: "a leap day",
    received: "2027-11-22",
    acknowledged: "2027-11-29",
    acknowledge: ["2027-11-29", "2027-11-29"],
    feedback: ["2028-02-29", "2028-02-29"],
  },
  {
    why: "31 December and New Year's Day",
    received: "2026-12-25",
    acknowledged: "2026-12-31",
    acknowledge: ["2027-01-01", "2027-01-04"],
    feedback: ["2027-03-31", "2027-03-31"],
  },
];

describe("the terms of Wbk art. 2 lid 2", () => {
  test.each(VECTORS)("$why", ({ received, acknowledged, acknowledge, feedback }) => {
    const found = terms({
      received: day(received),
      acknowledged: acknowledged === null ? null : day(acknowledged),
    });
    expect([isoDay(found.acknowledge.strict), isoDay(found.acknowledge.legal)]).toEqual(acknowledge);
    expect([isoDay(found.feedback.strict), isoDay(found.feedback.legal)]).toEqual(feedback);
  });
});
