import { runningTerms, STATUTORY_TERMS, type TermSettings } from "./deadlines.ts";
import { type Move, TRANSITIONS } from "./moves.ts";
import { isConsultation, type RegisterRow } from "./register.ts";
import { decides, isConfidant, type Role } from "./roles.ts";

/**
 * Whether somebody of this role may take `move`. Of a melding: who decides. A raadpleging has no such people in it: its
 * vertrouwenspersoon ends it. Where the organisation lets its terms run, she meets them too, and as with a melding
 * nothing ends before the second one is met.
 */
export function mayMove(
  role: Role,
  row: Pick<RegisterRow, "channel" | "feedback">,
  move: Move,
  settings: Pick<TermSettings, "consultationStartsTerms"> = STATUTORY_TERMS,
): boolean {
  if (!isConsultation(row)) return decides(role);
  if (!isConfidant(role)) return false;
  const termsRun = runningTerms(row, settings).length > 0;
  if (move === "end-consultation") return !termsRun || row.feedback !== null;
  const meetsTerm = TRANSITIONS[move].effects.some(
    ({ field }) => field === "acknowledged" || field === "feedback",
  );
  return termsRun || !meetsTerm;
}
