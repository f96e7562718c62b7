/**
 * How easily a Dutch text reads, by the formula of Flesch in the form that W.H. Douma gave it for Dutch (1960):
 * 206.84 − 0.93 × words per sentence − 77 × syllables per word. The scale: 80 and more very easy, 70–80 easy, 60–70
 * ordinary, below 60 fairly hard to very hard. B1 is a level of language and no formula measures it; 60 or more with no
 * sentence beyond {@link LONGEST_SENTENCE} words is what this project holds its texts to.
 */
export interface Reading {
  readonly score: number;
  readonly words: number;
  readonly wordsPerSentence: number;
  readonly syllablesPerWord: number;
  readonly longest: string;
}

/** The usual rule of plain language in Dutch: fifteen words on the average, and twenty-five at most. */
export const LONGEST_SENTENCE = 25;
export const LEAST_SCORE = 60;

/** Vowels that are one syllable together, the longest first; with a diaeresis each is its own. */
const NUCLEUS = /aai|ooi|oei|eeu|ieu|aa|ee|ie|oo|uu|oe|eu|ui|ei|ij|au|ou|[aeiouyàáâäèéêëìíîïòóôöùúûü]/g;

export function syllables(word: string): number {
  return Math.max(1, word.toLowerCase().match(NUCLEUS)?.length ?? 0);
}

/** Sentences by their end; a line of a list is one. Abbreviations are not used in the texts. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\d]+(?:['’.,@/-][\p{L}\d]+)*/gu) ?? [];
}

export function reading(texts: readonly string[]): Reading {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const wordsPerSentence = words.length / Math.max(1, sentences.length);
  const syllablesPerWord = words.reduce((sum, word) => sum + syllables(word), 0) / Math.max(1, words.length);
  const longest = sentences.reduce((a, b) => (wordsOf(b).length > wordsOf(a).length ? b : a), "");
  const score = 206.84 - 0.93 * wordsPerSentence - 77 * syllablesPerWord;
  return { score, words: words.length, wordsPerSentence, syllablesPerWord, longest };
}
