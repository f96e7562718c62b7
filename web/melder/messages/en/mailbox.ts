import type { mailbox as source } from "../nl/mailbox.ts";

export const mailbox: typeof source = {
  enterTitle: "Open your mailbox",
  enterLabel: "Your twelve words",
  enterHint:
    "Type or paste the words with a space between them. Capitals do not matter. The first four letters of each word are enough.",
  open: "Open",
  lost: "Lost your words?",
  lostWhat:
    "Nobody can bring them back, and neither can we. You can make a new report. Say in it that you reported before, and about when.",
  missing: "Type your twelve words.",
  length: (found) => `You filled in ${found} ${found === 1 ? "word" : "words"}. There must be twelve.`,
  unknown: (word) => `The word “${word}” is not in the list.`,
  meant: (word) => `Do you mean “${word}”?`,
  use: (word) => `Use “${word}”`,
  checksum:
    "These twelve words do not belong together. Check that you copied them well and that the order is right.",

  loading: (done, all) => `Fetching the notice board: ${done} of ${all}`,
  loadingStart: "Fetching the notice board",
  loadingWhat:
    "Your browser always fetches the whole board and then looks for your messages itself. So nobody can see which mailbox you open.",
  stop: "Stop",

  title: "Your mailbox",
  name: (name) => `This mailbox is called: ${name}.`,
  board: (day) => `Updated on ${day}.`,
  stale: (day) => `These messages are from ${day}. There should have been a newer board by now.`,
  staleWhat: "Perhaps there is a new answer that you cannot see yet. Try again later.",
  stopped: "You stopped fetching.",
  refused: {
    signature: "The signature under the notice board does not hold. So we show nothing of it.",
    older: "This notice board is older than it may be. So we show nothing of it.",
    missing: "A part of the notice board is missing.",
    offline: "There is no connection, or the connection was lost.",
  },
  refusedTodo: "Try again later. If it stays like this, call or ask a confidant (vertrouwenspersoon).",
  unverified: (count) =>
    count === 1
      ? "One message had no valid signature and is not shown."
      : `${count} messages had no valid signature and are not shown.`,

  missingMessages: (count) =>
    count === 1
      ? "There was one older message. It is no longer on the board."
      : `There were ${count} older messages. They are no longer on the board.`,

  again: "Fetch again",
  close: "Close mailbox and erase everything",
};
