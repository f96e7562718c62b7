import { describe, expect, test } from "vitest";
import { allowedMoves, allows, applyMove, factsFor } from "#shared/domain/apply-move.ts";
import { addMonths, dayOfDate } from "#shared/domain/day.ts";
import { FACTS } from "#shared/domain/facts.ts";
import { MOVE_LABELS, MOVES, type Move, TRANSITIONS } from "#shared/domain/moves.ts";
import type { RegisterRow } from "#shared/domain/register.ts";
import { STATES } from "#shared/domain/states.ts";

const received = dayOfDate(2026, 9, 14);
const fresh: RegisterRow = {
  dossierId: "AAAAAAAAAAAAAAAAAAAAAA",
  channel: "site",
  level: "without-name",
  state: "received",
  received,
  acknowledged: null,
  feedback: null,
  closed: null,
  destroyAfter: null,
  lastCopy: null,
  hold: false,
};

/** The row after moves on given days after receipt; throws where one of them is refused. */
function walk(...steps: readonly (readonly [Move, number])[]): RegisterRow {
  return steps.reduce((row, [move, offset]) => {
    const moved = applyMove(row, move, received + offset);
    if (!moved.ok) throw new Error(`${move} is refused from ${row.state}`);
    return moved.value;
  }, fresh);
}

const TO_FEEDBACK = [
  ["acknowledge", 2],
  ["assess", 3],
  ["investigate", 5],
  ["record-findings", 40],
  ["decide-measures", 50],
  ["give-feedback", 60],
] as const satisfies readonly (readonly [Move, number])[];

describe("the life of a dossier", () => {
  test("runs from receipt to destruction and leaves the bare row", () => {
    const closed = walk(...TO_FEEDBACK, ["close-substantiated", 70]);
    expect(closed).toEqual({
      ...fresh,
      state: "closed",
      acknowledged: received + 2,
      feedback: received + 60,
      closed: received + 70,
      destroyAfter: addMonths(received + 70, 24),
    });
    const destroyed = applyMove(closed, "destroy", addMonths(received + 70, 24));
    expect(destroyed).toEqual({
      ok: true,
      value: { ...closed, state: "destroyed", destroyAfter: addMonths(received + 70, 84) },
    });
  });

  test.each([
    ["close-not-a-melding", received + 70 + 28],
    ["close-unfounded", addMonths(received + 70, 2)],
    ["close-substantiated", addMonths(received + 70, 24)],
    ["close-proceedings", addMonths(received + 70, 2)],
  ] as const)("%s sets the day after which the dossier may go", (move, expected) => {
    expect(walk(...TO_FEEDBACK, [move, 70]).destroyAfter).toBe(expected);
  });

  test("is not admissible, referred or waiting only after assessment, and feedback is still due", () => {
    const assessed = walk(["acknowledge", 2], ["assess", 3]);
    expect(allowedMoves(assessed, received + 3)).toEqual([
      "ask-melder",
      "declare-not-admissible",
      "refer",
      "investigate",
      "give-interim-feedback",
      "hold",
    ]);
    const referred = walk(["acknowledge", 2], ["assess", 3], ["refer", 4]);
    expect(allowedMoves(referred, received + 4)).toEqual(["give-feedback", "hold"]);
  });

  test("can be reopened, and keeps the terms that were met", () => {
    const again = walk(...TO_FEEDBACK, ["close-unfounded", 70], ["reopen", 80], ["assess", 81]);
    expect(again).toMatchObject({
      state: "assessment",
      acknowledged: received + 2,
      feedback: received + 60,
      closed: null,
      destroyAfter: null,
    });
    const closedAgain = walk(
      ...TO_FEEDBACK,
      ["close-unfounded", 70],
      ["reopen", 80],
      ["assess", 81],
      ["declare-not-admissible", 82],
      ["give-feedback", 83],
      ["close-unfounded", 90],
    );
    expect(closedAgain).toMatchObject({ feedback: received + 60, closed: received + 90 });
  });

  test("gives interim feedback where an investigation outlasts three months, once", () => {
    const row = walk(["acknowledge", 2], ["assess", 3], ["investigate", 5], ["give-interim-feedback", 90]);
    expect(row).toMatchObject({ state: "investigation", feedback: received + 90 });
    expect(allows(row, "give-interim-feedback", received + 91)).toBe(false);
  });
});

describe("what the table refuses", () => {
  test.each([
    ["a second acknowledgement", walk(["acknowledge", 2]), "acknowledge", 3],
    ["an acknowledgement before the day of receipt", fresh, "acknowledge", -1],
    ["assessment before acknowledgement", fresh, "assess", 3],
    ["closing without feedback", walk(["acknowledge", 2], ["assess", 3]), "close-unfounded", 4],
    ["feedback dated before the acknowledgement", walk(...TO_FEEDBACK.slice(0, 5)), "give-feedback", 1],
    ["closing before the feedback is on the board", walk(...TO_FEEDBACK), "close-unfounded", 59],
    ["destruction of an open dossier", walk(...TO_FEEDBACK), "destroy", 10_000],
    ["destruction before its day", walk(...TO_FEEDBACK, ["close-not-a-melding", 70]), "destroy", 97],
    [
      "destruction of a dossier on hold",
      walk(...TO_FEEDBACK, ["close-not-a-melding", 70], ["hold", 71]),
      "destroy",
      10_000,
    ],
    ["a second hold", walk(["hold", 1]), "hold", 2],
    ["lifting a hold that is not there", fresh, "release-hold", 2],
  ] as const)("%s", (_what, row, move, offset) => {
    expect(applyMove(row, move, received + offset)).toEqual({ ok: false, error: "illegal-move" });
  });

  test("any move out of a dossier that is gone", () => {
    for (const state of ["destroyed", "archived"] as const) {
      const gone: RegisterRow = { ...walk(...TO_FEEDBACK, ["close-unfounded", 70]), state };
      for (const hold of [true, false])
        expect(allowedMoves({ ...gone, hold }, received + 10_000)).toEqual([]);
    }
  });
});

describe("the table itself", () => {
  test("reaches every state", () => {
    const reached = new Set<string>(MOVES.map((move) => TRANSITIONS[move].to));
    expect(STATES.filter((state) => state !== "received" && !reached.has(state))).toEqual([]);
  });

  test("has no state that cannot be left except the two ends", () => {
    const left = new Set(
      MOVES.filter((move) => TRANSITIONS[move].to !== "same").flatMap((move) => TRANSITIONS[move].from),
    );
    expect(STATES.filter((state) => !left.has(state))).toEqual(["destroyed", "archived"]);
  });

  test("never takes back an acknowledgement or feedback", () => {
    const unset = MOVES.flatMap((move) => TRANSITIONS[move].effects).filter(
      ({ becomes }) => becomes === "unset",
    );
    expect(new Set(unset.map(({ field }) => field))).toEqual(new Set(["closed", "destroyAfter"]));
  });

  test("leaves every first step of a melding to a human acknowledgement", () => {
    const fromReceived = MOVES.filter(
      (move) => TRANSITIONS[move].from.includes("received") && TRANSITIONS[move].of !== "consultation",
    );
    expect(fromReceived).toEqual(["acknowledge", "hold", "release-hold"]);
  });

  test("names only facts that have a sentence, and moves that have a label", () => {
    for (const move of MOVES) {
      expect(MOVE_LABELS[move].nl).not.toBe("");
      for (const fact of TRANSITIONS[move].facts) expect(FACTS[fact].nl).not.toBe("");
    }
  });
});

describe("what must stand in the dossier", () => {
  test("names the reason as well when a term is met too late", () => {
    expect(factsFor(fresh, "acknowledge", received + 7)).toEqual(["human-message"]);
    expect(factsFor(fresh, "acknowledge", received + 8)).toEqual(["human-message", "lateness-explained"]);
  });

  test("asks for no reason where feedback was given in time before", () => {
    const row = { ...walk(...TO_FEEDBACK.slice(0, 5), ["give-interim-feedback", 55]) };
    expect(factsFor(row, "give-feedback", received + 300)).toEqual(["assessment-and-follow-up-told"]);
  });
});
