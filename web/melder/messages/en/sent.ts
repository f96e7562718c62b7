import type { sent as source } from "../nl/sent.ts";

export const sent: typeof source = {
  title: "Your message has been sent",
  lead: "Thank you. It is stored safely. The readers get to see it in the next round.",
  receiptTitle: "Proof of submission",
  receiptGood: (day) => `Your browser has checked the proof. It says: a message was submitted on ${day}.`,
  receiptBad: "The proof that the server gave is not right.",
  receiptBadWhat:
    "Your message was accepted. Look in your mailbox in two days to see whether it arrived. If it is not there, report in another way.",
  receiptWhat:
    "With this proof and your twelve words you can show later that you reported, and when. It does not say what you reported.",
  save: "Save the proof as a file",
  saveWarning: "Note: whoever finds this file on your device can see that somebody reported something.",
  fileName: "proof.txt",
  nextTitle: "What happens now?",
  look: (from) => `Look in your mailbox from ${from} on. Then it says that your message arrived.`,
  acknowledge: (day) => `By ${day} at the latest you have a message that your report was read.`,
  feedback: (day) => `By ${day} at the latest you hear what was done with your report.`,
  mail: "You get no e-mail or text message. We do not know who you are. You have to look yourself.",
  mailbox: (name) => `Your mailbox is called: ${name}.`,
  withdrawTitle: "Changed your mind?",
  withdrawWhat:
    "As long as nobody has been given your message, you can withdraw it. That is possible for a few hours at most.",
  withdraw: "Withdraw message",
  withdrawSure: "Are you sure? Your message will be destroyed.",
  withdrawYes: "Yes, withdraw my message",
  withdrawNo: "No, leave it",
  withdrawBusy: "Withdrawing the message",
  withdrawn: "Your message has been withdrawn and destroyed.",
  withdrawnWhat:
    "Only an empty place with the day remains for a while. Did your mailbox already say that it had arrived? Then that stays there for a while too.",
  tooLate: "You can no longer withdraw it: the readers have been given your message.",
  tooLateWhat:
    "You can write in your mailbox that you do not want to go on. The readers will then talk it over with you.",
  withdrawFailed: "Withdrawing did not work. Your message is still there. Try again.",
  close: "Close and erase everything",
};
