/** How much a meldpunt is used, a year. */
export interface Volumes {
  readonly meldingen: number;
  /** Visits of the public site that send nothing. */
  readonly visits: number;
  /** Staff who can read meldingen. */
  readonly readers: number;
}

/**
 * What one melding brings along, beside what was measured. Guesses, and high ones: whoever runs a meldpunt knows
 * better and changes them here.
 */
export const HABITS = {
  /** Messages of the melder after the first. */
  followUps: 2,
  /** Messages of staff after the acknowledgement. */
  answers: 2,
  /** Times that a melder opens the mailbox. */
  mailboxVisits: 12,
  /** Months that a dossier stays, from the melding: half a year of work and two years of keeping (req. 118). */
  dossierMonths: 30,
  /** Members of a dossier. */
  members: 2,
  /** Working days of a reader in a month. */
  workingDays: 21,
} as const;

/** Envelopes that one melding brings. */
export const ENVELOPES = 1 + HABITS.followUps;

/** A functionaris who does nothing else handles about so many meldingen a year; nobody works alone. */
const MELDINGEN_PER_READER = 60;
const FEWEST_READERS = 3;

export function readersFor(meldingen: number): number {
  return Math.max(FEWEST_READERS, Math.ceil(meldingen / MELDINGEN_PER_READER));
}
