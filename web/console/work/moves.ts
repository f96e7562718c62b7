import type { TermSettings } from "#shared/domain/deadlines.ts";
import type { Move } from "#shared/domain/moves.ts";
import type { Directory } from "#shared/protocol/directory.ts";

/** The terms that this organisation promises, from its signed directory. */
export function termSettings({ policy }: Pick<Directory, "policy">): TermSettings {
  const { acknowledgeDays, feedbackMonths, consultationStartsTerms } = policy;
  return { acknowledgeDays, feedbackMonths, consultationStartsTerms };
}

/** Recorded by the console once a message is seen on the board: a person cannot record it earlier. */
const BY_ITSELF: readonly Move[] = ["acknowledge"];

/** End the dossier and destroy its content: not offered beside everyday steps. */
const ENDS: readonly Move[] = ["destroy", "archive"];

/** Moves that the register panel does not offer. */
export function movesByItself(move: Move): boolean {
  return BY_ITSELF.includes(move) || ENDS.includes(move);
}
