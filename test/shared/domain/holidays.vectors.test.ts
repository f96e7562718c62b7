import { describe, expect, test } from "vitest";
import { dayFromIso, dayOfDate, isoDay, weekday, yearOf } from "#shared/domain/day.ts";
import { extendToWorkingDay, holidayOn, isWorkingDay } from "#shared/domain/holidays.ts";

function holidaysOf(year: number): Record<string, string> {
  const found: Record<string, string> = {};
  for (let day = dayOfDate(year, 1, 1); yearOf(day) === year; day += 1) {
    const holiday = holidayOn(day);
    if (holiday !== undefined) found[isoDay(day)] = holiday;
  }
  return found;
}

describe("the holidays of Algemene termijnenwet art. 3", () => {
  test("in 2026, with the two days of the royal decree", () => {
    expect(holidaysOf(2026)).toEqual({
      "2026-01-01": "nieuwjaarsdag",
      "2026-01-02": "gelijkgestelde-dag",
      "2026-04-03": "goede-vrijdag",
      "2026-04-06": "tweede-paasdag",
      "2026-04-27": "koningsdag",
      "2026-05-05": "bevrijdingsdag",
      "2026-05-14": "hemelvaartsdag",
      "2026-05-15": "gelijkgestelde-dag",
      "2026-05-25": "tweede-pinksterdag",
      "2026-12-25": "eerste-kerstdag",
      "2026-12-26": "tweede-kerstdag",
    });
  });

  test("in 2027, with Easter in March", () => {
    expect(holidaysOf(2027)).toMatchObject({
      "2027-03-26": "goede-vrijdag",
      "2027-03-29": "tweede-paasdag",
      "2027-05-06": "hemelvaartsdag",
      "2027-05-07": "gelijkgestelde-dag",
      "2027-05-17": "tweede-pinksterdag",
    });
  });

  test("in 2025, with Koningsdag on Saturday 26 April because the 27th is a Sunday", () => {
    expect(holidaysOf(2025)).toHaveProperty(["2025-04-26"], "koningsdag");
    expect(holidaysOf(2025)).not.toHaveProperty(["2025-04-27"]);
  });

  test("every year has 5 May, also where few people are free", () => {
    for (let year = 2024; year <= 2100; year += 1) {
      expect(holidayOn(dayOfDate(year, 5, 5)), String(year)).toBe("bevrijdingsdag");
    }
  });

  test("in 2008, Ascension Day fell on 1 May and took no other holiday away", () => {
    expect(Object.keys(holidaysOf(2008))).toEqual([
      "2008-01-01",
      "2008-03-21",
      "2008-03-24",
      "2008-04-26",
      "2008-05-01",
      "2008-05-05",
      "2008-05-12",
      "2008-12-25",
      "2008-12-26",
    ]);
  });

  test("Easter Sunday and Whit Sunday need no place in the list: they are Sundays", () => {
    expect(isWorkingDay(dayFromIso("2026-04-05") ?? 0)).toBe(false);
    expect(holidayOn(dayFromIso("2026-04-05") ?? 0)).toBeUndefined();
  });

  test("the movable ones fall on their own weekday in every year", () => {
    const weekdays = { "goede-vrijdag": 5, "tweede-paasdag": 1, hemelvaartsdag: 4, "tweede-pinksterdag": 1 };
    for (let year = 2024; year <= 2100; year += 1) {
      const found = Object.entries(holidaysOf(year));
      for (const [name, expected] of Object.entries(weekdays)) {
        const iso = found.find(([, holiday]) => holiday === name)?.[0];
        expect(weekday(dayFromIso(iso ?? "") ?? 0), `${name} ${year}`).toBe(expected);
      }
    }
  });

  test("a working day is its own extension", () => {
    expect(isoDay(extendToWorkingDay(dayOfDate(2026, 9, 21)))).toBe("2026-09-21");
  });
});
