import { describe, expect, it } from "vitest";
import { utf8 } from "#shared/protocol/utf8.ts";
import { type Brief, decodeBrief, encodeBrief, subjectOf } from "#web/console/work/brief.ts";

const BRIEF: Brief = {
  subject: "Facturen",
  received: 2,
  unanswered: 1,
  mailboxes: ["A".repeat(43)],
  awaited: [{ term: "acknowledge", places: [["A".repeat(22)]], expected: 20_800, readableUntil: 20_890 }],
  oldestAnswer: 20_800,
};

describe("brief", () => {
  it("comes back as it went in", () => {
    expect(decodeBrief(encodeBrief(BRIEF))).toEqual({ ok: true, value: BRIEF });
  });

  it("refuses what is no brief, so that the events are read again", () => {
    const older = JSON.stringify({ ...BRIEF, mailboxes: undefined });
    for (const text of ["", "{}", '{"subject":1}', older, '{"subject":"x"']) {
      expect(decodeBrief(utf8(text))).toEqual({ ok: false, error: "malformed" });
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
