import { isListed } from "./bits.ts";
import { WORDS } from "./nl.ts";

/** From what a person types to a word of the list. */

/** Four letters tell every word of the list apart. */
const PREFIX = 4;
const BY_PREFIX = new Map(WORDS.map((word) => [word.slice(0, PREFIX), word]));

/** The typed words: lower case, without accents, numbering and punctuation. */
export function typedTokens(text: string): string[] {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
}

/** The word that was typed in full or cut short after four letters or more; undefined for any other. */
export function findWord(token: string): string | undefined {
  if (isListed(token)) return token;
  const word = BY_PREFIX.get(token.slice(0, PREFIX));
  return token.length >= PREFIX && word?.startsWith(token) ? word : undefined;
}

/** Letters to change, add, leave out or swap with their neighbour to make one of the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** Letters that two words have in common from the start: people mistype the middle more than the beginning. */
function sameStart(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  for (let i = 0; i < end; i += 1) if (a[i] !== b[i]) return i;
  return end;
}

/** Beyond two mistakes in a short word a guess is more often wrong than right. */
const MOST_MISTAKES = 2;

/**
 * The one word that a person most likely meant, for "bedoelde u …?"; undefined when none is near or two are as
 * near and begin as alike. Never taken without the person's yes.
 */
export function suggestWord(typed: string): string | undefined {
  const [token] = typedTokens(typed);
  if (token === undefined) return undefined;
  const exact = findWord(token);
  if (exact !== undefined) return exact;
  const [first, second] = WORDS.map((word) => ({
    word,
    mistakes: distance(token, word),
    start: sameStart(token, word),
  })).sort((a, b) => a.mistakes - b.mistakes || b.start - a.start);
  if (first === undefined || first.mistakes > MOST_MISTAKES) return undefined;
  const tie = first.mistakes === second?.mistakes && first.start === second.start;
  return tie ? undefined : first.word;
}
