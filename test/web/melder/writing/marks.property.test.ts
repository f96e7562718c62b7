import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countMarks, MARK_KINDS, runsOf } from "#web/melder/writing/marks.ts";

/** What a text could hold, in any order and glued together: finds, halves of finds, other scripts, half characters. */
const pieces = fc.oneof(
  fc.constantFrom(
    "ik ben",
    "Ik ben de enige boekhouder",
    "mijn naam is",
    "I’m",
    "12 maart 2026",
    "12-03-2026",
    "06-12345678",
    "+31 6 12 34 56 78",
    "jan@example.nl",
    " ",
    "\n",
    ".",
    "0",
    "@",
    "\u{1f600}",
    "e\u0301",
    "أنا",
    "\ud83d",
    "\u202e",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(""));

describe("marks", () => {
  it("never change the text, and never overlap: the runs in order are the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const runs = runsOf(text);
        expect(runs.map((run) => run.text).join("")).toBe(text);
        expect(runs.every((run) => run.text !== "")).toBe(true);
      }),
    );
  });

  it("never cut a character in two", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const run of runsOf(text.toWellFormed())) expect(run.text.isWellFormed()).toBe(true);
      }),
    );
  });

  it("are counted as they are shown", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const counts = countMarks(text);
        for (const kind of MARK_KINDS) {
          expect(counts[kind]).toBe(runsOf(text).filter((run) => run.kind === kind).length);
        }
      }),
    );
  });

  it("are found wherever they stand on a line of their own", () => {
    const found = fc.constantFrom(
      ["12 maart 2026", "date"],
      ["06-12345678", "phone"],
      ["jan@example.nl", "email"],
      ["mijn naam is", "self"],
    );
    fc.assert(
      fc.property(texts, texts, found, (before, after, [find = "", kind]) => {
        const text = `${before}\n!\n${find}\n!\n${after}`;
        const from = before.length + 3;
        let at = 0;
        const run = runsOf(text).find((candidate) => {
          at += candidate.text.length;
          return at > from;
        });
        expect([run?.text, run?.kind]).toEqual([find, kind]);
      }),
    );
  });

  it("take no longer for a long line without spaces than a person waits", () => {
    for (const unit of ["a", "0", "@", ".", "ik ben ", "1-", "a@a."]) {
      const text = unit.repeat(230_000 / unit.length);
      const began = performance.now();
      countMarks(text);
      expect(performance.now() - began, unit).toBeLessThan(3_000);
    }
  });
});
