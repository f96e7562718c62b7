import type { Day } from "#shared/domain/day.ts";
import type { Language } from "./i18n.ts";

const DAY_MS = 86_400_000;

/** Making a formatter costs a hundred times what using it does, and a list shows hundreds of days. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, weekday: boolean): Intl.DateTimeFormat {
  const key = `${language} ${weekday}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
      day: "numeric",
      month: "long",
      year: "numeric",
      ...(weekday && { weekday: "long" }),
      timeZone: "UTC",
    });
  formats.set(key, format);
  return format;
}

/** A day in words: `22 november 2026`, with the weekday where that helps planning. */
export function dayText(day: Day, language: Language, weekday = false): string {
  return formatOf(language, weekday).format(day * DAY_MS);
}
