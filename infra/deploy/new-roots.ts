import { equal } from "#shared/protocol/bytes.ts";
import { type Directory, directoryHash } from "#shared/protocol/directory.ts";
import { parseDirectory } from "#shared/protocol/directory-layout.ts";
import { ready } from "#shared/protocol/sodium.ts";
import type { Settings } from "../settings.ts";
import type { Objects } from "./objects.ts";
import type { DirectoryFiles } from "./options.ts";
import { DeployRefusal } from "./refusal.ts";
import { givenDirectory, isSignedByRoots, readPublished } from "./signed-directory.ts";

/** The break with the roots of before: too few of them are left to sign, so the settings name others. */
export interface RootBreak {
  /** The list that the new roots signed; nothing where only the stacks are asked for. */
  readonly next: Directory | undefined;
}

/** For whoever decides it, before anything changes. */
export const WHAT_NEW_ROOTS_MEAN: readonly string[] = [
  "New roots: the settings name roots that did not sign the published list. From now on nothing that the old roots",
  "signed is believed:",
  "  - old lists, and every message that was signed under them: consoles no longer open or check those;",
  "  - the five words of the list change, so every poster is replaced and staff say why;",
  "  - melders' pages refuse the new list from its publication until both sites are put in place again.",
  "If nobody can have seen the lost roots, do not do this: leave their public halves in the settings beside the new",
  "ones, and everything stays readable (docs/RUNBOOK.md, section 15).",
];

/**
 * Nothing while no list is published or the settings' roots signed it: then there is nothing to break with. Refuses a
 * published list that fails in another way, and a new one that does not follow it: the console would refuse it too.
 */
export async function rootBreak(
  settings: Settings,
  published: Objects,
  given: DirectoryFiles | undefined,
): Promise<RootBreak | undefined> {
  await ready();
  const there = await readPublished(published);
  if (there === undefined || isSignedByRoots(settings, there)) return undefined;
  const parsed = parseDirectory(there.bytes);
  if (!parsed.ok || parsed.value.instanceId !== settings.instanceId) {
    throw new DeployRefusal(
      "The published directory is none of this instanceId: new roots do not mend that. Find out who put it there.",
    );
  }
  if (given === undefined) return { next: undefined };
  const next = givenDirectory(settings, given);
  const { version } = parsed.value;
  const follows = next.previousHash !== null && equal(next.previousHash, directoryHash(there.bytes));
  if (next.version === version + 1 && follows) return { next };
  throw new DeployRefusal(
    `The directory that you give does not follow version ${version}, which is published, so the console would not publish it. Make it with the published one as --previous (npm run ceremony).`,
  );
}
