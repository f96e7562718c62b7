import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { codeFromEntropy, newCode, parseCode } from "#shared/protocol/code.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { WORDS } from "#shared/protocol/words/nl.ts";

beforeAll(ready);

const entropy = fc.uint8Array({ minLength: 15, maxLength: 15 });
const errors = ["code-length", "code-word", "code-checksum"];

describe("a code", () => {
  it("comes back from its twelve words", () => {
    fc.assert(
      fc.property(entropy, (bytes) => {
        const code = codeFromEntropy(bytes);
        expect(code.words).toHaveLength(12);
        expect(parseCode(code.words.join(" "))).toEqual({
          ok: true,
          value: { entropy: bytes, words: code.words },
        });
      }),
    );
  });

  it("is read whatever the case, spacing, numbering, punctuation, or words cut short after four letters", () => {
    const { words, entropy: bytes } = codeFromEntropy(new Uint8Array(15).fill(0x5a));
    const typed = [
      words.map((word, i) => `${i + 1}. ${word.toUpperCase()}`).join("\r\n"),
      `  ${words.join(" -\t")}!  `,
      words.map((word) => word.slice(0, 4)).join(","),
      words.join(" ").replaceAll("e", "é"),
    ];
    for (const text of typed) expect(parseCode(text)).toEqual({ ok: true, value: { entropy: bytes, words } });
  });

  it("with two words swapped or one word exchanged is refused, but for one in 4,096 by chance", () => {
    const { words } = codeFromEntropy(new Uint8Array(15).map((_, i) => i * 17));
    const swapped = words.map((_, i) =>
      words.with(i, words[(i + 1) % 12] ?? "").with((i + 1) % 12, words[i] ?? ""),
    );
    for (const changed of swapped)
      expect(parseCode(changed.join(" "))).toEqual({ ok: false, error: "code-checksum" });
    const exchanged = WORDS.map((word) => words.with(4, word).join(" "));
    const accepted = exchanged.filter((text) => parseCode(text).ok);
    expect(accepted).toContain(words.join(" "));
    expect(accepted.length).toBeLessThanOrEqual(4);
  });

  it("names what is wrong: the number of words, or a word", () => {
    const { words } = codeFromEntropy(new Uint8Array(15));
    expect(parseCode(words.slice(1).join(" "))).toEqual({ ok: false, error: "code-length" });
    expect(parseCode(`${words.join(" ")} ${words[0]}`)).toEqual({ ok: false, error: "code-length" });
    expect(parseCode(words.with(3, "zzzzz").join(" "))).toEqual({ ok: false, error: "code-word" });
    expect(parseCode("")).toEqual({ ok: false, error: "code-length" });
  });

  it("made of any text gives a listed error and never throws", () => {
    const wordish = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string()), { maxLength: 14 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          wordish.map((list) => list.join(" ")),
        ),
        (text) => {
          const result = parseCode(text);
          if (!result.ok) expect(errors).toContain(result.error);
        },
      ),
    );
  });

  it("is another each time", () => {
    expect(newCode().words).not.toEqual(newCode().words);
  });

  it("of another length than 15 bytes is a bug and throws", () => {
    expect(() => codeFromEntropy(new Uint8Array(16))).toThrow("15 bytes");
  });
});
