import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * Libraries whose code a melder's browser gets, with their licence and where their source is. Minified code carries no
 * notices; several of these licences ask for one, and for their text, beside the copy.
 */
const LIBRARIES = [
  ["preact", "MIT", "https://github.com/preactjs/preact"],
  ["libsodium-wrappers", "ISC", "https://github.com/jedisct1/libsodium.js"],
  ["zod", "MIT", "https://github.com/colinhacks/zod"],
  ["date-easter", "MIT", "https://github.com/commenthol/date-easter"],
  ["uqr", "MIT", "https://github.com/unjs/uqr"],
  ["exifreader", "MPL-2.0", "https://github.com/mattiasw/ExifReader"],
  ["fflate", "MIT", "https://github.com/101arrowz/fflate"],
  ["jpeg-js", "BSD-3-Clause", "https://github.com/eugeneware/jpeg-js"],
  ["@cantoo/pdf-lib", "MIT", "https://github.com/cantoo-scribe/pdf-lib"],
  [
    "libheif-js",
    "LGPL-3.0, with libheif (LGPL-3.0) and libde265 (LGPL-3.0) in it",
    "https://github.com/catdad-experiments/libheif-js, https://github.com/strukturag/libheif, https://github.com/strukturag/libde265",
  ],
] as const;

/** Where a package keeps its text. libheif-js has that of the library it carries, GNU GPL included, one folder down. */
const TEXTS = ["libheif/LICENSE", "LICENSE", "LICENSE.md"];

/** Writes `licences.txt` into a built site. */
export async function writeLicences(folder: string): Promise<void> {
  const parts = await Promise.all(LIBRARIES.map(notice));
  const head =
    "This site is free software under the EUPL-1.2. It contains these libraries, each under its own licence.";
  await writeFile(join(folder, "licences.txt"), [head, ...parts].join(`\n\n${"=".repeat(72)}\n\n`));
}

async function notice([name, licence, source]: (typeof LIBRARIES)[number]): Promise<string> {
  const folder = folderOf(name);
  for (const file of TEXTS) {
    const text = await readFile(join(folder, file), "utf8").catch(() => undefined);
    if (text !== undefined) return `${name}\nLicence: ${licence}\nSource: ${source}\n\n${text.trim()}\n`;
  }
  throw new Error(`${name} has no text of its licence`);
}

/** A package may keep its description to itself: then the folder that bears its name is searched for. */
function folderOf(name: string): string {
  const require = createRequire(import.meta.url);
  const paths = require.resolve.paths(name) ?? [];
  const found = paths.map((path) => join(path, name)).find((path) => isPackage(require, path));
  return found ?? dirname(require.resolve(name));
}

function isPackage(require: NodeJS.Require, path: string): boolean {
  try {
    return require.resolve(join(path, "package.json")) !== "";
  } catch {
    return false;
  }
}
