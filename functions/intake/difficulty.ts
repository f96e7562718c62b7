import { MAX_WORK_BITS } from "#shared/protocol/proof-of-work.ts";

/** Zero bits asked when nothing is the matter: a third of a second in the slowest browser that we serve. */
const BASE_BITS = 10;

/**
 * Envelopes waiting for release, and melders' own records waiting for the board, at which one bit more is asked, for
 * everybody alike. The board takes few records a batch: what a flood leaves there stays for long after the envelopes
 * are released, and keeps a melder's own record from being seen. Far above what any organisation receives, so the
 * difficulty tells a visitor nothing but "under attack".
 */
const STEPS = [200, 400, 800, 1_600];

/** Counting further would change nothing. */
export const LOAD_LIMIT = 1_600;

/** Bits to ask at this load. Capped by what a browser can do: intake gets slower, it never closes. */
export function workBits(load: number): number {
  return Math.min(MAX_WORK_BITS, BASE_BITS + STEPS.filter((step) => load >= step).length);
}
