import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { geometric, meanPerRelease } from "#functions/jobs/dummies.ts";

/**
 * What a left-out staff member learns from counts alone: everything else of a batch is the same for real and dummy.
 * The adversary knows every setting and uses the best rule there is; the advantage is how much more often he is
 * right with a melding than wrong without one.
 */

const TRIALS = 20_000;

/** The advantage of the best rule of the form "more than so many rows". */
function advantage(without: readonly number[], withOne: readonly number[]): number {
  const limits = [...new Set([...without, ...withOne])];
  const share = (counts: readonly number[], limit: number) =>
    counts.filter((count) => count > limit).length / counts.length;
  return Math.max(...limits.map((limit) => share(withOne, limit) - share(without, limit)));
}

/** The platform's generator, a megabyte at a time: a call for six bytes costs more than the bytes. */
let pool = randomBytes(0);
function pooled(length: number): Uint8Array {
  if (pool.length < length) pool = randomBytes(1_000_000);
  const bytes = pool.subarray(0, length);
  pool = pool.subarray(length);
  return bytes;
}

const batch = (mean: number) => geometric(mean, pooled);

describe("a count of envelopes", () => {
  it("tells of one batch as much as 1 in 1 + mean, and no more", () => {
    for (const mean of [meanPerRelease(2, 240), 2, 9]) {
      const without = Array.from({ length: TRIALS }, () => batch(mean));
      const withOne = Array.from({ length: TRIALS }, () => batch(mean) + 1);
      expect(Math.abs(advantage(without, withOne) - 1 / (1 + mean))).toBeLessThan(0.03);
    }
  });

  it("does not tell whether there was a melding in 1,000 batches, with the default settings", () => {
    const mean = meanPerRelease(2, 240);
    const history = () =>
      Array.from({ length: 1_000 }, () => batch(mean)).reduce((sum, count) => sum + count, 0);
    const histories = 1_500;
    const without = Array.from({ length: histories }, history);
    const withOne = Array.from({ length: histories }, () => history() + 1);
    expect(advantage(without, withOne)).toBeLessThan(0.1);
  });

  it("would be told apart where nothing is added", () => {
    const without = Array.from({ length: 100 }, () => 0);
    const withOne = without.map((count) => count + 1);
    expect(advantage(without, withOne)).toBe(1);
  });
});
