import { openOnce, sealOnce } from "./aead.ts";
import { concat, u8 } from "./bytes.ts";
import { KEM_CIPHERTEXT_BYTES, KEM_SECRET_BYTES, WRAP_BYTES } from "./constants.ts";
import { keyedHash } from "./hash.ts";
import { decapsulate, encapsulate, type KemKeyPair, newKemPair } from "./keys.ts";
import { type Random, secureRandom } from "./sodium.ts";

/**
 * The slots of an envelope (SPEC.md, Wraps): one key, wrapped to each reader, in a random order among real
 * encapsulations to keys that nobody holds. A slot tells nobody else for whom it is, or that it is for anybody.
 */
export interface SlotRole {
  /** One tag per role, so that a wrap of one role never opens in another. */
  readonly tag: "MI1/kek/body" | "MI1/kek/identity";
  readonly slots: number;
  readonly directoryHash: Uint8Array;
  /** What each wrap is bound to, 32 bytes. */
  readonly ad: Uint8Array;
}

function kek(
  role: SlotRole,
  slot: number,
  publicKey: Uint8Array,
  ciphertext: Uint8Array,
  shared: Uint8Array,
): Uint8Array {
  return keyedHash(shared, role.tag, [role.directoryHash, u8(slot), publicKey, ciphertext]);
}

/** A whole number below `bound` (at most 256), each as likely: bytes that would favour the low ones are thrown again. */
function randomBelow(bound: number, random: Random): number {
  const fair = 256 - (256 % bound);
  for (;;) {
    const [byte = 0] = random(1);
    if (byte < fair) return byte % bound;
  }
}

/** Fisher–Yates. */
export function shuffled<Item>(items: readonly Item[], random: Random = secureRandom): Item[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = randomBelow(i + 1, random);
    [order[i], order[j]] = [order[j] as Item, order[i] as Item];
  }
  return order;
}

/** `role.slots` wraps of `key` in one piece. `readers`: at most that many sound KEM keys. */
export function wrapKey(
  key: Uint8Array,
  readers: readonly Uint8Array[],
  role: SlotRole,
  random: Random,
): Uint8Array {
  const nobody = Array.from(
    { length: role.slots - readers.length },
    () => newKemPair(random(KEM_SECRET_BYTES)).publicKey,
  );
  const wraps = shuffled([...readers, ...nobody], random).map((publicKey, slot) => {
    const { ciphertext, shared } = encapsulate(publicKey, random);
    return concat(ciphertext, sealOnce(kek(role, slot, publicKey, ciphertext, shared), role.ad, key));
  });
  return concat(...wraps);
}

/**
 * Every key that these wraps give to the holder of `kemKeys` (all generations): all slots are tried whatever was
 * found, so that the time does not tell which was theirs. A slot that fails in any way is a slot of somebody else.
 */
export function unwrapKeys(wraps: Uint8Array, role: SlotRole, kemKeys: readonly KemKeyPair[]): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let slot = 0; slot < role.slots; slot += 1) {
    const wrap = wraps.subarray(slot * WRAP_BYTES, (slot + 1) * WRAP_BYTES);
    const ciphertext = wrap.subarray(0, KEM_CIPHERTEXT_BYTES);
    for (const { publicKey, secretKey } of kemKeys) {
      const shared = decapsulate(ciphertext, secretKey);
      if (shared === undefined) continue;
      const wrapped = wrap.subarray(KEM_CIPHERTEXT_BYTES);
      const key = openOnce(kek(role, slot, publicKey, ciphertext, shared), role.ad, wrapped);
      if (key !== undefined) found.push(key);
    }
  }
  return found;
}
