import type { Result } from "#shared/protocol/result.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import type { Day } from "./day.ts";
import { runningTerms, STATUTORY_TERMS, type TermSettings, terms } from "./deadlines.ts";
import type { Fact } from "./facts.ts";
import { type Effect, type Guard, MOVES, type Move, TRANSITIONS } from "./moves.ts";
import { isConsultation, type RegisterRow } from "./register.ts";
import { after, DEFAULT_RETENTION, type RetentionSettings } from "./retention.ts";

function guardHolds(row: RegisterRow, guard: Guard, day: Day): boolean {
  if (guard.field === "hold") return row.hold === guard.is;
  const value = row[guard.field];
  return guard.is === "unset" ? value === null : value !== null && value <= day;
}

function applyEffect(row: RegisterRow, effect: Effect, day: Day, retention: RetentionSettings): RegisterRow {
  if (effect.field === "hold") return { ...row, hold: effect.becomes };
  switch (effect.becomes) {
    case "unset":
      return { ...row, [effect.field]: null };
    case "first-day":
      return { ...row, [effect.field]: row[effect.field] ?? day };
    case "kept-as": {
      const period = effect.kept === "register" ? retention.register : retention.classes[effect.kept];
      return { ...row, destroyAfter: after(row.closed ?? day, period) };
    }
  }
}

/** Whether the table allows `move` from this row on `day`: the same question that the database answers. */
export function allows(row: RegisterRow, move: Move, day: Day): boolean {
  const { of, from, guards } = TRANSITIONS[move];
  if (of !== "both" && (of === "consultation") !== isConsultation(row)) return false;
  return from.includes(row.state) && guards.every((guard) => guardHolds(row, guard, day));
}

/** The moves that the console can offer on `day`, in the order of the table. */
export function allowedMoves(row: RegisterRow, day: Day): readonly Move[] {
  return MOVES.filter((move) => allows(row, move, day));
}

/** The row after `move` on `day`; `illegal-move` where the table does not allow it. */
export function applyMove(
  row: RegisterRow,
  move: Move,
  day: Day,
  retention: RetentionSettings = DEFAULT_RETENTION,
): Result<RegisterRow, "illegal-move"> {
  if (!allows(row, move, day)) return fail("illegal-move");
  const { to, effects } = TRANSITIONS[move];
  const moved: RegisterRow = { ...row, state: to === "same" ? row.state : to };
  return ok(effects.reduce((each, effect) => applyEffect(each, effect, day, retention), moved));
}

/**
 * What must stand in the dossier before `move`. A message that meets its term too late needs its reason as well. A
 * raadpleging has one reader, so no second one can agree.
 */
export function factsFor(
  row: RegisterRow,
  move: Move,
  day: Day,
  settings: TermSettings = STATUTORY_TERMS,
): readonly Fact[] {
  const { effects } = TRANSITIONS[move];
  const facts = TRANSITIONS[move].facts.filter((fact) => fact !== "second-reader" || !isConsultation(row));
  if (runningTerms(row, settings).length === 0) return facts;
  const late = effects.some(
    ({ field }) =>
      (field === "acknowledged" && day > terms(row, settings).acknowledge.strict) ||
      (field === "feedback" && row.feedback === null && day > terms(row, settings).feedback.strict),
  );
  return late ? [...facts, "lateness-explained"] : facts;
}
