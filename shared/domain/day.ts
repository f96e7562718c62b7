/**
 * A calendar date in Europe/Amsterdam, as the number of days since 1970-01-01. Everything that the law counts is
 * counted in these: a moment is kept nowhere, so no rule can depend on an hour or trip over a clock change.
 */
export type Day = number;

/** Terms of the law run in local time; an organisation in the Caribbean part of the Kingdom is out of scope. */
const ZONE = "Europe/Amsterdam";

/** In UTC every day has as many: the platform's calendar is asked in UTC only, where a day is a plain number. */
const MS_A_DAY = 86_400_000;
const MONTHS_A_YEAR = 12;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const inAmsterdam = new Intl.DateTimeFormat("en-US", {
  timeZone: ZONE,
  calendar: "gregory",
  numberingSystem: "latn",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});

function dateOf(day: Day): Date {
  return new Date(day * MS_A_DAY);
}

/** `2026-09-14`. */
export function isoDay(day: Day): string {
  return dateOf(day).toISOString().slice(0, 10);
}

/** The day that `text` names as `yyyy-mm-dd`; nothing for any other form and for dates that do not exist. */
export function dayFromIso(text: string): Day | undefined {
  const parts = ISO_DAY.exec(text);
  if (parts === null) return undefined;
  const day = dayOfDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  // 31 April is 1 May to the platform; then the text does not come back.
  return isoDay(day) === text ? day : undefined;
}

/** The day on which `year`-`month`-`day` falls; all counted from 1 and known to exist. */
export function dayOfDate(year: number, month: number, day: number): Day {
  // `Date.UTC` takes the years before 100 for those of the last century.
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS_A_DAY;
}

/** The calendar date in Amsterdam at a moment, given in milliseconds since 1970 UTC. */
export function amsterdamDay(epochMilliseconds: number): Day {
  const parts = inAmsterdam.formatToParts(Math.floor(epochMilliseconds));
  const part = (type: "year" | "month" | "day") => Number(parts.find((each) => each.type === type)?.value);
  return dayOfDate(part("year"), part("month"), part("day"));
}

/** The same day of the month, `months` later; the last day of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const date = dateOf(day);
  const month = date.getUTCFullYear() * MONTHS_A_YEAR + date.getUTCMonth() + months;
  const year = Math.floor(month / MONTHS_A_YEAR);
  const first = dayOfDate(year, (month % MONTHS_A_YEAR) + 1, 1);
  const next = dayOfDate(year, (month % MONTHS_A_YEAR) + 2, 1);
  return first + Math.min(date.getUTCDate(), next - first) - 1;
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return dateOf(day).getUTCDay() || 7;
}

export function yearOf(day: Day): number {
  return dateOf(day).getUTCFullYear();
}

/** Year and month as one number, `202609`: the month of a board tag. */
export function monthOf(day: Day): number {
  return yearOf(day) * 100 + dateOf(day).getUTCMonth() + 1;
}
