import { join } from "node:path";
import { ready } from "#shared/protocol/sodium.ts";
import { startBackend } from "./backend.ts";
import { demoSettings, raiseDemo } from "./demo.ts";
import { openDemoSecrets } from "./demo-secrets.ts";
import { JOB_NAMES, runJob } from "./jobs.ts";
import { portSetting } from "./ports.ts";
import { claimDirectory, findRunning, orderJob } from "./running.ts";

/** `npm run job <name>`: runs a job now, in the running instance; without one, on stores started for it. */

const DIRECTORY = ".local";

const [name = ""] = process.argv.slice(2);
if (!JOB_NAMES.includes(name)) {
  console.error(`job: which one? npm run job <${JOB_NAMES.join(" | ")}>`);
  process.exitCode = 1;
} else {
  const running = findRunning(DIRECTORY);
  const problem = running === undefined ? await runAlone() : await orderJob(running, name);
  if (problem === undefined) console.log(`job: ${name} is done`);
  else console.error(`job: ${problem}`);
  process.exitCode = problem === undefined ? 0 : 1;
}

async function runAlone(): Promise<string | undefined> {
  await ready();
  const say = (line: string) => console.log(`job: ${line}`);
  const claim = await claimDirectory(DIRECTORY, async () => {});
  const secrets = join(DIRECTORY, "demo.json");
  const signInOrigin = `http://127.0.0.1:${portSetting("IDENTITY_PORT")}`;
  const settings = { ...demoSettings(openDemoSecrets(secrets)), signInOrigin };
  const backend = await startBackend({ directory: DIRECTORY, settings, say });
  try {
    await raiseDemo(secrets, backend, say);
    await runJob(backend.workers, name);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await backend.stop();
    await claim.stop();
  }
}
