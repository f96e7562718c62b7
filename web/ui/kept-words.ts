/** Whether words came onto paper: two of them are asked back, one of each half. */

/** Positions counted from 1, drawn by `random` (32 bits, uniform). */
export function askedPositions(
  count: number,
  random: () => number = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
): [number, number] {
  const half = count / 2;
  // Which words are asked is no secret: the bias of a remainder does not matter.
  return [1 + (random() % half), 1 + half + (random() % half)];
}

/** Four letters tell every word of the list apart. */
const ENOUGH_LETTERS = 4;

/** `missing`: nothing typed. `wrong`: another word. Any case; the first four letters are enough, as everywhere. */
export function retyped(
  words: readonly string[],
  position: number,
  typed: string,
): "right" | "missing" | "wrong" {
  const given = typed.trim().toLowerCase();
  if (given === "") return "missing";
  const word = words[position - 1] ?? "";
  return given.length >= ENOUGH_LETTERS && word.startsWith(given) ? "right" : "wrong";
}
