/**
 * `npm run permissions`: writes docs/PERMISSIONS.md, the matrix of function, action and resource, from the synthesised
 * templates of the stage `local`, which has every function; other stages allow the same to those that they have. With `--check` it writes nothing and ends with 1 when the document is out of date.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { synthesise } from "../app.ts";
import { BUNDLES, bundleFunctions } from "../bundle.ts";
import { FUNCTIONS, kebab } from "../functions.ts";
import { readAssembly } from "../local/assembly.ts";
import { permissionsDocument } from "./document.ts";
import { matrixOf } from "./matrix.ts";

const DOCUMENT = resolve(import.meta.dirname, "..", "..", "docs", "PERMISSIONS.md");

/** The templates need the bundles to be there, and not what is in them. */
async function documentOfTemplates(): Promise<string> {
  if (!FUNCTIONS.every(({ name }) => existsSync(join(BUNDLES, kebab(name))))) await bundleFunctions();
  const folder = mkdtempSync(join(tmpdir(), "permissions-"));
  try {
    synthesise("local", folder);
    return permissionsDocument(matrixOf(readAssembly(folder)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const made = await documentOfTemplates();
if (!process.argv.includes("--check")) {
  writeFileSync(DOCUMENT, made);
  console.log(`written: ${DOCUMENT}`);
} else if (!existsSync(DOCUMENT) || readFileSync(DOCUMENT, "utf8") !== made) {
  console.error("docs/PERMISSIONS.md does not say what the templates allow: run `npm run permissions`.");
  process.exitCode = 1;
}
