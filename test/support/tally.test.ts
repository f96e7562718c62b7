import { describe, expect, test } from "vitest";
import { lineOf, type Module, NOTHING, plus, sumOf, tallyModule } from "./tally.ts";

function module(states: readonly string[], errors: number, suiteErrors: readonly number[] = []): Module {
  const broken = (count: number) => () => Array.from({ length: count }, () => ({ message: "broken" }));
  return {
    errors: broken(errors),
    children: {
      allTests: () => states.map((state) => ({ result: () => ({ state }) })),
      allSuites: () => suiteErrors.map((count) => ({ errors: broken(count) })),
    },
  };
}

describe("the sum of a test run", () => {
  test("counts each outcome", () => {
    expect(tallyModule(module(["passed", "passed", "failed", "skipped"], 0))).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
    });
  });

  test("counts a file that could not be loaded as a failure", () => {
    expect(tallyModule(module([], 1))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test("counts a hook that threw as a failure, beside the tests that it kept from running", () => {
    expect(tallyModule(module(["skipped", "skipped"], 0, [1, 0]))).toEqual({
      passed: 0,
      failed: 1,
      skipped: 2,
    });
  });

  test("counts a test that was cut off as a failure", () => {
    expect(tallyModule(module(["passed", "pending"], 0))).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test("prints the exact last line", () => {
    expect(sumOf(NOTHING)).toBe("0 passed, 0 failed");
    expect(sumOf(plus({ passed: 1, failed: 2, skipped: 0 }, { passed: 3, failed: 0, skipped: 4 }))).toBe(
      "4 passed, 2 failed, 4 skipped",
    );
    expect(lineOf("domain", { passed: 1, failed: 0, skipped: 0 })).toBe("domain: 1 passed, 0 failed");
  });
});
