import { INTEGRITY_BREACHES, WRONGDOING_GROUNDS } from "./breaches.ts";
import {
  AGGRESSION_FORMS,
  BULLYING_EXAMPLES,
  CONDUCT,
  DISCRIMINATION_GROUNDS,
  SEXUAL_HARASSMENT_FORMS,
} from "./conduct.ts";
import type { Choice, Label } from "./list.ts";
import { CONCERNED, CONSEQUENCES, DURATIONS, MELDER_RELATIONS, MELDER_ROLES, WISHES } from "./people.ts";

/**
 * A question of the form. Its `name` stands in the sealed content beside the codes of the answer; none is mandatory,
 * for only the story itself is required (req 15).
 */
export interface Question extends Label {
  readonly name: string;
  readonly choices: readonly Choice[];
  /** Several answers fit. */
  readonly many: boolean;
  /** Asked where this is among the kinds chosen, or among the answers to an earlier question; else always. */
  readonly when?: { readonly question: "kinds" | string; readonly includes: string };
}

/** All questions, each after the one that it depends on. */
export const QUESTIONS: readonly Question[] = [
  {
    name: "conduct",
    nl: "Om welk gedrag gaat het?",
    en: "What behaviour is it about?",
    choices: CONDUCT,
    many: true,
    when: { question: "kinds", includes: "ongewenste_omgangsvorm" },
  },
  {
    name: "sexual-harassment-form",
    nl: "In welke vorm?",
    en: "In what form?",
    choices: SEXUAL_HARASSMENT_FORMS,
    many: true,
    when: { question: "conduct", includes: "seksuele_intimidatie" },
  },
  {
    name: "aggression-form",
    nl: "Welke agressie of welk geweld?",
    en: "What aggression or violence?",
    choices: AGGRESSION_FORMS,
    many: true,
    when: { question: "conduct", includes: "agressie_geweld" },
  },
  {
    name: "bullying",
    nl: "Wat gebeurt er?",
    en: "What happens?",
    choices: BULLYING_EXAMPLES,
    many: true,
    when: { question: "conduct", includes: "pesten" },
  },
  {
    name: "discrimination-ground",
    nl: "Op welke grond?",
    en: "On what ground?",
    choices: DISCRIMINATION_GROUNDS,
    many: true,
    when: { question: "conduct", includes: "discriminatie" },
  },
  {
    name: "integrity-breach",
    nl: "Om wat voor schending gaat het?",
    en: "What kind of breach is it?",
    choices: INTEGRITY_BREACHES,
    many: true,
    when: { question: "kinds", includes: "integriteitsschending" },
  },
  {
    name: "wrongdoing-ground",
    nl: "Wat is er geschonden of in gevaar?",
    en: "What is broken or in danger?",
    choices: WRONGDOING_GROUNDS,
    many: true,
    when: { question: "kinds", includes: "misstand" },
  },
  {
    name: "melder-role",
    nl: "Hoe weet u ervan?",
    en: "How do you know about it?",
    choices: MELDER_ROLES,
    many: false,
  },
  {
    name: "melder-relation",
    nl: "Wat is uw relatie tot de organisatie?",
    en: "What is your relation to the organisation?",
    choices: MELDER_RELATIONS,
    many: false,
  },
  { name: "concerned", nl: "Over wie gaat het?", en: "Who is it about?", choices: CONCERNED, many: true },
  {
    name: "duration",
    nl: "Hoe vaak gebeurt het?",
    en: "How often does it happen?",
    choices: DURATIONS,
    many: false,
  },
  {
    name: "consequences",
    nl: "Wat doet het met u?",
    en: "What does it do to you?",
    choices: CONSEQUENCES,
    many: true,
  },
  { name: "wish", nl: "Wat wilt u?", en: "What do you want?", choices: WISHES, many: true },
];

export interface Answer {
  readonly question: string;
  readonly values: readonly string[];
}

/** The questions that fit what was chosen so far, in order. */
export function questionsFor(kinds: readonly string[], answers: readonly Answer[]): readonly Question[] {
  const chosen = (question: string): readonly string[] =>
    question === "kinds" ? kinds : (answers.find((answer) => answer.question === question)?.values ?? []);
  return QUESTIONS.filter(({ when }) => when === undefined || chosen(when.question).includes(when.includes));
}

/**
 * Answers as a reader may count them: only known questions, known codes, each once, in the order of the list. What a
 * sender wrote is text of a stranger until it went through here.
 */
export function knownAnswers(kinds: readonly string[], answers: readonly Answer[]): readonly Answer[] {
  const known: Answer[] = [];
  for (const { name, choices, many, when } of QUESTIONS) {
    const open =
      when === undefined ||
      (when.question === "kinds" ? kinds : valuesOf(known, when.question)).includes(when.includes);
    const given = valuesOf(answers, name);
    const values = choices.map(({ code }) => code).filter((code) => given.includes(code));
    if (open && values.length > 0) known.push({ question: name, values: many ? values : values.slice(0, 1) });
  }
  return known;
}

function valuesOf(answers: readonly Answer[], question: string): readonly string[] {
  return answers.find((answer) => answer.question === question)?.values ?? [];
}
