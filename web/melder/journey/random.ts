import { readU32 } from "#shared/protocol/bytes.ts";
import { secureRandom } from "#shared/protocol/sodium.ts";

/** One of the items, each as likely; nothing of an empty list. For short lists: the bias of a remainder is 2⁻²⁶. */
export function randomOf<Item>(items: readonly Item[]): Item | undefined {
  return items[readU32(secureRandom(4)) % Math.max(1, items.length)];
}
