import { consoleApi } from "#shared/api/console.ts";
import { allowedMoves, allows } from "#shared/domain/apply-move.ts";
import type { Fact } from "#shared/domain/facts.ts";
import { mayMove } from "#shared/domain/may-move.ts";
import { type Move, TRANSITIONS } from "#shared/domain/moves.ts";
import type { RegisterRow } from "#shared/domain/register.ts";
import type { Dossier } from "#shared/protocol/dossier.ts";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import { append } from "./append.ts";
import { type AwaitedTerm, awaitedTerms } from "./awaited-terms.ts";
import { type Board, boardState } from "./board.ts";
import type { Desk } from "./desk.ts";
import type { OpenDossier } from "./dossiers.ts";
import { termSettings } from "./moves.ts";
import { type Problem, problemOfCall } from "./problem.ts";

/** A step of the procedure, with what its author found in order. */
export interface ChosenMove {
  readonly move: Move;
  readonly facts: readonly Fact[];
  readonly note: string;
}

/**
 * Records a step: first the signed event with its facts in the dossier, then the register row. What the table does
 * not allow is refused before anything is written.
 */
export async function recordMove(
  desk: Desk,
  open: OpenDossier,
  { move, facts, note }: ChosenMove,
  day: number = desk.today(),
): Promise<Result<OpenDossier, Problem>> {
  const { register } = open.row;
  if (!allows(register, move, day)) return fail("illegal-move");
  if (!mayMove(desk.entry.role, register, move, termSettings(desk.directory))) return fail("not-allowed");
  const written = await append(desk, open, (dossier) =>
    isOnce(move) && hasMove(dossier, move)
      ? undefined
      : { payload: { kind: "move", day: desk.today(), move, facts: [...facts], text: note } },
  );
  if (!written.ok) return written;
  const path = { dossierId: open.row.id };
  const moved = await desk.caller.call(consoleApi.moveRegister, { path, body: { move, day } });
  if (!moved.ok) return fail(problemOfCall(moved.error));
  return ok({ ...written.value, row: { ...written.value.row, register: moved.value.register } });
}

/** The acknowledgement happens once in the life of a dossier; a second event of it would be a repetition. */
function isOnce(move: Move): boolean {
  return move === "acknowledge";
}

function hasMove({ entries }: Dossier, move: Move): boolean {
  return entries.some(({ payload }) => payload.kind === "move" && payload.move === move);
}

/** Terms that a message has met by being on the board, and that the register does not know of yet. */
export function metTerms(
  awaited: readonly AwaitedTerm[],
  register: RegisterRow,
  board: Board,
  today: number,
): { readonly term: AwaitedTerm["term"]; readonly day: number }[] {
  return awaited.flatMap((each) => {
    const field = each.term === "acknowledge" ? register.acknowledged : register.feedback;
    const state = boardState(each, board, today);
    return field === null && state.at === "published" ? [{ term: each.term, day: state.day }] : [];
  });
}

/** The move by which a term is recorded from this state. */
function moveOf(term: AwaitedTerm["term"], register: RegisterRow, day: number): Move | undefined {
  if (term === "acknowledge") return allows(register, "acknowledge", day) ? "acknowledge" : undefined;
  const possible = allowedMoves(register, day);
  return (["give-feedback", "give-interim-feedback", "answer-consultation"] as const).find((move) =>
    possible.includes(move),
  );
}

/**
 * Records in the register what is seen on the board, on the day on which it stood there. Only who may take that step
 * does; in a melding the console of a functionaris does it for a vertrouwenspersoon.
 */
export async function settleTerms(
  desk: Desk,
  open: OpenDossier,
  board: Board,
): Promise<Result<OpenDossier, Problem>> {
  let current = open;
  const settings = termSettings(desk.directory);
  for (const { term, day } of metTerms(awaitedTerms(open.dossier), open.row.register, board, desk.today())) {
    // Never before the day of receipt, whatever a wrong clock once wrote.
    const on = Math.max(day, current.row.register.received);
    const move = moveOf(term, current.row.register, on);
    if (move === undefined || !mayMove(desk.entry.role, current.row.register, move, settings)) continue;
    const { facts } = TRANSITIONS[move];
    const moved = await recordMove(desk, current, { move, facts, note: "" }, on);
    if (!moved.ok) return moved;
    current = moved.value;
  }
  return ok(current);
}
