import type { MailboxView } from "#shared/protocol/board-reader.ts";
import type { Directory } from "#shared/protocol/directory.ts";
import type { StaffId } from "#shared/protocol/staff.ts";
import { firstKind } from "./follow-up-readers.ts";

/**
 * Whether the board holds nothing for this mailbox: not published yet, expired, or words that nobody used. These
 * look the same, and in each of them a person may write.
 */
export function isEmpty({ own, messages }: Pick<MailboxView, "own" | "messages">): boolean {
  return own.length === 0 && messages.length === 0;
}

/**
 * What an empty mailbox can mean, the likeliest first. A slip in typing is not among them: the last bits of twelve
 * words check the others, and one in 4,096 slips would pass. Text of each: messages/nl/mailbox.ts, `empty`.
 */
export const EMPTY_REASONS = ["notYet", "otherWords", "tooOld", "takenBack"] as const;

/**
 * What is written from an empty mailbox goes as a melding, or to vertrouwenspersonen alone as a raadpleging: it may be
 * the first that readers get, and only these carry the keys with which they can answer. Where they have a dossier
 * already, it is filed there all the same, unless others read a dossier than those to whom a raadpleging goes.
 */
export function letterKind(
  view: Pick<MailboxView, "own" | "messages">,
  readers: readonly StaffId[],
  directory: Pick<Directory, "staff">,
): "melding" | "consultation" | "follow-up" {
  return isEmpty(view) ? firstKind(readers, directory) : "follow-up";
}
