import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, expect, vi } from "vitest";
import { FUNCTIONS, kebab, pascal } from "#infra/functions.ts";
import { notebook, redirect, runningAs, type SdkClient } from "./functions-caller.ts";

/**
 * Runs before each test file of the functions: whatever a test imports afterwards is the real module, but every entry
 * file runs under the name of its function and every client of the SDK asks by that name. No test can leave it out.
 */

const ROOT = resolve(import.meta.dirname, "..", "..");
const CLIENT = /new \w+Client\(/g;
const SHARED_CLIENT = /^export const (\w+) = new \w+Client\(/gm;

for (const { plane, name } of FUNCTIONS) {
  vi.doMock(`#functions/${plane}/${kebab(name)}.ts`, async (original) =>
    runningAs(pascal(name), (await original()) as object),
  );
}

for (const file of globSync("functions/**/*.ts", { cwd: ROOT })) {
  const source = readFileSync(join(ROOT, file), "utf8");
  const clients = [...source.matchAll(SHARED_CLIENT)].map(([, name = ""]) => name);
  if (clients.length !== (source.match(CLIENT)?.length ?? 0)) {
    throw new Error(`${file} makes a client of the SDK that is not exported: its calls would not be checked`);
  }
  if (clients.length === 0) continue;
  vi.doMock(`#${file}`, async (original) => {
    const module = (await original()) as Record<string, unknown>;
    for (const name of clients) redirect(module[name] as SdkClient);
    return module;
  });
}

afterEach(() => {
  expect(notebook.takeRefusals(), "calls that the function's own policy does not allow").toEqual([]);
});
