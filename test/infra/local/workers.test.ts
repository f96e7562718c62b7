import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorkers, type Workers } from "#infra/local/workers.ts";

const BUNDLE = `
const started = process.env.SETTING;
let calls = 0;
export const handler = async (event) => {
  calls += 1;
  if (event.do === "throw") throw new Error("on purpose");
  if (event.do === "crash") setTimeout(() => { throw new Error("later"); });
  if (event.do === "exit") process.exit(3);
  if (event.do === "hang") while (true);
  if (event.do === "sleep" || event.do === "crash") await new Promise((done) => setTimeout(done, 60_000));
  if (event.do === "print") console.log("printed-canary");
  return { started, calls, environment: Object.keys(process.env) };
};`;

let folder: string;
let workers: Workers;
const captured: unknown[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "workers-"));
  const bundle = join(folder, "index.mjs");
  writeFileSync(bundle, BUNDLE);
  process.env.OUTSIDE = "canary";
  const fn = { arn: "arn", bundle, handler: "handler", env: { SETTING: "given" }, timeoutSeconds: 1 };
  workers = createWorkers({
    functions: [
      { ...fn, name: "One" },
      { ...fn, name: "Broken", handler: "missing" },
    ],
    logs: join(folder, "logs"),
    captureEvents: (name, event) => captured.push([name, event]),
  });
});

afterAll(async () => {
  await workers.stop();
  rmSync(folder, { recursive: true });
});

async function answerOf(event: unknown) {
  const outcome = await workers.invoke("One", event);
  return outcome.kind === "answer" ? (JSON.parse(outcome.json) as Record<string, unknown>) : outcome;
}

it("a function keeps its state between calls and has its own environment only", async () => {
  expect(await answerOf({})).toEqual({ started: "given", calls: 1, environment: ["SETTING"] });
  expect(await answerOf({})).toMatchObject({ calls: 2 });
});

it("a throw is the outcome of that call alone", async () => {
  expect(await answerOf({ do: "throw" })).toEqual({ kind: "thrown", message: "on purpose" });
  expect(await answerOf({})).toMatchObject({ calls: 4 });
});

it.each(["crash", "exit", "hang", "sleep"])(
  "after %s the next call gets a fresh environment",
  async (way) => {
    expect(await answerOf({ do: way })).toMatchObject({ kind: "thrown" });
    expect(await answerOf({})).toMatchObject({ calls: 1 });
  },
);

it("a bundle without its handler is a throw, not a wait", async () => {
  expect(await workers.invoke("Broken", {})).toMatchObject({ kind: "thrown" });
});

it("what a function prints is in its log", async () => {
  await answerOf({ do: "print" });
  await expect.poll(() => readFileSync(join(folder, "logs", "One.log"), "utf8")).toContain("printed-canary");
});

it("every event is shown to whoever asked to see them", async () => {
  captured.length = 0;
  await answerOf({ mark: 1 });
  expect(captured).toEqual([["One", { mark: 1 }]]);
});
