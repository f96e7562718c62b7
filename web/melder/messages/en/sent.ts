import type { sent as source } from "../nl/sent.ts";

export const sent: typeof source = {
  title: "Your message has been sent",
  lead: "Thank you. Your message has been stored. The readers get to see it in the next round.",
  leadConsultation:
    "Thank you. Your message has been stored. Only the confidant that you chose gets to see it.",
  to: (names) => `It goes to: ${names}.`,
  receiptTitle: "Proof of submission",
  receiptGood: (day) => `Your browser has checked the proof. It says: a message was submitted on ${day}.`,
  receiptBad: "The proof that the server gave is not right.",
  receiptBadWhat:
    "Your message was accepted. Look in your mailbox in two days to see whether it arrived. If it is not there, report in another way.",
  receiptWhat:
    "With this proof and your twelve words you can show later that you submitted a message here, and on which day. Not what it said.",
  save: "Save the proof as a file",
  saveWarning: "Note: whoever finds this file on your device can see that somebody submitted a message here.",
  fileName: "proof.txt",
  notYet: (day) =>
    `This is not the acknowledgement of receipt. That comes from a human, by ${day} at the latest.`,
  notYetConsultation:
    "It is no proof of a report. It is not the answer either: that comes from the confidant in person.",
  nextTitle: "What happens next?",
  days: {
    sent: { when: (day) => day, what: "Your message has been sent." },
    look: {
      when: (day) => `From ${day}`,
      what: "Look in your mailbox. It then says that your message has arrived, and who can read it.",
    },
    acknowledge: {
      when: (day) => `By ${day} at the latest`,
      what: "The acknowledgement of receipt: a human has read your report.",
    },
    feedback: {
      when: (day) => `By ${day} at the latest`,
      what: "You hear what was done with your report.",
    },
  },
  letter: "Your message belongs with what you sent before. An answer comes in your mailbox.",
  reminder: (day) =>
    `Write on paper: look from ${day}. Do not write what for, and look every week after that.`,
  noTerms:
    "No term runs for this message. The confidant answers you, but there is no fixed day. The terms for a report only start when you make a report.",
  consultationTerms: "At this organisation the terms also run when you go to a confidant first.",
  late: "Is such a day over and is there nothing? That should not be, and it is not your fault. Your mailbox will say so too, as long as your messages are still there. You can write there again, call a confidant, or report to an authority outside the organisation.",
  lateConsultation:
    "Does it take too long for you? Write again in your mailbox, or call the confidant. You can also choose another confidant, or make a report after all.",
  mail: "You get no e-mail or text message from this site. So look in your mailbox yourself.",
  mailbox: (name) => `Your mailbox is called: ${name}.`,
  withdrawTitle: "Changed your mind?",
  withdrawWhat:
    "As long as nobody has been given your message, you can withdraw it. That is possible for a few hours at most.",
  withdraw: "Withdraw message",
  withdrawSure: "Are you sure? Your message will be destroyed.",
  withdrawYes: "Yes, withdraw my message",
  withdrawNo: "No, leave it",
  withdrawBusy: "Withdrawing the message",
  withdrawn: "Your message has been withdrawn",
  withdrawnWhat:
    "It has been destroyed. Only an empty place with the day remains for a while. Did your mailbox already say that it had arrived? Then that stays there for a while too.",
  tooLate: "You can no longer withdraw it: the readers have been given your message.",
  tooLateWhat:
    "You can write in your mailbox that you do not want to go on. The readers will then talk it over with you.",
  withdrawFailed: "Withdrawing did not work. Your message is still there. Try again.",
  close: "Close and erase everything",
};
