import { describe, expect, it } from "vitest";
import { stageOf } from "#infra/stages.ts";
import { siteOrganisation } from "#test/support/site-organisation.ts";
import { staticPage } from "#web/static-page.ts";

const organisation = siteOrganisation({
  name: 'Stichting <b>"Voorbeeld"</b> & Zn.',
  leaveTo: "https://weer.example/?a=1&b=2",
  phone: { number: "000 000 00 00", hours: { nl: "op werkdagen", en: "on working days" } },
  letter: ["Postbus 0", "0000 AA Voorbeelddam"],
  confidants: stageOf("local").organisation.confidants,
});

describe("the page without JavaScript", () => {
  const html = staticPage(organisation);

  it("says why the form needs JavaScript and gives every other way", () => {
    expect(html).toContain("Deze site heeft JavaScript nodig");
    for (const way of [
      "000 000 00 00",
      "Postbus 0, 0000 AA Voorbeelddam",
      "Sanne Hendriks",
      "Huis voor Klokkenluiders",
      "112",
    ]) {
      expect(html).toContain(way);
    }
    expect(html).toContain('lang="en"');
  });

  it("lets somebody leave without a script", () => {
    expect(html).toContain('href="https://weer.example/?a=1&#38;b=2" rel="noreferrer"');
  });

  it("writes what the organisation fills in as text", () => {
    expect(html).not.toContain("<b>");
    expect(html).not.toMatch(/<script|style=|onclick/);
  });

  it("leaves out what the organisation does not offer", () => {
    const bare = staticPage({ ...organisation, phone: null, letter: [], confidants: [] });
    expect(bare).not.toContain("Bellen");
    expect(bare).not.toContain("Een brief sturen");
    expect(bare).not.toContain("undefined");
  });
});
