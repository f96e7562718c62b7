import type { Pins } from "#web/site-config.ts";
import type { Stage } from "../stage.ts";
import { type Account, reachAccount } from "./account.ts";
import { runCdk } from "./cdk.ts";
import { type Deployment, readDeployment } from "./deployment.ts";
import { afterFirstConsole, afterSites, afterStacks, NO_DIRECTORY } from "./next-steps.ts";
import type { DeployOptions } from "./options.ts";
import { DeployRefusal } from "./refusal.ts";
import { serverKeys } from "./server-keys.ts";
import { differences, pinnedDirectory } from "./signed-directory.ts";
import { firstPins, pinsOf } from "./site-values.ts";
import { type SiteName, type Sites, sitesOf } from "./sites.ts";
import { showStackChanges } from "./stack-changes.ts";
import type { Terminal } from "./terminal.ts";
import { describeStage } from "./words.ts";

/** A stage that was synthesised, and what somebody wants done with it. */
export interface Work {
  readonly name: string;
  readonly stage: Stage;
  /** Folder of the synthesised stage. */
  readonly assembly: string;
  /** Where the sites are built. */
  readonly sites: string;
  readonly options: Omit<DeployOptions, "stage">;
}

/** What a deployment brings to the sites: nothing, the first console, or both with the directory. */
interface SitesWork {
  readonly names: readonly SiteName[];
  readonly pins: Pins;
}

/** Shows what would change and, unless it is a dry run, does it after a yes. Throws refusals. */
export async function deploy(work: Work, terminal: Terminal): Promise<void> {
  const { name, stage, options } = work;
  for (const line of describeStage(name, stage)) terminal.say(line);
  const account = await reachAccount(stage.settings.region);
  if (options.dryRun) await dryRun(work, account, terminal.say);
  else await change(work, account, terminal);
}

async function change(work: Work, account: Account, terminal: Terminal): Promise<void> {
  const { name, stage, options } = work;
  const { say } = terminal;
  if (!account.reached) throw new DeployRefusal(`No AWS account reached: ${account.because}.`);
  say(`Account ${account.id}.`);
  await refuseUnfit(work);
  const changed = await showStackChanges(work.assembly, stage.settings.region, account, say);
  if (changed) {
    if (!options.yes && !(await terminal.agrees("Change the stacks?"))) {
      say("Nothing was changed.");
      return;
    }
    await deployStacks(work, say);
  }
  const deployment = await readDeployment(name, stage.settings);
  if (deployment === undefined) throw new DeployRefusal("The stacks are not all there. Run this again.");
  if (options.stacksOnly || options.firstConsole) {
    const keys = await serverKeys(deployment, stage.settings);
    for (const line of afterStacks(stage, deployment, keys)) say(line);
  }
  if (!options.stacksOnly) await changeSites(work, deployment, terminal);
}

async function deployStacks({ assembly }: Work, say: (line: string) => void): Promise<void> {
  const command = ["deploy", "--all", "--require-approval=never", "--progress=events"];
  const { code } = await runCdk(assembly, command, say);
  if (code === 0) return;
  throw new DeployRefusal(
    "The CDK stopped; its last lines say where. What was made stays, the sites were not touched. Mend it and run this again.",
  );
}

async function changeSites(work: Work, deployment: Deployment, terminal: Terminal): Promise<void> {
  const { stage, options } = work;
  await withSites(stage, deployment, async (sites) => {
    const { names, pins } = await sitesWork(work, deployment, sites);
    const prepared = await sites.prepare(names, pins, work.sites);
    for (const line of prepared.lines) terminal.say(line);
    if (!options.yes && !(await terminal.agrees("Put these files in place?"))) {
      terminal.say("The sites stay as they were.");
      return;
    }
    await prepared.put();
    const next = options.firstConsole ? afterFirstConsole : afterSites;
    for (const line of next(stage, deployment)) terminal.say(line);
  });
}

/** Everything that can be refused before anything changes. */
async function refuseUnfit(work: Work): Promise<void> {
  const { name, stage, options } = work;
  const deployment = await readDeployment(name, stage.settings);
  if (deployment !== undefined) {
    await withSites(stage, deployment, async (sites) => {
      const directory = await pinnedDirectory(stage.settings, sites.published, options.directory);
      if (directory !== undefined || !options.stacksOnly) await sitesWork(work, deployment, sites);
    });
  } else if (!options.stacksOnly && !options.firstConsole) {
    throw new DeployRefusal(`There are no stacks yet. ${NO_DIRECTORY}`);
  }
}

/** Which sites, and what they will trust. Refuses where there is no directory, or one that the settings contradict. */
async function sitesWork(
  { stage: { settings }, options }: Work,
  deployment: Deployment,
  { published }: Sites,
): Promise<SitesWork> {
  const directory = await pinnedDirectory(settings, published, options.directory);
  if (options.firstConsole) {
    if (directory === undefined) return { names: ["console"], pins: firstPins(settings) };
    throw new DeployRefusal(
      "A directory is published already, so both sites pin it. Leave --first-console out.",
    );
  }
  if (directory === undefined) throw new DeployRefusal(NO_DIRECTORY);
  const wrong = differences(directory, settings, await serverKeys(deployment, settings));
  if (wrong.length > 0) {
    const lines = wrong.map((line) => `- ${line}`);
    throw new DeployRefusal(["Directory and settings do not agree:", ...lines].join("\n"));
  }
  return { names: ["melder", "console"], pins: await pinsOf(settings, directory, published) };
}

async function dryRun(work: Work, account: Account, say: (line: string) => void): Promise<void> {
  const { name, stage, options } = work;
  if (account.reached) say(`Account ${account.id}. Nothing is changed: this only looks.`);
  else say(`No AWS account reached (${account.because}): compared with an empty account.`);
  await showStackChanges(work.assembly, stage.settings.region, account, say);
  if (options.stacksOnly) return;
  const deployment = account.reached ? await readDeployment(name, stage.settings) : undefined;
  if (deployment !== undefined)
    await withSites(stage, deployment, (sites) => lookAtSites(work, deployment, sites, say));
  else {
    say("Sites: there are none yet, so every file would be new.");
    const given = await pinnedDirectory(stage.settings, undefined, options.directory);
    sayRefusal(given === undefined ? NO_DIRECTORY : differences(given, stage.settings).join("\n"), say);
  }
}

async function lookAtSites(work: Work, deployment: Deployment, sites: Sites, say: (line: string) => void) {
  try {
    const { names, pins } = await sitesWork(work, deployment, sites);
    if (!work.options.firstConsole) say("Directory: agrees with the settings.");
    for (const line of (await sites.prepare(names, pins, work.sites)).lines) say(line);
  } catch (error) {
    if (!(error instanceof DeployRefusal)) throw error;
    sayRefusal(error.message, say);
  }
}

/** A dry run goes on where a deployment would stop. */
function sayRefusal(sentence: string, say: (line: string) => void): void {
  if (sentence !== "") say(`A deployment of the sites would be refused. ${sentence}`);
}

async function withSites<T>(
  stage: Stage,
  deployment: Deployment,
  use: (sites: Sites) => Promise<T>,
): Promise<T> {
  const sites = sitesOf(stage, deployment);
  try {
    return await use(sites);
  } finally {
    sites.close();
  }
}
