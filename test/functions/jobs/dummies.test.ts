import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { sha512 } from "#functions/adapters/sha512.ts";
import { dummySubmission, geometric, meanPerRelease } from "#functions/jobs/dummies.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { queuedRecordId } from "#shared/protocol/submission.ts";

const DRAWS = 20_000;

describe("the number of dummies", () => {
  it("is geometric: its mean as asked, and none in 1 of 1 + mean releases", () => {
    for (const mean of [1 / 3, 2, 10]) {
      const draws = Array.from({ length: DRAWS }, () => geometric(mean, randomBytes));
      const average = draws.reduce((sum, count) => sum + count, 0) / DRAWS;
      const none = draws.filter((count) => count === 0).length / DRAWS;
      // Six standard deviations of the average and of the share.
      expect(Math.abs(average - mean)).toBeLessThan(6 * Math.sqrt((mean * (1 + mean)) / DRAWS));
      expect(Math.abs(none - 1 / (1 + mean))).toBeLessThan(6 * Math.sqrt(0.25 / DRAWS));
    }
  });

  it("is none where none are wanted, and always finite", () => {
    expect(geometric(0, randomBytes)).toBe(0);
    expect(geometric(2, (length) => new Uint8Array(length))).toBeLessThan(200);
    expect(geometric(2, (length) => new Uint8Array(length).fill(255))).toBe(0);
  });

  it("is spread over the releases of a day", () => {
    expect(meanPerRelease(2, 240) * 6).toBeCloseTo(2);
  });
});

describe("a dummy's board record", () => {
  beforeAll(ready);

  it("waits under the name that a melder's record would have: the name tells nothing", () => {
    const { record } = dummySubmission(new Uint8Array(32), 20_000, 1, randomBytes);
    expect(record.id).toBe(toBase64Url(queuedRecordId(sha512, record.record)));
  });
});
