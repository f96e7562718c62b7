import { addMonths, type Day } from "./day.ts";
import { extendToWorkingDay } from "./holidays.ts";
import { isConsultation, type RegisterRow } from "./register.ts";

/**
 * The two terms of Wbk art. 2 lid 2: acknowledge within seven days of receipt, and tell the melder what was made of
 * it within three months of sending the acknowledgement. Without acknowledgement the second term starts at the end
 * of the first (Directive (EU) 2019/1937 art. 9(1)(f)), at the day that is not extended.
 *
 * Every term has two ends. `strict` is counted on the calendar: this is what the console works to and what a melder
 * is told. `legal` is the same day moved past weekends and holidays by the Algemene termijnenwet (three months is not
 * "more than three months", so art. 4 does not exempt it): shown as the last day that the law allows, never aimed at.
 * There is no extension: the six months of art. 11(2)(d) of the Directive belong to authorities.
 */
export interface TermEnd {
  readonly strict: Day;
  readonly legal: Day;
}

export interface Terms {
  readonly acknowledge: TermEnd;
  readonly feedback: TermEnd;
}

/** What an organisation promises. The directory carries it; more than the law allows is refused there. */
export interface TermSettings {
  readonly acknowledgeDays: number;
  readonly feedbackMonths: number;
  /** Whether a raadpleging starts the terms: where the regeling makes the vertrouwenspersoon a place to report. */
  readonly consultationStartsTerms: boolean;
}

/**
 * Wbk art. 2 lid 2; Directive art. 9(1)(b) and (f). Months are months: 90 days is another term. Talking to a
 * vertrouwenspersoon is advice in confidence (Wbk art. 2 lid 2 sub d), not a melding: by itself it starts none.
 */
export const STATUTORY_TERMS: TermSettings = {
  acknowledgeDays: 7,
  feedbackMonths: 3,
  consultationStartsTerms: false,
};

/** The days of a register row that the terms depend on. */
export interface TermDays {
  readonly received: Day;
  readonly acknowledged: Day | null;
  readonly feedback: Day | null;
}

/** Of a row as the register has it: whether terms run at all follows from its channel. */
export type TermRow = TermDays & Pick<RegisterRow, "channel">;

function end(strict: Day): TermEnd {
  return { strict, legal: extendToWorkingDay(strict) };
}

/** When the acknowledgement of a melding received on `received` is due. The day of receipt itself does not count. */
function acknowledgeBy(received: Day, settings: TermSettings = STATUTORY_TERMS): TermEnd {
  return end(received + settings.acknowledgeDays);
}

/** When feedback is due. `acknowledged` is the day on which the acknowledgement was published, read or not. */
function feedbackBy(
  received: Day,
  acknowledged: Day | null,
  settings: TermSettings = STATUTORY_TERMS,
): TermEnd {
  const start = acknowledged ?? acknowledgeBy(received, settings).strict;
  return end(addMonths(start, settings.feedbackMonths));
}

/** Both ends of both terms. */
export function terms(row: Omit<TermDays, "feedback">, settings: TermSettings = STATUTORY_TERMS): Terms {
  return {
    acknowledge: acknowledgeBy(row.received, settings),
    feedback: feedbackBy(row.received, row.acknowledged, settings),
  };
}

export type Term = keyof Terms;

const TERMS: readonly Term[] = ["acknowledge", "feedback"];

/**
 * The terms that bind this row: both, or none for a raadpleging where the organisation did not settle otherwise. Every
 * alarm, digest, due day and reason for lateness asks this first.
 */
export function runningTerms(
  row: Pick<RegisterRow, "channel">,
  { consultationStartsTerms }: Pick<TermSettings, "consultationStartsTerms"> = STATUTORY_TERMS,
): readonly Term[] {
  return isConsultation(row) && !consultationStartsTerms ? [] : TERMS;
}

/**
 * How a term stands on `today`. `late` counts from the strict end, because the melder counts on a calendar;
 * `past-legal` from the end of the Algemene termijnenwet. A term that was met late stays visible as `met-late`.
 */
export type TermState = "running" | "met" | "met-late" | "late" | "past-legal";

export function termState(
  term: Term,
  row: TermDays,
  today: Day,
  settings: TermSettings = STATUTORY_TERMS,
): TermState {
  const { strict, legal } = terms(row, settings)[term];
  const metOn = term === "acknowledge" ? row.acknowledged : row.feedback;
  // A message that is queued for a later day has not met anything yet: it counts when it is on the board.
  if (metOn !== null && metOn <= today) return metOn <= strict ? "met" : "met-late";
  if (today <= strict) return "running";
  return today <= legal ? "late" : "past-legal";
}
