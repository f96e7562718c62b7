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
    older: "This notice board is older than this site. So we show nothing of it.",
    missing: "A part of the notice board is missing.",
    offline: "There is no connection, or the connection was lost.",
  },
  refusedTodo: "Try again later. If it stays like this, call or ask a confidant.",
  unverified: (count) =>
    count === 1
      ? "One message had no valid signature and is not shown."
      : `${count} messages had no valid signature and are not shown.`,

  missingMessages: (count) =>
    count === 1
      ? "There was one older message. It is no longer on the board."
      : `There were ${count} older messages. They are no longer on the board.`,

  emptyTitle: "This mailbox is empty",
  empty:
    "Did you send something less than a day ago? Then look again later. Messages come to the board in rounds.",
  emptyWords:
    "A wrong but valid row of words opens an empty mailbox as well. Do you not know the name of this mailbox? Then check that you have the right words.",
  emptyOld: "Messages stay for about 90 days. After that they leave the board.",
  emptyWrite: "You can still write here. Also if you reported before and see no answer any more.",

  arrivedTitle: "What you sent",
  arrived: (day) => `Arrived on ${day}`,
  canRead: (names) => `Can be read by: ${names}`,
  notFor: (names) => `Not for: ${names}`,
  formerReader: (name) => `${name} (no longer works here)`,

  messagesTitle: "Answers",
  noMessages: "There is no answer yet.",
  from: (name, role) => `${name}, ${role}`,
  fromFormer: (name, role) => `${name}, then ${role}`,
  verified: "Signature holds",
  until: (day) => `Can be read until about ${day}`,
  membersNow: (names) => `Who can read this case now: ${names}`,
  kind: {
    acknowledgement: "Confirmation that your report was read",
    answer: "Answer",
    members: "Who can read this has changed",
    moved: "This mailbox has moved",
  },

  due: {
    acknowledge: (day) => `By ${day} at the latest you should hear that your report was read.`,
    feedback: (day) => `By ${day} at the latest you should hear what was done with your report.`,
    lateWhat:
      "The organisation is late. You can write below and ask for it. You may also report outside the organisation.",
  },

  dueLate: {
    acknowledge: (day) =>
      `By ${day} you should have heard that your report was read. That message is not here.`,
    feedback: (day) =>
      `By ${day} you should have heard what was done with your report. We do not see that message here.`,
  },

  write: "Write a message",
  writeTitle: "Tell something more",
  writeLabel: "Your message",
  writeHint: "Your message goes to the people who can read your report.",
  unknownHint:
    "These readers may not know your earlier message. So also write what it is about and whether you reported before.",
  unknownTitle: "Your browser does not know whom you chose before.",
  unknownReaders:
    "Who may read and who may not is no longer on the board, or not yet. So choose yourself who may read this message.",
  unknownLeftOut:
    "Is it about somebody in this list, or do you not want somebody to read it? Then do not tick that person.",
  whoReads: "Who may read this message?",
  newReader: (name) => `${name} is new.`,
  goneReader: (name) => `${name} can no longer read and does not get this message.`,
  tooFew: (least) =>
    `Choose at least ${least} readers who are not a confidant. Otherwise one person could leave your message lying about.`,
  writeNext: "Send now",
  sentAgain: "Back to your mailbox",
  again: "Fetch again",
  close: "Close mailbox and erase everything",
};
