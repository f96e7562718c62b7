import { describe, expect, it } from "vitest";
import { questionsOf } from "#shared/domain/taxonomy/question-list.ts";
import { knownAnswers } from "#shared/domain/taxonomy/questions.ts";
import { topics as en } from "#web/melder/messages/en/topics.ts";
import { topics as nl } from "#web/melder/messages/nl/topics.ts";
import {
  answered,
  isTold,
  KINDS_TOPIC,
  type Told,
  topicsFor,
  without,
} from "#web/melder/writing/topic-order.ts";

const QUESTIONS = questionsOf([{ code: "lokaal", nl: "Lokaal", en: "Local" }]);
const NOTHING: Told = { kinds: [], answers: [] };
const names = (told: Told) => topicsFor(QUESTIONS, told).map(({ name }) => name);
const topicOf = (name: string, told: Told) =>
  topicsFor(QUESTIONS, told).find((topic) => topic.name === name) ?? KINDS_TOPIC;

describe("topics", () => {
  it("begin with the kind and hold every question once, the people with whom it is about", () => {
    const everything: Told = {
      kinds: ["ongewenste_omgangsvorm", "integriteitsschending", "misstand"],
      answers: [
        {
          question: "conduct",
          values: ["pesten", "seksuele_intimidatie", "agressie_geweld", "discriminatie"],
        },
      ],
    };
    const topics = topicsFor(QUESTIONS, everything);
    expect(topics[0]).toBe(KINDS_TOPIC);
    expect(topics.flatMap(({ questions }) => questions)).toEqual(QUESTIONS);
    expect(topicOf("concerned", everything).questions.map(({ name }) => name)).toEqual([
      "concerned",
      "concerned-people",
    ]);
  });

  it("have a name of their own in both languages", () => {
    const possible = [KINDS_TOPIC.name, ...QUESTIONS.map(({ name }) => name)];
    const named = Object.keys(nl.names);
    expect(possible.filter((name) => !named.includes(name))).toEqual(["concerned-people"]);
    expect(Object.keys(en.names)).toEqual(named);
  });

  it("open the next one by an answer, and close it when the answer goes", () => {
    const chosen: Told = { kinds: ["ongewenste_omgangsvorm"], answers: [] };
    expect(names(NOTHING)).not.toContain("conduct");
    expect(names(chosen)).toContain("conduct");
    expect(names(without(KINDS_TOPIC, chosen))).not.toContain("conduct");
  });

  it("are told once there is something to send, and not by an empty line", () => {
    expect(isTold(topicOf("when", NOTHING), NOTHING)).toBe(false);
    const blank = answered(NOTHING, "when", ["  "]);
    expect(isTold(topicOf("when", blank), blank)).toBe(false);
    const told = answered(blank, "when", ["vorige zomer"]);
    expect(isTold(topicOf("when", told), told)).toBe(true);
    expect(isTold(KINDS_TOPIC, { ...told, kinds: ["misstand"] })).toBe(true);
  });

  it("that are skipped leave nothing behind, and nothing else is lost", () => {
    const told = answered(
      answered(answered(NOTHING, "when", ["toen"]), "concerned", ["collega"]),
      "concerned-people",
      ["Jan Verzonnen"],
    );
    const left = without(topicOf("concerned", told), told);
    expect(knownAnswers(QUESTIONS, left.kinds, left.answers)).toEqual([
      { question: "when", values: ["toen"] },
    ]);
  });

  it("take the last answer for one question", () => {
    const twice = answered(answered(NOTHING, "duration", ["eenmalig"]), "duration", ["structureel"]);
    expect(twice.answers).toEqual([{ question: "duration", values: ["structureel"] }]);
    expect(answered(twice, "duration", []).answers).toEqual([]);
  });
});
