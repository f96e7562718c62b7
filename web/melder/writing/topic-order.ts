import {
  type Answer,
  knownAnswers,
  openQuestions,
  type Question,
} from "#shared/domain/taxonomy/questions.ts";

/** What somebody told beside the story. */
export interface Told {
  readonly kinds: readonly string[];
  readonly answers: readonly Answer[];
}

/** One screen: the main kind, or questions that belong together, named after the first of them. */
export interface Topic {
  readonly name: string;
  /** Empty for the main kind, which has a place of its own in the message. */
  readonly questions: readonly Question[];
}

export const KINDS_TOPIC: Topic = { name: "kinds", questions: [] };

/** Asked on the screen of the question before it. */
const WITH_THE_ONE_BEFORE: readonly string[] = ["concerned-people"];

/** The topics that fit what was told so far, in order. */
export function topicsFor(questions: readonly Question[], told: Told): readonly Topic[] {
  const topics: Topic[] = [KINDS_TOPIC];
  for (const question of openQuestions(questions, told.kinds, told.answers)) {
    const last = topics.at(-1);
    if (last !== undefined && WITH_THE_ONE_BEFORE.includes(question.name)) {
      topics[topics.length - 1] = { ...last, questions: [...last.questions, question] };
    } else topics.push({ name: question.name, questions: [question] });
  }
  return topics;
}

/** Whether anything of this topic would go along. */
export function isTold(topic: Topic, told: Told): boolean {
  if (topic.questions.length === 0) return told.kinds.length > 0;
  return knownAnswers(topic.questions.map(alone), told.kinds, told.answers).length > 0;
}

/** What was told without this topic. */
export function without(topic: Topic, told: Told): Told {
  if (topic.questions.length === 0) return { ...told, kinds: [] };
  const names = topic.questions.map(({ name }) => name);
  return { ...told, answers: told.answers.filter(({ question }) => !names.includes(question)) };
}

/** The answer to one question in the place of the one before it. */
export function answered(told: Told, question: string, values: readonly string[]): Told {
  const others = told.answers.filter((answer) => answer.question !== question);
  return { ...told, answers: values.length > 0 ? [...others, { question, values }] : others };
}

/** It is open, for it is shown; what opened it need not be looked up again. */
function alone(question: Question): Question {
  const { when: _, ...rest } = question;
  return rest;
}
