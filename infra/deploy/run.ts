import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { stageOf } from "../stages.ts";
import { HELP, parseOptions } from "./options.ts";
import { DeployRefusal } from "./refusal.ts";
import { terminal } from "./terminal.ts";

const ROOT = path.resolve(import.meta.dirname, "..", "..");

async function run(args: readonly string[]): Promise<void> {
  const options = parseOptions(args);
  const person = terminal();
  const { say } = person;
  if (options === "help") {
    say(HELP);
    return;
  }
  const { stage: name, dryRun } = options;
  const stage = checked(name);
  if (name === "local") throw new DeployRefusal('Stage "local" runs on this machine: npm start.');
  if (name === "example" && !dryRun) {
    throw new DeployRefusal('Stage "example" is nobody\'s: copy infra/stages/example.ts, or give --dry-run.');
  }
  const folder = path.join(ROOT, "build", "deploy", name);
  const assembly = path.join(folder, "cdk.out");
  say(`Bundling the functions and synthesising stage "${name}" into ${path.relative(ROOT, assembly)}.`);
  await synthesise(name, assembly);
  const { deploy } = await import("./deploy.ts");
  await deploy({ name, stage, assembly, sites: path.join(folder, "sites"), options }, person);
}

/** What is wrong with a stage is for the person who wrote it, not a fault of this program. */
function checked(name: string) {
  try {
    return stageOf(name);
  } catch (error) {
    throw new DeployRefusal((error as Error).message);
  }
}

/** Loaded after the options are known: the CDK takes a second. */
async function synthesise(name: string, assembly: string): Promise<void> {
  const { bundleFunctions } = await import("../bundle.ts");
  const { synthesise: write } = await import("../app.ts");
  rmSync(assembly, { recursive: true, force: true });
  mkdirSync(assembly, { recursive: true });
  await bundleFunctions();
  write(name, assembly);
}

// `… | head` has seen enough: no fault.
process.stdout.on("error", () => process.exit());
try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof DeployRefusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
