import { describe, expect, it } from "vitest";
import { utf8 } from "#shared/protocol/utf8.ts";
import { type Brief, decodeBrief, encodeBrief, subjectOf } from "#web/console/work/brief.ts";

const BRIEF: Brief = {
  subject: "Facturen",
  kinds: ["fraude"],
  received: 2,
  unanswered: 1,
  filed: ["AAAAAAAAAAAAAAAAAAAAAA"],
  unpublished: [4],
};

describe("brief", () => {
  it("comes back as it went in", () => {
    expect(decodeBrief(encodeBrief(BRIEF))).toEqual({ ok: true, value: BRIEF });
  });

  it("fits a summary of 16 KiB however many messages a dossier has", () => {
    const filed = Array.from({ length: 5_000 }, () => "A".repeat(22));
    expect(encodeBrief({ ...BRIEF, filed }).length).toBeLessThan(16_000);
  });

  it("refuses what is no brief, so that the events are read again", () => {
    for (const text of ["", "{}", '{"subject":1}', '{"subject":"x"}']) {
      expect(decodeBrief(utf8(text))).toMatchObject({ ok: false });
    }
  });
});

describe("the subject of a melding", () => {
  it("is its first line, cut at a word", () => {
    expect(subjectOf("  Kort bericht\nmet meer")).toBe("Kort bericht");
    const long = subjectOf(`${"woord ".repeat(40)}einde`);
    expect(long.length).toBeLessThanOrEqual(91);
    expect(long).toMatch(/woord…$/);
    expect(subjectOf("")).toBe("");
  });

  it("is cut in the middle of a word that has no end", () => {
    expect(subjectOf("x".repeat(500))).toBe(`${"x".repeat(90)}…`);
  });
});
