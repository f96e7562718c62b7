import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromUtf8, utf8 } from "#shared/protocol/utf8.ts";

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function platform(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

describe("UTF-8", () => {
  it("encodes as the platform does and comes back as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        fc.pre(text.isWellFormed());
        expect(utf8(text)).toEqual(new TextEncoder().encode(text));
        expect(fromUtf8(utf8(text))).toBe(text);
      }),
    );
  });

  it("refuses exactly the bytes that the platform's strict decoder refuses", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (value) => {
        expect(fromUtf8(value)).toBe(platform(value));
      }),
      { numRuns: 20_000 },
    );
  });

  it.each([
    ["overlong slash", [0xc0, 0xaf]],
    ["surrogate half", [0xed, 0xa0, 0x80]],
    ["above U+10FFFF", [0xf4, 0x90, 0x80, 0x80]],
    ["cut short", [0xe2, 0x82]],
    ["lone continuation", [0x80]],
  ])("refuses %s", (_name, value) => {
    expect(fromUtf8(Uint8Array.from(value))).toBeUndefined();
  });
});
