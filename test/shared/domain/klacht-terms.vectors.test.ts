import { expect, test } from "vitest";
import { dayOfDate, isoDay } from "#shared/domain/day.ts";
import { type KlachtSteps, klachtCalendar } from "#shared/domain/klacht-terms.ts";

const filed = dayOfDate(2021, 5, 3);

function iso(steps: KlachtSteps, filingMonths: number): Record<string, string> {
  const calendar = klachtCalendar(steps, { filingMonths });
  return Object.fromEntries(Object.entries(calendar).map(([name, day]) => [name, isoDay(day)]));
}

test("a klacht whose every step is taken on its last day takes twenty weeks", () => {
  expect(iso({ filed }, 12)).toEqual({
    conductSince: "2020-05-03",
    completeBy: "2021-05-17",
    admissibilityBy: "2021-05-31",
    adviceBy: "2021-07-26",
    decisionBy: "2021-08-23",
    postponedDecisionBy: "2021-09-20",
  });
});

test("a step that is taken sooner brings the later ones forward", () => {
  const steps = { filed, complete: filed, admissible: filed + 7, advised: filed + 30 };
  expect(iso(steps, 12)).toMatchObject({
    admissibilityBy: "2021-05-17",
    adviceBy: "2021-07-05",
    decisionBy: "2021-06-30",
  });
});

test("the years in which a klacht can be filed are the organisation's", () => {
  expect(iso({ filed }, 36)).toHaveProperty("conductSince", "2018-05-03");
});
