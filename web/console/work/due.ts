import { alarmsGoneOff } from "#shared/domain/alarms.ts";
import type { Day } from "#shared/domain/day.ts";
import { runningTerms, type Term, type TermSettings, termState, terms } from "#shared/domain/deadlines.ts";
import type { RegisterRow } from "#shared/domain/register.ts";
import { OPEN_STATES } from "#shared/domain/states.ts";

/** What has to happen next in a dossier, by the calendar. */
export interface Due {
  readonly term: Term;
  /** The day that staff work to. */
  readonly by: Day;
  /** The last day that the law allows; the same or later. */
  readonly legal: Day;
  readonly urgency: "none" | "close" | "late";
}

/** The first term that is not met; nothing for a dossier that is closed, whose terms are met or do not run. */
export function nextDue(row: RegisterRow, today: Day, settings: TermSettings): Due | undefined {
  if (!OPEN_STATES.includes(row.state)) return undefined;
  const term = runningTerms(row, settings).find(
    (each) => !termState(each, row, today, settings).startsWith("met"),
  );
  if (term === undefined) return undefined;
  const { strict, legal } = terms(row, settings)[term];
  return { term, by: strict, legal, urgency: urgency(row, term, today, settings) };
}

function urgency(row: RegisterRow, term: Term, today: Day, settings: TermSettings): Due["urgency"] {
  if (termState(term, row, today, settings) !== "running") return "late";
  return alarmsGoneOff(row, today, settings).some((alarm) => alarm.term === term) ? "close" : "none";
}
