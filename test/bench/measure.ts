/** Medians and percentiles of repeated runs. All times in milliseconds. */

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}

export interface Timing {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly runs: number;
}

/** Runs `work` a few times to warm up and then `runs` times; a run may be asynchronous. */
export async function time(work: () => unknown, runs: number, warmUp = 3): Promise<Timing> {
  for (let i = 0; i < warmUp; i += 1) await work();
  const samples: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now();
    await work();
    samples.push(performance.now() - start);
  }
  return { medianMs: round(median(samples)), p95Ms: round(percentile(samples, 0.95)), runs };
}
