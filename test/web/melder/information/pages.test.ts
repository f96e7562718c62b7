import { describe, expect, it, test } from "vitest";
import { stageOf } from "#infra/stages.ts";
import { AUTHORITIES, AUTHORITIES_AS_OF } from "#shared/domain/authorities.ts";
import { dayOfDate } from "#shared/domain/day.ts";
import { STATUTORY_TERMS } from "#shared/domain/deadlines.ts";
import { siteOrganisation } from "#test/support/site-organisation.ts";
import { type Block, type Facts, PAGE_IDS } from "#web/melder/information/blocks.ts";
import { GROUPS, PAGES } from "#web/melder/information/pages.ts";
import type { Organisation } from "#web/site-config.ts";
import { dayText } from "#web/ui/day.ts";

const TODAY = dayOfDate(2026, 11, 23);
const full: Facts = { organisation: stageOf("local").organisation, today: TODAY, terms: STATUTORY_TERMS };
/** Nothing that can be left out, as the example stage has it. */
const bare: Facts = { organisation: siteOrganisation(), today: null, terms: STATUTORY_TERMS };
const LANGUAGES = ["nl", "en"] as const;

/** What two languages must have alike: kinds in order, how many of each, links and numbers; not the words. */
function shape(block: Block): unknown {
  switch (block.kind) {
    case "list":
    case "steps":
      return [block.kind, block.items.length];
    case "definitions":
      return [block.kind, block.items.map(({ examples }) => examples.length)];
    case "contact":
      return [block.kind, block.photo, block.about === null, block.lines.map(({ href }) => href)];
    case "address":
      return [block.kind, block.lines];
    case "page":
      return [block.kind, block.page];
    case "go":
      return [block.kind, block.place, block.begin];
    default:
      return block.kind;
  }
}

/** Every word of a page. */
const words = (blocks: readonly Block[]) => JSON.stringify(blocks);
const pageWords = (id: (typeof PAGE_IDS)[number], facts = full, language: "nl" | "en" = "nl") =>
  words(PAGES[language][id].blocks(facts));

describe.each(PAGE_IDS)("the page %s", (id) => {
  test.each([
    ["a whole organisation", full],
    ["a bare one", bare],
  ])("has the same blocks in both languages for %s", (_, facts) => {
    const [dutch, english] = LANGUAGES.map((language) => PAGES[language][id].blocks(facts).map(shape));
    expect(dutch?.length).toBeGreaterThan(0);
    expect(english).toEqual(dutch);
  });

  test("says nothing that is missing, empty, or of the console", () => {
    for (const language of LANGUAGES) {
      for (const facts of [full, bare]) {
        const text = pageWords(id, facts, language);
        expect(text).not.toMatch(/undefined|\[object|NaN|""/);
        expect(text).not.toMatch(/console|dossier|passphrase|beheerder|mailbox-key/i);
      }
    }
  });

  test("is another text in the other language", () => {
    expect(PAGES.en[id].title).not.toBe(PAGES.nl[id].title);
    expect(pageWords(id, full, "en")).not.toBe(pageWords(id, full, "nl"));
  });
});

test("every page stands in the list once, the background last", () => {
  expect(GROUPS.flatMap(([, pages]) => pages).toSorted()).toEqual([...PAGE_IDS].toSorted());
  expect(GROUPS.at(-1)?.[0]).toBe("background");
});

describe("the external authorities", () => {
  it("are all there, under the day of the list, with what the Huis does and does not do", () => {
    for (const language of LANGUAGES) {
      const text = pageWords("outside", full, language);
      for (const { name } of AUTHORITIES) expect(text).toContain(name);
      expect(text).toContain(dayText(AUTHORITIES_AS_OF, language));
      expect(text).toContain("Inspectie Leefomgeving en Transport");
    }
    expect(pageWords("outside")).toContain("ook als u uw naam niet zegt");
  });
});

describe("the terms", () => {
  it("are days where the day is known: seven days, and three months after the last day of these", () => {
    const text = pageWords("after");
    expect(text).toContain("Uiterlijk maandag 30 november 2026");
    // 30 November and three months is 28 February, a Sunday: the strict day, not the Monday after it.
    expect(text).toContain("Uiterlijk zondag 28 februari 2027");
  });

  it("are those that the signed list promises, where it promises sooner", () => {
    const sooner = { ...full, terms: { ...STATUTORY_TERMS, acknowledgeDays: 3, feedbackMonths: 1 } };
    expect(pageWords("after", sooner)).toContain("Uiterlijk donderdag 26 november 2026");
    expect(pageWords("after", sooner)).toContain("Uiterlijk zaterdag 26 december 2026");
  });

  it("are words where it is not", () => {
    const text = pageWords("after", bare);
    expect(text).toContain("Binnen zeven dagen");
    expect(text).not.toMatch(/20\d\d/);
  });

  it("are called statutory for a misstand alone", () => {
    const said = PAGE_IDS.flatMap((id) => PAGES.nl[id].blocks(full)).filter((block) =>
      /wettelijk/i.test(words([block])),
    );
    expect(said.map((block) => block.kind === "paragraph" && block.text)).toEqual([
      "De zeven dagen en de drie maanden zijn wettelijke termijnen. De wet geeft ze bij een vermoeden van een misstand.",
    ]);
  });
});

describe("a klacht", () => {
  const withTerm = (filingMonths: number): Facts => {
    const { klacht, ...rest } = full.organisation;
    if (klacht === null) throw new Error("the demo has a klachtencommissie");
    return { ...full, organisation: { ...rest, klacht: { ...klacht, filingMonths } } };
  };

  it.each([
    [
      12,
      "tot 1 jaar na het gedrag. Vandaag gaat dat om gedrag sinds 23 november 2025.",
      "until 1 year after",
    ],
    [
      36,
      "tot 3 jaar na het gedrag. Vandaag gaat dat om gedrag sinds 23 november 2023.",
      "until 3 years after",
    ],
    [
      18,
      "tot 18 maanden na het gedrag. Vandaag gaat dat om gedrag sinds 23 mei 2025.",
      "until 18 months after",
    ],
  ])("can be filed for as long as the organisation says: %i months", (months, dutch, english) => {
    expect(pageWords("klacht", withTerm(months))).toContain(dutch);
    expect(pageWords("klacht", withTerm(months), "en")).toContain(english);
  });

  it("needs a name, and a melding does not", () => {
    expect(pageWords("klacht")).toContain("Een klacht kan niet zonder naam");
    expect(pageWords("klacht")).toContain("Dat kan zonder naam");
  });

  it("leads to somebody to ask where there is no committee", () => {
    expect(pageWords("klacht", bare)).toContain("noemt hier geen klachtencommissie");
  });
});

describe("a vertrouwenspersoon", () => {
  it("is shown with kind, hours, picture and own sentences", () => {
    const contacts = PAGES.nl.confidants.blocks(full).filter((block) => block.kind === "contact");
    expect(contacts.map(({ name }) => name)).toEqual(["Sanne Hendriks", "Ruben Achterberg"]);
    const [first] = contacts;
    expect(first?.photo).toBe("/photos/voorbeelddam-sanne-hendriks.svg");
    expect(first?.about).toContain("Ik luister eerst");
    expect(words(contacts)).toContain("binnen de organisatie");
    expect(words(contacts)).toContain("buiten de organisatie");
    expect(words(contacts)).toContain("maandag, dinsdag en donderdag");
    expect(first?.lines.map(({ href }) => href)).toContain("tel:0000000001");
  });

  it("is silent but for three exceptions, and not before police and court", () => {
    const blocks = PAGES.nl.confidants.blocks(full);
    const at = blocks.findIndex((block) => block.kind === "heading" && block.text.startsWith("Zwijgt"));
    const exceptions = blocks.slice(at).find((block) => block.kind === "list");
    expect(exceptions?.items).toHaveLength(3);
    expect(words(blocks)).toContain("verschoningsrecht");
    expect(words(blocks)).toContain("heeft dat recht daar niet");
  });
});

it("dates what it says of law, help lines, regulation and accessibility", () => {
  const { help, regulation, accessibility }: Organisation = full.organisation;
  expect([help.asOf, regulation.date, accessibility.date]).toEqual([
    "2025-10-03",
    "2026-03-01",
    "2026-11-22",
  ]);
  expect(pageWords("rights")).toContain("22 november 2026");
  expect(pageWords("help")).toContain("3 oktober 2025");
  expect(pageWords("under18")).toContain("3 oktober 2025");
  expect(pageWords("rules")).toContain("versie 3 van 1 maart 2026");
  expect(pageWords("accessibility")).toContain("22 november 2026");
});

it("names the yearly report, or says that there is none yet", () => {
  expect(pageWords("report")).toContain("2025");
  expect(pageWords("report", bare)).toContain("nog geen jaarverslag");
});
