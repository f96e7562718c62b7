import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KIND_CODES } from "#shared/domain/kinds.ts";
import { type Answer, knownAnswers, QUESTIONS, questionsFor } from "#shared/domain/taxonomy/questions.ts";

const codes = [...new Set(QUESTIONS.flatMap(({ choices }) => choices.map(({ code }) => code)))];
const names = QUESTIONS.map(({ name }) => name);
/** What a stranger can put into an envelope: known and unknown names and codes in any order, also twice. */
const answers = fc.array(
  fc.record({
    question: fc.oneof(fc.constantFrom(...names), fc.string(), fc.constant("__proto__")),
    values: fc.array(fc.oneof(fc.constantFrom(...codes), fc.string())),
  }),
);
const kinds = fc.array(fc.oneof(fc.constantFrom(...KIND_CODES), fc.string()));

describe("the questions of the form", () => {
  test("depend only on kinds and on questions asked before, by a code that exists", () => {
    QUESTIONS.forEach(({ name, when }, index) => {
      if (when === undefined) return;
      const earlier = QUESTIONS.slice(0, index).find((question) => question.name === when.question);
      const possible = when.question === "kinds" ? KIND_CODES : earlier?.choices.map(({ code }) => code);
      expect(possible, name).toContain(when.includes);
    });
  });

  test("have names that are used once", () => {
    expect(new Set(names).size).toBe(names.length);
  });

  test("ask about conduct only where conduct was chosen", () => {
    const asked = (chosen: readonly string[], given: readonly Answer[] = []) =>
      questionsFor(chosen, given).map(({ name }) => name);
    expect(asked(["misstand"])).toContain("wrongdoing-ground");
    expect(asked(["misstand"])).not.toContain("conduct");
    expect(asked(["ongewenste_omgangsvorm"], [{ question: "conduct", values: ["pesten"] }])).toContain(
      "bullying",
    );
    expect(asked([])).toContain("wish");
  });
});

describe("answers of a stranger", () => {
  test("come out as known questions and known codes, each once, and stay as they are the second time", () => {
    fc.assert(
      fc.property(kinds, answers, (chosen, given) => {
        const known = knownAnswers(chosen, given);
        expect(new Set(known.map(({ question }) => question)).size).toBe(known.length);
        for (const { question, values } of known) {
          const choices =
            QUESTIONS.find(({ name }) => name === question)?.choices.map(({ code }) => code) ?? [];
          expect(choices).toEqual(expect.arrayContaining([...values]));
          expect(new Set(values).size).toBe(values.length);
        }
        expect(knownAnswers(chosen, known)).toEqual(known);
      }),
    );
  });

  test("are dropped where their question was not open", () => {
    const given = [{ question: "bullying", values: ["grappen"] }];
    expect(knownAnswers(["ongewenste_omgangsvorm"], given)).toEqual([]);
    const both = [{ question: "conduct", values: ["pesten"] }, ...given];
    expect(knownAnswers(["ongewenste_omgangsvorm"], both)).toEqual(both);
  });

  test("keep one value where one is asked for", () => {
    const given = [{ question: "duration", values: ["structureel", "eenmalig"] }];
    expect(knownAnswers([], given)).toEqual([{ question: "duration", values: ["eenmalig"] }]);
  });
});
