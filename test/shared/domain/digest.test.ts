import { describe, expect, test } from "vitest";
import { dayOfDate } from "#shared/domain/day.ts";
import { STATUTORY_TERMS } from "#shared/domain/deadlines.ts";
import { batchWaitsLong, termIsNear } from "#shared/domain/digest.ts";
import { FIRST_STATE } from "#shared/domain/states.ts";

const received = dayOfDate(2026, 9, 14);
const row = {
  dossierId: "a",
  channel: "site",
  level: "open",
  state: FIRST_STATE,
  received,
  acknowledged: null as number | null,
  feedback: null as number | null,
  closed: null as number | null,
  destroyAfter: null,
  lastCopy: null,
  hold: false,
} as const;

describe("a term is near", () => {
  const days = (given: typeof row, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((day) =>
      termIsNear(given, received + day),
    );

  test("from three days before the seventh day on, and stays so while nobody confirms the receipt", () => {
    expect(days(row, 0, 12)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test("again three days before the end of the three months, and never once feedback was given", () => {
    const acknowledged = { ...row, acknowledged: received + 2 };
    const end = dayOfDate(2026, 12, 16) - received;
    expect(days(acknowledged, 3, end + 1)).toEqual([end - 3, end - 2, end - 1, end, end + 1]);
    expect(days({ ...acknowledged, feedback: received + 30 }, 30, end + 30)).toEqual([]);
  });

  test("never in a raadpleging, unless the organisation lets its terms run", () => {
    const consultation = { ...row, channel: "raadpleging" } as const;
    expect(termIsNear(consultation, received + 400)).toBe(false);
    const settings = { ...STATUTORY_TERMS, consultationStartsTerms: true };
    expect([3, 4].map((day) => termIsNear(consultation, received + day, settings))).toEqual([false, true]);
  });

  test("no more in a dossier that was closed", () => {
    expect(days({ ...row, closed: received + 5 }, 0, 200)).toEqual([]);
  });
});

describe("a batch waits long", () => {
  const monday = dayOfDate(2026, 9, 14);

  test("after one whole working day", () => {
    expect([0, 1, 2, 3].map((days) => batchWaitsLong(monday, monday + days))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  test("over a weekend and a holiday later", () => {
    const friday = monday + 4;
    expect([friday + 3, friday + 4].map((day) => batchWaitsLong(friday, day))).toEqual([false, true]);
    const beforeEaster = dayOfDate(2026, 4, 2);
    const tuesday = dayOfDate(2026, 4, 7);
    expect([tuesday, tuesday + 1].map((day) => batchWaitsLong(beforeEaster, day))).toEqual([false, true]);
  });
});
