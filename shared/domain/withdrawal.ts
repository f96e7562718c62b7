import type { Day } from "./day.ts";

/**
 * How long staff wait after a melder asked to withdraw, before they ask again and do anything. Found words can ask too:
 * two weeks give whoever really holds the brievenbus time to see it there, as for an objection to a move. No term of
 * the law stops meanwhile.
 */
export const WITHDRAWAL_WAIT_DAYS = 14;

/** The first day on which staff ask whether it was meant. */
export function withdrawalAskedAgain(asked: Day): Day {
  return asked + WITHDRAWAL_WAIT_DAYS;
}
