import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KIND_CODES } from "#shared/domain/kinds.ts";
import { questionsOf } from "#shared/domain/taxonomy/question-list.ts";
import {
  type Answer,
  knownAnswers,
  openQuestions,
  type Question,
  valuesOf,
} from "#shared/domain/taxonomy/questions.ts";

const LEVELS = [
  { code: "lokaal", nl: "Lokaal", en: "Local" },
  { code: "landelijk", nl: "Landelijk", en: "National" },
];
const QUESTIONS = questionsOf(LEVELS);
const codesOf = (question: Question | undefined) =>
  question?.answer === "choice" ? question.choices.map(({ code }) => code) : [];
const codes = [...new Set(QUESTIONS.flatMap(codesOf))];
const names = QUESTIONS.map(({ name }) => name);

/** Words of a person, and what else a stranger can put there: half characters, blanks, far too much. */
const words = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(" ", "\u{1f600}".repeat(200), "x".repeat(20_000), `${"x".repeat(299)}\u{1f600}`, "\ud83d"),
);
/** Known and unknown names, codes and texts in any order, also twice. */
const answers = fc.array(
  fc.record({
    question: fc.oneof(fc.constantFrom(...names), fc.string(), fc.constant("__proto__")),
    values: fc.array(fc.oneof(fc.constantFrom(...codes), words), { maxLength: 12 }),
  }),
);
const kinds = fc.array(fc.oneof(fc.constantFrom(...KIND_CODES), fc.string()));

const asked = (chosen: readonly string[], given: readonly Answer[] = []) =>
  openQuestions(QUESTIONS, chosen, given).map(({ name }) => name);

describe("the questions of the form", () => {
  test("depend only on kinds and on questions asked before, by a code that exists", () => {
    QUESTIONS.forEach(({ name, when }, index) => {
      if (when === undefined) return;
      const earlier = QUESTIONS.slice(0, index).find((question) => question.name === when.question);
      expect(when.question === "kinds" ? KIND_CODES : codesOf(earlier), name).toContain(when.includes);
    });
  });

  test("have names that are used once", () => {
    expect(new Set(names).size).toBe(names.length);
  });

  test("say what they ask, and how to answer, in both languages", () => {
    for (const { nl, en, hint } of QUESTIONS) {
      for (const text of [nl, en, hint?.nl ?? nl, hint?.en ?? en]) expect(text.trim()).not.toBe("");
    }
  });

  test("ask about conduct only where conduct was chosen", () => {
    expect(asked(["misstand"])).toContain("wrongdoing-ground");
    expect(asked(["misstand"])).not.toContain("conduct");
    expect(asked(["ongewenste_omgangsvorm"], [{ question: "conduct", values: ["pesten"] }])).toContain(
      "bullying",
    );
    expect(asked([])).toContain("wish");
  });

  test("close with the question that opened them", () => {
    expect(asked([], [{ question: "conduct", values: ["pesten"] }])).not.toContain("bullying");
  });

  test("ask for the level only where the organisation has levels", () => {
    expect(names).toContain("organisation-level");
    expect(questionsOf([]).map(({ name }) => name)).not.toContain("organisation-level");
  });

  test("never ask what somebody meant, or for proof (req 46)", () => {
    for (const { nl, en } of QUESTIONS) {
      expect(`${nl} ${en}`).not.toMatch(/bedoel|opzet|bewij|intent|mean\b|proof|prove|evidence/i);
    }
  });
});

describe("answers of a stranger", () => {
  test("come out as known questions within their bounds, each once, and stay as they are the second time", () => {
    fc.assert(
      fc.property(kinds, answers, (chosen, given) => {
        const known = knownAnswers(QUESTIONS, chosen, given);
        expect(new Set(known.map(({ question }) => question)).size).toBe(known.length);
        for (const { question, values } of known) {
          expect(asked(chosen, given)).toContain(question);
          expectWithin(
            QUESTIONS.find(({ name }) => name === question),
            values,
          );
        }
        expect(knownAnswers(QUESTIONS, chosen, known)).toEqual(known);
      }),
    );
  });

  test("are dropped where their question was not open", () => {
    const given = [{ question: "bullying", values: ["grappen"] }];
    expect(knownAnswers(QUESTIONS, ["ongewenste_omgangsvorm"], given)).toEqual([]);
    const both = [{ question: "conduct", values: ["pesten"] }, ...given];
    expect(knownAnswers(QUESTIONS, ["ongewenste_omgangsvorm"], both)).toEqual(both);
  });

  test("keep one value where one is asked for", () => {
    const given = [{ question: "duration", values: ["structureel", "eenmalig"] }];
    expect(knownAnswers(QUESTIONS, [], given)).toEqual([{ question: "duration", values: ["eenmalig"] }]);
  });

  test("keep words as they were written, without the blanks around them, and every person of a list", () => {
    const given = [
      { question: "when", values: ["  vorige zomer, geloof ik \n"] },
      { question: "concerned-people", values: ["", "Jan Verzonnen", "  ", "de chef"] },
    ];
    expect(knownAnswers(QUESTIONS, [], given)).toEqual([
      { question: "when", values: ["vorige zomer, geloof ik"] },
      { question: "concerned-people", values: ["Jan Verzonnen", "de chef"] },
    ]);
  });
});

function expectWithin(question: Question | undefined, values: readonly string[]): void {
  if (question?.answer === "choice") {
    expect(codesOf(question)).toEqual(expect.arrayContaining([...values]));
    expect(new Set(values).size).toBe(values.length);
    return;
  }
  expect(values.length).toBeLessThanOrEqual(question?.times ?? 0);
  for (const value of values) {
    expect(value.isWellFormed() && value.trim() === value && value !== "").toBe(true);
    expect(value.length).toBeLessThanOrEqual(question?.most ?? 0);
  }
}

test("what was skipped has no values", () => {
  expect(valuesOf([], "when")).toEqual([]);
});
