import type { Day } from "#shared/domain/day.ts";
import type { Fact } from "#shared/domain/facts.ts";
import type { Move } from "#shared/domain/moves.ts";
import type { RegisterRow } from "#shared/domain/register.ts";
import type { BoardMessageKind } from "#shared/protocol/board.ts";
import type { FiledByStatus } from "#shared/protocol/filed-by.ts";
import type { MailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import type { Message } from "#shared/protocol/message.ts";
import type { StaffId } from "#shared/protocol/staff.ts";

/** An opened dossier as the screen shows it: verified events, in their order. */
export interface DossierView {
  /** base64url. */
  readonly id: string;
  readonly reference: string;
  readonly register: RegisterRow;
  readonly head: number;
  readonly epoch: number;
  readonly items: readonly ThreadItem[];
  readonly members: readonly StaffId[];
  /** Staff whom the melder left out, by any message. */
  readonly leftOut: readonly StaffId[];
  /** People without an account whom the melder left out, as typed. */
  readonly leftOutNames: readonly string[];
  readonly mailbox: MailboxState;
}

/**
 * Where answers go. `none`: the melder wants none. `frozen`: the mailbox moved more than once, or its holder objects;
 * whoever found the words must not be able to lock the melder out, so neither box is answered.
 */
export type MailboxState =
  | { readonly state: "open"; readonly to: MailboxPublic }
  | { readonly state: "none" }
  | { readonly state: "frozen" };

interface Item {
  readonly seq: number;
  readonly day: Day;
  readonly author: StaffId;
}

export interface ReceivedItem extends Item {
  readonly type: "received";
  readonly envelopeId: string;
  readonly message: Message;
  readonly readers: readonly StaffId[];
  readonly filedBy: FiledByStatus;
}

export interface SentItem extends Item {
  readonly type: "sent";
  readonly kind: BoardMessageKind;
  readonly text: string;
  /** Whether the organisation counts it as the feedback of the second term. */
  readonly feedback: boolean;
  /** The tags of its records, base64url: how it is found on the board. */
  readonly tags: readonly string[];
}

export interface NoteItem extends Item {
  readonly type: "note";
  readonly text: string;
}

export interface MoveItem extends Item {
  readonly type: "move";
  readonly move: Move;
  readonly facts: readonly Fact[];
}

export type ThreadItem = ReceivedItem | SentItem | NoteItem | MoveItem;
