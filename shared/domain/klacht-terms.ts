import { addMonths, type Day } from "./day.ts";

/**
 * The terms of a formal klacht about ongewenste omgangsvormen (req 108). A klacht is not a melding and is not handled
 * here; a functionaris or vertrouwenspersoon who helps somebody to file one needs its calendar. The 8 weeks run from
 * admissibility (art. 12.2 of the regeling; its annex says receipt, and the article goes before the annex).
 */
export interface KlachtSettings {
  /** How long after the conduct a klacht can be filed: 12 months or 36, by organisation. */
  readonly filingMonths: number;
}

const WEEK = 7;
const COMPLETION = 2 * WEEK;
const ADMISSIBILITY = 2 * WEEK;
const ADVICE = 8 * WEEK;
const DECISION = 4 * WEEK;
const POSTPONEMENT = 4 * WEEK;

export interface KlachtCalendar {
  /** Conduct before this day is out of time. */
  readonly conductSince: Day;
  readonly completeBy: Day;
  readonly admissibilityBy: Day;
  readonly adviceBy: Day;
  readonly decisionBy: Day;
  /** With a postponement that was given in writing, with reasons, to both sides. */
  readonly postponedDecisionBy: Day;
}

/** Days on which steps were taken; what has not happened yet is counted on its last day. */
export interface KlachtSteps {
  readonly filed: Day;
  readonly complete?: Day;
  readonly admissible?: Day;
  readonly advised?: Day;
}

export function klachtCalendar(steps: KlachtSteps, { filingMonths }: KlachtSettings): KlachtCalendar {
  const completeBy = steps.filed + COMPLETION;
  const admissibilityBy = (steps.complete ?? completeBy) + ADMISSIBILITY;
  const adviceBy = (steps.admissible ?? admissibilityBy) + ADVICE;
  const decisionBy = (steps.advised ?? adviceBy) + DECISION;
  return {
    conductSince: addMonths(steps.filed, -filingMonths),
    completeBy,
    admissibilityBy,
    adviceBy,
    decisionBy,
    postponedDecisionBy: decisionBy + POSTPONEMENT,
  };
}
