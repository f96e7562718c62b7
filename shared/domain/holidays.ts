import { easter } from "date-easter";
import { type Day, dayOfDate, weekday, yearOf } from "./day.ts";

/**
 * Days on which no legal term can end: Algemene termijnenwet art. 1 and 3. The list is the law's, not a calendar's:
 * a holiday package answers who is free, and is wrong on Good Friday and on 5 May in most years.
 */
export const HOLIDAYS = [
  "nieuwjaarsdag",
  "goede-vrijdag",
  "tweede-paasdag",
  "koningsdag",
  "bevrijdingsdag",
  "hemelvaartsdag",
  "tweede-pinksterdag",
  "eerste-kerstdag",
  "tweede-kerstdag",
  "gelijkgestelde-dag",
] as const;

export type Holiday = (typeof HOLIDAYS)[number];

const SUNDAY = 7;
const SATURDAY = 6;

/**
 * Days equated with a holiday by royal decree (Atw art. 3 lid 3), which is taken for about three years at a time.
 * Titles of the decrees: "Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en
 * 30 mei 2025", "Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028".
 * A decree that is missing here makes a legal date too early, never too late. Known as of November 2026.
 */
const DECREED: readonly Day[] = [
  dayOfDate(2023, 4, 28),
  dayOfDate(2023, 5, 19),
  dayOfDate(2024, 5, 10),
  dayOfDate(2024, 12, 27),
  dayOfDate(2025, 5, 30),
  dayOfDate(2026, 1, 2),
  dayOfDate(2026, 5, 15),
  dayOfDate(2027, 5, 7),
  dayOfDate(2028, 4, 28),
  dayOfDate(2028, 5, 26),
];

/** 27 April, or 26 April in a year in which the 27th is a Sunday. */
function kingsDay(year: number): Day {
  const birthday = dayOfDate(year, 4, 27);
  return weekday(birthday) === SUNDAY ? birthday - 1 : birthday;
}

function holidaysOf(year: number): ReadonlyMap<Day, Holiday> {
  const { month, day } = easter(year);
  const easterSunday = dayOfDate(year, month, day);
  const fixed: readonly (readonly [Day, Holiday])[] = [
    [dayOfDate(year, 1, 1), "nieuwjaarsdag"],
    [easterSunday - 2, "goede-vrijdag"],
    [easterSunday + 1, "tweede-paasdag"],
    [kingsDay(year), "koningsdag"],
    [dayOfDate(year, 5, 5), "bevrijdingsdag"],
    [easterSunday + 39, "hemelvaartsdag"],
    [easterSunday + 50, "tweede-pinksterdag"],
    [dayOfDate(year, 12, 25), "eerste-kerstdag"],
    [dayOfDate(year, 12, 26), "tweede-kerstdag"],
  ];
  const decreed = DECREED.filter((each) => yearOf(each) === year);
  return new Map([...decreed.map((each) => [each, "gelijkgestelde-dag"] as const), ...fixed]);
}

/** A year's list never changes, and a list of dossiers asks for the same two years again and again. */
const known = new Map<number, ReadonlyMap<Day, Holiday>>();

/** The holiday on which `day` falls, in the sense of the Algemene termijnenwet; nothing on every other day. */
export function holidayOn(day: Day): Holiday | undefined {
  const year = yearOf(day);
  let holidays = known.get(year);
  if (holidays === undefined) {
    holidays = holidaysOf(year);
    known.set(year, holidays);
  }
  return holidays.get(day);
}

/** Neither Saturday, nor Sunday, nor a holiday of the Algemene termijnenwet. */
export function isWorkingDay(day: Day): boolean {
  return weekday(day) < SATURDAY && holidayOn(day) === undefined;
}

/** `day` itself when it is a working day, else the first one after it: Atw art. 1 lid 1. */
export function extendToWorkingDay(day: Day): Day {
  let end = day;
  while (!isWorkingDay(end)) end += 1;
  return end;
}
