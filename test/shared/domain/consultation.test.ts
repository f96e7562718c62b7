import { describe, expect, test } from "vitest";
import { allowedMoves, allows, applyMove, factsFor } from "#shared/domain/apply-move.ts";
import { addMonths, dayOfDate } from "#shared/domain/day.ts";
import { runningTerms, STATUTORY_TERMS } from "#shared/domain/deadlines.ts";
import { mayMove } from "#shared/domain/may-move.ts";
import { MOVES, TRANSITIONS } from "#shared/domain/moves.ts";
import { CONSULTATION, type RegisterRow } from "#shared/domain/register.ts";
import { ROLES } from "#shared/domain/roles.ts";

const received = dayOfDate(2026, 9, 14);
const melding: RegisterRow = {
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
const consultation: RegisterRow = { ...melding, channel: CONSULTATION };
const STARTS_TERMS = { ...STATUTORY_TERMS, consultationStartsTerms: true };

const done = (row: RegisterRow, move: (typeof MOVES)[number], day: number): RegisterRow => {
  const moved = applyMove(row, move, day);
  if (!moved.ok) throw new Error(`${move} is refused from ${row.state}`);
  return moved.value;
};

describe("a raadpleging", () => {
  test("starts no term, unless the signed list of the organisation says so", () => {
    expect(runningTerms(consultation)).toEqual([]);
    expect(runningTerms(consultation, STARTS_TERMS)).toEqual(["acknowledge", "feedback"]);
    expect(runningTerms(melding)).toEqual(["acknowledge", "feedback"]);
  });

  test("is ended by its vertrouwenspersoon and goes a year later", () => {
    const ended = done(consultation, "end-consultation", received + 20);
    expect(ended).toMatchObject({ state: "closed", closed: received + 20 });
    expect(ended.destroyAfter).toBe(addMonths(received + 20, 12));
    expect(allows(ended, "destroy", addMonths(received + 20, 12) - 1)).toBe(false);
    expect(done(ended, "destroy", addMonths(received + 20, 12)).state).toBe("destroyed");
  });

  test("is taken up again where the melder writes again, and ended again", () => {
    const again = done(done(consultation, "end-consultation", received + 20), "reopen", received + 30);
    expect(again).toMatchObject({ state: "reopened", closed: null, destroyAfter: null });
    expect(done(again, "end-consultation", received + 40).closed).toBe(received + 40);
  });

  test("knows no step of a melding, and a melding none of a raadpleging", () => {
    expect(allowedMoves(consultation, received + 1)).toEqual(["acknowledge", "end-consultation", "hold"]);
    for (const state of ["acknowledged", "assessment", "feedback-given", "closed", "reopened"] as const) {
      const at = { state, acknowledged: received, feedback: received };
      const later = received + 10_000;
      for (const move of allowedMoves({ ...consultation, ...at }, later))
        expect(TRANSITIONS[move].of).not.toBe("melding");
      for (const move of allowedMoves({ ...melding, ...at }, later))
        expect(TRANSITIONS[move].of).not.toBe("consultation");
    }
  });

  test("asks for no second reader before it is destroyed, and for no reason of lateness where no term runs", () => {
    expect(factsFor(consultation, "destroy", received)).toEqual([]);
    expect(factsFor(melding, "destroy", received)).toEqual(["second-reader"]);
    expect(factsFor(consultation, "acknowledge", received + 100)).not.toContain("lateness-explained");
    expect(factsFor(consultation, "acknowledge", received + 100, STARTS_TERMS)).toContain(
      "lateness-explained",
    );
  });
});

describe("who may take a step", () => {
  const roles = (row: RegisterRow, move: (typeof MOVES)[number], settings = STATUTORY_TERMS) =>
    ROLES.filter((role) => mayMove(role, row, move, settings));

  test("of a melding: who decides; of a raadpleging: its vertrouwenspersoon and nobody else, whatever the step", () => {
    for (const move of MOVES) {
      expect(roles(melding, move)).toEqual(["functionaris", "waarnemer"]);
      expect(["", "vertrouwenspersoon"]).toContain(roles(consultation, move).join());
    }
    expect(roles(consultation, "end-consultation")).toEqual(["vertrouwenspersoon"]);
    expect(roles(consultation, "destroy")).toEqual(["vertrouwenspersoon"]);
  });

  test("a raadpleging is acknowledged only where its terms run, and then not ended before the feedback", () => {
    for (const move of ["acknowledge", "answer-consultation"] as const) {
      expect(roles(consultation, move)).toEqual([]);
      expect(roles(consultation, move, STARTS_TERMS)).toEqual(["vertrouwenspersoon"]);
    }
    expect(roles(consultation, "end-consultation", STARTS_TERMS)).toEqual([]);
    const acknowledged = done(consultation, "acknowledge", received + 2);
    const answered = done(acknowledged, "answer-consultation", received + 9);
    expect(roles(answered, "end-consultation", STARTS_TERMS)).toEqual(["vertrouwenspersoon"]);
    expect(done(answered, "end-consultation", received + 10).feedback).toBe(received + 9);
  });
});
