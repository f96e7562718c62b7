import type { VerifiedMessage } from "#shared/protocol/board-message.ts";
import type { OwnRecord } from "#shared/protocol/board-own.ts";
import { answer } from "#test/support/answers.ts";
import { melder, seedOf, TODAY } from "#test/support/organisation.ts";
import type { OpenMailboxView } from "#web/melder/mailbox/timeline.ts";

/** What a board holds for one mailbox, without a board. */

export const EMPTY: OpenMailboxView = {
  messages: [],
  own: [],
  freeSelfSlots: [0],
  unverified: 0,
  missing: [],
  boardDay: TODAY,
  stale: false,
  underway: new Set(),
};

let count = 0;

/** An own record to Anna and Carla, each with an id of its own. */
export function own(change: Partial<OwnRecord> = {}): OwnRecord {
  count += 1;
  return {
    messageId: seedOf(`own ${count}`).slice(0, 16),
    day: TODAY,
    readers: ["anna", "carla"],
    leftOut: [],
    kind: "melding",
    consultation: change.kind === "consultation",
    level: "without-name",
    reply: null,
    ...change,
  };
}

export function said(change: Parameters<typeof answer>[1]): VerifiedMessage {
  count += 1;
  const message = answer(melder("rules"), change);
  return { ...message, hash: seedOf(`said ${count}`), bytes: new Uint8Array() };
}
