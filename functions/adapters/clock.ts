export interface Clock {
  /** Milliseconds since 1970. Only for expiries in minutes that nothing stores. */
  now(): number;
  /** Days since 1970-01-01 of the calendar date in Europe/Amsterdam: all that is ever stored of time. */
  today(): number;
  /** Minutes since midnight on the clock in Europe/Amsterdam. Compared with the board's times, never stored. */
  minuteOfDay(): number;
}

const DAY = 86_400_000;
const PARTS = new Intl.DateTimeFormat("en", {
  timeZone: "Europe/Amsterdam",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});

/** The calendar date in Amsterdam at a moment. With `Intl`, so that an intake bundle carries no calendar library. */
export function amsterdamDayOf(milliseconds: number): number {
  const parts = numbersOf(PARTS.formatToParts(milliseconds));
  return Date.UTC(parts.year ?? Number.NaN, (parts.month ?? Number.NaN) - 1, parts.day) / DAY;
}

const TIME = new Intl.DateTimeFormat("en", {
  timeZone: "Europe/Amsterdam",
  hour: "numeric",
  minute: "numeric",
  hourCycle: "h23",
});

function amsterdamMinuteOf(milliseconds: number): number {
  const parts = numbersOf(TIME.formatToParts(milliseconds));
  return (parts.hour ?? Number.NaN) * 60 + (parts.minute ?? Number.NaN);
}

function numbersOf(parts: readonly Intl.DateTimeFormatPart[]): Partial<Record<string, number>> {
  return Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
}

export const clock: Clock = {
  now: () => Date.now(),
  today: () => amsterdamDayOf(Date.now()),
  minuteOfDay: () => amsterdamMinuteOf(Date.now()),
};
