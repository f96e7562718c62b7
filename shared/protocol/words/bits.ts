import { WORDS } from "./nl.ts";

/** Bytes as words of 11 bits, most significant bit first (SPEC.md, Code). */

const BITS = 11;
const PLACES = new Map(WORDS.map((word, place) => [word, place]));

/** The first `count` words of 11 bits each; `bytes` has at least that many bits. */
export function bitsToWords(bytes: Uint8Array, count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    let place = 0;
    for (let bit = i * BITS; bit < (i + 1) * BITS; bit += 1) {
      place = (place << 1) | (((bytes[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1);
    }
    return WORDS[place] ?? "";
  });
}

/** The inverse, in whole bytes with zero bits behind; every word is one of the list. */
export function wordsToBits(words: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((words.length * BITS) / 8));
  words.forEach((word, i) => {
    const place = PLACES.get(word) ?? 0;
    for (let k = 0; k < BITS; k += 1) {
      const bit = i * BITS + k;
      bytes[bit >>> 3] = (bytes[bit >>> 3] ?? 0) | (((place >>> (BITS - 1 - k)) & 1) << (7 - (bit & 7)));
    }
  });
  return bytes;
}

/** Whether the list has this word, spelled in full. */
export function isListed(word: string): boolean {
  return PLACES.has(word);
}
