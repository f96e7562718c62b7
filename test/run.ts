/**
 * What `npm test` runs: every kind of test once, then the canary, and then the judgement of the permissions: what the
 * roles allow and no run used. Prints one line per kind and, as its very last line, the sum: `N passed, N failed`, with `, N skipped` where some were. Ends with 1 when anything failed or
 * nothing ran. Names of kinds as arguments run only those: `npm test -- domain architecture`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestModule } from "vitest/node";
import { startVitest } from "vitest/node";
import { SURPLUS } from "#infra/permissions/surplus.ts";
import { clearAccessNotes, readAccessNotes } from "./support/access-notes.ts";
import { judgePermissions, judgeRefusals } from "./support/surplus.ts";
import { lineOf, NOTHING, plus, sumOf, type Tally, tallyModule } from "./support/tally.ts";

const ROOT = join(import.meta.dirname, "..");
const CANARY = "canary";
const CANARY_SCRIPT = join(ROOT, "test/canary/run.ts");
/** The canary drives the whole product; longer than this it hangs. */
const CANARY_LIMIT_MS = 240_000;

/** Tallies per kind, in the order of the configuration. */
async function runVitest(kinds: readonly string[]): Promise<ReadonlyMap<string, Tally>> {
  const vitest = await startVitest([], {
    root: ROOT,
    run: true,
    watch: false,
    reporters: ["default"],
    ...(kinds.length > 0 && { project: [...kinds] }),
  });
  const tallies = new Map<string, Tally>(vitest.projects.map((project) => [project.name, NOTHING]));
  const add = (kind: string, tally: Tally) => tallies.set(kind, plus(tallies.get(kind) ?? NOTHING, tally));
  for (const module of vitest.state.getTestModules() as TestModule[]) {
    add(module.project.name, tallyModule(module));
  }
  // An error outside any test belongs to no kind, and is a failure all the same.
  const stray = vitest.state.getUnhandledErrors().length;
  if (stray > 0) add("outside of tests", { ...NOTHING, failed: stray });
  await vitest.close();
  return tallies;
}

/** The canary as one test: it passes when its script ends with 0. */
function runCanary(): Tally {
  const { status } = spawnSync(process.execPath, [CANARY_SCRIPT], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    timeout: CANARY_LIMIT_MS,
  });
  return status === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
}

/** Whether something is surplus can only be said when everything ran; a refused call is wrong in any run. */
function judge(all: boolean): Tally {
  const notes = readAccessNotes();
  const wrong = all ? judgePermissions(notes, SURPLUS) : judgeRefusals(notes.refused);
  for (const each of wrong) console.log(`permissions: ${each}`);
  if (!all) console.log("permissions: surplus is not judged, for only some kinds ran");
  return { ...NOTHING, passed: all && wrong.length === 0 ? 1 : 0, failed: wrong.length };
}

async function run(wanted: readonly string[]): Promise<{ readonly lines: string[]; readonly total: Tally }> {
  const kinds = wanted.filter((kind) => kind !== CANARY);
  const all = wanted.length === 0;
  const tallies = new Map(all || kinds.length > 0 ? await runVitest(kinds) : []);
  if ((all || wanted.includes(CANARY)) && existsSync(CANARY_SCRIPT)) tallies.set(CANARY, runCanary());
  const judged = judge(all);
  if (all || judged.failed > 0) tallies.set("permissions", judged);
  const lines = [...tallies].map(([kind, tally]) => lineOf(kind, tally));
  return { lines, total: [...tallies.values()].reduce(plus, NOTHING) };
}

// Everything temporary of a run stands in one folder and goes with it: a hundred syntheses are a gigabyte.
const scratch = mkdtempSync(join(tmpdir(), "meldpunt-test-"));
process.env.TMPDIR = scratch;
clearAccessNotes();
const { lines, total } = await run(process.argv.slice(2));
rmSync(scratch, { recursive: true, force: true });
const ran = total.passed + total.failed > 0;
// Engines and browsers that a broken test left behind must not keep the run from ending, nor cut its last line off.
process.stdout.write(`\n${[...lines, sumOf(total)].join("\n")}\n`, () => {
  process.exit(total.failed === 0 && ran ? 0 : 1);
});
