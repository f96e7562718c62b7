import type { Language } from "./i18n.ts";

/** Days since 1970-01-01 of the calendar date in Europe/Amsterdam: the only time unit of the whole system. */
export type Day = number;

const DAY_MS = 86_400_000;

/** A day in words: `22 november 2026`, with the weekday where that helps planning. */
export function dayText(day: Day, language: Language, weekday = false): string {
  return new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    ...(weekday && { weekday: "long" }),
    timeZone: "UTC",
  }).format(day * DAY_MS);
}

/** ISO date of a day, for `<time datetime>`. */
export function isoDate(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The calendar date in the Netherlands at this moment, whatever the clock zone of the device. */
export function today(now: number = Date.now()): Day {
  const parts = new Intl.DateTimeFormat("en", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: "Europe/Amsterdam",
  }).formatToParts(now);
  const part = (type: "year" | "month" | "day") => Number(parts.find((p) => p.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day")) / DAY_MS;
}
