import type { Choice, Label } from "./list.ts";

/**
 * Questions of the form beside the story. The `name` of one stands in the sealed content beside the answer; none is
 * mandatory, for only the story itself is required (req 15), and none asks what somebody meant or for proof (req 46).
 */
interface Common extends Label {
  readonly name: string;
  /** What helps to answer it, in plain words. */
  readonly hint?: Label;
  /** Asked where this is among the kinds chosen, or among the answers to an earlier question; else always. */
  readonly when?: { readonly question: "kinds" | string; readonly includes: string };
}

/** Answered by codes of a list. */
export interface ChoiceQuestion extends Common {
  readonly answer: "choice";
  readonly choices: readonly Choice[];
  /** Several answers fit. */
  readonly many: boolean;
}

/** Answered in the melder's own words. */
export interface TextQuestion extends Common {
  readonly answer: "text";
  /** The longest answer, in UTF-16 units. */
  readonly most: number;
  /** How many answers fit, as where more people are concerned. */
  readonly times: number;
}

export type Question = ChoiceQuestion | TextQuestion;

/** Codes of a list, or the melder's own words. */
export interface Answer {
  readonly question: string;
  readonly values: readonly string[];
}

/** What a questionnaire makes of `kinds` and `answers`: the questions that are open, each with what is kept of it. */
function walk(
  questions: readonly Question[],
  kinds: readonly string[],
  answers: readonly Answer[],
): readonly { readonly question: Question; readonly values: readonly string[] }[] {
  const open: { question: Question; values: readonly string[] }[] = [];
  for (const question of questions) {
    const { when } = question;
    const before =
      when?.question === "kinds" ? kinds : open.find((o) => o.question.name === when?.question)?.values;
    if (when !== undefined && !before?.includes(when.includes)) continue;
    open.push({ question, values: knownValues(question, valuesOf(answers, question.name)) });
  }
  return open;
}

/** The questions that fit what was chosen so far, in order. */
export function openQuestions(
  questions: readonly Question[],
  kinds: readonly string[],
  answers: readonly Answer[],
): readonly Question[] {
  return walk(questions, kinds, answers).map(({ question }) => question);
}

/**
 * Answers as a reader may count and show them: only known questions that were open, in their order; of a choice known
 * codes, each once, in the order of the list; of a text what is not blank, within its bounds. What a sender wrote is
 * text of a stranger until it went through here.
 */
export function knownAnswers(
  questions: readonly Question[],
  kinds: readonly string[],
  answers: readonly Answer[],
): readonly Answer[] {
  return walk(questions, kinds, answers)
    .filter(({ values }) => values.length > 0)
    .map(({ question: { name }, values }) => ({ question: name, values }));
}

/** What somebody answered to a question; nothing where it was skipped. */
export function valuesOf(answers: readonly Answer[], question: string): readonly string[] {
  return answers.find((answer) => answer.question === question)?.values ?? [];
}

function knownValues(question: Question, given: readonly string[]): readonly string[] {
  if (question.answer === "text") {
    const texts = given.map((text) => within(text, question.most)).filter((text) => text !== "");
    return texts.slice(0, question.times);
  }
  const codes = question.choices.map(({ code }) => code).filter((code) => given.includes(code));
  return question.many ? codes : codes.slice(0, 1);
}

/** Without white space around it, at most `most` units, and never half a character: UTF-8 has none. */
function within(text: string, most: number): string {
  const cut = text.toWellFormed().trim().slice(0, most);
  // A cut through a pair of units leaves its first half.
  return (cut.isWellFormed() ? cut : cut.slice(0, -1)).trimEnd();
}
