import { INTEGRITY_BREACHES, WRONGDOING_GROUNDS } from "./breaches.ts";
import {
  AGGRESSION_FORMS,
  BULLYING_EXAMPLES,
  CONDUCT,
  DISCRIMINATION_GROUNDS,
  SEXUAL_HARASSMENT_FORMS,
} from "./conduct.ts";
import type { Choice } from "./list.ts";
import { CONCERNED, CONSEQUENCES, DURATIONS, MELDER_RELATIONS, MELDER_ROLES, WISHES } from "./people.ts";
import type { ChoiceQuestion, Question } from "./questions.ts";

/** A few words: a day or a period, a place, a person. */
const LINE = 300;
const NAME = 150;
/** A paragraph or three; whoever has more to say has the story itself. */
const PARAGRAPH = 1_500;
/** More people than anybody keeps apart in a form. */
const MAX_PEOPLE = 8;

const several = { answer: "choice", many: true } as const;
const one = { answer: "choice", many: false } as const;
const own = { answer: "text", times: 1 } as const;

/** What exactly, where the kind or the conduct chosen asks for it (req 45, 48, 49). */
const WHAT: readonly ChoiceQuestion[] = [
  {
    ...several,
    name: "conduct",
    nl: "Om welk gedrag gaat het?",
    en: "What behaviour is it about?",
    choices: CONDUCT,
    when: { question: "kinds", includes: "ongewenste_omgangsvorm" },
  },
  {
    ...several,
    name: "sexual-harassment-form",
    nl: "In welke vorm?",
    en: "In what form?",
    choices: SEXUAL_HARASSMENT_FORMS,
    when: { question: "conduct", includes: "seksuele_intimidatie" },
  },
  {
    ...several,
    name: "aggression-form",
    nl: "Welke agressie of welk geweld?",
    en: "What aggression or violence?",
    choices: AGGRESSION_FORMS,
    when: { question: "conduct", includes: "agressie_geweld" },
  },
  {
    ...several,
    name: "bullying",
    nl: "Wat gebeurt er?",
    en: "What happens?",
    choices: BULLYING_EXAMPLES,
    when: { question: "conduct", includes: "pesten" },
  },
  {
    ...several,
    name: "discrimination-ground",
    nl: "Op welke grond?",
    en: "On what ground?",
    hint: {
      nl: "Waarom wordt u of een ander anders behandeld, denkt u?",
      en: "Why are you or somebody else treated differently, do you think?",
    },
    choices: DISCRIMINATION_GROUNDS,
    when: { question: "conduct", includes: "discriminatie" },
  },
  {
    ...several,
    name: "integrity-breach",
    nl: "Om wat voor schending gaat het?",
    en: "What kind of breach is it?",
    choices: INTEGRITY_BREACHES,
    when: { question: "kinds", includes: "integriteitsschending" },
  },
  {
    ...several,
    name: "wrongdoing-ground",
    nl: "Wat is er geschonden of in gevaar?",
    en: "What is broken or in danger?",
    choices: WRONGDOING_GROUNDS,
    when: { question: "kinds", includes: "misstand" },
  },
];

/** How the melder knows, when and where it was (req 5, 23, 54a). */
const CIRCUMSTANCES: readonly Question[] = [
  {
    ...one,
    name: "melder-role",
    nl: "Hoe weet u ervan?",
    en: "How do you know about it?",
    choices: MELDER_ROLES,
  },
  {
    ...own,
    name: "when",
    nl: "Wanneer was het?",
    en: "When was it?",
    hint: {
      nl: "Ongeveer is goed: ‘vorige zomer’, ‘elke maandag’. Lang geleden mag ook.",
      en: "Roughly is fine: ‘last summer’, ‘every Monday’. Long ago is fine too.",
    },
    most: LINE,
  },
  {
    ...own,
    name: "where",
    nl: "Waar was het?",
    en: "Where was it?",
    hint: {
      nl: "Bijvoorbeeld op een locatie, in een overleg, thuis, in een chat of op een uitje.",
      en: "For example at a location, in a meeting, at home, in a chat or on an outing.",
    },
    most: LINE,
  },
];

/** Which level of the organisation; the levels are its own (req 60). */
const levelQuestion = (levels: readonly Choice[]): ChoiceQuestion => ({
  ...several,
  name: "organisation-level",
  nl: "Op welk niveau van de organisatie speelt het?",
  en: "At what level of the organisation is it?",
  choices: levels,
});

/** Who it is about and who tells it (req 1-4, 8, 9, 53). */
const PEOPLE: readonly Question[] = [
  {
    ...one,
    name: "melder-relation",
    nl: "Wat is uw relatie tot de organisatie?",
    en: "What is your relation to the organisation?",
    choices: MELDER_RELATIONS,
  },
  { ...several, name: "concerned", nl: "Over wie gaat het?", en: "Who is it about?", choices: CONCERNED },
  {
    answer: "text",
    times: MAX_PEOPLE,
    name: "concerned-people",
    nl: "Namen of functies van deze mensen",
    en: "Names or positions of these people",
    hint: {
      nl: "Een naam, een functie of een omschrijving. Wie niet mag meelezen, kiest u later apart.",
      en: "A name, a position or a description. Who must not read along you choose separately, later.",
    },
    most: NAME,
  },
];

/** How often, on what it rests, what was done and what is wanted (req 19, 32, 50, 55). */
const COURSE: readonly Question[] = [
  {
    ...one,
    name: "duration",
    nl: "Hoe vaak gebeurt het?",
    en: "How often does it happen?",
    choices: DURATIONS,
  },
  {
    ...own,
    name: "basis",
    nl: "Waarop baseert u dit?",
    en: "What do you base this on?",
    hint: {
      nl: "Wat zag, hoorde of las u zelf? Wat weet u van een ander? U hoeft niets aan te tonen.",
      en: "What did you see, hear or read yourself? What do you know from others? You need not show anything.",
    },
    most: PARAGRAPH,
  },
  {
    ...own,
    name: "done",
    nl: "Wat is er al gedaan?",
    en: "What has been done already?",
    hint: {
      nl: "Misschien sprak u er met iemand over. Nog niets gedaan is ook goed.",
      en: "Perhaps you spoke with somebody about it. Nothing done yet is fine too.",
    },
    most: PARAGRAPH,
  },
  {
    ...several,
    name: "consequences",
    nl: "Wat doet het met u?",
    en: "What does it do to you?",
    choices: CONSEQUENCES,
  },
  { ...several, name: "wish", nl: "Wat wilt u?", en: "What do you want?", choices: WISHES },
];

/** All questions, each after the one that it depends on. `levels`: the organisation's own; without them it asks none. */
export function questionsOf(levels: readonly Choice[]): readonly Question[] {
  return [
    ...WHAT,
    ...CIRCUMSTANCES,
    ...(levels.length > 0 ? [levelQuestion(levels)] : []),
    ...PEOPLE,
    ...COURSE,
  ];
}
