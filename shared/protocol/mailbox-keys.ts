import { SEED_BYTES } from "./constants.ts";
import { hash } from "./hash.ts";
import { type KemKeyPair, newKemPair, newSignPair, type SignKeyPair } from "./keys.ts";
import { type Random, secureRandom, sodium } from "./sodium.ts";
import type { InstanceId } from "./staff.ts";
import { utf8 } from "./utf8.ts";
import { bitsToWords } from "./words/bits.ts";

/**
 * Everything that twelve words give (SPEC.md, Mailbox keys). No slow password hash: 120 random bits need none, and
 * it must work where WebAssembly is off.
 */
export interface MailboxKeys {
  /** Board records are sealed to it. */
  readonly kem: KemKeyPair;
  /** Signs every inner. */
  readonly sign: SignKeyPair;
  /** Makes the tags of board records, 32 bytes. */
  readonly tagKey: Uint8Array;
  /** Makes withdraw tokens, 32 bytes. */
  readonly withdrawSeed: Uint8Array;
  /** Two words by which a melder knows the mailbox again. */
  readonly name: readonly [string, string];
}

/** What staff learn of a mailbox: enough to answer it, nothing that opens an answer. */
export interface MailboxPublic {
  readonly kem: Uint8Array;
  readonly sign: Uint8Array;
  readonly tagKey: Uint8Array;
}

/** Eight characters, as crypto_kdf asks. */
const CONTEXT = "MI1mailb";
const SUBKEYS = { kem: 1, sign: 2, tag: 3, withdraw: 4, name: 5 } as const;

/** The keys of a code's 15 bytes on this instance; another instance's are unrelated. */
export function mailboxKeys(instanceId: InstanceId, entropy: Uint8Array): MailboxKeys {
  const master = hash("MI1/mk", utf8(instanceId), entropy);
  const subkey = (id: number) => sodium().crypto_kdf_derive_from_key(SEED_BYTES, id, CONTEXT, master);
  const [first = "", second = ""] = bitsToWords(subkey(SUBKEYS.name), 2);
  return {
    kem: newKemPair(subkey(SUBKEYS.kem)),
    sign: newSignPair(subkey(SUBKEYS.sign)),
    tagKey: subkey(SUBKEYS.tag),
    withdrawSeed: subkey(SUBKEYS.withdraw),
    name: [first, second],
  };
}

export function mailboxPublic(keys: MailboxKeys): MailboxPublic {
  return { kem: keys.kem.publicKey, sign: keys.sign.publicKey, tagKey: keys.tagKey };
}

/** Keys for one message to which no answer is wanted; they are forgotten with the page. */
export function dropModeKeys(random: Random = secureRandom): Pick<MailboxKeys, "sign" | "withdrawSeed"> {
  return { sign: newSignPair(random(SEED_BYTES)), withdrawSeed: random(SEED_BYTES) };
}
