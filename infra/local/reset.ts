import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findRunning } from "./running.ts";

/** `npm run reset`: forgets everything of the local instance; the next start makes a new demo organisation. */

const DIRECTORY = ".local";

const running = findRunning(DIRECTORY);
if (running !== undefined) {
  console.error(`Er draait nog een exemplaar (proces ${running.pid}); stop dat eerst.`);
  process.exitCode = 1;
} else {
  for (const name of names()) {
    // A preparation may be at work under its lock.
    if (!name.startsWith("prepare.lock")) rmSync(join(DIRECTORY, name), { recursive: true, force: true });
  }
  console.log("Alles van het lokale exemplaar is gewist. `npm start` begint opnieuw.");
}

function names(): string[] {
  try {
    return readdirSync(DIRECTORY);
  } catch {
    return [];
  }
}
