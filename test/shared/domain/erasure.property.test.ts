import fc from "fast-check";
import { expect, test } from "vitest";
import { lastCopyDay } from "#shared/domain/erasure.ts";

const day = fc.integer({ min: 20_000, max: 30_000 });
const days = fc.record({
  row: fc.integer({ min: 30, max: 365 }),
  recovery: fc.integer({ min: 0, max: 35 }),
});

test("a dossier that is destroyed long after its last message is gone after the recovery of its tables", () => {
  expect(lastCopyDay(21_000, 20_000, { row: 90, recovery: 7 })).toBe(21_007);
});

test("one that is destroyed soon lives on in the inbox until the row of its last message is gone from the recovery", () => {
  expect(lastCopyDay(20_033, 20_000, { row: 90, recovery: 7 })).toBe(20_097);
});

test("no copy that is kept so long is there after the day", () => {
  fc.assert(
    fc.property(day, day, days, (destroyed, lastEnvelope, copyDays) => {
      const last = lastCopyDay(destroyed, lastEnvelope, copyDays);
      expect(last).toBeGreaterThanOrEqual(destroyed + copyDays.recovery);
      expect(last).toBeGreaterThanOrEqual(lastEnvelope + copyDays.row + copyDays.recovery);
      expect([destroyed, lastEnvelope + copyDays.row]).toContain(last - copyDays.recovery);
    }),
  );
});
