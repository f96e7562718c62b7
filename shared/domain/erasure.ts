import type { Day } from "./day.ts";

/** How long copies of sealed content outlive it, in days. */
export interface CopyDays {
  /** An envelope's row in the inbox, counted from its batch. It lives so long whatever becomes of its dossier. */
  readonly row: number;
  /** Point-in-time recovery of the tables with sealed content: what was removed can be brought back so long. */
  readonly recovery: number;
}

/**
 * The last day on which a copy of a destroyed dossier can still be there. Its own keys go at once and for ever, but the
 * last envelope that was filed in it stays in the inbox, sealed to keys that staff still have, until its row's time
 * is over; and what leaves a table can be recovered for a while. From the day after this one nothing opens.
 */
export function lastCopyDay(destroyed: Day, lastEnvelope: Day, { row, recovery }: CopyDays): Day {
  return Math.max(destroyed, lastEnvelope + row) + recovery;
}
