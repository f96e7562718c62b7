/**
 * Long work on the main thread (Trusted Types `'none'` rules out workers), cut into slices so short that the page
 * keeps answering: keyboard, stop button and screen reader stay usable.
 */

/** One frame at 60 Hz. A slice aims at less, so that the browser's own work fits in too. */
const SLICE_MS = 16;
const AIM_MS = 10;

/** Lets the browser paint and handle input. A message is not slowed down in a background tab, a timer is. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(undefined);
  });
}

export interface SlicedSearch<Found> {
  /** Tries `count` candidates from `start`. */
  readonly step: (start: number, count: number) => Found | undefined;
  /** Called after each slice with the number of candidates tried. */
  readonly onProgress?: ((tried: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Searches until something is found; `undefined` when stopped. */
export async function searchInSlices<Found>({
  step,
  onProgress,
  signal,
}: SlicedSearch<Found>): Promise<Found | undefined> {
  let start = 0;
  let count = 16;
  while (!signal?.aborted) {
    const before = performance.now();
    const found = step(start, count);
    if (found !== undefined) return found;
    start += count;
    count = nextCount(count, performance.now() - before);
    onProgress?.(start);
    await breathe();
  }
  return undefined;
}

/** Grows slowly and shrinks at once: a slow phone never gets a second long slice. */
function nextCount(count: number, took: number): number {
  if (took > SLICE_MS) return Math.max(1, Math.floor((count * AIM_MS) / took));
  return took < AIM_MS / 2 ? count * 2 : count;
}
