import { newSignPair, type SignKeyPair } from "#shared/protocol/keys.ts";
import { secureRandom } from "#shared/protocol/sodium.ts";

/**
 * The roots of an organisation's trust: keys that sign its directory and nothing else. Each is made by one person,
 * on a computer without a network, and kept apart; `threshold` of them must sign, so that no one person can decide who
 * reads and one lost key stops nobody.
 */
export interface Root {
  /** What the person keeps, on paper or a token: 32 bytes. */
  readonly seed: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** Length of an Ed25519 seed (RFC 8032). */
const SEED_BYTES = 32;

/** A new root. Needs `ready()`. */
export function newRoot(): Root {
  return rootFromSeed(secureRandom(SEED_BYTES));
}

/** The root of a kept seed. */
export function rootFromSeed(seed: Uint8Array): Root {
  return { seed, publicKey: rootPair({ seed }).publicKey };
}

export function rootPair({ seed }: Pick<Root, "seed">): SignKeyPair {
  return newSignPair(seed);
}
