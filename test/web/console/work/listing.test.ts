import { describe, expect, it } from "vitest";
import { STATUTORY_TERMS } from "#shared/domain/deadlines.ts";
import type { RegisterRow } from "#shared/domain/register.ts";
import { nextDue } from "#web/console/work/due.ts";
import { arrange, type DossierLine, FIRST_VIEW } from "#web/console/work/listing.ts";
import { reference } from "#web/console/work/reference.ts";

/** A Wednesday without holidays near it. */
const TODAY = 20_613;

function row(given: Partial<RegisterRow>): RegisterRow {
  return {
    dossierId: "AAAAAAAAAAAAAAAAAAAAAA",
    channel: "site",
    level: "without-name",
    state: "received",
    received: TODAY,
    acknowledged: null,
    feedback: null,
    closed: null,
    destroyAfter: null,
    lastCopy: null,
    hold: false,
    ...given,
  };
}

function line(id: string, register: Partial<RegisterRow>, unanswered = 0, subject = ""): DossierLine {
  const brief = { subject, received: 1, unanswered, mailboxes: [], awaited: [], oldestAnswer: null };
  const full = row(register);
  const due = nextDue(full, TODAY, STATUTORY_TERMS);
  return { id, reference: id, register: full, due, brief, problem: undefined };
}

const ids = (lines: readonly DossierLine[]) => lines.map(({ id }) => id);

describe("next due", () => {
  it("is the acknowledgement, then the feedback, then nothing", () => {
    expect(nextDue(row({}), TODAY, STATUTORY_TERMS)).toMatchObject({ term: "acknowledge", by: TODAY + 7 });
    const acknowledged = row({ state: "assessment", acknowledged: TODAY });
    expect(nextDue(acknowledged, TODAY, STATUTORY_TERMS)?.term).toBe("feedback");
    expect(nextDue({ ...acknowledged, feedback: TODAY }, TODAY, STATUTORY_TERMS)).toBeUndefined();
  });

  it("grows from calm to close to late", () => {
    const received = (days: number) =>
      nextDue(row({ received: TODAY - days }), TODAY, STATUTORY_TERMS)?.urgency;
    expect([received(0), received(3), received(7), received(8)]).toEqual(["none", "close", "close", "late"]);
  });

  it("is nothing for a closed dossier", () => {
    expect(nextDue(row({ state: "closed", received: 0 }), TODAY, STATUTORY_TERMS)).toBeUndefined();
  });
});

describe("the list", () => {
  const calm = line("calm", { state: "assessment", acknowledged: TODAY }, 0, "Declaraties van de afdeling");
  const late = line("late", { received: TODAY - 20 }, 2);
  const fresh = line("fresh", {}, 1);
  const closed = line("closed", { state: "closed", received: TODAY - 300 });
  const all = [closed, calm, fresh, late];

  it("shows open dossiers first, what is most urgent on top", () => {
    expect(ids(arrange(all, FIRST_VIEW))).toEqual(["late", "fresh", "calm"]);
  });

  it("filters on term, on unanswered messages and on closed", () => {
    const filtered = (filter: "due" | "waiting" | "closed" | "all") =>
      ids(arrange(all, { ...FIRST_VIEW, filter }));
    expect(filtered("due")).toEqual(["late"]);
    expect(filtered("waiting")).toEqual(["late", "fresh"]);
    expect(filtered("closed")).toEqual(["closed"]);
    expect(filtered("all")).toHaveLength(4);
  });

  it("finds a word of the subject whatever its case, and a reference without its dash", () => {
    const search = (text: string) => ids(arrange(all, { ...FIRST_VIEW, search: text }));
    expect(search(" DECLARATIES ")).toEqual(["calm"]);
    expect(search("nothing of the kind")).toEqual([]);
    const named = { ...calm, reference: "K7Q-2XD" };
    expect(arrange([named], { ...FIRST_VIEW, search: "k7q2" })).toHaveLength(1);
  });

  it("keeps one order for equal lines, whatever order they arrive in", () => {
    const twins = [line("b", {}), line("a", {}), line("c", {})];
    expect(ids(arrange(twins, FIRST_VIEW))).toEqual(["a", "b", "c"]);
    expect(ids(arrange([...twins].reverse(), FIRST_VIEW))).toEqual(["a", "b", "c"]);
  });
});

describe("a reference", () => {
  it("is short, the same each time, and different for other dossiers", () => {
    const one = Uint8Array.from({ length: 16 }, (_, i) => i * 7);
    expect(reference(one)).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}$/);
    expect(reference(one)).toBe(reference(one.slice()));
    const other = one.slice();
    other[15] = 1;
    expect(reference(other)).not.toBe(reference(one));
  });
});
