import { useState } from "preact/hooks";
import { MONTH_SLOTS } from "#shared/protocol/board-layout.ts";
import type { OwnRecord } from "#shared/protocol/board-own.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import { raised } from "#shared/protocol/level.ts";
import type { MailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { isConsultation } from "../journey/consultation.ts";
import {
  type Delivered,
  type Delivery,
  delivery,
  type Parcel,
  type ParcelMessage,
} from "../journey/delivery.ts";
import { type OwnSlots, ownSlots } from "../journey/own-slots.ts";
import { type Kept, useKept } from "./kept.ts";
import { type OpenMailboxView, presentLevel } from "./timeline.ts";

/** An opened mailbox, and where its screens lead. */
export interface Holder {
  readonly keys: MailboxKeys;
  readonly view: OpenMailboxView;
  /** Of this mailbox for as long as it is open. */
  readonly slots: OwnSlots;
  /** What was begun of this one thing. */
  readonly kept: Kept;
  readonly directory: Directory;
  /** Fetches the list of readers again. */
  readonly reload: () => void;
  /** The server has it; the board will show it later. */
  readonly onSent: (own: OwnRecord) => void;
  /** It was taken back before anybody got it. */
  readonly onTakenBack: (own: OwnRecord) => void;
  /** Back to what the mailbox shows, as it was. */
  readonly onBack: () => void;
  /** Back to the mailbox, fetched anew. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** What a screen sends: the rest follows from the mailbox. */
export interface Letter {
  readonly message: ParcelMessage;
  readonly readers: readonly StaffId[];
  readonly leftOut: readonly StaffId[];
  /** Where it gives the melder's name. */
  readonly raise?: Pick<Parcel, "level" | "identity">;
}

/** The parcel of a letter: nothing in it needs memory that twelve words and the board do not give. */
export function parcelOf(
  { keys, view, slots, directory }: Pick<Holder, "keys" | "view" | "slots" | "directory">,
  letter: Letter,
): Parcel {
  const { message, readers, leftOut, raise } = letter;
  const level = presentLevel(view);
  // The record of a move goes to the new mailbox, which has used no slot yet.
  const moves = message.kind === "rekey";
  const { kind } = message;
  const begins = kind === "melding" || kind === "consultation";
  return {
    ...message,
    keys,
    consultation: begins ? kind === "consultation" : isConsultation(view, directory),
    level: raise === undefined ? level : raised(level, raise.level),
    identity: raise?.identity,
    readers,
    leftOut,
    after: view.messages.at(-1)?.hash ?? null,
    freeSlots: moves ? ALL_SLOTS : view.freeSelfSlots,
    slots: moves ? ownSlots() : slots,
  };
}

const ALL_SLOTS = Array.from({ length: MONTH_SLOTS }, (_, j) => j);

export interface Outgoing {
  readonly delivery: Delivery | undefined;
  readonly delivered: Delivered | undefined;
  /** What was sent before may have arrived, although no answer came back. */
  readonly mayBeThere: boolean;
  /**
   * Begins to send. The same letter to the same list keeps its delivery and with it its bytes: sent again, it is
   * stored once.
   */
  send(letter: Letter): void;
  /** Back to what was written. */
  change(): void;
  arrived(delivered: Delivered): void;
}

/** A letter that was sent off, to the list of that moment. */
export interface Try {
  readonly of: Letter;
  readonly to: Directory;
  readonly delivery: Delivery;
}

/** The try of this very letter, or a new one: a second move, or a second message, would stand beside the first. */
export function tryOf(
  tries: readonly Try[],
  letter: Letter,
  holder: Pick<Holder, "keys" | "view" | "slots" | "directory">,
): Try {
  const { directory } = holder;
  const before = tries.find(({ of, to }) => to === directory && sameLetter(of, letter));
  return before ?? { of: letter, to: directory, delivery: delivery(parcelOf(holder, letter), directory) };
}

/** The same message for the same people, however often its screen was left and opened. */
function sameLetter(a: Letter, b: Letter): boolean {
  const people = ({ readers, leftOut }: Letter) => JSON.stringify([readers.toSorted(), leftOut.toSorted()]);
  return a === b || (a.message === b.message && a.raise === b.raise && people(a) === people(b));
}

/** One message of this mailbox on its way. */
export function useOutgoing(holder: Holder): Outgoing {
  const [tries, setTries] = useKept<readonly Try[]>(holder.kept, "tries", []);
  const [sending, setSending] = useState<Delivery>();
  const [delivered, setDelivered] = useState<Delivered>();
  return {
    delivery: sending,
    delivered,
    mayBeThere: tries.some(({ delivery: each }) => each.mayBeStored()),
    send(letter) {
      const current = tryOf(tries, letter, holder);
      if (!tries.includes(current)) setTries([...tries, current]);
      setSending(current.delivery);
    },
    change: () => setSending(undefined),
    arrived(value) {
      // What shows a move is in the new mailbox.
      if (value.own.kind !== "rekey") holder.onSent(value.own);
      setDelivered(value);
    },
  };
}
