import { describe, expect, it } from "vitest";
import { stageOf } from "#infra/stages.ts";
import { escaped } from "#web/html-text.ts";
import { PAGE_IDS } from "#web/melder/information/blocks.ts";
import { PAGES } from "#web/melder/information/pages.ts";
import { staticInformation } from "#web/static-information.ts";

const { organisation } = stageOf("local");
const written = (language: "nl" | "en", changes: Partial<typeof organisation> = {}) =>
  staticInformation({
    organisation: { ...organisation, ...changes },
    language,
    styles: ["/assets/a.css", "/assets/b.css"],
  });

describe.each(["nl", "en"] as const)("all information without JavaScript, in %s", (language) => {
  const html = written(language);

  it("has every page, each open to read in place", () => {
    expect(html.match(/<details/g)).toHaveLength(PAGE_IDS.length);
    for (const id of PAGE_IDS) expect(html).toContain(`${escaped(PAGES[language][id].title)}</h3></summary>`);
  });

  it("lets a phone call 112 from each place that names it", () => {
    expect(html.match(/\b112<\/a>/g)).toHaveLength(html.match(/>[^<]*\b112\b/g)?.length ?? 0);
  });

  it("has no script, no inline style, no form, and nothing from elsewhere", () => {
    expect(html).not.toMatch(/<script|style=|\son[a-z]+=|<form|<iframe|<noscript/);
    expect(html.match(/src="[^"]*"/g)).toEqual([
      'src="/photos/voorbeelddam-sanne-hendriks.svg"',
      'src="/photos/voorbeelddam-ruben-achterberg.svg"',
    ]);
    expect(html).toContain('<link rel="stylesheet" href="/assets/b.css">');
  });

  it("never puts a subject into the address", () => {
    expect(html).not.toMatch(/href="#|\bid="|href="[^"]*[?#]/);
  });

  it("says its language, a title that tells nothing, and no referrer", () => {
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}">`));
    expect(html).toContain(`<title>${language === "nl" ? "Informatie" : "Information"}</title>`);
    expect(html).toContain('<meta name="referrer" content="no-referrer">');
    expect(html).toContain('<meta name="robots" content="noindex">');
    const outside = html.match(/<a [^>]*href="https:[^>]*>/g) ?? [];
    expect(outside.length).toBeGreaterThan(5);
    for (const link of outside) expect(link).toContain('rel="noreferrer"');
  });

  it("has the way out before everything else", () => {
    expect(html.indexOf(escaped(organisation.leaveTo))).toBeLessThan(html.indexOf("<main"));
  });

  it("leads to the other language, and to none where there is none", () => {
    const other = language === "nl" ? "/read.html" : "/lees.html";
    expect(html).toContain(`href="${other}"`);
    if (language === "nl") expect(written("nl", { languages: ["nl"] })).not.toContain(other);
  });

  it("has its headings in order, none passed over", () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it("gives terms in words, for nobody knows on which day it is read", () => {
    expect(html).toContain(language === "nl" ? "Binnen zeven dagen" : "Within seven days");
  });
});

it("writes what the organisation fills in as text", () => {
  const html = written("nl", { name: "<b>Zeker</b>", letter: ["<i>Postbus</i>"] });
  expect(html).not.toMatch(/<b>|<i>/);
  expect(html).toContain("&#60;b&#62;Zeker&#60;/b&#62;");
});
