import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tagged } from "#shared/protocol/tagged.ts";

const parts = fc.array(fc.uint8Array({ maxLength: 12 }), { maxLength: 4 });
const tag = fc.string({ minLength: 1, maxLength: 6 });

describe("tagged", () => {
  it("gives different bytes to different tags or part lists, however the bytes are divided", () => {
    fc.assert(
      fc.property(tag, parts, tag, parts, (tagA, a, tagB, b) => {
        const same = tagA === tagB && JSON.stringify(a) === JSON.stringify(b);
        expect(Buffer.from(tagged(tagA, ...a)).equals(Buffer.from(tagged(tagB, ...b)))).toBe(same);
      }),
    );
    const cut = tagged("t", Uint8Array.of(1), Uint8Array.of(2, 3));
    expect(Buffer.from(cut).equals(tagged("t", Uint8Array.of(1, 2), Uint8Array.of(3)))).toBe(false);
  });
});
