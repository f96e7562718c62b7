import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { HELP, parseOptions } from "#infra/deploy/options.ts";

test("a whole command is understood", () => {
  expect(parseOptions(["--stage", "voorbeelddam"])).toEqual({
    stage: "voorbeelddam",
    dryRun: false,
    stacksOnly: false,
    firstConsole: false,
    newRoots: false,
    yes: false,
    directory: undefined,
  });
  expect(
    parseOptions(["--stage=x", "--dry-run", "--yes", "--directory", "d.json", "--signatures", "s.json"]),
  ).toMatchObject({ dryRun: true, yes: true, directory: { file: "d.json", signatures: "s.json" } });
  expect(parseOptions(["--help"])).toBe("help");
});

test.each([
  [[], "Which stage? Give --stage <name>; there is no default."],
  [["--stage"], "'--stage <value>' argument missing"],
  [["--stage", ""], "Which stage?"],
  [["voorbeelddam"], "Unexpected argument 'voorbeelddam'."],
  [["--stage", "x", "--force"], "Unknown option '--force'."],
  [["--stage", "x", "--directory", "d.json"], "--directory and --signatures belong together"],
  [["--stage", "x", "--signatures", "s.json"], "--directory and --signatures belong together"],
  [
    ["--stage", "x", "--stacks-only", "--directory", "d.json", "--signatures", "s.json"],
    "--stacks-only builds no site",
  ],
  [["--stage", "x", "--new-roots"], "--new-roots needs --directory and --signatures of the list that"],
  [["--stage", "x", "--new-roots", "--first-console"], "--new-roots needs --directory and --signatures"],
  [
    ["--stage", "x", "--stacks-only", "--first-console"],
    "--first-console is for the time without a directory",
  ],
])("%j is refused with a sentence", (args, sentence) => {
  expect(() => parseOptions(args)).toThrow(sentence);
});

const RUN = path.resolve(import.meta.dirname, "../../../infra/deploy/run.ts");

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

test("the command ends with 1 and a sentence, without a stack trace", () => {
  expect(run("--stage", "nergens")).toEqual({
    status: 1,
    stdout: "",
    stderr: expect.stringMatching(/^There is no stage "nergens"\. Stages: example, local\. [^\n]+\n$/),
  });
  expect(run("--stage", "local").stderr).toBe('Stage "local" runs on this machine: npm start.\n');
  expect(run("--stage", "example").stderr).toMatch(/^Stage "example" is nobody's: [^\n]+\n$/);
});

test("--help is in plain words", () => {
  expect(run("--help")).toEqual({ status: 0, stdout: `${HELP}\n`, stderr: "" });
});
