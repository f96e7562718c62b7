import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { disclosedMedian, discloseTable, SMALLEST_CELL } from "#shared/domain/disclosure.ts";

const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 });

/** All tables of `cells` counts up to `most`. */
function tables(cells: number, most: number): number[][] {
  if (cells === 0) return [[]];
  return tables(cells - 1, most).flatMap((rest) =>
    Array.from({ length: most + 1 }, (_, count) => [...rest, count]),
  );
}

describe("a table of counts", () => {
  test("tells no cell under the threshold, and nothing that is not true", () => {
    fc.assert(
      fc.property(counts, (table) => {
        const { total, cells } = discloseTable(table);
        const sum = table.reduce((a, b) => a + b, 0);
        cells.forEach((figure, index) => {
          const count = table[index] ?? Number.NaN;
          if (figure.kind === "exact") expect(figure.count).toBe(count);
          if (figure.kind === "few") expect(count).toBeLessThan(SMALLEST_CELL);
          if (figure.kind === "exact" && sum > 0) expect(count).toBeGreaterThanOrEqual(SMALLEST_CELL);
        });
        expect(total).toEqual(
          sum > 0 && sum < SMALLEST_CELL ? { kind: "few" } : { kind: "exact", count: sum },
        );
      }),
    );
  });

  test("without small cells is told whole, and so is a year in which nobody came", () => {
    const exact = (values: readonly number[]) => values.map((count) => ({ kind: "exact", count }));
    expect(discloseTable([5, 7, 12]).cells).toEqual(exact([5, 7, 12]));
    expect(discloseTable([0, 0])).toEqual({ total: { kind: "exact", count: 0 }, cells: exact([0, 0]) });
  });

  test("hides a second cell where one alone would follow from the total", () => {
    const kinds = discloseTable([11, 2, 9]).cells.map(({ kind }) => kind);
    expect(kinds).toEqual(["withheld", "few", "exact"]);
  });

  test("keeps two small cells apart that are both at their highest", () => {
    const kinds = discloseTable([4, 4, 20]).cells.map(({ kind }) => kind);
    expect(kinds).toEqual(["few", "few", "withheld"]);
  });

  test.each([
    [2, 16, 3],
    [3, 14, 3],
    [4, 12, 3],
    [2, 40, 5],
    [3, 30, 5],
    [4, 22, 5],
  ])(
    "of %i cells up to %i leaves who knows the rule two values for each hidden one",
    (cells, most, smallest) => {
      const byReport = new Map<string, number[][]>();
      // All tables with a total of at most `most`: every report about them comes from one of these and no other.
      for (const table of tables(cells, most).filter((counts) => counts.reduce((a, b) => a + b, 0) <= most)) {
        const report = JSON.stringify(discloseTable(table, smallest));
        byReport.set(report, [...(byReport.get(report) ?? []), table]);
      }
      for (const [report, possible] of byReport) {
        const { cells: figures } = JSON.parse(report) as ReturnType<typeof discloseTable>;
        figures.forEach(({ kind }, index) => {
          const values = new Set(possible.map((table) => table[index]));
          if (kind === "exact") expect(values.size, report).toBe(1);
          else expect(values.size, report).toBeGreaterThan(1);
        });
      }
    },
  );
});

describe("a median", () => {
  test("is not told of fewer than ten", () => {
    expect(disclosedMedian([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeUndefined();
  });

  test("has half of the values on either side", () => {
    expect(disclosedMedian([9, 1, 8, 2, 7, 3, 6, 4, 5, 10])).toBe(5.5);
    expect(disclosedMedian([9, 1, 8, 2, 7, 3, 6, 4, 5, 10, 11])).toBe(6);
  });
});
