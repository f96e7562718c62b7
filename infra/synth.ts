import { rmSync } from "node:fs";
import path from "node:path";
import { bundleFunctions } from "./bundle.ts";
import { stageOf } from "./stages.ts";

/** `npm run synth`: the templates and bundles of one stage as files. Says which stage and where, and nothing else. */

const DEFAULT_STAGE = "example";

async function synth(stage: string): Promise<void> {
  const folder = path.resolve(process.env.CDK_OUTDIR ?? "cdk.out");
  rmSync(folder, { recursive: true, force: true });
  await bundleFunctions();
  const { synthesise } = await import("./app.ts");
  synthesise(stage, folder);
  const chosen = process.env.STAGE === undefined ? ", for STAGE names no other" : "";
  process.stdout.write(`Stage "${stage}"${chosen}: ${path.relative(process.cwd(), folder)}\n`);
}

/** What is wrong with the stage, in sentences for whoever wrote it. */
function problemOf(stage: string): string | undefined {
  try {
    stageOf(stage);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const stage = process.env.STAGE ?? DEFAULT_STAGE;
const problem = problemOf(stage);
if (problem === undefined) await synth(stage);
else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
