import { searchInSlices } from "./time-slices.ts";

/**
 * The honest progress of a search that has no memory: the chance that it would have ended by now. It never
 * reaches 1 before it is done.
 */
export function workProgress(tried: number, bits: number): number {
  return 1 - Math.exp(-tried / 2 ** bits);
}

export interface Work {
  /** Tries `count` nonces from `start` on (shared/protocol/proof-of-work.ts, `solveStep`). */
  readonly step: (start: number, count: number) => Uint8Array | undefined;
  readonly bits: number;
  /** From 0 to 1. */
  readonly onProgress?: ((part: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Finds the nonce in time slices; `undefined` when stopped. */
export function solveWork({ step, bits, onProgress, signal }: Work): Promise<Uint8Array | undefined> {
  return searchInSlices({ step, signal, onProgress: (tried) => onProgress?.(workProgress(tried, bits)) });
}
