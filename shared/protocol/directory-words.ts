import type { Directory } from "./directory.ts";
import { bitsToWords } from "./words/bits.ts";

/** Five words, 55 bits of the directory's hash: can be printed on posters and compared on screen. */
export function directoryWords(directory: Directory): string[] {
  return bitsToWords(directory.hash, 5);
}
