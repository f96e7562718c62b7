import { UNCHANGED_VERBS, VERBS } from "#web/informal.ts";
import { forbiddenIn } from "./forbidden.ts";
import { dutchTexts, type Text } from "./gather.ts";
import { explanationsGone, unexplained } from "./legal-terms.ts";
import { LEAST_SCORE, LONGEST_SENTENCE, reading, sentencesOf, wordsOf } from "./reading-level.ts";

/** A page with fewer words is a handful of labels, of which no formula can say anything. */
const LEAST_WORDS = 60;

/**
 * Lists of the law's and the regulation's own names: a formula for running text says nothing of them. Their terms are
 * judged as terms, and what explains them is on the pages.
 */
const NAMES_ONLY: readonly string[] = ["authorities", "breaches", "conduct", "list", "people"];

/** Words on -t before "u" that are no verb of which "u" is the subject. Only a word on -t can lose one. */
const NO_VERB: readonly string[] = [
  "dat",
  "doordat",
  "het",
  "iets",
  "met",
  "naast",
  "niet",
  "nadat",
  "omdat",
  "uit",
  "voordat",
  "wat",
  "zodat",
];

export async function judgeTexts() {
  const texts = await dutchTexts();
  const running = texts.filter(({ name }) => !NAMES_ONLY.includes(pageOf(name)));
  const levels = [...Map.groupBy(running, ({ name }) => pageOf(name))].map(([page, list]) => ({
    page,
    ...reading(list.map(({ text }) => text)),
  }));
  return {
    method: "Flesch-Douma (1960), per page",
    marks: { leastScore: LEAST_SCORE, longestSentence: LONGEST_SENTENCE },
    pages: levels.map(({ page, score, words, wordsPerSentence }) => ({
      page,
      score: rounded(score),
      words,
      wordsPerSentence: rounded(wordsPerSentence),
    })),
    whole: rounded(reading(running.map(({ text }) => text)).score),
    wrong: {
      hard: levels
        .filter(({ score, words }) => words >= LEAST_WORDS && score < LEAST_SCORE)
        .map(({ page }) => page),
      long: running.flatMap(longSentences),
      forbidden: forbiddenIn(texts),
      unexplained: unexplained(running),
      explanationsGone: explanationsGone(texts).map(({ explainedIn, by }) => `${explainedIn}: ${by.source}`),
      beforeU: beforeU(texts),
    },
  };
}

const pageOf = (name: string) => name.split(".")[0] ?? name;
const rounded = (value: number) => Math.round(value * 10) / 10;

function longSentences({ name, text }: Text) {
  return sentencesOf(text)
    .filter((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE)
    .map((sentence) => ({ name, sentence }));
}

function beforeU(texts: readonly Text[]) {
  return texts.flatMap(({ name, text }) =>
    [...text.matchAll(/(?<!\p{L})(\p{L}+)\s+u(?!\p{L})/gu)]
      .map(([, word = ""]) => word.toLowerCase())
      .filter(
        (word) =>
          !(word in VERBS) &&
          !UNCHANGED_VERBS.includes(word) &&
          !NO_VERB.includes(word) &&
          word.endsWith("t"),
      )
      .map((word) => ({ name, word })),
  );
}
