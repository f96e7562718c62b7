import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import path from "node:path";
import { build, type Metafile } from "esbuild";
import { FUNCTIONS, kebab } from "./functions.ts";
import { unusedSchemas } from "./unused-schemas.ts";

const root = path.resolve(import.meta.dirname, "..");

/** Where the bundles go: one folder per function, with index.mjs. */
export const BUNDLES = path.join(root, "build", "functions");

/** Takes the place of the SDK's chain of credential providers; the reason stands in that file. */
const CREDENTIALS = path.join(root, "functions", "adapters", "credentials.ts");

/**
 * Bundles every function, in one call: a build per function costs as many starts of esbuild.
 *
 * The SDK is bundled too, so that this machine and AWS run the same one. `libsodium-js` and
 * `libsodium-sumo-js` are the browsers' builds for where WebAssembly is missing; Lambda has it and loads neither. The banner serves packages
 * that are still CommonJS inside.
 *
 * Throws an error that names each missing entry file, and one that names a package that signs links.
 */
export async function bundleFunctions(outdir: string = BUNDLES): Promise<void> {
  const entries = FUNCTIONS.map(({ plane, name }) => ({
    in: path.join(root, "functions", plane, `${kebab(name)}.ts`),
    out: path.join(kebab(name), "index"),
  }));
  refuseMissing(entries.map((entry) => entry.in));
  await mkdir(path.dirname(outdir), { recursive: true });
  const fresh = await mkdtemp(`${outdir}-`);
  try {
    refuseSigners((await bundleInto(fresh, entries)).metafile);
    await replace(outdir, fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

function bundleInto(outdir: string, entryPoints: { in: string; out: string }[]) {
  return build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "node24",
    mainFields: ["module", "main"],
    external: ["libsodium-js", "libsodium-sumo-js"],
    plugins: [unusedSchemas],
    alias: { "@aws-sdk/credential-provider-node": CREDENTIALS },
    banner: {
      js: 'import{createRequire as bundleRequire}from"node:module";const require=bundleRequire(import.meta.url);',
    },
    legalComments: "none",
    logLevel: "error",
    metafile: true,
  });
}

/** Whoever reads the bundles meanwhile, as another synthesis does, finds the old ones or the new ones and never none. */
async function replace(folder: string, fresh: string): Promise<void> {
  const old = `${fresh}-old`;
  if (existsSync(folder)) await rename(folder, old);
  await rename(fresh, folder);
  await rm(old, { recursive: true, force: true });
}

/**
 * Packages that make links which carry a signature: a secret that stays in histories, and whoever follows it shows
 * the store an address. The buckets refuse such links too (infra/constructs/signed-links.ts).
 */
const SIGNER = /(^|\/)node_modules\/@aws-sdk\/(s3-request-presigner|s3-presigned-post|cloudfront-signer)\//;

/** Throws where a bundle holds a part of such a package. */
export function refuseSigners({ outputs }: Metafile): void {
  for (const [bundle, { inputs }] of Object.entries(outputs)) {
    const signer = Object.keys(inputs).find((input) => SIGNER.test(input));
    if (signer !== undefined) throw new Error(`${bundle} can sign links to a store: it holds ${signer}.`);
  }
}

function refuseMissing(files: readonly string[]): void {
  const missing = files.filter((file) => !existsSync(file)).map((file) => path.relative(root, file));
  if (missing.length > 0) throw new Error(`No entry file for: ${missing.join(", ")}`);
}

if (import.meta.main) await bundleFunctions();
