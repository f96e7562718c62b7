import { type Random, secureRandom } from "../sodium.ts";
import { bitsToWords } from "./bits.ts";

/**
 * Two words, 22 bits, on a slip of paper for somebody who reported by word of mouth. They tie a new mailbox to what
 * staff wrote down, and open nothing: a guess is a melding that a person reads, so four million are enough.
 */
export const PAPER_WORDS = 2;
const PAPER_BYTES = 3;

export function newPaperWords(random: Random = secureRandom): string[] {
  return bitsToWords(random(PAPER_BYTES), PAPER_WORDS);
}
