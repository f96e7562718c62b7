import { execFile } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { KINDS } from "./attempt.ts";
import type { Story } from "./story.ts";
import { faultsOf } from "./verdict.ts";

interface Run {
  readonly code: number;
  readonly story: Story & { readonly faults: readonly string[] };
}

const PROGRAM = join(import.meta.dirname, "erase.ts");

/** The program as `npm run drill:erase` starts it. */
function run(): Promise<Run> {
  return new Promise((resolve, reject) => {
    const maxBuffer = 10_000_000;
    execFile(process.execPath, [PROGRAM, "--json"], { maxBuffer }, (error, stdout, stderr) => {
      if (stdout === "") reject(new Error(stderr));
      else resolve({ code: typeof error?.code === "number" ? error.code : 0, story: JSON.parse(stdout) });
    });
  });
}

/** A hundred days with real engines and passphrases: ten seconds on two cores, and three times that on busy ones. */
const PATIENCE = 180_000;

let honest: Run;
beforeAll(async () => {
  honest = await run();
}, PATIENCE);

const summed = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

describe("the erasure drill", () => {
  it("opens nothing of a destroyed dossier after the day that the register names", () => {
    expect(honest.story.faults).toEqual([]);
    expect(honest.code).toBe(0);
    const { checks, destroyed } = honest.story;
    for (const role of ["early", "late"] as const) {
      const after = checks.filter(({ day }) => day > (destroyed[role]?.lastCopy ?? Number.POSITIVE_INFINITY));
      expect(after.length).toBeGreaterThan(0);
      for (const { opened } of after) expect(summed(opened[role])).toBe(0);
    }
  });

  it("opens nothing but letters in the inbox before that day, and those until the very day", () => {
    const { checks, destroyed } = honest.story;
    const before = checks.filter(({ day }) => day <= (destroyed.early?.lastCopy ?? 0));
    expect(before.map(({ day }) => day)).toEqual([destroyed.early?.day, destroyed.early?.lastCopy]);
    for (const { opened } of before) {
      expect(opened.early.envelopes).toBeGreaterThan(0);
      expect(summed(opened.early)).toBe(opened.early.envelopes + opened.early.identities);
    }
  });

  it("tries every kind of thing, and opens every kind of a dossier that lives", () => {
    const [first] = honest.story.checks;
    for (const kind of KINDS) expect([kind, first?.tried[kind] ?? 0]).not.toEqual([kind, 0]);
    for (const kind of KINDS.filter((each) => each !== "records")) {
      expect([kind, first?.opened.living[kind] ?? 0]).not.toEqual([kind, 0]);
    }
    expect(honest.story.generations).toBe(2);
  });

  it("fails where the table with the wraps can be recovered, and where it would not see that", () => {
    const { story } = honest;
    expect(story.counterproof.opened.early.events).toBeGreaterThan(0);
    const sabotaged = faultsOf({ ...story, checks: [story.counterproof] });
    expect(sabotaged.join()).toContain("van dossier A gaat open");
    const [first] = story.checks;
    expect(faultsOf({ ...story, counterproof: first ?? story.counterproof })).toHaveLength(1);
  });

  it("fails when it cannot open anything, or tried nothing", () => {
    const blind = honest.story.checks.map((check) => ({
      ...check,
      opened: { ...check.opened, living: { ...check.opened.living, events: 0 } },
    }));
    expect(faultsOf({ ...honest.story, checks: blind })).toHaveLength(blind.length);
    expect(faultsOf({ ...honest.story, checks: [] })).toHaveLength(1);
  });
});
