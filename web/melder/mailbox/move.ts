import { dayFromIso } from "#shared/domain/day.ts";
import type { MailboxView } from "#shared/protocol/board-reader.ts";
import { OBJECTION_DAYS } from "#shared/protocol/rekey.ts";
import { lastOf } from "./timeline.ts";

/** That this brievenbus was left for new words, as staff tell it on the board. */
export interface MoveAway {
  readonly day: number;
  /** The last day on which an objection counts. */
  readonly until: number;
  /** The day on which this holder objected. */
  readonly objectedOn: number | undefined;
  /** Whether an objection still counts today. */
  readonly open: boolean;
}

/** Nothing for a brievenbus that did not move. The message's text is the day of the move (SPEC.md, Rekey). */
export function moveAway(view: MailboxView, today: number): MoveAway | undefined {
  const message = view.messages.find(({ kind }) => kind === "moved");
  if (message === undefined) return undefined;
  const day = dayFromIso(message.text) ?? message.day;
  // A text is its author's: with an old day in it the time to object would be over before anybody read of the move.
  const until = Math.max(day, message.day) + OBJECTION_DAYS;
  return { day, until, objectedOn: lastOf(view, "objection"), open: today <= until };
}
