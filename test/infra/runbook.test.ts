import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { boardSize, mebibytes } from "#infra/board-size.ts";
import { COMMANDS } from "#infra/ceremony/commands.ts";
import { parseOptions } from "#infra/deploy/options.ts";
import { settings } from "#infra/settings.ts";
import { stageOf } from "#infra/stages.ts";
import { type Assembly, assembly, STACKS } from "./support/assembly.ts";

/** The runbook is followed by hand, once a year, by somebody who did not write it: what it names must be there. */

const ROOT = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const runbook = read("docs/RUNBOOK.md");

/** Commands in the text and in the blocks, with lines that go on joined. */
const joined = runbook.replaceAll("\\\n", " ");
const commands = (start: string) =>
  [...joined.matchAll(new RegExp(`${start}([^\\n\`|>]*)`, "g"))].map((each) => each[1] ?? "");
const wordsOf = (line: string) => (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ""));

describe("the runbook names only what there is:", () => {
  it("scripts", () => {
    const scripts = Object.keys(JSON.parse(read("package.json")).scripts);
    const named = commands("npm (?:run )?(?:--silent )?").map((line) => /^[a-z:]+/.exec(line)?.[0] ?? "");
    expect(named.length).toBeGreaterThan(20);
    expect([...new Set(named)].filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it("files", () => {
    const files = [...runbook.matchAll(/`((?:docs|functions|infra|shared|test|web)\/[^`\s]*)`/g)].map(
      (each) => each[1] ?? "",
    );
    expect(files.length).toBeGreaterThan(5);
    // The one that the operator makes.
    const own = "infra/stages/voorbeelddam.ts";
    expect(files.filter((file) => file !== own && !existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  it("commands of the ceremony, with their options", () => {
    const lines = [...commands("ceremony -- "), ...commands("ceremony\\.mjs ")].map(wordsOf);
    const wrong = lines.filter(([name = "", ...args]) => {
      if (name === "help") return false;
      const known = COMMANDS[name];
      if (known === undefined) return true;
      const options = Object.entries({ ...known.options, folder: "string" as const });
      const config = Object.fromEntries(options.map(([option, type]) => [option, { type }]));
      return !parses(() => parseArgs({ args, options: config }));
    });
    expect(lines.length).toBeGreaterThan(8);
    expect(wrong).toEqual([]);
  });

  it("options of a deployment", () => {
    const lines = commands("npm run deploy -- ").map(wordsOf);
    expect(lines.filter((args) => !parses(() => parseOptions(args)))).toEqual([]);
  });

  it("settings", () => {
    const top = Object.keys(settings.shape);
    const named = [...runbook.matchAll(/`(release|publish|files)\.(\w+)`/g)];
    for (const [, group, field] of named) {
      const inner = settings.shape[group as "release" | "publish" | "files"];
      expect(Object.keys(inner.shape)).toContain(field);
    }
    for (const name of [
      "alarmsTo",
      "mailFrom",
      "addresses",
      "federation",
      "passkeyStep",
      "onionHost",
      "roots",
      "rootThreshold",
    ]) {
      expect(top).toContain(name);
      expect(runbook).toContain(`\`${name}\``);
    }
  });

  it("headings that its links lead to", () => {
    // As GitHub makes them: lower case, no punctuation, hyphens for spaces.
    const anchors = [...runbook.matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, "")
        .replaceAll(" ", "-"),
    );
    const links = [...runbook.matchAll(/\]\(#([^)]*)\)/g)].map((each) => each[1] ?? "");
    expect(links.length).toBeGreaterThan(15);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });
});

describe("what the runbook asks AWS for", () => {
  let stage: Assembly;
  beforeAll(async () => {
    stage = await assembly("example");
  });

  it("are stacks, outputs and resources of the templates", () => {
    const stacks = [...runbook.matchAll(/meldpunt-voorbeelddam-([a-z]+)/g)].map((each) => each[1]);
    expect(
      [...new Set(stacks)].filter((name) => !STACKS.some((stack) => stack.toLowerCase() === name)),
    ).toEqual([]);
    const outputs = STACKS.flatMap((stack) => Object.keys(stage.template(stack).Outputs ?? {}));
    for (const [, name] of runbook.matchAll(/OutputKey=='(\w+)'/g)) expect(outputs).toContain(name);
    for (const [, id] of runbook.matchAll(/--logical-resource-id (\w+)/g)) {
      expect(stage.resources.map((resource) => resource.id)).toContain(id);
    }
    expect(runbook).toContain(`for P in ${STACKS.map((stack) => stack.toLowerCase()).join(" ")}; do`);
  });

  it("leaves room for the functions that hold a place of their own, and the 100 that AWS wants free", () => {
    const held = stage
      .ofType("AWS::Lambda::Function")
      .map(({ properties }) => properties.ReservedConcurrentExecutions ?? 0)
      .reduce((sum, places) => sum + places, 0);
    expect(runbook).toContain(`ten minste **${100 + held}**`);
  });

  it("are groups that the pool has", () => {
    const groups = stage.ofType("AWS::Cognito::UserPoolGroup").map(({ properties }) => properties.GroupName);
    expect(groups.filter((group) => !runbook.includes(`\`${group}\``))).toEqual([]);
  });
});

it("a bootstrap comes before the lock on the account, and later ones between taking it off and putting it back", () => {
  const section = runbook.slice(runbook.indexOf("\n## 5. "), runbook.indexOf("\n## 6. "));
  const steps = ["organizations detach-policy", "cdk bootstrap", "organizations attach-policy"];
  expect(section).toMatch(new RegExp(steps.join("[^]*")));
  for (const denied of ["s3:PutBucketPolicy", "s3:PutBucketVersioning"]) expect(section).toContain(denied);
});

it("the table of the board is what the sum gives", () => {
  const rows = [
    ...runbook.matchAll(/^\| ([\d.]+) \| (\d+) \| (\d+) \| ([\d,]+) \| (ja|nee) \| (\d+) \| ([\d,]+) \|$/gm),
  ];
  expect(rows.map((row) => row[1])).toEqual(["20", "220", "300", "5.000", "5.000"]);
  for (const [, dossiers = "", perDay, k, whole, allowed, shards, each] of rows) {
    const work = {
      dossiers: Number(dossiers.replace(".", "")),
      batchesPerDay: Number(perDay),
      recordDays: 90,
      dummiesPerDay: 2,
    };
    // The example's own k is the least.
    const size = boardSize(work, work.dossiers === 20 ? 3 : 1);
    expect([`${size.k}`, mebibytes(size.bytes), `${size.shards}`, mebibytes(size.shardBytes)]).toEqual([
      k,
      whole,
      shards,
      each,
    ]);
    expect(isAccepted(Number(k), Number(perDay)) ? "ja" : "nee").toBe(allowed);
  }
});

/** Whether an operator who fills this in gets past the settings and their rules. */
function isAccepted(k: number, perDay: number): boolean {
  const given = stageOf("example").settings;
  const publish = { ...given.publish, k, hours: Array.from({ length: perDay }, (_, hour) => hour) };
  return parses(() => stageOf("example", { publish }));
}

function parses(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
