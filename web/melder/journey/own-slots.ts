import { randomOf } from "./random.ts";

/** Slots of the own lane of one opened mailbox, of which none is used twice while the mailbox is open. */
export interface OwnSlots {
  /** One of `free` (what the board shows as free in `month`, yyyymm) that was not taken before. */
  take(month: number, free: readonly number[]): number;
}

/**
 * In memory only, for as long as the mailbox is open. The board shows a record hours after it was sent; two messages
 * before that moment would otherwise share a slot once in 64 times, and with it a tag that links them.
 */
export function ownSlots(): OwnSlots {
  const taken = new Map<number, Set<number>>();
  return {
    take(month, free) {
      const before = taken.get(month) ?? new Set();
      // All taken: a shared slot still arrives, and writing must never be blocked.
      const slot = randomOf(free.filter((j) => !before.has(j))) ?? randomOf(free) ?? 0;
      taken.set(month, before.add(slot));
      return slot;
    },
  };
}
