import type { Day } from "./day.ts";
import {
  runningTerms,
  STATUTORY_TERMS,
  type Term,
  type TermRow,
  type TermSettings,
  termState,
  terms,
} from "./deadlines.ts";

/**
 * The days on which a term that is not met becomes more urgent. The console marks a dossier from the first of a term on,
 * for its members alone: whoever else were told, an alternate or a manager, may be whom the melding is about. The mail
 * has a rule of its own (digest.ts).
 */
export interface Alarm {
  readonly term: Term;
  readonly day: Day;
  /** 1, 2 or 3. */
  readonly step: number;
}

/** Days after receipt. Day 7 is the end itself; three warnings leave a working day between them in most weeks. */
const ACKNOWLEDGE_DAYS = [3, 5, 6] as const;

/**
 * Weeks after receipt, not after the acknowledgement: whoever takes the automatic bewijs van inzending for an
 * acknowledgement counts three months from that day (req R21), and the last warning must fall before his end too.
 */
const FEEDBACK_WEEKS = [8, 10, 12] as const;

const DAYS_A_WEEK = 7;

/** All alarms of a dossier, in order of time. A shorter promise of the organisation moves none past its end. */
export function alarms(row: TermRow, settings: TermSettings = STATUTORY_TERMS): readonly Alarm[] {
  const running = runningTerms(row, settings);
  const ends = terms(row, settings);
  const alarm = (term: Term, steps: readonly number[], daysPerStep: number): Alarm[] =>
    steps.map((count, index) => ({
      term,
      day: Math.min(row.received + count * daysPerStep, ends[term].strict),
      step: index + 1,
    }));
  const all = [
    ...alarm("acknowledge", ACKNOWLEDGE_DAYS, 1),
    ...alarm("feedback", FEEDBACK_WEEKS, DAYS_A_WEEK),
  ];
  return all.filter(({ term }) => running.includes(term));
}

/** The latest alarm of each unmet term that has gone off by `today`: what a list of dossiers shows. */
export function alarmsGoneOff(
  row: TermRow,
  today: Day,
  settings: TermSettings = STATUTORY_TERMS,
): readonly Alarm[] {
  const gone = alarms(row, settings).filter(
    ({ term, day }) => day <= today && !termState(term, row, today, settings).startsWith("met"),
  );
  return gone.filter(({ term, step }) => !gone.some((other) => other.term === term && other.step > step));
}
