/**
 * Who knows the melder's name, from nobody to everybody who reads (SPEC.md, Level). Only the melder's own signed
 * messages set it, and it only ever rises: a name that was told cannot be taken back.
 */
export const LEVELS = ["without-name", "vp-knows", "functionaris-knows", "open"] as const;
export type Level = (typeof LEVELS)[number];

/** The higher of two: what holds after a message that claims `next`. */
export function raised(before: Level, next: Level): Level {
  return LEVELS.indexOf(next) > LEVELS.indexOf(before) ? next : before;
}
