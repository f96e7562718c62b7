import type { Stage } from "../stage.ts";
import { type Account, reachAccount } from "./account.ts";
import { runCdk } from "./cdk.ts";
import { type Deployment, readDeployment } from "./deployment.ts";
import { afterFirstConsole, afterSites, afterStacks, NO_DIRECTORY } from "./next-steps.ts";
import type { DeployOptions } from "./options.ts";
import { DeployRefusal } from "./refusal.ts";
import { serverKeys } from "./server-keys.ts";
import { differences, pinnedDirectory } from "./signed-directory.ts";
import { type Sites, sitesOf } from "./sites.ts";
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
  readonly options: Pick<DeployOptions, "dryRun" | "stacksOnly" | "firstConsole" | "yes" | "directory">;
}

/** Shows what would change and, unless it is a dry run, does it after a yes. Throws refusals. */
export async function deploy(work: Work, { say, agrees }: Terminal): Promise<void> {
  const { name, stage, options } = work;
  for (const line of describeStage(name, stage)) say(line);
  const account = await reachAccount(stage.settings.region);
  if (options.dryRun) {
    await dryRun(work, account, say);
    return;
  }
  if (!account.reached) throw new DeployRefusal(`No AWS account reached: ${account.because}.`);
  say(`Account ${account.id}.`);
  await refuseUnfit(work);
  const changed = await showStackChanges(work.assembly, stage.settings.region, account, say);
  if (changed) {
    if (!options.yes && !(await agrees("Change the stacks?"))) {
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
    if (options.firstConsole) await putFirstConsole(work, deployment, { say, agrees });
    return;
  }
  await withSites(stage, deployment, async (sites) => {
    const directory = await fittingDirectory(work, deployment, sites);
    const prepared = await sites.prepare(directory, work.sites);
    for (const line of prepared.lines) say(line);
    if (!options.yes && !(await agrees("Put both sites in place?"))) {
      say("The sites stay as they were.");
      return;
    }
    await prepared.put();
    for (const line of afterSites(stage, deployment)) say(line);
  });
}

/** Staff need a console to make the keys that the first directory names. */
async function putFirstConsole(
  { stage, sites: folder, options }: Work,
  deployment: Deployment,
  { say, agrees }: Terminal,
): Promise<void> {
  await withSites(stage, deployment, async (sites) => {
    const prepared = await sites.prepareConsole(folder);
    for (const line of prepared.lines) say(line);
    if (!options.yes && !(await agrees("Put the console in place?"))) {
      say("The console stays as it was.");
      return;
    }
    await prepared.put();
    for (const line of afterFirstConsole(stage, deployment)) say(line);
  });
}

async function deployStacks({ assembly }: Work, say: (line: string) => void): Promise<void> {
  const { code } = await runCdk(
    assembly,
    ["deploy", "--all", "--require-approval=never", "--progress=events"],
    say,
  );
  if (code !== 0) {
    throw new DeployRefusal(
      "The CDK stopped; its last lines say where. What was made stays, the sites were not touched. Mend it and run this again.",
    );
  }
}

/** Everything that can be refused before anything changes. */
async function refuseUnfit(work: Work): Promise<void> {
  const { name, stage, options } = work;
  const deployment = await readDeployment(name, stage.settings);
  const needsDirectory = !options.stacksOnly && !options.firstConsole;
  if (deployment === undefined) {
    if (needsDirectory) throw new DeployRefusal(`There are no stacks yet. ${NO_DIRECTORY}`);
    return;
  }
  await withSites(stage, deployment, async (sites) => {
    const directory = await pinnedDirectory(stage.settings, sites.published, options.directory);
    if (directory !== undefined && options.firstConsole) {
      throw new DeployRefusal(
        `Version ${directory.version} of the directory is published: leave --first-console out.`,
      );
    }
    if (directory !== undefined || needsDirectory) await fittingDirectory(work, deployment, sites);
  });
}

/** The directory to pin. Refuses where there is none, and where it and the settings say different things. */
async function fittingDirectory({ stage, options }: Work, deployment: Deployment, sites: Sites) {
  const directory = await pinnedDirectory(stage.settings, sites.published, options.directory);
  if (directory === undefined) throw new DeployRefusal(NO_DIRECTORY);
  const wrong = differences(directory, stage.settings, await serverKeys(deployment, stage.settings));
  if (wrong.length > 0) {
    throw new DeployRefusal(
      ["Directory and settings do not agree:", ...wrong.map((line) => `- ${line}`)].join("\n"),
    );
  }
  return directory;
}

async function dryRun(work: Work, account: Account, say: (line: string) => void): Promise<void> {
  const { name, stage } = work;
  const { settings } = stage;
  if (account.reached) say(`Account ${account.id}. Nothing is changed: this only looks.`);
  else say(`No AWS account reached (${account.because}): compared with an empty account.`);
  await showStackChanges(work.assembly, settings.region, account, say);
  if (work.options.stacksOnly) return;
  const deployment = account.reached ? await readDeployment(name, settings) : undefined;
  if (deployment === undefined) {
    const given = await pinnedDirectory(settings, undefined, work.options.directory);
    say("Sites: there are none yet, so every file of both would be new.");
    sayDirectory(given && differences(given, settings), say);
    return;
  }
  await withSites(stage, deployment, async (sites) => {
    if (work.options.firstConsole) {
      const { lines } = await sites.prepareConsole(work.sites);
      for (const line of lines) say(line);
      return;
    }
    const directory = await pinnedDirectory(settings, sites.published, work.options.directory);
    sayDirectory(directory && differences(directory, settings, await serverKeys(deployment, settings)), say);
    if (directory === undefined) return;
    const { lines } = await sites.prepare(directory, work.sites);
    for (const line of lines) say(line);
  });
}

function sayDirectory(wrong: readonly string[] | undefined, say: (line: string) => void): void {
  if (wrong === undefined) say(`Directory: none. ${NO_DIRECTORY}`);
  else if (wrong.length === 0) say("Directory: agrees with the settings.");
  else say("Directory: does not agree with the settings, so a deployment would be refused:");
  for (const line of wrong ?? []) say(`- ${line}`);
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
