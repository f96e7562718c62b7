import type { Directory } from "#shared/protocol/directory.ts";
import type { Pins } from "#web/site-config.ts";
import type { Stage } from "../stage.ts";
import type { Deployment } from "./deployment.ts";
import { rootBreak } from "./new-roots.ts";
import { AFTER_NEW_ROOTS, afterFirstConsole, afterSites, NO_DIRECTORY } from "./next-steps.ts";
import type { Objects } from "./objects.ts";
import type { DeployOptions } from "./options.ts";
import { DeployRefusal } from "./refusal.ts";
import { serverKeys } from "./server-keys.ts";
import { differences, pinnedDirectory } from "./signed-directory.ts";
import { firstPins, pinsOf } from "./site-values.ts";
import type { SiteName } from "./sites.ts";

/** What a deployment brings to the sites: the first console, that of new roots, or both with the directory. */
export interface SitesWork {
  readonly names: readonly SiteName[];
  readonly pins: Pins;
  /** What a person does afterwards. */
  readonly next: readonly string[];
}

interface Wanted {
  readonly stage: Stage;
  readonly options: Pick<DeployOptions, "directory" | "firstConsole" | "newRoots">;
}

/** Which sites, and what they will trust. Refuses where there is no directory, or one that the settings contradict. */
export async function sitesWork(
  { stage, options }: Wanted,
  deployment: Deployment,
  published: Objects,
): Promise<SitesWork> {
  const { settings } = stage;
  const broken = options.newRoots ? await rootBreak(settings, published, options.directory) : undefined;
  if (broken?.next !== undefined) {
    // Melders keep the list that is published until the new one is: their pages could not read it any more.
    const pins = await agreeing(stage, broken.next, deployment, published);
    return { names: ["console"], pins, next: AFTER_NEW_ROOTS };
  }
  const directory = await pinnedDirectory(settings, published, options.directory);
  if (options.firstConsole) {
    if (directory === undefined) {
      return { names: ["console"], pins: firstPins(settings), next: afterFirstConsole(stage, deployment) };
    }
    throw new DeployRefusal(
      "A directory is published already, so both sites pin it. Leave --first-console out.",
    );
  }
  if (directory === undefined) throw new DeployRefusal(NO_DIRECTORY);
  const pins = await agreeing(stage, directory, deployment, published);
  return { names: ["melder", "console"], pins, next: afterSites(stage, deployment) };
}

async function agreeing(
  { settings }: Stage,
  directory: Directory,
  deployment: Deployment,
  published: Objects,
): Promise<Pins> {
  const wrong = differences(directory, settings, await serverKeys(deployment, settings));
  if (wrong.length === 0) return pinsOf(settings, directory, published);
  const lines = wrong.map((line) => `- ${line}`);
  throw new DeployRefusal(["Directory and settings do not agree:", ...lines].join("\n"));
}
