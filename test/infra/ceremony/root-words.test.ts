import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { rootFromSeed } from "#infra/ceremony/root-keys.ts";
import { rootSheet } from "#infra/ceremony/root-sheet.ts";
import { rootWords, seedFromWords } from "#infra/ceremony/root-words.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { seedOf, TODAY, unwrap } from "../../support/organisation.ts";
import { wordsOnSheet } from "./support/run-ceremony.ts";

beforeAll(ready);

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe("the words of a root", () => {
  it("are 24 and give the seed back, however they are typed", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const words = rootWords(seed);
        expect(words).toHaveLength(24);
        const typed = words.map((word, i) => `${i + 1}. ${word.slice(0, 4).toUpperCase()},`).join("\n");
        expect(unwrap(seedFromWords(typed))).toEqual(seed);
      }),
    );
  });

  const words = () => rootWords(seedOf("root"));

  it("are refused when there are too few or too many", () => {
    expect(seedFromWords(words().slice(1).join(" "))).toEqual({ ok: false, error: "length" });
    expect(seedFromWords([...words(), "piraat"].join(" "))).toEqual({ ok: false, error: "length" });
  });

  it("are refused with a word that is not in the list", () => {
    expect(seedFromWords(words().with(5, "qqqq").join(" "))).toEqual({ ok: false, error: "word" });
  });

  it("are refused when two of them changed places", () => {
    const [first = "", second = "", ...rest] = words();
    expect(seedFromWords([second, first, ...rest].join(" "))).toEqual({ ok: false, error: "checksum" });
  });
});

describe("the sheet of a root", () => {
  const root = () => rootFromSeed(seedOf("root"));
  const sheet = () =>
    rootSheet({ name: "griffier", organisation: "Gemeente Voorbeelddam", day: TODAY, root: root() });

  it("has the words in the order in which they are read", () => {
    expect(wordsOnSheet(sheet())).toEqual(rootWords(root().seed));
  });

  it("fits on one page of A4", () => {
    const lines = sheet().split("\n");
    expect(lines.length).toBeLessThan(60);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(76);
  });
});
