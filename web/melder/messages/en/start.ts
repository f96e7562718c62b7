import type { start as source } from "../nl/start.ts";

export const start: typeof source = {
  title: "Is something going wrong at work?",
  lead: (organisation) =>
    `Here you can tell the people at ${organisation} whose job it is to deal with it. You do not have to give your name.`,
  discarded:
    "Your browser loaded this page anew because its memory was full. What was there has not been kept.",
  back: "Have you reported something before? Read the answer with your twelve words.",
  openMailbox: "Open your mailbox",

  what: {
    title: "What can you report here?",
    intro: "You do not have to be sure whether it is allowed. A suspicion is enough. For example:",
    examples: [
      "Somebody is bullied, threatened, discriminated against or sexually harassed.",
      "Somebody uses money, property, data or a position for personal gain.",
      "Rules for safety, health, the environment or privacy are not followed.",
    ],
    who: "Everybody who works, has worked or wants to work with the organisation may report. Are you in doubt? You can ask for advice too.",
    not: "Not for an ordinary difference of opinion about your work: talk to your manager or HR. A formal complaint to the complaints committee needs your name. A report does not.",
    more: "More examples",
  },

  tips: {
    title: "How to stay safer",
    doTitle: "Do this",
    doList: [
      "Use a phone or computer of your own.",
      "Use your own internet connection, not the wifi at work.",
      "Do you want to be extra safe? Use Tor Browser.",
    ],
    dontTitle: "Do not do this",
    dontList: [
      "Do not report on a device or account from work.",
      "Do not tell colleagues that you reported.",
      "Do not keep your twelve words in your e-mail or phone, but on paper.",
    ],
    betray: "Take care: what you tell can give you away. Sometimes only one person knows something.",
    more: "What is protected, and what is not?",
  },

  choose: {
    title: "How do you want to tell it?",
    writeTitle: "Write",
    write: "You write what happened. You choose yourself who may read it.",
    report: "Make a report",
    goOn: "Go on with your report",
    talkTitle: "Talk",
    talk: "You call, or you ask for a talk. You do not have to write first.",
    toTalk: "Call or ask for a talk",
    confidantTitle: "A confidant first",
    confidant: "A confidant (vertrouwenspersoon) listens and thinks along. You decide on the next step.",
    toConfidants: "The confidants",
    outsideTitle: "Outside the organisation",
    outside: "You may go to an authority. You do not have to report here first.",
    toOutside: "Where you can go",
    unsureTitle: "Not sure?",
    unsure: "A few short questions help you choose.",
    toRoutes: "Help me choose",
  },

  readers: {
    title: "Who can read your report?",
    intro:
      "Only the people you choose yourself, from this list. Is it about one of them? Then you leave that person out.",
    loading: "The list of readers is being fetched and checked.",
    verified: "Your browser has checked the signature under this list.",
    words: (words) => `Control words of this list: ${words}.`,
  },

  after: {
    title: "What happens next?",
    intro: "If you report today:",
    today: "You get twelve words. They open your mailbox on this site.",
    soon: "Your mailbox says that the report arrived and who can read it. Mostly that is within a day, sometimes after two.",
    acknowledge: "You have a message that your report was read.",
    feedback: "You hear what was done with your report.",
    until: (day) => `By ${day} at the latest`,
    todayLabel: "Today",
    soonLabel: "Soon after",
  },

  more: {
    title: "Read more?",
    all: "All information",
    checkReceipt: "Check a proof of submission",
  },
};
