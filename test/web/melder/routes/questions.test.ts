import { describe, expect, it } from "vitest";
import { stageOf } from "#infra/stages.ts";
import { type RouteAnswers, route } from "#shared/domain/routing.ts";
import { routes as en } from "#web/melder/messages/en/routes.ts";
import { routes as nl } from "#web/melder/messages/nl/routes.ts";
import { questionsOf } from "#web/melder/routes/questions.ts";

const { routing, klacht, confidants } = stageOf("local").organisation;
const offers = { klacht: klacht !== null, confidants: confidants.flatMap(({ subjects }) => subjects) };
const keys = (answers: RouteAnswers) => questionsOf(routing, answers, "nl", nl).map(({ key }) => key);

describe("the quick questions of the demo organisation", () => {
  it("ask for a part of the organisation only where a klacht could be", () => {
    expect(keys({})).toEqual(["subject", "role", "unit", "want", "name"]);
    expect(keys({ subject: "omgangsvormen" })).toContain("unit");
    expect(keys({ subject: "integriteit" })).not.toContain("unit");
    expect(questionsOf({ ...routing, units: [] }, {}, "nl", nl).map(({ key }) => key)).not.toContain("unit");
  });

  it("have answers in both languages, each once", () => {
    for (const [language, text] of [
      ["nl", nl],
      ["en", en],
    ] as const) {
      for (const { answers } of questionsOf(routing, {}, language, text)) {
        expect(answers.length).toBeGreaterThan(1);
        expect(new Set(answers.map(({ label }) => label)).size).toBe(answers.length);
      }
    }
  });

  it("lead to ways that the page can show, whatever is pressed", () => {
    const pressed = (answers: RouteAnswers, at: number): RouteAnswers[] => {
      const question = questionsOf(routing, answers, "nl", nl)[at];
      if (question === undefined) return [answers];
      return [undefined, ...question.answers.map(({ value }) => value)].flatMap((value) =>
        pressed({ ...answers, [question.key]: value }, at + 1),
      );
    };
    const shown = [...Object.keys(nl.ways), ...routing.bodies.map(({ code }) => code)];
    const ends = pressed({}, 0);
    expect(ends.length).toBeGreaterThan(1_000);
    const reached = new Set(ends.flatMap((answers) => route(routing, offers, answers).to));
    expect([...reached].sort()).toEqual(shown.sort());
  });
});
