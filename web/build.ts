import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";
import { compressAll } from "./compress.ts";
import { buildViewer } from "./console/viewer/build.ts";
import { addressed, addressedValues, informalTexts } from "./informal-texts.ts";
import { writeInformation } from "./information-files.ts";
import { writeLicences } from "./licences.ts";
import { partsAgain } from "./parts-again.ts";
import type { Organisation, OrganisationHead, Pins, SignIn } from "./site-config.ts";
import { staticPage } from "./static-page.ts";

/** What a deployment builds into its sites. `outDir` gets one folder per site. */
export interface SitesBuild {
  readonly pins: Pins;
  readonly organisation: Organisation;
  readonly signIn: SignIn;
  readonly outDir: string;
  /** No compressed files beside the others: for a server that compresses by itself. */
  readonly plain?: boolean;
}

type Site = "melder" | "console";

const WEB = dirname(fileURLToPath(import.meta.url));

/**
 * Browsers of autumn 2022 and newer: four years, which includes the oldest Tor Browser still updated (ESR 115). An
 * older one keeps the page without script (melder/browser-floor.ts).
 */
export const BROWSER_FLOOR = ["chrome107", "edge107", "firefox107", "safari16"];

/** The parts of the melder's site from which other parts import, and the cryptography. */
const SHARED_PARTS = /\/(?:report-part|libsodium-wrappers)-/;

/**
 * What the first view needs is one file, and what everybody gets after it another. Left to itself the bundler makes a
 * file of whatever two parts share: a dozen requests where two do.
 */
const WHOLE_PARTS = [
  { name: "index", test: /\/melder\/main\.tsx$/, priority: 2 },
  { name: "report-part", test: /\/melder\/report-part\.tsx$/, priority: 1 },
];

/** Builds both sites, each apart: nothing of the console can end up in what a melder loads. */
export async function buildSites(options: SitesBuild): Promise<void> {
  for (const site of ["melder", "console"] as const) await buildSite(site, options);
}

/** Builds one site into `<outDir>/<site>`, with a `.br` and a `.gz` file beside each text file unless `plain`. */
export async function buildSite(
  site: Site,
  { pins, organisation, signIn, outDir, plain = false }: SitesBuild,
): Promise<void> {
  const target = join(outDir, site);
  await build({
    configFile: false,
    logLevel: "warn",
    root: join(WEB, site),
    base: "/",
    publicDir: join(WEB, "public"),
    define: {
      __PINS__: JSON.stringify(pins),
      ...organisationParts(organisation),
      ...(site === "console" && { __SIGN_IN__: JSON.stringify(signIn) }),
    },
    resolve: { alias: sodiumBuilds(site) },
    // Never the development form, which writes paths of this machine into the site.
    oxc: { jsx: { runtime: "automatic", importSource: "preact", development: false } },
    plugins: [
      noNode(),
      withinTheFloor(),
      staticText(organisation),
      ...(site === "melder" ? [informalTexts(organisation), partsAgain(SHARED_PARTS)] : []),
    ],
    build: {
      outDir: target,
      emptyOutDir: true,
      target: BROWSER_FLOOR,
      // Everything comes from a file of our own origin: the content security policy allows nothing else.
      assetsInlineLimit: 0,
      // What a part imports is there before it: the part that every visitor gets.
      modulePreload: false,
      rolldownOptions: { preserveEntrySignatures: false, output: { codeSplitting: { groups: WHOLE_PARTS } } },
      sourcemap: false,
      reportCompressedSize: false,
      // The JavaScript builds of libsodium and libheif are large and load only where WebAssembly is missing.
      chunkSizeWarningLimit: 4_000,
    },
  });
  if (site === "console") await buildViewer(target);
  if (site === "melder") {
    await writeInformation(target, organisation);
    await writeLicences(target);
  }
  if (!plain) await compressAll(target);
}

/** What everybody loads first stays small: the name and a few texts, apart from the contacts and the help lines. */
function organisationParts(organisation: Organisation) {
  const { name, address, languages, leaveTo, texts, ...rest } = addressedValues(organisation, organisation);
  const head: OrganisationHead = { name, address, languages, leaveTo, texts };
  return { __ORGANISATION__: JSON.stringify(head), __ORGANISATION_MORE__: JSON.stringify(rest) };
}

/**
 * Which libsodium a site gets. `libsodium-js` is the CommonJS file with the JavaScript fallback, which the
 * package's `exports` hide. The console needs Argon2id, so there the sumo builds stand in for the plain ones:
 * one library, not two.
 */
function sodiumBuilds(site: Site): Record<string, string> {
  const require = createRequire(import.meta.url);
  if (site === "melder") {
    // Objects of PDF alone: the whole library draws too, and is half as large again.
    const pdfLibrary = join(dirname(require.resolve("@cantoo/pdf-lib")), "../es/core/index.js");
    return { "libsodium-js": require.resolve("libsodium-wrappers"), "@cantoo/pdf-lib": pdfLibrary };
  }
  const commonJs = require.resolve("libsodium-wrappers-sumo");
  return {
    "libsodium-js": commonJs,
    "libsodium-wrappers": join(dirname(commonJs), "../modules-sumo-esm/libsodium-wrappers.mjs"),
  };
}

/** The modules of Node that libsodium and libheif name and never call in a browser. */
const NODE_MODULES = ["node:fs", "crypto", "fs", "path"];
const NOTHING = "\0nothing:";

/** Nothing in their place, in the file that names them: one for all would be a request of its own. */
function noNode(): Plugin {
  return {
    name: "no-node",
    enforce: "pre",
    resolveId: (source, importer) =>
      NODE_MODULES.includes(source) ? `${NOTHING}${importer}.cjs` : undefined,
    load: (id) => (id.startsWith(NOTHING) ? { code: "module.exports = {};", moduleType: "js" } : undefined),
  };
}

/**
 * Two libraries name what the browser floor lacks: the encoder of JPEG a class of Node's, where a browser has the array
 * alone; the reader of tags a newer class of browsers, for which it is given a function instead.
 */
function withinTheFloor(): Plugin {
  return {
    name: "within-the-floor",
    transform(code, id) {
      if (id.endsWith("/jpeg-js/lib/encoder.js")) {
        return code.replaceAll("Buffer.from(byteout)", "Uint8Array.from(byteout)");
      }
      if (!id.endsWith("/exifreader/src/utils.js")) return null;
      return code.replaceAll("typeof DecompressionStream === 'function'", "false");
    },
  };
}

/** Fills the `<!--static-->` comment of index.html: what a visitor without JavaScript reads. */
function staticText(organisation: Organisation): Plugin {
  return {
    name: "static-text",
    transformIndexHtml: (html) =>
      html.replace("<!--static-->", () => addressed(staticPage(organisation), organisation)),
  };
}
