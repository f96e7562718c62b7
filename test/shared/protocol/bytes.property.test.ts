import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  concat,
  equal,
  fromBase64Url,
  readU16,
  readU32,
  toBase64Url,
  u16,
  u32,
} from "#shared/protocol/bytes.ts";

const bytes = fc.uint8Array({ maxLength: 300 });

describe("base64url", () => {
  it("comes back as it was and equals the platform's own encoder", () => {
    fc.assert(
      fc.property(bytes, (value) => {
        const text = toBase64Url(value);
        expect(text).toBe(Buffer.from(value).toString("base64url"));
        expect(fromBase64Url(text)).toEqual(value);
      }),
    );
  });

  it("refuses every other text, so that one value has one spelling", () => {
    expect(fromBase64Url("QQ==")).toBeUndefined();
    expect(fromBase64Url("Q+")).toBeUndefined();
    expect(fromBase64Url("A")).toBeUndefined();
    expect(fromBase64Url("QR")).toBeUndefined(); // spare bits set
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const value = fromBase64Url(text);
        if (value !== undefined) expect(toBase64Url(value)).toBe(text);
      }),
    );
  });
});

describe("integers", () => {
  it("come back as they were, most significant byte first", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 0xffff }), (n) => readU16(u16(n)) === n));
    fc.assert(fc.property(fc.integer({ min: 0, max: 0xffffffff }), (n) => readU32(u32(n)) === n));
    expect([...u32(0x01020304)]).toEqual([1, 2, 3, 4]);
  });
});

describe("concat and equal", () => {
  it("join in order and tell two values apart", () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(concat(a, b)).toEqual(new Uint8Array(Buffer.concat([a, b])));
        expect(equal(a, b)).toBe(Buffer.compare(a, b) === 0);
      }),
    );
  });
});
