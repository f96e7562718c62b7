import { keyedHash } from "./hash.ts";
import type { Sha512 } from "./server-hash.ts";
import { sodium } from "./sodium.ts";
import { withdrawHashOf } from "./submission.ts";

/** libsodium's SHA-512, for the hashes that the server makes with Node's own. */
export const sodiumSha512: Sha512 = (bytes) => sodium().crypto_hash(bytes);

/** The secret that takes an envelope back, and the hash that goes beside it. */
export interface WithdrawToken {
  readonly w: Uint8Array;
  readonly withdrawHash: Uint8Array;
}

/**
 * Derived from the words and the envelope's commitment (SPEC.md, Withdraw): different for every envelope, so that
 * nothing links two of one melder, and known again to who has the words, without anything saved.
 */
export function withdrawToken(withdrawSeed: Uint8Array, commitment: Uint8Array): WithdrawToken {
  const w = keyedHash(withdrawSeed, "MI1/withdraw-token", [commitment]);
  return { w, withdrawHash: withdrawHashOf(sodiumSha512, w) };
}
