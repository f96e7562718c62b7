import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { newPassphrase, suggestWord } from "#shared/protocol/code.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { BLOCKED } from "#shared/protocol/words/blocked.ts";
import { shadows, sound, wordFile } from "#shared/protocol/words/build.ts";
import { findWord } from "#shared/protocol/words/find.ts";
import { WORDS } from "#shared/protocol/words/nl.ts";

beforeAll(ready);

describe("the word list", () => {
  it("is what the script makes of the dictionary", { skip: inject("build") === "javascript" }, () => {
    const committed = new URL("../../../shared/protocol/words/nl.ts", import.meta.url);
    expect(readFileSync(committed, "utf8")).toBe(wordFile());
  });

  it("has 2,048 words of four to eight letters, sorted", () => {
    expect(WORDS).toHaveLength(2048);
    expect(WORDS.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([]);
    expect([...WORDS].sort()).toEqual(WORDS);
  });

  it("tells every word apart by its first four letters", () => {
    expect(new Set(WORDS.map((word) => word.slice(0, 4))).size).toBe(2048);
  });

  it("has no near-twins: no two words are the same but for one letter more, less, other or swapped", () => {
    const owner = new Map<string, string>();
    for (const word of WORDS) {
      for (const shadow of shadows(word)) {
        expect([undefined, word], `${owner.get(shadow)} and ${word}`).toContain(owner.get(shadow));
        owner.set(shadow, word);
      }
    }
  });

  it("has no homophones", () => {
    expect(new Set(WORDS.map(sound)).size).toBe(2048);
    expect(sound("reizen")).toBe(sound("rijzen"));
    expect(sound("rouw")).toBe(sound("rauw"));
    expect(sound("kado")).toBe(sound("cado"));
    expect(sound("wand")).toBe(sound("want"));
  });

  it("has no blocked word", () => {
    const blocked = new Set(BLOCKED.flatMap(({ words }) => words.trim().split(/\s+/)));
    expect(WORDS.filter((word) => blocked.has(word))).toEqual([]);
  });
});

describe("a typed word", () => {
  it("is found in full and cut short after four letters", () => {
    for (const word of WORDS) {
      expect(findWord(word)).toBe(word);
      expect(findWord(word.slice(0, 4))).toBe(word);
    }
    expect(findWord("lamp")).toBe("lamp");
    expect(findWord("lam")).toBeUndefined();
    expect(findWord("lampen")).toBeUndefined();
  });

  it("with one mistake is suggested, unless something else lies as near", () => {
    expect(suggestWord("olifnat")).toBe("olifant");
    expect(suggestWord("Olifnt")).toBe("olifant");
    expect(suggestWord("vlindre")).toBe("vlinder");
    expect(suggestWord("qqqqqq")).toBeUndefined();
    expect(suggestWord("")).toBeUndefined();
  });

  it("with one letter left out is nearly always suggested as itself", () => {
    const long = WORDS.filter((word, i) => word.length > 5 && i % 20 === 0);
    const suggested = long.map((word) => suggestWord(word.slice(0, 2) + word.slice(3)));
    const others = suggested.filter((word, i) => word !== undefined && word !== long[i]);
    expect(others.length).toBeLessThan(long.length * 0.05);
    expect(suggested.filter((word, i) => word === long[i]).length).toBeGreaterThan(long.length * 0.9);
  });
});

describe("a passphrase", () => {
  it("has six words of the list, others each time", () => {
    const [one, two] = [newPassphrase(), newPassphrase()];
    expect(one.split(" ").filter((word) => WORDS.includes(word))).toHaveLength(6);
    expect(one).not.toBe(two);
  });

  it("uses all eleven bits of each word", () => {
    const words = newPassphrase(() => new Uint8Array(9).fill(0xff)).split(" ");
    expect(words).toEqual(Array.from({ length: 6 }, () => WORDS[2047]));
  });
});
