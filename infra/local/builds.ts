import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { SitesBuild } from "#web/build.ts";
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
    // Loaded only to build: CDK, esbuild and Vite take a second and 100 MB that a later start need not spend.
    const { bundleFunctions } = await import("../bundle.ts");
    const { synthesise } = await import("../app.ts");
    const { AssetStaging } = await import("aws-cdk-lib");
    await bundleFunctions();
    // CDK remembers per process which bundles it copied, and would not copy them into a second folder.
    AssetStaging.clearAssetHashCache();
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
    const { buildSites } = await import("#web/build.ts");
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
