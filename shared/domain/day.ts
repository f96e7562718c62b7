import * as Instant from "temporal-polyfill/fns/Instant";
import * as PlainDate from "temporal-polyfill/fns/PlainDate";
import * as ZonedDateTime from "temporal-polyfill/fns/ZonedDateTime";

/**
 * A calendar date in Europe/Amsterdam, as the number of days since 1970-01-01. Everything that the law counts is
 * counted in these: a moment is kept nowhere, so no rule can depend on an hour or trip over a clock change.
 */
export type Day = number;

/** Terms of the law run in local time; an organisation in the Caribbean part of the Kingdom is out of scope. */
const ZONE = "Europe/Amsterdam";

const EPOCH = PlainDate.create(1970, 1, 1);
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function dateOf(day: Day): PlainDate.Record {
  return PlainDate.addDays(EPOCH, day);
}

function dayOf(date: PlainDate.Record): Day {
  return PlainDate.diffDays(EPOCH, date);
}

/** `2026-09-14`. */
export function isoDay(day: Day): string {
  return PlainDate.toString(dateOf(day));
}

/** The day that `text` names as `yyyy-mm-dd`; nothing for any other form and for dates that do not exist. */
export function dayFromIso(text: string): Day | undefined {
  const parts = ISO_DAY.exec(text);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month === 0 || day === 0) return undefined;
  // `constrain` turns 31 April into 30 April instead of throwing; then the text does not come back.
  const date = PlainDate.fromFields({ year, month, day }, { overflow: "constrain" });
  return PlainDate.toString(date) === text ? dayOf(date) : undefined;
}

/** The day on which `year`-`month`-`day` falls; all counted from 1 and known to exist. */
export function dayOfDate(year: number, month: number, day: number): Day {
  return dayOf(PlainDate.create(year, month, day));
}

/** The calendar date in Amsterdam at a moment, given in milliseconds since 1970 UTC. */
export function amsterdamDay(epochMilliseconds: number): Day {
  const moment = Instant.fromEpochMilliseconds(Math.floor(epochMilliseconds));
  return dayOf(ZonedDateTime.toPlainDate(Instant.toZonedDateTimeISO(moment, ZONE)));
}

/** The same day of the month, `months` later; the last day of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  return dayOf(PlainDate.addMonths(dateOf(day), months));
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return PlainDate.dayOfWeek(dateOf(day));
}

export function yearOf(day: Day): number {
  return dateOf(day).year;
}

/** Year and month as one number, `202609`: the month of a board tag. */
export function monthOf(day: Day): number {
  const date = dateOf(day);
  return date.year * 100 + date.month;
}
