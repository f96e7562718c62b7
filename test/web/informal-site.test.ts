import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { siteOrganisation } from "#test/support/site-organisation.ts";
import { buildSite } from "#web/build.ts";

/** The site of an organisation that says je: the same texts, and nobody is called u in any of them. */

const folder = mkdtempSync(join(tmpdir(), "site-je-"));
const site = join(folder, "melder");

beforeAll(async () => {
  await buildSite("melder", {
    pins: { instanceId: "voorbeelddam", roots: [], threshold: 1, directoryVersion: 1, boardBatch: 1 },
    organisation: siteOrganisation({ address: "je", leaveTo: "https://weer.example/u/" }),
    signIn: { issuer: "", authorizeUrl: "", tokenUrl: "", clientId: "", scope: "" },
    outDir: folder,
    plain: true,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string) => readFileSync(join(site, name), "utf8");
const scripts = () => readdirSync(join(site, "assets")).filter((name) => name.endsWith(".js"));
/** Dutch that a person reads in a script: what stands between quotes, has such a word in it, and no code. */
const spoken = (source: string) =>
  [...source.matchAll(/["`]([^"`\\{};=<>]*)["`]/gu)]
    .map(([, text = ""]) => text)
    .filter((text) => /\b(?:de|het|een|en|niet|dat|wat|je|u|uw) /.test(text));

it("says je on every screen", () => {
  const texts = scripts().flatMap((name) => spoken(read(`assets/${name}`)));
  expect(texts.filter((text) => /\bje\b/.test(text)).length).toBeGreaterThan(200);
  expect(texts.filter((text) => /(?<!\p{L})[uU]w?(?!\p{L})/u.test(text))).toEqual([]);
});

it("says je to whoever has no JavaScript, and leaves addresses alone", () => {
  for (const name of ["index.html", "lees.html"]) {
    const words = read(name).replaceAll(/<[^>]+>/g, " ");
    expect(words, name).toMatch(/\bje\b/);
    expect(words.match(/(?<!\p{L})[uU]w?(?!\p{L})/gu), name).toBeNull();
    expect(read(name), name).toContain('href="https://weer.example/u/"');
  }
});
