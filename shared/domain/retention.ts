import { addMonths, type Day } from "./day.ts";

/**
 * How long a closed dossier stays. The Wbk gives no number of months (art. 2a: destroyed when no longer necessary;
 * AVG art. 5 lid 1 sub e), so these are defaults that an organisation settles with its ondernemingsraad, its FG and,
 * in government, its archivist: a selectielijst can require longer.
 */
export const RETENTION_CLASSES = [
  "not-a-melding",
  "unfounded",
  "substantiated",
  "proceedings",
  "consultation",
] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** Days and months are added in this order: months first. */
export interface Period {
  readonly months: number;
  readonly days: number;
}

export interface RetentionSettings {
  /** From closing. For `proceedings` a dossier is closed when they are final. */
  readonly classes: Readonly<Record<RetentionClass, Period>>;
  /** The bare row (days and states) from closing: what figures over several years and an auditor need. */
  readonly register: Period;
  /** How long after closing a melder's mailbox still gets its messages republished: aftercare. */
  readonly aftercare: Period;
}

const months = (count: number): Period => ({ months: count, days: 0 });

export const DEFAULT_RETENTION: RetentionSettings = {
  classes: {
    /** Four weeks: time to find out that spam was no spam. */
    "not-a-melding": { months: 0, days: 28 },
    /** About two months after the end, the measure of WP117 for what was not substantiated. */
    unfounded: months(2),
    /** Two years, the term of the Tweede Kamer's regeling (req 118). */
    substantiated: months(24),
    /** Final judgment plus two months, so that nothing goes while an appeal can still be missed. */
    proceedings: months(2),
    /** No term of the AVG; the usual practice ends with the yearly report that counts it, at most a year later. */
    consultation: months(12),
  },
  register: months(84),
  aftercare: months(12),
};

/** The day that lies `period` after `day`. */
export function after(day: Day, period: Period): Day {
  return addMonths(day, period.months) + period.days;
}
