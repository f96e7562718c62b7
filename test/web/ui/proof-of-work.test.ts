import { beforeAll, describe, expect, it } from "vitest";
import { solveStep, workHolds, workTarget } from "#shared/protocol/proof-of-work.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { sodiumSha512 as sha512 } from "#shared/protocol/withdraw.ts";
import { solveWork, workProgress } from "#web/ui/proof-of-work.ts";
import { searchInSlices } from "#web/ui/time-slices.ts";

beforeAll(ready);

const subject = {
  sha512,
  challenge: new Uint8Array(54).fill(7),
  method: "POST",
  route: "/envelopes",
  path: [],
  payload: new Uint8Array(1000),
};

describe("proof of work in slices", () => {
  it("finds a nonce that the server accepts, and lets timers run meanwhile", async () => {
    const target = workTarget(subject);
    const bits = 14;
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 1);
    const parts: number[] = [];
    const step = (start: number, count: number) => solveStep({ sha512, target, bits, start, count });
    const nonce = await solveWork({ step, bits, onProgress: (part) => parts.push(part) });
    clearInterval(timer);
    expect(workHolds({ sha512, target, bits, nonce: nonce ?? new Uint8Array(8) })).toBe(true);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.every((part) => part > 0 && part < 1)).toBe(true);
    expect(parts.length > 1 ? ticks : 1).toBeGreaterThan(0);
  });

  it("stops when asked and finds nothing then", async () => {
    const control = new AbortController();
    const onProgress = () => control.abort();
    const step = () => undefined;
    expect(await solveWork({ step, bits: 40, signal: control.signal, onProgress })).toBeUndefined();
  });

  it("keeps slices short on a slow device: after one that took too long the next is smaller", async () => {
    const counts: number[] = [];
    await searchInSlices({
      step(_, count) {
        counts.push(count);
        const until = performance.now() + count * 0.5;
        while (performance.now() < until);
        return counts.length === 12 ? true : undefined;
      },
    });
    expect(Math.max(...counts.slice(6)) * 0.5).toBeLessThanOrEqual(24);
  });

  it("shows half after as many tries as half of all searches need", () => {
    expect(workProgress(0, 10)).toBe(0);
    expect(workProgress(Math.LN2 * 1024, 10)).toBeCloseTo(0.5);
    expect(workProgress(1e9, 10)).toBeLessThanOrEqual(1);
  });
});
