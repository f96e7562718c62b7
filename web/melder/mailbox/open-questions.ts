import type { MailboxView } from "#shared/protocol/board-reader.ts";
import { equal } from "#shared/protocol/bytes.ts";
import { type AskingMessage, answersTo, asks } from "../replies/reply-of.ts";

/** The questions that were never answered and still can be, the newest first. */
export function openQuestions({ own, messages }: Pick<MailboxView, "own" | "messages">, today: number) {
  const isOpen = ({ ask, hash }: AskingMessage) =>
    !own.some(({ reply }) => reply !== null && equal(reply, hash)) && answersTo(ask, false, today).length > 0;
  return messages.filter(asks).filter(isOpen).toReversed();
}
