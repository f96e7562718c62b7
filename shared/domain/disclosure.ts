/**
 * What a yearly report may say of a count (req 124, 125): small cells are hidden, and so much more that no
 * subtraction gives them back. The report is signed once a year; two versions with another scope would undo this.
 */
export type Figure =
  | { readonly kind: "exact"; readonly count: number }
  /** Fewer than the threshold, zero included. */
  | { readonly kind: "few" }
  /** At least the threshold, or not told at all: hidden because it would give a neighbour away. */
  | { readonly kind: "withheld" };

export interface DisclosedTable {
  readonly total: Figure;
  /** In the order of the counts. */
  readonly cells: readonly Figure[];
}

/** Cells under five are hidden. An organisation can set it higher, never lower. */
export const SMALLEST_CELL = 5;
/** A median of fewer says too much of each. */
const SMALLEST_MEDIAN = 10;

const exact = (count: number): Figure => ({ kind: "exact", count });
const FEW: Figure = { kind: "few" };
const WITHHELD: Figure = { kind: "withheld" };

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/**
 * Whether a reader who subtracts everything that is told from the total is left with every value below the threshold
 * for every small cell. `small` and `hidden` are the counts that are not told; a hidden one is known to be no small one.
 */
function isAmbiguous(small: readonly number[], hidden: readonly number[], smallest: number): boolean {
  const rest = sum(small) + sum(hidden);
  const largestFits = rest - hidden.length * smallest >= smallest - 1;
  const zeroFits = hidden.length > 0 || rest <= (small.length - 1) * (smallest - 1);
  return largestFits && zeroFits;
}

/**
 * A table of counts whose total is told as well. The extra cells to hide are taken in the order of the list and not
 * by size: the choice of the smallest would itself tell something.
 */
export function discloseTable(counts: readonly number[], smallest = SMALLEST_CELL): DisclosedTable {
  const total = sum(counts);
  if (total === 0) return { total: exact(0), cells: counts.map(exact) };
  if (total < smallest) return { total: FEW, cells: counts.map(() => WITHHELD) };
  if (hasExtremeTotal(total, counts.length, smallest)) return withheldTable(total, counts);
  const small = counts.filter((count) => count < smallest);
  if (small.length === 0) return { total: exact(total), cells: counts.map(exact) };
  const large = counts.flatMap((count, index) => (count < smallest ? [] : [{ count, index }]));
  for (let extra = 0; extra <= large.length; extra += 1) {
    const hidden = large.slice(0, extra);
    if (
      !isAmbiguous(
        small,
        hidden.map(({ count }) => count),
        smallest,
      )
    )
      continue;
    const isHidden = new Set(hidden.map(({ index }) => index));
    const figure = (count: number, index: number) => {
      if (count < smallest) return FEW;
      return isHidden.has(index) ? WITHHELD : exact(count);
    };
    return { total: exact(total), cells: counts.map(figure) };
  }
  return withheldTable(total, counts);
}

/** A table of which only the total is told. */
function withheldTable(total: number, counts: readonly number[]): DisclosedTable {
  return { total: exact(total), cells: counts.map(() => WITHHELD) };
}

/**
 * Totals at which all cells could be small only by being at or next to their highest. Such a table tells nothing but
 * its total, whatever its cells are: hiding it only when they are small would say that they are.
 */
function hasExtremeTotal(total: number, cells: number, smallest: number): boolean {
  return total > (cells - 1) * (smallest - 1) && total <= cells * (smallest - 1);
}

/** The median, or nothing where there are too few values to hide one among. */
export function disclosedMedian(values: readonly number[]): number | undefined {
  if (values.length < SMALLEST_MEDIAN) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
}
