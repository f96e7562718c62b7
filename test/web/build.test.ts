import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stageOf } from "#infra/stages.ts";
import { siteOrganisation } from "#test/support/site-organisation.ts";
import { builtInsAboveFloor, replacedBuiltIns, syntaxAboveFloor } from "#test/web/support/browser-floor.ts";
import { buildSite } from "#web/build.ts";
import { writeInformation } from "#web/information-files.ts";

/** What a first visit may weigh before anything is chosen, in bytes after brotli. */
const FIRST_VIEW = 40_000;
/** Everything up to "sent", with the WebAssembly build of the cryptography. */
const UNTIL_SENT = 250_000;

const WEB = fileURLToPath(new URL("../../web", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "site-"));
const site = join(folder, "melder");
let names: string[];
const { confidants } = stageOf("local").organisation;

beforeAll(async () => {
  await buildSite("melder", {
    pins: { instanceId: "voorbeelddam", roots: [], threshold: 1, directoryVersion: 1, boardBatch: 1 },
    organisation: siteOrganisation({ leaveTo: "https://weer.example/", confidants }),
    signIn: { issuer: "", authorizeUrl: "", tokenUrl: "", clientId: "niet-voor-de-melder", scope: "" },
    outDir: folder,
  });
  names = filesBelow(site).map((path) => path.slice(site.length + 1));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  );
}

/** Which of these files have it: names, for a whole bundle in a failure message helps nobody. */
const naming = (files: readonly string[], what: RegExp) => files.filter((name) => what.test(text(name)));
const ownScripts = () => sources().filter((name) => name.endsWith(".js") && !name.includes("libsodium"));
const text = (name: string) => readFileSync(join(site, name), "utf8");
const sources = () => names.filter((name) => !/\.(br|gz)$/.test(name));
const brotliBytes = (name: string) => readFileSync(join(site, `${name}.br`)).length;
const sum = (list: readonly string[]) => list.reduce((total, name) => total + brotliBytes(name), 0);
/** Files that index.html loads: what comes with the first paint. */
const firstFiles = () => ["index.html", ...loadedBy("index.html")];
const loadedBy = (page: string) =>
  [...text(page).matchAll(/<(?:script|link|img)[^>]* (?:src|href)="\/([^"]+)"/g)].map(
    ([, name]) => name ?? "",
  );

/** These files and what they import at once; what is fetched when somebody asks for it is not among them. */
function withImports(files: readonly string[], known = new Set<string>()): Set<string> {
  for (const name of files) {
    if (known.has(name)) continue;
    known.add(name);
    const imports = name.endsWith(".js") ? text(name).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g) : [];
    withImports(
      [...imports].map(([, file]) => `assets/${file}`),
      known,
    );
  }
  return known;
}

describe("the melder's built site", () => {
  it("stands on its own: no inline script or style, no other origin, no source map", () => {
    const html = text("index.html");
    expect(html).not.toMatch(/<script(?![^>]*\ssrc="\/)|<style|\son[a-z]+=/);
    expect(html.replace('href="https://weer.example/" rel="noreferrer"', "")).not.toMatch(
      /(src|href)="(?!\/|tel:)/,
    );
    expect(names.some((name) => name.endsWith(".map"))).toBe(false);
    expect(naming(sources(), /sourceMappingURL/)).toEqual([]);
  });

  it("has nothing of the console: no sign-in, no staff token", () => {
    expect(naming(sources(), /niet-voor-de-melder|x-staff-token/)).toEqual([]);
  });

  it("leaves no trace on the device by its own doing", () => {
    const traces =
      /localStorage|sessionStorage|indexedDB|document\.cookie|serviceWorker|pushState|replaceState/;
    expect(naming(ownScripts(), traces)).toEqual([]);
  });

  it("makes no code or elements from text, which its content security policy forbids", () => {
    expect(naming(ownScripts(), /\beval\(|insertAdjacentHTML|document\.write/)).toEqual([]);
    const written = ["melder", "ui"].flatMap((part) => filesBelow(join(WEB, part)));
    expect(written.length).toBeGreaterThan(50);
    expect(written.filter((path) => readFileSync(path, "utf8").includes("dangerouslySetInnerHTML"))).toEqual(
      [],
    );
  });

  it("says nothing of the machine that built it", () => {
    expect(naming(sources(), new RegExp(`${process.cwd()}|jsxDEV|lineNumber`))).toEqual([]);
  });

  it("is light: the first view, and all of it up to the end of sending", () => {
    expect(sum(firstFiles())).toBeLessThan(FIRST_VIEW);
    // Of the two builds of the cryptography a browser fetches one; the smaller is WebAssembly.
    const sodium = sources().filter((name) => name.includes("libsodium"));
    const smaller = sodium.toSorted((a, b) => brotliBytes(a) - brotliBytes(b)).slice(0, 1);
    expect(sodium).toHaveLength(2);
    const report = sources().filter((name) => /\/report-part-[^/]*\.js$/.test(name));
    expect(report).toHaveLength(1);
    expect(sum([...withImports([...firstFiles(), ...report, ...smaller])])).toBeLessThan(UNTIL_SENT);
  });

  it("has everything to read on pages of their own that no script is needed for", () => {
    for (const [page, language] of [
      ["lees.html", "nl"],
      ["read.html", "en"],
    ] as const) {
      const html = text(page);
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).not.toContain("<script");
      expect(text("index.html")).toContain(`href="/${page}"`);
      const loaded = loadedBy(page);
      expect(loaded.filter((name) => name.endsWith(".css")).length).toBeGreaterThan(0);
      expect(loaded.filter((name) => name.startsWith("photos/"))).toHaveLength(confidants.length);
      expect(loaded.filter((name) => !sources().includes(name))).toEqual([]);
    }
  });

  it("is written for browsers of four years ago, syntax and built-ins", async () => {
    const replaced = replacedBuiltIns(readFileSync(join(WEB, "ui/older-browsers.ts"), "utf8"));
    for (const name of sources().filter((file) => file.endsWith(".js"))) {
      expect(await syntaxAboveFloor(text(name)), name).toBeUndefined();
      expect(builtInsAboveFloor(text(name), replaced), name).toEqual([]);
    }
  });

  it("fetches on demand only parts that stand on what everybody has, and those can be tried again", () => {
    const first = firstFiles().filter((name) => name.endsWith(".js"));
    const shared = new Set([...withImports([...first, ...sources().filter((n) => /report-part/.test(n))])]);
    for (const part of ["mailbox", "information", "topics"]) {
      const [name] = sources().filter((file) => file.includes(`/${part}-part-`) && file.endsWith(".js"));
      expect(name, part).toBeDefined();
      const others = [...withImports([name ?? ""])].filter((file) => file !== name && !shared.has(file));
      expect(others, `${part} brings along what cannot be asked for again`).toEqual([]);
      // Never the bare `import("…")` that a browser remembers as failed: the address is made of two.
      expect(naming(ownScripts(), new RegExp(`import\\(["'\`]\\./${part}-part`)), part).toEqual([]);
      expect(
        naming(ownScripts(), new RegExp(`"\\./${part}-part-[^"]+",\\(globalThis\\.partFailures`)).length,
      ).toBe(1);
    }
  });

  it("has each text file compressed beside it, with the same content", () => {
    for (const name of sources()) {
      const bytes = readFileSync(join(site, name));
      expect(brotliDecompressSync(readFileSync(join(site, `${name}.br`))).equals(bytes), name).toBe(true);
      expect(gunzipSync(readFileSync(join(site, `${name}.gz`))).equals(bytes), name).toBe(true);
    }
  });
});

it("names the picture that an organisation wants and nobody put there", async () => {
  const [first] = confidants.map((confidant) => ({ ...confidant, photo: "voorbeelddam/niemand.svg" }));
  const empty = mkdtempSync(join(tmpdir(), "site-"));
  mkdirSync(join(empty, "assets"));
  const written = writeInformation(empty, siteOrganisation({ confidants: first ? [first] : [] }));
  await expect(written).rejects.toThrow("There is no picture web/organisation/voorbeelddam/niemand.svg");
  rmSync(empty, { recursive: true, force: true });
});

describe("the look for what an older browser cannot do", () => {
  it.each([
    ["a look behind", "const a = /(?<=x)y/;"],
    ["sets in a class of characters", "const a = /[\\p{L}--a]/v;"],
    ["using", "{ using a = b; }"],
    ["what no browser reads", "const = 1;"],
  ])("sees %s", async (_, code) => {
    expect(await syntaxAboveFloor(code)).toBeDefined();
  });

  it("takes what the floor reads, and sees a newer method unless it is replaced", async () => {
    expect(
      await syntaxAboveFloor("class A { #b = 1n; c = this.#b ?? 0n } await 1; a.b ??= /\\p{L}/u;"),
    ).toBeUndefined();
    expect(builtInsAboveFloor("a.toSorted(); Map.groupBy(a); new Intl.Segmenter()", ["toSorted"])).toEqual([
      "groupBy",
      "Segmenter",
    ]);
  });
});
