export interface Clock {
  /** Milliseconds since 1970. Only for expiries in minutes that nothing stores. */
  now(): number;
  /** Days since 1970-01-01 of the calendar date in Europe/Amsterdam: all that is ever stored of time. */
  today(): number;
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
  const parts = Object.fromEntries(
    PARTS.formatToParts(milliseconds).map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(parts.year ?? Number.NaN, (parts.month ?? Number.NaN) - 1, parts.day) / DAY;
}

export const clock: Clock = {
  now: () => Date.now(),
  today: () => amsterdamDayOf(Date.now()),
};
