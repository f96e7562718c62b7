import type { Stage } from "../stage.ts";
import { type Account, reachAccount } from "./account.ts";
import { runCdk } from "./cdk.ts";
import { type Deployment, type Found, readDeployment } from "./deployment.ts";
import { type RootBreak, rootBreak, WHAT_NEW_ROOTS_MEAN } from "./new-roots.ts";
import { AFTER_NEW_ROOT_STACKS, afterStacks, NO_DIRECTORY } from "./next-steps.ts";
import type { Objects } from "./objects.ts";
import type { DeployOptions } from "./options.ts";
import { DeployRefusal } from "./refusal.ts";
import { serverKeys } from "./server-keys.ts";
import { differences, pinnedDirectory } from "./signed-directory.ts";
import { publishedOf, type Sites, sitesOf } from "./sites.ts";
import { sitesWork } from "./sites-work.ts";
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
  const broken = await refuseUnfit(work);
  const { changed, remade } = await showStackChanges(work.assembly, stage.settings.region, account, say);
  if (!(await agreed(work, { changed, broken }, terminal))) {
    say("Nothing was changed.");
    return;
  }
  if (changed) await deployStacks(work, remade, say);
  const found = await readDeployment(name, stage.settings);
  if (!found.whole) {
    throw new DeployRefusal(["The stacks are not all there.", ...found.lacking, "Run this again."].join(" "));
  }
  const { deployment } = found;
  if (options.stacksOnly || options.firstConsole) {
    const keys = await serverKeys(deployment, stage.settings);
    const next = broken === undefined ? afterStacks(stage, deployment, keys) : AFTER_NEW_ROOT_STACKS;
    for (const line of next) say(line);
  }
  if (!options.stacksOnly) await changeSites(work, deployment, terminal);
}

/** Asks what must be asked before the first change; the sites are asked for when their files are known. */
async function agreed(
  { stage, options }: Work,
  { changed, broken }: { readonly changed: boolean; readonly broken: RootBreak | undefined },
  terminal: Terminal,
): Promise<boolean> {
  if (broken !== undefined) {
    for (const line of WHAT_NEW_ROOTS_MEAN) terminal.say(line);
    const { instanceId } = stage.settings;
    if (!options.yes && !(await terminal.types(instanceId, "Break with the old roots?"))) return false;
  }
  return !changed || options.yes || (await terminal.agrees("Change the stacks?"));
}

async function deployStacks({ assembly }: Work, remade: boolean, say: (line: string) => void): Promise<void> {
  const command = ["deploy", "--all", "--require-approval=never", "--progress=events"];
  // The CDK asks before it takes back what stands half, and nobody is there to answer it: that was agreed to here.
  if (remade) command.push("--yes");
  const { code } = await runCdk(assembly, command, say);
  if (code === 0) return;
  throw new DeployRefusal(
    "The CDK stopped; its last lines say where. What was made stays, the sites were not touched. Mend it and run this again.",
  );
}

async function changeSites(work: Work, deployment: Deployment, terminal: Terminal): Promise<void> {
  const { stage, options } = work;
  await withSites(stage, deployment, async (sites) => {
    const { names, pins, next } = await sitesWork(work, deployment, sites.published);
    const prepared = await sites.prepare(names, pins, work.sites);
    for (const line of prepared.lines) terminal.say(line);
    if (!options.yes && !(await terminal.agrees("Put these files in place?"))) {
      terminal.say("The sites stay as they were.");
      return;
    }
    await prepared.put();
    for (const line of next) terminal.say(line);
  });
}

/** Everything that can be refused before anything changes; the break with the old roots, where there is one. */
async function refuseUnfit(work: Work): Promise<RootBreak | undefined> {
  const { name, stage, options } = work;
  const found = await readDeployment(name, stage.settings);
  if (!found.whole && !options.stacksOnly && !options.firstConsole)
    throw new DeployRefusal(noSitesYet(found));
  if (found.publicBucket === undefined) return undefined;
  return withPublished(stage, found.publicBucket, async (published) => {
    const broken = options.newRoots
      ? await rootBreak(stage.settings, published, options.directory)
      : undefined;
    if (broken === undefined) await pinnedDirectory(stage.settings, published, options.directory);
    if (found.whole && !options.stacksOnly) await sitesWork(work, found.deployment, published);
    return broken;
  });
}

function noSitesYet({ lacking }: { readonly lacking: readonly string[] }): string {
  if (lacking.length === 0) return `There are no stacks yet. ${NO_DIRECTORY}`;
  return [...lacking, "Run this with --stacks-only first: it makes the stacks whole."].join(" ");
}

/** What an account holds that cannot be asked. */
const NOTHING: Found = { whole: false, lacking: [], publicBucket: undefined };

async function dryRun(work: Work, account: Account, say: (line: string) => void): Promise<void> {
  const { name, stage, options } = work;
  if (account.reached) say(`Account ${account.id}. Nothing is changed: this only looks.`);
  else say(`No AWS account reached (${account.because}): compared with an empty account.`);
  await showStackChanges(work.assembly, stage.settings.region, account, say);
  const found = account.reached ? await readDeployment(name, stage.settings) : NOTHING;
  if (options.newRoots && found.publicBucket !== undefined) {
    await withPublished(stage, found.publicBucket, async (published) => {
      const broken = await rootBreak(stage.settings, published, options.directory);
      if (broken !== undefined) for (const line of WHAT_NEW_ROOTS_MEAN) say(line);
    });
  }
  if (options.stacksOnly) return;
  if (found.whole) {
    const { deployment } = found;
    await withSites(stage, deployment, (sites) => lookAtSites(work, deployment, sites, say));
    return;
  }
  say("Sites: there are none yet, so every file would be new.");
  if (options.firstConsole) return;
  const given = await pinnedDirectory(stage.settings, undefined, options.directory);
  const lacking = found.lacking.length > 0 ? noSitesYet(found) : "";
  const wrong = given === undefined ? NO_DIRECTORY : differences(given, stage.settings).join("\n");
  sayRefusal([lacking, wrong].filter((part) => part !== "").join(" "), say);
}

async function lookAtSites(work: Work, deployment: Deployment, sites: Sites, say: (line: string) => void) {
  try {
    const { names, pins } = await sitesWork(work, deployment, sites.published);
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

async function withPublished<T>(
  { settings: { region } }: Stage,
  bucket: string,
  use: (published: Objects) => Promise<T>,
): Promise<T> {
  const { published, close } = publishedOf(region, bucket);
  try {
    return await use(published);
  } finally {
    close();
  }
}
