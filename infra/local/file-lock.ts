import { linkSync, mkdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Between two looks at a lock that somebody else holds. */
const LOOK_MILLISECONDS = 100;

let locks = 0;

/** Does the work while no other process, and nobody else in this one, does work under the same path. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  locks += 1;
  const mine = `${path}.${process.pid}-${locks}`;
  writeFileSync(mine, String(process.pid));
  try {
    while (!take(mine, path)) await pause(LOOK_MILLISECONDS);
    try {
      return await work();
    } finally {
      rmSync(path, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A hard link is made or not made, whoever else tries. A lock whose process has gone is cleared away. */
function take(mine: string, path: string): boolean {
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  try {
    if (!isRunning(Number(readFileSync(path, "utf8")))) unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  return false;
}

/** Whether a process of that id lives, ours or another user's. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
