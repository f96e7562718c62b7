import { describe, expect, it } from "vitest";
import { segments, visibleText } from "#web/ui/visible-controls.ts";

describe("hidden characters", () => {
  it("shows an order override, so that a name cannot read as another", () => {
    expect(visibleText("factuur \u202Efdp.exe")).toBe("factuur [U+202E]fdp.exe");
  });

  it.each([
    ["a null", "a\u0000b", "U+0000"],
    ["an escape", "a\u001Bb", "U+001B"],
    ["a C1 control", "a\u0085b", "U+0085"],
    ["a zero-width space", "a\u200Bb", "U+200B"],
    ["a soft hyphen", "a\u00ADb", "U+00AD"],
    ["a byte order mark", "a\uFEFFb", "U+FEFF"],
    ["an isolate", "a\u2066b", "U+2066"],
    ["a tag", "a\u{E0041}b", "U+E0041"],
    ["half of a pair", "a\uD800b", "U+D800"],
    ["a joiner between Latin letters", "a\u200Db", "U+200D"],
  ])("shows %s", (_, text, code) => {
    expect(segments(text).map((segment) => segment.code ?? segment.text)).toEqual(["a", code, "b"]);
  });

  it("leaves lines, tabs, accents, emoji families and Persian joiners as they are", () => {
    const plain = "eén\ttwee\n👩‍👧 می‌خواهم ❤️";
    expect(segments(plain)).toEqual([{ text: plain }]);
  });

  it("takes a Windows line end as a line end and a lone carriage return as hidden", () => {
    expect(visibleText("a\r\nb\rc")).toBe("a\nb[U+000D]c");
  });
});
