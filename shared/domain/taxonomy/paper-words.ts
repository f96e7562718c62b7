import type { TextQuestion } from "./questions.ts";

/**
 * Under this name the first message of somebody who reported by word of mouth carries the words of the slip that staff
 * gave (Wbk art. 2a: check, correct and sign). No question of the form: only who has a slip is asked.
 */
export const PAPER_WORDS_QUESTION: TextQuestion = {
  answer: "text",
  // Two words of the list of twelve.
  most: 20,
  times: 2,
  name: "paper-words",
  nl: "Woorden op het briefje",
  en: "Words on the slip",
};
