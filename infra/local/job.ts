import { existsSync, readdirSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { ready } from "#shared/protocol/sodium.ts";
import { type Backend, startBackend } from "./backend.ts";
import { demoSettings, raiseDemo } from "./demo.ts";
import { DEMO_ADDRESSES } from "./demo-people.ts";
import { openDemoSecrets } from "./demo-secrets.ts";
import { mailFolder } from "./engines/mail.ts";
import { JOB_NAMES, runJob } from "./jobs.ts";
import { listen } from "./listeners.ts";
import { portSetting } from "./ports.ts";
import { claimDirectory, findRunning, orderJob } from "./running.ts";
import { siteListeners } from "./sites.ts";

/** `npm run job <name>`: runs a job now, in the running instance; without one, on stores started for it. */

const DIRECTORY = ".local";

const [name = ""] = process.argv.slice(2);
if (!JOB_NAMES.includes(name)) {
  console.error(`job: which one? npm run job <${JOB_NAMES.join(" | ")}>`);
  process.exitCode = 1;
} else {
  const before = mails();
  const running = findRunning(DIRECTORY);
  const problem = running === undefined ? await runAlone() : await orderJob(running, name);
  if (problem === undefined) console.log(`job: ${name} is done`);
  else console.error(`job: ${problem}`);
  const written = mails().slice(before.length);
  for (const mail of written) console.log(`job: a mail is in ${mail}`);
  if (problem === undefined && name === "deadline-digest" && written.length === 0)
    console.log("job: nobody has anything due, so no mail");
  process.exitCode = problem === undefined ? 0 : 1;
}

/** The mails that nobody sends, oldest first. */
function mails(): readonly string[] {
  const folder = mailFolder(DIRECTORY);
  return existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
    : [];
}

async function runAlone(): Promise<string | undefined> {
  await ready();
  const say = (line: string) => console.log(`job: ${line}`);
  const claim = await claimDirectory(DIRECTORY, async () => {});
  const secrets = join(DIRECTORY, "demo.json");
  const signInOrigin = `http://127.0.0.1:${portSetting("IDENTITY_PORT")}`;
  const settings = { ...demoSettings(openDemoSecrets(secrets)), signInOrigin };
  // The canary goes through the public site, which nobody else serves now.
  const melder = await listen(0, "MELDER_PORT");
  const addresses = { MELDER_ORIGIN: melder.origin };
  const backend = await startBackend({
    directory: DIRECTORY,
    settings,
    addresses,
    accounts: DEMO_ADDRESSES,
    say,
  });
  melder.serve(melderSite(backend));
  try {
    await raiseDemo(secrets, backend, say);
    await runJob(backend.workers, name);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await melder.stop();
    await backend.stop();
    await claim.stop();
  }
}

/** Directory and API; the pages of the site are for browsers and not built for a job. */
function melderSite(backend: Backend): RequestListener {
  const files = join(DIRECTORY, "sites");
  const site = siteListeners({ backend, files, verifyToken: async () => undefined }).get("melder");
  if (site === undefined) throw new Error("the assembly has no site melder");
  return site;
}
