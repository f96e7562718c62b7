import { randomBytes, randomInt } from "node:crypto";

/** `length` bytes of the platform's generator. */
export function random(length: number): Uint8Array {
  return randomBytes(length);
}

/** A whole number from 0 up to, not including, `below`. */
export function randomBelow(below: number): number {
  return randomInt(below);
}

/** The same elements in a random order (Fisher-Yates with the platform's generator). */
export function shuffled<T>(elements: readonly T[]): T[] {
  const order = [...elements];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
