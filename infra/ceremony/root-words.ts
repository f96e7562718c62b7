import { concat, equal } from "#shared/protocol/bytes.ts";
import { SEED_BYTES } from "#shared/protocol/constants.ts";
import { hash } from "#shared/protocol/hash.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { bitsToWords, wordsToBits } from "#shared/protocol/words/bits.ts";
import { findWord, typedTokens } from "#shared/protocol/words/find.ts";

/**
 * A root's secret on paper: 256 bits and a checksum of 8 make 24 words of 11 bits. One mistaken word in 256 passes
 * the checksum; then the words give a root that nobody knows, which is refused as well.
 */
export const ROOT_WORDS = 24;

function withChecksum(seed: Uint8Array): Uint8Array {
  return concat(seed, hash("MI1/root-words", seed).slice(0, 1));
}

/** The words of a 32-byte seed. Needs `ready()`. */
export function rootWords(seed: Uint8Array): string[] {
  return bitsToWords(withChecksum(seed), ROOT_WORDS);
}

/** `length`: not 24 words. `word`: one that is not in the list. `checksum`: never words of one root together. */
export type RootWordsError = "length" | "word" | "checksum";

/** The seed of words in any case, with numbers and punctuation, cut short after four letters or not. */
export function seedFromWords(text: string): Result<Uint8Array, RootWordsError> {
  const tokens = typedTokens(text);
  if (tokens.length !== ROOT_WORDS) return fail("length");
  const words = tokens.map(findWord).filter((word) => word !== undefined);
  if (words.length !== ROOT_WORDS) return fail("word");
  const bytes = wordsToBits(words);
  const seed = bytes.slice(0, SEED_BYTES);
  return equal(withChecksum(seed), bytes) ? ok(seed) : fail("checksum");
}
