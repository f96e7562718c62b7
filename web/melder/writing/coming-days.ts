import { runningTerms, terms } from "#shared/domain/deadlines.ts";
import { CONSULTATION } from "#shared/domain/register.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { Message } from "#shared/protocol/message.ts";

/** What happens to a message that was stored, each with the day on which, from which or by which. */
export interface ComingDay {
  readonly what: "sent" | "look" | "acknowledge" | "feedback";
  readonly day: number;
}

/** The board shows an own message with its next batch: at the latest on the day after. */
const LOOK_AFTER_DAYS = 1;

/**
 * The days that somebody can write down. For a raadpleging without terms only what the site itself does, for the
 * vertrouwenspersoon is bound to no day.
 */
export function comingDays(
  { day, kind }: { readonly day: number; readonly kind: Message["kind"] },
  policy: Directory["policy"],
): readonly ComingDay[] {
  const ends = terms({ received: day, acknowledged: null }, policy);
  // What follows on a melding starts no terms of its own.
  const begins = kind === "melding" || kind === "consultation";
  const running = runningTerms({ channel: kind === "consultation" ? CONSULTATION : "site" }, policy);
  return [
    { what: "sent", day },
    { what: "look", day: day + LOOK_AFTER_DAYS },
    ...(begins ? running : []).map((term) => ({ what: term, day: ends[term].strict })),
  ];
}
