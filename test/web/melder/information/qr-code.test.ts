import { describe, expect, it } from "vitest";
import { QrCode } from "#web/melder/information/qr-code.tsx";

/**
 * Reads a drawn code back, by ISO/IEC 18004 and without the library that made it: versions 1 to 3 at level M, which
 * have one block, so the data come first and in order. Errors are not mended: a module that is wrong fails.
 */
const QUIET = 4;

/** The modules, true where dark, without the quiet zone. */
function modulesOf(drawn: ReturnType<typeof QrCode>): boolean[][] {
  const { viewBox, children } = drawn.props as {
    viewBox: string;
    children: readonly { type: string; props: { d?: string } }[];
  };
  const whole = Number(viewBox.split(" ")[2]);
  const size = whole - 2 * QUIET;
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const path = children.find(({ type }) => type === "path")?.props.d ?? "";
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    const row = rows[Number(y) - QUIET];
    if (row === undefined || row[Number(x) - QUIET] === undefined) throw new Error("dark in the quiet zone");
    row[Number(x) - QUIET] = true;
  }
  return rows;
}

const MASKS: readonly ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/** The fixed mask over the format bits (ISO/IEC 18004, 7.9). */
const FORMAT_MASK = 0b101010000010010;

function formatOf(rows: readonly boolean[][]): { level: number; mask: number } {
  const along = [0, 1, 2, 3, 4, 5, 7, 8].map((x) => rows[8]?.[x]);
  const up = [7, 5, 4, 3, 2, 1, 0].map((y) => rows[y]?.[8]);
  const bits = [...along, ...up].reduce((sum, dark) => sum * 2 + (dark ? 1 : 0), 0) ^ FORMAT_MASK;
  return { level: bits >> 13, mask: (bits >> 10) & 7 };
}

/** Finders with their format bits, timing lines, and the one alignment pattern of versions 2 and 3. */
function isFunction(x: number, y: number, size: number): boolean {
  if ((x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8)) return true;
  if (x === 6 || y === 6) return true;
  const centre = size - 7;
  return size > 21 && Math.abs(x - centre) <= 2 && Math.abs(y - centre) <= 2;
}

function textOf(rows: readonly boolean[][]): string {
  const size = rows.length;
  const masked = MASKS[formatOf(rows).mask];
  const bits: number[] = [];
  // Two columns at a time from the right, up and down in turn, past the timing line.
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (!isFunction(x, y, size)) bits.push((rows[y]?.[x] ? 1 : 0) ^ (masked?.(x, y) === 0 ? 1 : 0));
      }
    }
    up = !up;
  }
  const number = (from: number, length: number) =>
    bits.slice(from, from + length).reduce((sum, bit) => sum * 2 + bit, 0);
  expect(number(0, 4), "byte mode").toBe(0b0100);
  const bytes = Array.from({ length: number(4, 8) }, (_, i) => number(12 + 8 * i, 8));
  return new TextDecoder().decode(new Uint8Array(bytes));
}

describe("a drawn code", () => {
  it.each([
    "https://a.nl",
    "https://meldpunt.example.nl",
    "http://127.0.0.1:4300",
    "https://meldpunt.voorbeelddam.example.org",
  ])("says %s, at the level that mends a sixth", (address) => {
    const rows = modulesOf(QrCode({ text: address, label: "x" }));
    // Level M is 00; the encoder may take a better one where the same size holds it.
    expect([0b00, 0b11, 0b10]).toContain(formatOf(rows).level);
    expect(textOf(rows)).toBe(address);
  });

  it("is named for whoever cannot see it, and keeps four modules of white", () => {
    const drawn = QrCode({ text: "https://meldpunt.example.nl", label: "QR-code met het adres" });
    expect(drawn.props).toMatchObject({ role: "img", "aria-label": "QR-code met het adres" });
    expect(modulesOf(drawn)[0]?.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => true));
  });
});
