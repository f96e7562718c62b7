import type { mailboxNext as source } from "../nl/mailbox-next.ts";

export const mailboxNext: typeof source = {
  waiting: {
    title: (count) => (count === 1 ? "One question waits for you" : `${count} questions wait for you`),
    optional: "You decide whether you answer, and when.",
    go: (what, day) => `${what} (${day})`,
    actions: "To what you can do here",
  },
  begun: "You had begun this. It is still there and has not been sent.",
  name: {
    title: "Who knows your name then?",
    list: [
      "Whoever you chose can see your name once your message is there.",
      "After that your mailbox says who knows your name. The name itself is not there.",
    ],
  },
  harm: {
    title: "Does it go on?",
    list: [
      "Then write again, and name the day. So it stays together.",
      "Do you need help now? Then do not wait for an answer. Call a confidant or the Huis voor Klokkenluiders (Whistleblowers Authority).",
    ],
  },
};
