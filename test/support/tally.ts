import type { TestModule } from "vitest/node";

/** What came of a number of tests. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

export function plus(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** What `tallyModule` needs of a test file's report. */
export type Module = Pick<TestModule, "errors"> & {
  readonly children: {
    allTests(): Iterable<{ result(): { readonly state: string } }>;
    allSuites(): Iterable<{ errors(): readonly unknown[] }>;
  };
};

/** A file that cannot be loaded and a hook that throws are failures, though no test of theirs has run. */
export function tallyModule(module: Module): Tally {
  const states = [...module.children.allTests()].map((test) => test.result().state);
  const count = (state: string) => states.filter((each) => each === state).length;
  const broken = [module, ...module.children.allSuites()].filter((suite) => suite.errors().length > 0).length;
  const passed = count("passed");
  const skipped = count("skipped");
  // A test that is still pending when everything has ended was cut off.
  return { passed, skipped, failed: states.length - passed - skipped + broken };
}

/** `12 passed, 0 failed`, and `, 3 skipped` where some were. */
export function sumOf({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

export function lineOf(kind: string, tally: Tally): string {
  return `${kind}: ${sumOf(tally)}`;
}
