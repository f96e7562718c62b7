import type { Day } from "./day.ts";
import { runningTerms, STATUTORY_TERMS, type TermSettings, termState, terms } from "./deadlines.ts";
import { isWorkingDay } from "./holidays.ts";
import type { RegisterRow } from "./register.ts";

/**
 * When a member of staff is written to. The mail itself says nothing, so this decides no more than that something
 * waits; the console's alarms (alarms.ts) say what.
 */

/** Days before the strict end of a term: late enough to mean something, early enough to act on. */
export const NOTICE_DAYS = 3;

/** Whether a term of this dossier that nobody met ends within three days, or is over. */
export function termIsNear(row: RegisterRow, today: Day, settings: TermSettings = STATUTORY_TERMS): boolean {
  // What was closed without feedback asks for nothing any more.
  if (row.closed !== null) return false;
  return runningTerms(row, settings).some(
    (term) =>
      !termState(term, row, today, settings).startsWith("met") &&
      terms(row, settings)[term].strict - NOTICE_DAYS <= today,
  );
}

/** Whether a batch that was released on this day has been waiting for more than one whole working day. */
export function batchWaitsLong(released: Day, today: Day): boolean {
  let between = 0;
  for (let day = released + 1; day < today && between === 0; day += 1) if (isWorkingDay(day)) between += 1;
  return between > 0;
}
