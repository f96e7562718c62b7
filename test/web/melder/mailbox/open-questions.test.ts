import { beforeAll, describe, expect, it } from "vitest";
import { ready } from "#shared/protocol/sodium.ts";
import { TODAY } from "#test/support/organisation.ts";
import { openQuestions } from "#web/melder/mailbox/open-questions.ts";
import { EMPTY, own, said } from "../support/mailbox.ts";

beforeAll(ready);

const consentUntil = (until: number) =>
  ({ kind: "consent", what: "het dossier", to: "de bedrijfsarts", until, reader: null }) as const;

describe("the questions that wait", () => {
  it("are those without an answer for which there is time, the newest first", () => {
    const closing = said({ day: TODAY - 4, ask: { kind: "closing" } });
    const talk = said({ day: TODAY - 3, ask: { kind: "talk", slots: ["dinsdag, telefoon"] } });
    const answered = said({ day: TODAY - 2, ask: consentUntil(TODAY + 5) });
    const over = said({ day: TODAY - 9, ask: consentUntil(TODAY - 1) });
    const today = said({ day: TODAY - 1, ask: consentUntil(TODAY) });
    const view = {
      ...EMPTY,
      own: [own({}), own({ kind: "follow-up", reply: answered.hash })],
      messages: [over, closing, talk, answered, said({ kind: "answer" }), today],
    };
    expect(openQuestions(view, TODAY)).toEqual([today, talk, closing]);
    expect(openQuestions(EMPTY, TODAY)).toEqual([]);
  });
});
