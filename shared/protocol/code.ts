import { concat, equal } from "./bytes.ts";
import { CODE_ENTROPY_BYTES, CODE_WORDS } from "./constants.ts";
import type { ProtocolError } from "./errors.ts";
import { hash } from "./hash.ts";
import { fail, ok, type Result } from "./result.ts";
import { type Random, secureRandom } from "./sodium.ts";
import { bitsToWords, wordsToBits } from "./words/bits.ts";
import { findWord, typedTokens } from "./words/find.ts";

/**
 * The melder's code: twelve words, shown once, from which every key of the mailbox derives (SPEC.md, Code).
 * 120 random bits and a checksum of 12: any text with a right checksum opens *a* mailbox, so there is no wrong
 * code, only a mistyped one.
 */
export interface Code {
  /** 15 bytes. */
  readonly entropy: Uint8Array;
  /** Twelve words, in order. */
  readonly words: readonly string[];
}

function withChecksum(entropy: Uint8Array): Uint8Array {
  const [first = 0, second = 0] = hash("MI1/code", entropy);
  return concat(entropy, Uint8Array.of(first, second & 0xf0));
}

/** The code of 15 given bytes. */
export function codeFromEntropy(entropy: Uint8Array): Code {
  if (entropy.length !== CODE_ENTROPY_BYTES) throw new Error("a code has 15 bytes");
  return { entropy, words: bitsToWords(withChecksum(entropy), CODE_WORDS) };
}

/** A fresh code. */
export function newCode(random: Random = secureRandom): Code {
  return codeFromEntropy(random(CODE_ENTROPY_BYTES));
}

/**
 * Reads what a person typed or pasted: any case, spaces, accents, punctuation, numbering, and words cut short after
 * four letters. Errors: `code-length` (not twelve words), `code-word` (a word that is not in the list),
 * `code-checksum` (twelve words that were never a code together: two swapped, or one mistaken).
 */
export function parseCode(text: string): Result<Code, ProtocolError> {
  const tokens = typedTokens(text);
  if (tokens.length !== CODE_WORDS) return fail("code-length");
  const words = tokens.map(findWord).filter((word) => word !== undefined);
  if (words.length !== CODE_WORDS) return fail("code-word");
  const bytes = wordsToBits(words);
  const entropy = bytes.slice(0, CODE_ENTROPY_BYTES);
  return equal(withChecksum(entropy), bytes) ? ok({ entropy, words }) : fail("code-checksum");
}

export { suggestWord } from "./words/find.ts";
export { newPassphrase } from "./words/passphrase-words.ts";
