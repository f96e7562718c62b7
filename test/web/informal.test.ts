import { describe, expect, it } from "vitest";
import { informal, UNCHANGED_VERBS, VERBS } from "#web/informal.ts";

describe("the je-form", () => {
  it.each([
    ["Wat wilt u vertellen?", "Wat wil je vertellen?"],
    [
      "Hebt u al iets gemeld? Dan leest u hier het antwoord.",
      "Heb je al iets gemeld? Dan lees je hier het antwoord.",
    ],
    ["Weet u het zeker? U moet zelf kijken.", "Weet je het zeker? Je moet zelf kijken."],
    ["Uw brievenbus is van u.", "Je brievenbus is van jou."],
    ["Wij bellen u niet, en wij doen niets zonder u.", "Wij bellen je niet, en wij doen niets zonder je."],
    [
      "Er komt een bericht voor u. Kijk voordat u belt.",
      "Er komt een bericht voor jou. Kijk voordat je belt.",
    ],
    ["Sluit u de pagina, dan bewaart u niets.", "Sluit je de pagina, dan bewaar je niets."],
    ["Noemt u uzelf? Dat bepaalt u zelf.", "Noem je jezelf? Dat bepaal je zelf."],
    ["Hoe\nkunt\nu dat zien?", "Hoe\nkun\nje dat zien?"],
  ])("%s", (formal, expected) => {
    expect(informal(formal)).toBe(expected);
  });

  it("leaves words alone that only hold the letters", () => {
    const text = "Het menu van gisteren, ruw werk, een nieuwe keuze en huur.";
    expect(informal(text)).toBe(text);
  });

  it("changes nothing the second time", () => {
    const once = informal("Kunt u uw woorden niet vinden? Zoek ze dan op uw papier.");
    expect(informal(once)).toBe(once);
  });

  it("knows each verb once: as one that changes, or as one that does not", () => {
    expect(UNCHANGED_VERBS.filter((verb) => verb in VERBS)).toEqual([]);
    for (const [before, after] of Object.entries(VERBS)) expect(before.startsWith(after), before).toBe(true);
  });
});
