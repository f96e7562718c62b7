import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { bundleFunctions } from "../bundle.ts";
import { stageSettings } from "../stages.ts";
import { destinationOf } from "./destination.ts";
import { onionFiles } from "./files.ts";
import { melderHeaders } from "./headers.ts";

/**
 * `npm run onion -- --stage <name> --out <folder>`: everything that a small host of its own needs to offer the melder's
 * site as an onion service. The response headers come from the templates of that stage.
 */

const USAGE =
  "npm run onion -- --stage <name> --out <folder> [--origin <https address of the melder's site>]";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { stage: { type: "string" }, out: { type: "string" }, origin: { type: "string" } },
  });
  const { stage, out, origin } = values;
  if (stage === undefined || out === undefined) {
    throw new Error(`Say which stage and which folder; there is no default.\n${USAGE}`);
  }
  const destination = destinationOf({ stage, settings: stageSettings(stage), origin });
  const files = onionFiles({ ...destination, headers: await synthesisedHeaders(stage) });
  mkdirSync(out, { recursive: true });
  for (const { name, text } of files) {
    writeFileSync(path.join(out, name), text);
    console.log(path.join(out, name));
  }
}

/** Loads the CDK after everything else is known to be right: it takes a second. */
async function synthesisedHeaders(stage: string): Promise<Readonly<Record<string, string>>> {
  const folder = mkdtempSync(path.join(tmpdir(), "meldpunt-onion-"));
  try {
    await bundleFunctions();
    const { synthesise } = await import("../app.ts");
    synthesise(stage, folder);
    return melderHeaders(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : "unknown failure"}\n`);
  process.exitCode = 1;
}
