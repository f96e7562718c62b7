import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { amsterdamDay, type Day, dayFromIso } from "#shared/domain/day.ts";
import { type Directory, verifyDirectory } from "#shared/protocol/directory.ts";
import { parseRootSignatures } from "#shared/protocol/directory-layout.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { rootKeys } from "../root-keys.ts";
import type { Settings } from "../settings.ts";
import { stageOf } from "../stages.ts";
import { policyDocument } from "./document.ts";

/** `npm run export:policy -- --stage <name>`: the document for the ondernemingsraad, on stdout or in `--out`. */

const USAGE = `npm run export:policy -- --stage <name> [--directory <folder with directory.json and signatures.json>]
    [--previous <document of before>] [--day 2026-11-22] [--out <file>]`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      stage: { type: "string" },
      directory: { type: "string" },
      previous: { type: "string" },
      day: { type: "string" },
      out: { type: "string" },
    },
  });
  if (values.stage === undefined) throw new Error(`Say which stage.\n${USAGE}`);
  const day = values.day === undefined ? amsterdamDay(Date.now()) : dayFromIso(values.day);
  if (day === undefined) throw new Error(`--day must be a date such as 2026-11-22, not "${values.day}".`);
  await ready();
  const stage = stageOf(values.stage);
  const document = policyDocument({
    stageName: values.stage,
    stage,
    directory: values.directory === undefined ? null : signedDirectory(values.directory, stage.settings, day),
    day,
    previous: values.previous === undefined ? null : readFileSync(values.previous, "utf8"),
  });
  if (values.out === undefined) process.stdout.write(document);
  else writeFileSync(values.out, document);
}

/** Names only those whom the roots of this stage signed for. */
function signedDirectory(folder: string, settings: Settings, today: Day): Directory {
  const signatures = parseRootSignatures(readFileSync(path.join(folder, "signatures.json")));
  const verified = verifyDirectory({
    bytes: readFileSync(path.join(folder, "directory.json")),
    signatures: signatures.ok ? signatures.value : [],
    pins: {
      instanceId: settings.instanceId,
      roots: rootKeys(settings),
      threshold: settings.rootThreshold,
      version: 1,
    },
    today,
  });
  if (verified.ok) return verified.value;
  throw new Error(`The roots of this stage did not sign the directory in ${folder} (${verified.error}).`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : "unknown failure"}\n`);
  process.exitCode = 1;
}
