import type { Day } from "#shared/domain/day.ts";

const MILLISECONDS_A_DAY = 86_400_000;
const WRITTEN_OUT = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" });

/** `22 november 2026`. */
export function dutchDay(day: Day): string {
  return WRITTEN_OUT.format(day * MILLISECONDS_A_DAY);
}
