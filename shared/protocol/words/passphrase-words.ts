import { type Random, secureRandom } from "../sodium.ts";
import { bitsToWords } from "./bits.ts";

/** Six words, 66 bits: behind Argon2id that is out of reach, and a person can still learn them. */
const PASSPHRASE_WORDS = 6;
const PASSPHRASE_BYTES = 9;

/** A staff member's passphrase as the console proposes it: six words with single spaces. */
export function newPassphrase(random: Random = secureRandom): string {
  return bitsToWords(random(PASSPHRASE_BYTES), PASSPHRASE_WORDS).join(" ");
}
