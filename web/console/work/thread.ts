import type { Day } from "#shared/domain/day.ts";
import { FACTS, type Fact } from "#shared/domain/facts.ts";
import { MOVES, type Move } from "#shared/domain/moves.ts";
import type { Level } from "#shared/domain/register.ts";
import type { Ask } from "#shared/protocol/asks.ts";
import type { BoardMessageKind } from "#shared/protocol/board-message.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import type { Answer, Dossier, Entry, Filed } from "#shared/protocol/dossier.ts";
import type { FiledByStatus } from "#shared/protocol/filed-by.ts";
import type { Message } from "#shared/protocol/message.ts";
import type { InstanceId, StaffId } from "#shared/protocol/staff.ts";
import { type KnownReply, recordsReply, repliesOf } from "./asks.ts";
import { isFeedback, sentOf } from "./awaited-terms.ts";
import type { Sent } from "./board.ts";
import { raisedBy } from "./level.ts";
import { fromOldWords } from "./old-words.ts";

/** What the screen of a dossier shows, in the order of its events. */
export type ThreadItem = ReceivedItem | SentItem | NoteItem | MoveItem | ConsentItem;

interface Item {
  readonly seq: number;
  readonly day: Day;
  readonly author: StaffId;
}

export interface ReceivedItem extends Item {
  readonly type: "received";
  /** base64url. */
  readonly envelopeId: string;
  readonly message: Message;
  readonly mailboxSign: Uint8Array;
  readonly readers: readonly StaffId[];
  readonly filedBy: FiledByStatus;
  /** Written with words that were left for new ones before. */
  readonly oldWords: boolean;
  /** Who knows the melder's name since this message, where it says so anew. */
  readonly raised: Level | undefined;
}

export interface SentItem extends Item {
  readonly type: "sent";
  readonly kind: BoardMessageKind;
  readonly text: string;
  readonly ask: Ask | null;
  /** Whether it is the feedback of the second term. */
  readonly feedback: boolean;
  /** How it is found on the board. */
  readonly sent: Sent;
}

/** A note, and what other events say in words. */
export interface NoteItem extends Item {
  readonly type: "note";
  readonly text: string;
}

export interface MoveItem extends Item {
  readonly type: "move";
  readonly move: Move;
  readonly facts: readonly Fact[];
  readonly text: string;
}

export interface ConsentItem extends Item {
  readonly type: "consent";
  /** To whom something may be told or not, and what. */
  readonly subject: string;
  readonly text: string;
  readonly given: boolean;
  /**
   * `reply`: it says exactly what a reply of the melder's own says. `colleague`: what a member heard. `unproved`: it
   * claims a reply that is not here, or that says something else.
   */
  readonly from: "reply" | "colleague" | "unproved";
}

function receivedItem(dossier: Dossier, of: Filed): ReceivedItem {
  const { seq, author, payload, ...filed } = of;
  return {
    type: "received",
    seq,
    author,
    day: payload.received,
    envelopeId: toBase64Url(payload.envelopeId),
    message: filed.message,
    mailboxSign: filed.mailboxSign,
    readers: filed.readers,
    filedBy: filed.filedBy,
    oldWords: fromOldWords(dossier, of),
    raised: raisedBy(dossier, of),
  };
}

function sentItem(dossier: Dossier, answer: Answer): SentItem {
  const { seq, author, message } = answer;
  return {
    type: "sent",
    seq,
    author,
    day: message.day,
    kind: message.kind,
    text: message.text,
    ask: message.ask,
    feedback: isFeedback(dossier, answer),
    sent: sentOf(dossier, answer),
  };
}

function isFact(code: string): code is Fact {
  return Object.hasOwn(FACTS, code);
}

/** Entries that say nothing to a reader of the thread, such as a classification, are left to other screens. */
function entryItem(
  { seq, author, payload }: Entry,
  replies: readonly KnownReply[],
): (NoteItem | MoveItem | ConsentItem)[] {
  const item = { seq, author, day: payload.day };
  switch (payload.kind) {
    case "note":
      return [{ ...item, type: "note", text: payload.text }];
    case "move": {
      const move = MOVES.find((each) => each === payload.move);
      const { facts, text } = payload;
      return move === undefined ? [] : [{ ...item, type: "move", move, facts: facts.filter(isFact), text }];
    }
    case "consent": {
      const { subject, text, given, reply } = payload;
      const proved = replies.some((known) => recordsReply(payload, known));
      const from = reply === null ? "colleague" : proved ? "reply" : "unproved";
      return [{ ...item, type: "consent", subject, text, given, from }];
    }
    case "decision":
      return [{ ...item, type: "note", text: `${payload.subject}\n\n${payload.text}` }];
    case "duty":
      return [{ ...item, type: "note", text: `${payload.ground}\n\n${payload.text}` }];
    default:
      return [];
  }
}

export function threadOf(dossier: Dossier, instanceId: InstanceId): ThreadItem[] {
  const replies = repliesOf(dossier, instanceId);
  return [
    ...dossier.filed.map((filed) => receivedItem(dossier, filed)),
    ...dossier.answers.map((answer) => sentItem(dossier, answer)),
    ...dossier.entries.flatMap((entry) => entryItem(entry, replies)),
  ].sort((a, b) => a.seq - b.seq);
}

/** People without an account whom the melder left out, as typed, each once. */
export function leftOutNames(dossier: Dossier): string[] {
  const names = dossier.filed.flatMap(({ message }) =>
    "content" in message ? message.content.leftOutNames : [],
  );
  return [...new Set(names)];
}
