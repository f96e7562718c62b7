/** The power goes: thrown by {@link stoppingAt}, so that a test knows it from any other failure. */
export class PowerCut extends Error {}

export interface Counter {
  calls: number;
}

/**
 * The same dependencies, of which call number `at` (from 1, over all of them) does not happen any more, nor does any
 * after it: a run that ended there. Data fields stay as they are.
 */
export function stoppingAt<Deps extends object>(
  deps: Deps,
  at: number,
  counter: Counter = { calls: 0 },
): Deps {
  const guard = (value: unknown): unknown => {
    if (typeof value === "function") {
      return (...args: unknown[]) => {
        counter.calls += 1;
        if (counter.calls >= at) throw new PowerCut();
        return value(...args);
      };
    }
    if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, guard(field)]));
  };
  return guard(deps) as Deps;
}
