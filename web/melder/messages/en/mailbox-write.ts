import type { mailboxWrite as source } from "../nl/mailbox-write.ts";

export const mailboxWrite: typeof source = {
  title: "Tell something more",
  label: "Your message",
  hint: "Your message goes to the people who can read your report.",
  lateHint: "Ask for example: was my report read, and when do I hear what happens with it?",
  unknownHint:
    "These readers may not know your earlier message. So also write what it is about and whether you reported before.",
  unknownTitle: "Your browser does not know whom you chose before.",
  unknownReaders:
    "Who may read and who may not is no longer on the board, or not yet. So choose yourself who may read this message.",
  unknownLeftOut:
    "Is it about somebody in this list, or do you not want somebody to read it? Then do not tick that person.",
  unknownProposed:
    "Ticked are the people who read along according to the question. See for yourself whether that is right before you answer.",
  unknownFirst:
    "Did you write to a confidant alone before? Then tick that confidant alone. Nobody else reads this message then.",
  whoReads: "Who may read this message?",
  newReader: (name) => `${name} is new.`,
  goneReader: (name) => `${name} can no longer read and does not get this message.`,
  tooFew: (least) =>
    `Choose at least ${least} readers who are not a confidant. Otherwise one person could leave your message lying about.`,
  noConfidant: "Choose at least one confidant.",
  send: "Send now",
  back: "Back to your mailbox",

  mayBeThereTitle: "Your message may have arrived already",
  mayBeThere:
    "If you send it again without a change, it arrives once. If you change something, both versions may arrive.",
  nameMayBeThere: "Whoever was to get your name the first time may have it by then.",

  nameTitle: "Give my name",
  readsIt: "These people read your message",

  harm: {
    title: "Are you being treated worse?",
    what: "This is about being treated worse because you reported. For example dismissal, other work, a bad review, bullying or threats.",
    protectionTitle: "How are you protected?",
    protection: [
      "Do you report a suspicion of wrongdoing (misstand) in the way that the regulation asks? Then nobody may treat you worse for it. The Whistleblower Protection Act (Wet bescherming klokkenluiders) says so.",
      "Are you treated worse after such a report all the same? Then your employer must prove that it is not because of your report. You need not prove that it is. This is called the burden of proof.",
      "You must be able to show that you reported, and when. Your proof of submission shows that you submitted a message here, and on which day. Not what it said.",
      "This also holds if you reported without a name and somebody finds out later that it was you.",
      "Was your report about something else? Then look in the regulation of your organisation, or ask a confidant.",
    ],
    tipsTitle: "This helps",
    tips: [
      "Write down what happened, on which day, and who saw it.",
      "Keep letters and messages. Only copy what you are allowed to have.",
      "The Huis voor Klokkenluiders gives advice, also without your name.",
    ],
    label: "What is happening?",
    hint: "This is added to your first report.",
  },
};
