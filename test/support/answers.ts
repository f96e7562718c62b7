import { monthOf } from "#shared/protocol/board-layout.ts";
import { type BoardMessage, signMessage } from "#shared/protocol/board-message.ts";
import { recordsNeeded, sealRecords } from "#shared/protocol/board-record.ts";
import { type MailboxKeys, mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import {
  directoryOf,
  INSTANCE,
  type Person,
  seedOf,
  TODAY,
  unwrap,
  voorbeelddam,
} from "#test/support/organisation.ts";

/** Messages of the invented staff, as they would stand on a board. */

export function answer(to: MailboxKeys, change: Partial<BoardMessage> = {}): BoardMessage {
  return {
    kind: "answer",
    author: "anna",
    mailbox: to.sign.publicKey,
    messageId: seedOf(`message ${change.author ?? "anna"} ${change.number ?? 1}`).slice(0, 16),
    number: 1,
    previous: null,
    day: TODAY,
    readableUntil: TODAY + 90,
    members: ["anna", "bram"],
    leftOut: [],
    directoryHash: directoryOf(voorbeelddam().draft).hash,
    text: "Dank voor uw melding. Wij nemen contact op.",
    ask: null,
    receipt: null,
    ...change,
  };
}

export function signedBy(author: Person, message: BoardMessage): Uint8Array {
  return unwrap(signMessage({ ...message, author: author.id }, INSTANCE, author.sign));
}

/** The records of a signed message in a lane, from slot `first` on. */
export function carried(
  to: MailboxKeys,
  message: Uint8Array,
  place: { lane: string; first?: number; month?: number },
): Uint8Array[] {
  const { lane, first = 0, month = monthOf(TODAY) } = place;
  const slots = Array.from({ length: recordsNeeded(message.length) }, (_, i) => first + i);
  return unwrap(sealRecords({ mailbox: mailboxPublic(to), lane, month, slots, message }));
}
