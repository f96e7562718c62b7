import { joined, latin1 } from "../bytes.ts";

/** GIF89a: blocks with comments and of programs go, the loop of an animation stays. Undefined where it is none. */
export function cleanGif(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (latin1(bytes, 0, 4) !== "GIF8") return undefined;
  const table = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  let at = 13 + table(bytes[10] ?? 0);
  const kept: Uint8Array[] = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const from = at;
    const block = bytes[at];
    if (block === 0x3b) return joined([...kept, Uint8Array.of(0x3b)]);
    if (block === 0x2c) at = endOfBlocks(bytes, at + 11 + table(bytes[at + 9] ?? 0));
    else if (block === 0x21) at = endOfBlocks(bytes, at + 2);
    else return undefined;
    const label = block === 0x21 ? (bytes[from + 1] ?? 0) : 0;
    const loops = label === 0xff && latin1(bytes, from + 3, from + 14) === "NETSCAPE2.0";
    if (block === 0x2c || label === 0xf9 || loops) kept.push(bytes.subarray(from, at));
  }
  return undefined;
}

/** Behind the block of length zero that ends a row of them. */
function endOfBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] ?? 0) + 1;
  return at + 1;
}
