import { describe, expect, it } from "vitest";
import { dayOfDate } from "#shared/domain/day.ts";
import { agedWarnings } from "./aged.ts";
import { forbiddenIn } from "./forbidden.ts";
import { judgeTexts } from "./judge.ts";
import { unexplained } from "./legal-terms.ts";
import { reading, sentencesOf, syllables } from "./reading-level.ts";

describe("the reading level", () => {
  it.each([
    ["u", 1],
    ["melden", 2],
    ["brievenbus", 3],
    ["situatie", 4],
    ["beantwoorden", 4],
    ["vertrouwenspersoon", 5],
    ["nieuwe", 2],
    ["draaien", 2],
    ["coördinator", 5],
    ["bijvoorbeeld", 3],
  ])("counts the syllables of %s", (word, count) => {
    expect(syllables(word)).toBe(count);
  });

  it("counts sentences by their end, and a line of its own as one", () => {
    expect(sentencesOf("Bel ons. Kunt u dat niet? Schrijf dan!\nOf kom langs")).toHaveLength(4);
  });

  it("ranks an easy text above a hard one", () => {
    const easy = reading(["U kunt ons bellen. Wij luisteren naar u. Daarna kiest u wat u wilt."]);
    const hard = reading([
      "Niettegenstaande voornoemde bevoegdheidsverdeling geschiedt de ontvankelijkheidsbeoordeling door tussenkomst van de desbetreffende integriteitsfunctionaris.",
    ]);
    expect(easy.score).toBeGreaterThan(80);
    expect(hard.score).toBeLessThan(20);
  });
});

describe("what is wrong with a text", () => {
  it("is found where it is planted", () => {
    const planted = [
      { name: "a", text: "Kies een wachtwoord voor uw mailbox." },
      { name: "b", text: "Dit is 100% veilig." },
      { name: "c", text: "De VP belt u." },
      { name: "d", text: "Bent u een klokkenluider?" },
    ];
    expect(forbiddenIn(planted).map(({ name }) => name)).toEqual(["a", "a", "b", "c", "d"]);
    expect(forbiddenIn([{ name: "e", text: "Bel het Huis voor Klokkenluiders." }])).toEqual([]);
    expect(unexplained([{ name: "f", text: "Uw klacht is niet-ontvankelijk." }])).toEqual([
      { name: "f", word: "ontvankelijk" },
    ]);
  });

  it("is nothing, on every page of the site", async () => {
    const { wrong, pages } = await judgeTexts();
    expect(pages.length).toBeGreaterThan(20);
    expect(wrong).toEqual({
      hard: [],
      long: [],
      forbidden: [],
      unexplained: [],
      explanationsGone: [],
      beforeU: [],
    });
  });
});

describe("facts that others change", () => {
  it("are warned about when a year has passed, and not before", () => {
    const facts = [{ what: "the help lines", asOf: dayOfDate(2025, 10, 3) }];
    expect(agedWarnings(facts, dayOfDate(2026, 10, 3))).toEqual([]);
    expect(agedWarnings(facts, dayOfDate(2026, 10, 4))).toEqual([
      "Warning: nobody has read the help lines again since 2025-10-03.",
    ]);
  });
});
