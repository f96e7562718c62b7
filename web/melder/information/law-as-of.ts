import { type Day, dayOfDate } from "#shared/domain/day.ts";

/** Day on which what the pages say of the law was last read; they print it. */
export const LAW_AS_OF: Day = dayOfDate(2026, 11, 22);
