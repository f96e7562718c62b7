import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findRunning } from "./running.ts";

/** `npm run reset`: forgets everything of the local instance; the next start makes a new demo organisation. */

const DIRECTORY = ".local";

const running = findRunning(DIRECTORY);
if (running !== undefined) {
  console.error(`An instance is still running (process ${running.pid}); stop that one first.`);
  process.exitCode = 1;
} else {
  for (const name of names()) {
    // A preparation may be at work under its lock.
    if (!name.startsWith("prepare.lock")) rmSync(join(DIRECTORY, name), { recursive: true, force: true });
  }
  console.log("The local instance is forgotten; `npm start` begins anew.");
}

function names(): string[] {
  try {
    return readdirSync(DIRECTORY);
  } catch {
    return [];
  }
}
