/**
 * The encoder fills the last byte of its coded data with ones, and where that byte was full already it adds one of ones
 * alone. Before a restart marker that is a byte too many (T.81, F.1.2.3). Whether it is there shows only by reading the
 * codes to their end.
 */
export function exactScan(scan: Uint8Array, tables: Uint8Array, blocks: number): Uint8Array {
  const length = scan.length;
  if (scan[length - 2] !== 0xff || scan[length - 1] !== 0) return scan;
  const plain = unstuffed(scan);
  const needed = Math.ceil(bitsOf(plain, huffmanTables(tables), blocks) / 8);
  return needed < plain.length ? scan.subarray(0, length - 2) : scan;
}

/** Without the zero that follows each byte of ones. */
function unstuffed(scan: Uint8Array): Uint8Array {
  return scan.filter((byte, i) => byte !== 0 || scan[i - 1] !== 0xff);
}

interface Huffman {
  /** How many codes have 1 to 16 bits. */
  readonly counts: Uint8Array;
  readonly symbols: Uint8Array;
}

/** By class and number, as the segment writes them: 0x00 and 0x01 for DC, 0x10 and 0x11 for AC. */
function huffmanTables(head: Uint8Array): ReadonlyMap<number, Huffman> {
  const found = new Map<number, Huffman>();
  const segment = head.findLastIndex((byte, i) => byte === 0xff && head[i + 1] === 0xc4);
  const end = segment + 2 + ((head[segment + 2] ?? 0) << 8) + (head[segment + 3] ?? 0);
  for (let at = segment + 4; at < end; ) {
    const counts = head.subarray(at + 1, at + 17);
    const size = counts.reduce((sum, count) => sum + count, 0);
    found.set(head[at] ?? 0, { counts, symbols: head.subarray(at + 17, at + 17 + size) });
    at += 17 + size;
  }
  return found;
}

/** How many bits the codes of so many blocks take, each of three components. */
function bitsOf(bytes: Uint8Array, tables: ReadonlyMap<number, Huffman>, blocks: number): number {
  let at = 0;
  const bit = () => {
    const value = ((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
    at += 1;
    return value;
  };
  const symbol = (table: number): number => {
    const { counts, symbols } = tables.get(table) ?? EMPTY;
    let code = 0;
    let first = 0;
    let index = 0;
    for (const count of counts) {
      code |= bit();
      if (code - first < count) return symbols[index + code - first] ?? 0;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new Error("no such code");
  };
  for (let block = 0; block < blocks * 3; block += 1) {
    const number = block % 3 === 0 ? 0 : 1;
    const size = symbol(number);
    at += size;
    for (let k = 1; k < 64; k += 1) {
      const value = symbol(0x10 | number);
      if (value === 0) break;
      at += value & 15;
      k += value >> 4;
    }
  }
  return at;
}

const EMPTY: Huffman = { counts: new Uint8Array(), symbols: new Uint8Array() };
