import type { send as source } from "../nl/send.ts";

export const send: typeof source = {
  title: "Your message is being sent",
  stoppedTitle: "Sending has stopped",
  keepOpen: "Keep this page open. With large files or a slow connection this can take a few minutes.",
  step: {
    prepare: "Locking the message",
    challenge: "Connecting",
    work: "Calculating, as a protection against abuse",
    file: (number, of) => `Sending file ${number} of ${of}`,
    post: "Sending the message",
    check: "Checking the proof",
  },
  stop: "Stop sending",
  again: "Continue sending",
  change: "Back to your message",
  otherWays: "Other ways to report",
  kept: "What you wrote and your twelve words are still there.",
  noDouble: "You can safely send again: the same message never arrives twice.",
  error: {
    stopped: {
      what: "You stopped sending.",
      todo: "Continue whenever you want. What was sent already need not be sent again.",
    },
    offline: {
      what: "There is no connection, or the connection was lost.",
      todo: "Check your internet connection. Then continue; what was sent already need not be sent again.",
    },
    busy: {
      what: "It is very busy right now.",
      todo: "Wait a few minutes and then continue.",
    },
    work: {
      what: "The calculation was not accepted. Perhaps your device was too slow or asleep.",
      todo: "Keep the page in view and continue.",
    },
    "file-changed": {
      what: "A file can no longer be read. Was it moved or changed?",
      todo: "Go back to your message and choose the file again.",
    },
    "file-refused": {
      what: "A file was not accepted.",
      todo: "Go back to your message. Try a smaller file, or send the message without a file.",
    },
    "readers-changed": {
      what: "The list of readers has just changed. Nothing has been sent yet.",
      todo: "Look again at who will read your message and then send it.",
    },
    directory: {
      what: "The list of readers is not valid. So nothing has been sent.",
      todo: "Try again later, or choose another way.",
    },
    "too-long": {
      what: "Your message is too long.",
      todo: "Go back and make the text shorter.",
    },
    internal: {
      what: "Something went wrong on the server. We do not know for sure whether your message arrived.",
      todo: "Continue sending, now or later.",
    },
  },
};
