import { describe, expect, it } from "vitest";
import { isoDay } from "#shared/domain/day.ts";
import { charactersOver } from "#web/console/work/answer-draft.ts";
import { type AskForm, askOf, NO_ASK } from "#web/console/work/ask-form.ts";

/** What a member types becomes an ask, or a list of what is wrong with it. */

const TODAY = 20_800;
const DAYS = { today: TODAY, readableUntil: TODAY + 89 };
const form = (given: Partial<AskForm>) => askOf({ ...NO_ASK, ...given }, DAYS);
const flaws = (given: Partial<AskForm>) => form(given).flaws.map(({ field, why }) => `${field} ${why}`);

const CONSENT: Partial<AskForm> = {
  kind: "consent",
  what: " Dat het op de werkplaats gebeurt. ",
  to: "Het hoofd van de werkplaats",
  until: isoDay(TODAY + 14),
};

describe("a form without a question", () => {
  it("asks nothing, whatever stands in fields that do not show", () => {
    expect(form({ what: "iets", slots: "morgen" })).toEqual({ ask: null, flaws: [] });
  });
});

describe("consent", () => {
  it("says what, to whom and until when, without the blanks around it", () => {
    expect(form(CONSENT).ask).toEqual({
      kind: "consent",
      what: "Dat het op de werkplaats gebeurt.",
      to: "Het hoofd van de werkplaats",
      until: TODAY + 14,
      reader: null,
    });
    expect(form({ ...CONSENT, reader: "carla" }).ask).toMatchObject({ reader: "carla" });
  });

  it("names everything that is missing at once", () => {
    expect(flaws({ kind: "consent", what: "  " })).toEqual(["what missing", "to missing", "until missing"]);
  });

  it("leaves a week at least, and no longer than the message can be read", () => {
    expect(flaws({ ...CONSENT, until: isoDay(TODAY + 6) })).toEqual(["until too-early"]);
    expect(flaws({ ...CONSENT, until: isoDay(TODAY + 7) })).toEqual([]);
    expect(flaws({ ...CONSENT, until: isoDay(TODAY + 89) })).toEqual([]);
    expect(flaws({ ...CONSENT, until: isoDay(TODAY + 90) })).toEqual(["until too-late"]);
    expect(flaws({ ...CONSENT, until: "31 april" })).toEqual(["until missing"]);
  });

  it("keeps to the bounds of the protocol", () => {
    expect(flaws({ ...CONSENT, what: "x".repeat(500) })).toEqual([]);
    expect(flaws({ ...CONSENT, what: "x".repeat(501), to: "x".repeat(501) })).toEqual([
      "what too-long",
      "to too-long",
    ]);
  });
});

describe("a talk", () => {
  it("has a moment on each line that is not empty", () => {
    expect(form({ kind: "talk", slots: "dinsdag 10.00 uur\n\n  woensdag 19.00 uur \n" }).ask).toEqual({
      kind: "talk",
      slots: ["dinsdag 10.00 uur", "woensdag 19.00 uur"],
    });
  });

  it("has one to eight, none of them a letter", () => {
    expect(flaws({ kind: "talk", slots: " \n " })).toEqual(["slots missing"]);
    expect(flaws({ kind: "talk", slots: Array(9).fill("morgen").join("\n") })).toEqual(["slots too-many"]);
    expect(flaws({ kind: "talk", slots: "x".repeat(201) })).toEqual(["slots too-long"]);
  });
});

describe("a record", () => {
  it("is of a day that was", () => {
    const given = { kind: "record", day: isoDay(TODAY), record: "Wat er is verteld." } as const;
    expect(form(given).ask).toEqual({ kind: "record", day: TODAY, record: "Wat er is verteld." });
    expect(flaws({ ...given, day: isoDay(TODAY + 1) })).toEqual(["day future"]);
    expect(flaws({ kind: "record" })).toEqual(["day missing", "record missing"]);
  });

  it("counts in the length of the message around it", () => {
    const ask = { kind: "record", day: TODAY, record: "x".repeat(30_000) } as const;
    expect(charactersOver("Het verslag.", ask)).toBe(0);
    const over = charactersOver("Het verslag.", { ...ask, record: "x".repeat(100_000) });
    expect(over).toBeGreaterThan(0);
    expect(charactersOver("Het verslag.", { ...ask, record: "x".repeat(100_000 - over) })).toBe(0);
  });
});
