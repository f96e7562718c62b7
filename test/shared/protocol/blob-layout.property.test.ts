import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  blobBytes,
  CHUNK,
  isBlobOfParts,
  isBlobSize,
  MAX_PART_BYTES,
  partBytes,
  partCount,
} from "#shared/protocol/blob-layout.ts";
import { padme } from "#shared/protocol/padme.ts";

const paddedLength = fc.integer({ min: 0, max: 40_000_000 }).map(padme);

function partSizes(padded: number): number[] {
  return Array.from({ length: partCount(padded) }, (_, index) => partBytes(index, padded));
}

describe("sizes of a blob", () => {
  it("add up, part by part, and are recognised", () => {
    fc.assert(
      fc.property(paddedLength, (padded) => {
        const sizes = partSizes(padded);
        expect(sizes.reduce((a, b) => a + b, 0)).toBe(blobBytes(padded));
        expect(isBlobSize(blobBytes(padded))).toBe(true);
        expect(isBlobOfParts(sizes)).toBe(true);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_PART_BYTES);
      }),
    );
  });

  it("accepts no size that no padded file has", () => {
    fc.assert(
      fc.property(paddedLength, fc.integer({ min: 1, max: 1000 }), (padded, more) => {
        expect(isBlobSize(blobBytes(padded) + more)).toBe(false);
      }),
    );
    expect([0, 24, 41, -1, Number.NaN, 65_536, 1.5].some(isBlobSize)).toBe(false);
  });

  it("refuses parts that are cut elsewhere, without a first one, or in another order", () => {
    const sizes = partSizes(padme(3 * CHUNK + 5));
    expect(isBlobOfParts(sizes.slice(1))).toBe(false);
    expect(isBlobOfParts(sizes.toReversed())).toBe(false);
    expect(isBlobOfParts([(sizes[0] ?? 0) + 1, (sizes[1] ?? 0) - 1, ...sizes.slice(2)])).toBe(false);
    expect(isBlobOfParts([])).toBe(false);
  });
});
