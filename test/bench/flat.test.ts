import { expect, it } from "vitest";
import { isFlat } from "./flat.ts";

it("is about units alone: a slow machine is no growth", () => {
  expect(isFlat({ submissionP50: 3, submissionWriteUnits: 1, listDossiersReadUnits: 1.2 })).toBe(true);
  expect(isFlat({ submissionP50: 1, submissionWriteUnits: 1, listDossiersReadUnits: 1.21 })).toBe(false);
});

it("is not judged flat when nothing was counted", () => {
  expect(isFlat({ submissionP50: 1 })).toBe(false);
  expect(isFlat({ submissionWriteUnits: Number.NaN })).toBe(false);
  expect(isFlat({ submissionWriteUnits: Number.POSITIVE_INFINITY })).toBe(false);
});
