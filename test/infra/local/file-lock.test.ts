import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { withLock } from "#infra/local/file-lock.ts";

let folder: string;
let path: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  path = join(folder, "inside", "lock");
});

afterAll(() => rmSync(folder, { recursive: true }));

it("one works at a time, and all get their turn", async () => {
  let working = 0;
  let most = 0;
  const work = async () => {
    working += 1;
    most = Math.max(most, working);
    await pause(20);
    working -= 1;
    return true;
  };
  const done = await Promise.all(Array.from({ length: 5 }, () => withLock(path, work)));
  expect([most, done.every(Boolean), existsSync(path)]).toEqual([1, true, false]);
});

it("work that fails gives the lock back", async () => {
  await expect(withLock(path, () => Promise.reject(new Error("on purpose")))).rejects.toThrow("on purpose");
  expect(await withLock(path, async () => "next")).toBe("next");
});

it("nobody waits for a process that has gone", async () => {
  writeFileSync(path, String(spawnSync(process.execPath, ["-e", ""]).pid));
  expect(await withLock(path, async () => "mine")).toBe("mine");
});
