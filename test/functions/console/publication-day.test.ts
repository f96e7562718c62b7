import { describe, expect, it } from "vitest";
import { minuteOfTime, publicationDay } from "#functions/console/publication-day.ts";

const DAY = 20_800;
const TIMES = ["06:00", "18:00"].map(minuteOfTime);

function expected(records: number, time: string): number {
  return publicationDay({ records, times: TIMES, today: DAY, minuteOfDay: minuteOfTime(time) }) - DAY;
}

describe("the day on which a message will be on the board", () => {
  it.each([
    // records, now, days ahead
    [1, "05:59", 0],
    [1, "12:00", 0],
    [2, "05:00", 0],
    [2, "12:00", 1],
    [3, "05:00", 1],
    [1, "18:00", 1],
    [2, "23:59", 1],
    [3, "23:59", 2],
    [0, "06:00", 0],
  ])("with %i records before and in it, at %s, is %i days ahead", (records, time, days) => {
    expect(expected(records, time)).toBe(days);
  });
});
