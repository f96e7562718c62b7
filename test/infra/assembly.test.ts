import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { assembly, STACKS } from "./support/assembly.ts";

const ROOT = path.resolve(import.meta.dirname, "..", "..");
const stage = await assembly("example");

/** Every `Ref` and `Fn::` in a template, with its argument. */
function* intrinsics(value: unknown): Generator<readonly [string, unknown]> {
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === "Ref" || name.startsWith("Fn::")) yield [name, inner];
    yield* intrinsics(inner);
  }
}

/** What `npm run synth` does and says. */
function synth(file: string, env: Readonly<Record<string, string>>) {
  const { STAGE: _, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], {
    cwd: ROOT,
    env: { ...rest, ...env },
    encoding: "utf8",
  });
  return [status, stdout, stderr];
}

test("the app synthesises by itself and has nothing to say but which stage and where", () => {
  const outdir = mkdtempSync(path.join(tmpdir(), "synth-"));
  const where = path.relative(ROOT, outdir);
  const said = `Stage "example", for STAGE names no other: ${where}\n`;
  expect(synth("infra/synth.ts", { CDK_OUTDIR: outdir })).toEqual([0, said, ""]);
  expect(existsSync(path.join(outdir, "manifest.json"))).toBe(true);
  const report = JSON.parse(readFileSync(path.join(outdir, "validation-report.json"), "utf8"));
  expect(report.pluginReports.flatMap((each: { violations: unknown[] }) => each.violations)).toEqual([]);
  // What the command line would print of each construct: nothing to warn of, nothing wrong.
  for (const stack of ["manifest", ...STACKS.map((name) => `${name}.metadata`)]) {
    expect(readFileSync(path.join(outdir, `${stack}.json`), "utf8")).not.toMatch(/aws:cdk:(warning|error)/);
  }
});

test("a stage that is not there, or that nobody named to the CDK, is a sentence and no templates", () => {
  expect(synth("infra/synth.ts", { STAGE: "nergens" })).toEqual([
    1,
    "",
    expect.stringMatching(/^There is no stage "nergens"\. [^\n]+\n$/),
  ]);
  const [status, , stderr] = synth("infra/app.ts", {});
  expect(status).toBe(1);
  expect(stderr).toContain("Which stage? Set STAGE");
});

test("the templates use only what the local runner resolves", () => {
  const known = ["Ref", "Fn::GetAtt", "Fn::Join", "Fn::Sub", "Fn::Select", "Fn::Split", "Fn::ImportValue"];
  for (const stack of STACKS) {
    const { Resources, Outputs } = stage.template(stack);
    for (const [name] of intrinsics({ Resources, Outputs })) expect(known).toContain(name);
  }
});

test("stacks know each other by strong references: every import has its export", () => {
  const exported = STACKS.flatMap((stack) =>
    Object.values(
      (stage.template(stack).Outputs ?? {}) as Record<string, { Export?: { Name: string } }>,
    ).flatMap((output) => output.Export?.Name ?? []),
  );
  const imported = STACKS.flatMap((stack) =>
    [...intrinsics(stage.template(stack).Resources)].flatMap(([name, value]) =>
      name === "Fn::ImportValue" ? [value as string] : [],
    ),
  );
  expect(imported.length).toBeGreaterThan(0);
  expect(exported).toEqual(expect.arrayContaining(imported));
});

test("intake and console know nothing of each other", () => {
  const text = (stack: "Intake" | "Console") => JSON.stringify(stage.template(stack).Resources);
  expect(text("Intake")).not.toMatch(/meldpunt-example-(console|identity|jobs|sites)/);
  expect(text("Console")).not.toMatch(/meldpunt-example-(intake|jobs|sites)/);
});

test("every function is Node 24 on arm64, with its own bundle", () => {
  const functions = stage.ofType("AWS::Lambda::Function");
  for (const { properties, metadata } of functions) {
    expect(properties).toMatchObject({
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      Handler: "index.handler",
    });
    const bundle = path.join(stage.folder, String(metadata["aws:asset:path"]), "index.mjs");
    expect(existsSync(bundle)).toBe(true);
  }
});

test("the platform adds no line of its own to a log, and logs end", () => {
  for (const { properties } of stage.ofType("AWS::Lambda::Function")) {
    expect(properties.LoggingConfig).toMatchObject({ LogFormat: "JSON", SystemLogLevel: "WARN" });
  }
  const groups = stage.ofType("AWS::Logs::LogGroup");
  expect(groups.length).toBeGreaterThan(0);
  for (const { properties } of groups) expect(properties.RetentionInDays).toBe(30);
});

test("nothing needs Docker, a custom resource or an AWS account to be synthesised", () => {
  for (const stack of STACKS) {
    const assets = JSON.parse(readFileSync(path.join(stage.folder, `${stack}.assets.json`), "utf8"));
    expect(Object.keys(assets.dockerImages ?? {})).toEqual([]);
  }
  const types = new Set(stage.resources.map(({ type }) => type));
  expect([...types].filter((type) => type.startsWith("Custom::") || type.includes("CustomResource"))).toEqual(
    [],
  );
  const manifest = JSON.parse(readFileSync(path.join(stage.folder, "manifest.json"), "utf8"));
  expect(manifest.missing).toBeUndefined();
});

test("cdk.json sets every feature flag that this version of the library knows", () => {
  const require = createRequire(import.meta.url);
  // The list is not exported; its file is where the library itself takes it from.
  const features = require(path.join(path.dirname(require.resolve("aws-cdk-lib")), "cx-api/lib/features.js"));
  const wanted = Object.keys(features.FLAGS).filter(
    (flag) => !features.CURRENT_VERSION_EXPIRED_FLAGS.includes(flag),
  );
  const { context } = JSON.parse(readFileSync(path.join(ROOT, "cdk.json"), "utf8"));
  expect(Object.keys(context).sort()).toEqual(wanted.sort());
  expect(context["@aws-cdk/core:defaultCrossStackReferences"]).toBe("strong");
  expect(context["@aws-cdk/core:validateAgainstDefaultRules"]).toBe(true);
});
