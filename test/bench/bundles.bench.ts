import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundledEnvironment } from "./bundle-environment.ts";
import { median, round } from "./measure.ts";

const BUNDLES = "build/functions";
const IMPORTS_PER_BUNDLE = 5;

/** A fresh process imports the bundle and says how long that took: what a cold start adds to the runtime's own. */
function coldImportMs(file: string): number {
  const script = `const start = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); process.stdout.write(String(performance.now() - start));`;
  const samples = Array.from({ length: IMPORTS_PER_BUNDLE }, () =>
    Number(
      execFileSync(process.execPath, ["--input-type=module", "-e", script], {
        env: { ...process.env, ...bundledEnvironment },
        encoding: "utf8",
      }),
    ),
  );
  return round(median(samples), 1);
}

/** Size and cold import of every bundled function. */
export function benchBundles() {
  return readdirSync(BUNDLES)
    .sort()
    .map((name) => {
      const file = join(BUNDLES, name, "index.mjs");
      return { name, kilobytes: round(statSync(file).size / 1000, 1), coldImportMs: coldImportMs(file) };
    });
}
