import { describe, expect, it } from "vitest";
import { stageOf } from "#infra/stages.ts";
import { siteOrganisation } from "#test/support/site-organisation.ts";
import { staticPage } from "#web/static-page.ts";

const organisation = siteOrganisation({
  name: 'Stichting <b>"Voorbeeld"</b> & Zn.',
  leaveTo: "https://weer.example/?a=1&b=2",
  phone: { number: "000 000 00 00", hours: { nl: "op werkdagen", en: "on working days" } },
});

describe("the first page without JavaScript", () => {
  const html = staticPage(organisation);

  it("says why nothing can be written, what to do in danger, whom to call and where to read on", () => {
    for (const part of [
      "Schrijven kan hier niet zonder JavaScript",
      'Bel <a href="tel:112" rel="noreferrer">112</a>',
      '<a href="tel:0000000000" rel="noreferrer">000 000 00 00</a>, op werkdagen',
      'href="/lees.html"',
      'lang="en"',
      'href="/read.html"',
    ]) {
      expect(html).toContain(part);
    }
  });

  it("says what to do in danger before anything longer", () => {
    expect(html.indexOf("tel:112")).toBeLessThan(html.indexOf("Schrijven kan hier niet"));
  });

  it("says to a browser that is too old for the site, which reads no noscript, where to read on", () => {
    const seen = html.replaceAll(/<noscript>.*?<\/noscript>/g, "");
    expect(seen).not.toContain("zonder JavaScript</h2>");
    for (const part of ['"tel:112"', 'href="/lees.html"', "nieuwere browser", 'href="/read.html"']) {
      expect(seen).toContain(part);
    }
  });

  it("lets somebody leave without a script, before anything else", () => {
    const leave = 'href="https://weer.example/?a=1&#38;b=2" rel="noreferrer"';
    expect(html.indexOf(leave)).toBeGreaterThan(0);
    expect(html.indexOf(leave)).toBeLessThan(html.indexOf("<main"));
  });

  it("writes what the organisation fills in as text", () => {
    expect(html).not.toContain("<b>");
    expect(html).not.toMatch(/<script|style=|onclick/);
  });

  it("leaves out what the organisation does not offer", () => {
    const bare = staticPage({ ...organisation, phone: null, languages: ["nl"] });
    expect(bare).not.toContain("bellen:");
    expect(bare).not.toContain("read.html");
    expect(bare).not.toContain("undefined");
  });

  it("names the organisation of the demo", () => {
    expect(staticPage(stageOf("local").organisation)).toContain("Gemeente Voorbeelddam");
  });
});
