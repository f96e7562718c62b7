import { questionsOf } from "#shared/domain/taxonomy/question-list.ts";
import { wholeOrganisation } from "../whole-organisation.ts";

/** The questions of this organisation, with its own levels. */
export const QUESTIONS = questionsOf(wholeOrganisation.levels);
