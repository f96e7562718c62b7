import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildSites, type SitesBuild } from "#web/build.ts";
import { synthesise } from "../app.ts";
import { bundleFunctions } from "../bundle.ts";
import type { Settings } from "../stages.ts";
import { withLock } from "./file-lock.ts";
import { inputsHash } from "./inputs-hash.ts";

const ROOT = resolve(import.meta.dirname, "..", "..");
/** One build at a time on this machine: the bundles of all instances go through one folder. */
const BUILD_LOCK = join(ROOT, "build", "lock");
const SYNTH_INPUTS = ["functions", "shared", "infra", "cdk.json", "package-lock.json"];
const SITE_INPUTS = ["web", "shared", "package-lock.json"];

/** Bundles the functions and synthesises the local stage, unless that was done from the same sources and settings. */
export async function buildAssembly(
  directory: string,
  changes: Partial<Settings>,
  say: (line: string) => void,
): Promise<string> {
  const folder = join(directory, "cdk.out");
  const hash = inputsHash(ROOT, SYNTH_INPUTS, changes);
  await buildOnce(folder, hash, async () => {
    say("bundling the functions and synthesising the infrastructure");
    await bundleFunctions();
    synthesise("local", folder, changes);
  });
  return folder;
}

/** Builds both sites, unless that was done from the same sources and values. */
export async function buildBothSites(
  directory: string,
  build: Omit<SitesBuild, "outDir">,
  say: (line: string) => void,
): Promise<string> {
  const folder = join(directory, "sites");
  await buildOnce(folder, inputsHash(ROOT, SITE_INPUTS, build), async () => {
    say("building both sites");
    await buildSites({ ...build, outDir: folder });
  });
  return folder;
}

/** Runs the build into an emptied folder, and notes the hash beside it only once the build is whole. */
async function buildOnce(folder: string, hash: string, build: () => Promise<void>): Promise<void> {
  const stamp = `${folder}.inputs`;
  if (read(stamp) === hash) return;
  await withLock(BUILD_LOCK, async () => {
    rmSync(stamp, { force: true });
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await build();
    writeFileSync(stamp, hash);
  });
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
