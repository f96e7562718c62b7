import { useState } from "preact/hooks";

/**
 * What somebody began in an open brievenbus and did not send: it is there again when they come back from reading, until
 * it is sent or the brievenbus is closed. In memory only.
 */
export interface Kept {
  /** What was filled in, by the name of the field. */
  readonly filled: Map<string, unknown>;
  /** What follows from it. */
  readonly made: Map<string, { readonly from: readonly unknown[]; readonly value: unknown }>;
}

export function nothingKept(): Kept {
  return { filled: new Map(), made: new Map() };
}

export function isBegun(kept: Kept | undefined): boolean {
  return kept !== undefined && kept.filled.size > 0;
}

/** It was sent. */
export function drop({ filled, made }: Kept): void {
  filled.clear();
  made.clear();
}

/** As `useState`, for a value that outlives its screen. One name has one type. */
export function useKept<T>(kept: Kept, name: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState(() => (kept.filled.has(name) ? (kept.filled.get(name) as T) : initial));
  const set = (next: T) => {
    kept.filled.set(name, next);
    setValue(() => next);
  };
  return [value, set];
}

/**
 * As `useMemo`, for a value that outlives its screen: a letter that nobody changed is the same letter after coming back,
 * so that it is stored once however often it is sent.
 */
export function keptMemo<T>(kept: Kept, name: string, make: () => T, from: readonly unknown[]): T {
  const known = kept.made.get(name);
  if (known && known.from.length === from.length && known.from.every((each, i) => Object.is(each, from[i])))
    return known.value as T;
  const value = make();
  kept.made.set(name, { from, value });
  return value;
}
