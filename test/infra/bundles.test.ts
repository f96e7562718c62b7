import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { bundleFunctions, refuseSigners } from "#infra/bundle.ts";
import { FUNCTIONS, kebab, type Plane, pascal } from "#infra/functions.ts";
import { assembly, type StackName } from "./support/assembly.ts";

const folder = mkdtempSync(path.join(tmpdir(), "bundles-"));
await bundleFunctions(folder);
const stage = await assembly("local");

const STACK_OF: Readonly<Record<Plane, StackName>> = { intake: "Intake", console: "Console", jobs: "Jobs" };
const bundleOf = (name: string) => path.join(folder, kebab(name), "index.mjs");

/** The environment that the template gives; names of resources are not known before a deployment. */
function environmentOf({ plane, name }: (typeof FUNCTIONS)[number]): Record<string, string> {
  const { Variables } = stage.find(STACK_OF[plane], pascal(name)).properties.Environment;
  return Object.fromEntries(
    Object.entries(Variables).map(([variable, value]) => [
      variable,
      typeof value === "string"
        ? value
        : variable.endsWith("_ORIGIN")
          ? "https://some.example"
          : "some-resource",
    ]),
  );
}

/** Loads a bundle in a thread that has only this environment, and says what its handler is. */
function load(bundle: string, env: Readonly<Record<string, string>>): Promise<unknown> {
  const code = `import(process.env.BUNDLE).then((m) => require("node:worker_threads").parentPort.postMessage(typeof m.handler))`;
  const worker = new Worker(code, {
    eval: true,
    env: { ...env, BUNDLE: bundle, AWS_REGION: "eu-central-1" },
  });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  }).finally(() => worker.terminate());
}

test.each(FUNCTIONS)("$name starts with what the template gives it", async (each) => {
  expect(await load(bundleOf(each.name), environmentOf(each))).toBe("function");
});

test("a function that lacks a name does not start: the test above can fail", async () => {
  const { TABLE_INBOX: _, ...rest } = environmentOf({ plane: "intake", name: "withdrawEnvelope" });
  await expect(load(bundleOf("withdrawEnvelope"), rest)).rejects.toThrow(/TABLE_INBOX/);
});

test.each(FUNCTIONS)("$name is given the stores that its code names, and no other", (each) => {
  const code = readFileSync(bundleOf(each.name), "utf8");
  const named = [...code.matchAll(/"((?:TABLE|BUCKET|KEY)_[A-Z]+)"/g)].map((match) => match[1]);
  const given = Object.keys(environmentOf(each)).filter((name) => /^(TABLE|BUCKET|KEY)_/.test(name));
  expect(given.sort()).toEqual([...new Set(named)].sort());
});

test("an intake function carries no cryptography beyond what Node has", () => {
  for (const { name } of FUNCTIONS.filter(({ plane }) => plane === "intake")) {
    expect(readFileSync(bundleOf(name), "utf8")).not.toMatch(/libsodium|crypto_kem|xchacha20/i);
    // DynamoDB's, KMS's and S3's clients are some 550 KB; libsodium alone would add as much again.
    expect(statSync(bundleOf(name)).size).toBeLessThan(600_000);
  }
});

test.each(["s3-request-presigner", "s3-presigned-post"])("a bundle with %s is refused", async (name) => {
  const work = mkdtempSync(path.join(tmpdir(), "signer-"));
  const signer = path.join(work, "node_modules", "@aws-sdk", name);
  mkdirSync(signer, { recursive: true });
  writeFileSync(path.join(signer, "index.js"), "export const sign = () => 1;");
  writeFileSync(path.join(work, "with.js"), `export { sign } from "@aws-sdk/${name}";`);
  writeFileSync(path.join(work, "without.js"), "export const store = () => 1;");
  const bundled = (entry: string) =>
    build({
      absWorkingDir: work,
      entryPoints: [entry],
      bundle: true,
      format: "esm",
      metafile: true,
      write: false,
    });
  refuseSigners((await bundled("without.js")).metafile);
  const { metafile } = await bundled("with.js");
  expect(() => refuseSigners(metafile)).toThrow(/with\.js can sign links to a store/);
});
