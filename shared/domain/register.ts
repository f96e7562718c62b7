import type { Level } from "#shared/protocol/level.ts";
import type { Day } from "./day.ts";
import type { State } from "./states.ts";

/** How a melding came in (req 14): stable codes in Dutch, as the organisation's own papers name them. */
export const CHANNELS = [
  "site",
  "vp",
  "brief",
  "e-mail",
  "gesprek",
  "telefoon",
  "video",
  /** No melding: somebody first went to a vertrouwenspersoon, and nobody else reads it. */
  "raadpleging",
] as const;
export type Channel = (typeof CHANNELS)[number];

/** The channel of a dossier that vertrouwenspersonen alone are in. */
export const CONSULTATION: Channel = "raadpleging";

export function isConsultation({ channel }: Pick<RegisterRow, "channel">): boolean {
  return channel === CONSULTATION;
}

/** To whom the melder's name is known. The melder can raise it later; nobody can lower it silently. */
export { LEVELS, type Level, raised } from "#shared/protocol/level.ts";

/**
 * The unencrypted row per melding that Wbk art. 2a and the two terms need: days and states, nothing else. Whoever
 * reads it learns that a melding exists, so access to it is access to a confidential register.
 */
export interface RegisterRow {
  /** Random, base64url: never a sequence. */
  readonly dossierId: string;
  readonly channel: Channel;
  readonly level: Level;
  readonly state: State;
  /** Day on which the first envelope was stored; set by the server. */
  readonly received: Day;
  /** Day on which the acknowledgement is on the board. */
  readonly acknowledged: Day | null;
  /** Day on which the first feedback is on the board. */
  readonly feedback: Day | null;
  readonly closed: Day | null;
  /** First day on which the dossier may be destroyed; after destruction, the day on which this row goes. */
  readonly destroyAfter: Day | null;
  /** Of a dossier that ended: the last day on which a copy of it can still be there (erasure.ts). Null before. */
  readonly lastCopy: Day | null;
  /** Legal hold: nothing is destroyed while it is set. */
  readonly hold: boolean;
}
