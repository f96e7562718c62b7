import type { Day } from "#shared/domain/day.ts";
import type { Language } from "./i18n.ts";

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
