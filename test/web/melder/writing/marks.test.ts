import { describe, expect, it } from "vitest";
import { runsOf } from "#web/melder/writing/marks.ts";

const marked = (text: string) =>
  runsOf(text).flatMap(({ text: found, kind }) => (kind === undefined ? [] : [`${kind}: ${found}`]));

describe("marks", () => {
  it.each([
    ["Het was op 12 maart 2026 om tien uur.", "date: 12 maart 2026"],
    ["Het was 12-03-2026.", "date: 12-03-2026"],
    ["Op 1/4/26 en later.", "date: 1/4/26"],
    ["Zie 2026-03-12.", "date: 2026-03-12"],
    ["In maart 2025 begon het.", "date: maart 2025"],
    ["Op 3 mei was het weer zo.", "date: 3 mei"],
    ["De 1e januari.", "date: 1e januari"],
    ["It was March 12, 2026.", "date: March 12, 2026"],
    ["On the 12th of March.", "date: 12th of March"],
    ["Mail jan.verzonnen@example.nl even.", "email: jan.verzonnen@example.nl"],
    ["Bel 06-12345678.", "phone: 06-12345678"],
    ["Bel 06 12 34 56 78.", "phone: 06 12 34 56 78"],
    ["Bel (010) 123 45 67 na zes uur.", "phone: (010) 123 45 67"],
    ["Bel +31 (0)6 1234 5678.", "phone: +31 (0)6 1234 5678"],
    ["Bel 0032 470 12 34 56.", "phone: 0032 470 12 34 56"],
    ["Bel 0800-1234 maar.", "phone: 0800-1234"],
    ["Ik ben Jan Verzonnen, van inkoop.", "self: Ik ben Jan Verzonnen"],
    ["Want ik ben de enige boekhouder hier.", "self: ik ben de enige boekhouder"],
    ["Mijn naam is Els.", "self: Mijn naam is Els"],
    ["Ik heet Els", "self: Ik heet Els"],
    ["I’m the only driver.", "self: I’m the only driver"],
    ["I am Els; my colleague left.", "self: I am Els"],
    ["my  name\u00a0is Els", "self: my  name\u00a0is Els"],
  ])("in %j: %j", (text, mark) => {
    expect(marked(text)).toEqual([mark]);
  });

  it.each([
    "Zij bendert niet, en musik ben ook niet.",
    "Er waren 12 mensen, in kamer 03-12.",
    "Factuur 20260312 van 1.250.000 euro, artikel 1.2.3.",
    "Dossier 123456789, polis 0123-45.",
    "Wij spraken over @ en over a@b.",
    "De meisjes, maartse buien, 5 meiden.",
    "Hij zei: ik was erbij.",
    "40-13-2026",
    "",
  ])("nothing in %j", (text) => {
    expect(marked(text)).toEqual([]);
  });

  it("tells what stands side by side apart", () => {
    expect(marked("12-03-2026 06-12345678 jan@example.nl 06-12345678@example.nl")).toEqual([
      "date: 12-03-2026",
      "phone: 06-12345678",
      "email: jan@example.nl",
      "email: 06-12345678@example.nl",
    ]);
  });
});
