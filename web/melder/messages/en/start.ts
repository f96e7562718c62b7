import type { start as source } from "../nl/start.ts";

export const start: typeof source = {
  title: "Is something going wrong at work?",
  lead: (organisation) =>
    `Here you can tell the people at ${organisation} whose job it is to deal with it. You do not have to give your name.`,
  danger: "Is there danger now? Call 112.",
  report: "Make a report",
  openMailbox: "Open your mailbox",
  openMailboxHint: "Have you reported something before? Read the answer with your twelve words.",

  what: {
    title: "What can you report?",
    intro: "You do not have to be sure whether it is allowed. A suspicion is enough. For example:",
    examples: [
      "Somebody is bullied, threatened, discriminated against or sexually harassed.",
      "Somebody uses money, property, data or a position for personal gain.",
      "Rules for safety, health, the environment or privacy are not followed.",
      "Something keeps going wrong and nobody steps in.",
      "You are treated worse because you reported something before.",
      "You are in doubt and want advice first.",
    ],
    who: "Everybody who works or has worked with the organisation may report: employees, volunteers, interns, applicants, freelancers and suppliers.",
    not: "For an ordinary difference of opinion about your work, a talk with your manager or HR is usually better. A formal complaint to a complaints committee needs your name; a report here does not.",
  },

  readers: {
    title: "Who can read your report?",
    intro:
      "Only the people you choose yourself, from this list. Is it about one of them? Then you leave that person out.",
    loading: "The list of readers is being fetched and checked.",
    verified: "Your browser has checked the signature under this list.",
    words: (words) => `Check words of this list: ${words}.`,
  },

  after: {
    title: "What happens next?",
    intro: "If you report today:",
    today: "You get twelve words. They open your mailbox on this site.",
    soon: "Your mailbox says that the report arrived and who can read it. This can take up to a day.",
    acknowledge: "You have a message that your report was read.",
    feedback: "You hear what was done with your report.",
    until: (day) => `By ${day} at the latest`,
    todayLabel: "Today",
    soonLabel: "Soon after",
  },

  safe: {
    title: "What is protected, and what is not?",
    yesTitle: "What we do",
    yes: [
      "Your browser locks your text and files before they leave your device. Only the readers you choose have the key.",
      "We keep no internet address and nothing about your browser. Of your message we keep the day, not the hour.",
      "Your employer may not treat you worse because you report something. You get proof that you reported, and on which day.",
    ],
    noTitle: "What we cannot do",
    no: [
      "What you tell can give you away. Sometimes only one person knows something.",
      "Your internet provider or employer can see that somebody visited this site. Not what you write.",
      "The company that rents us computers sees for a while at what hour something came in. Not from whom, and not what.",
      "We do not erase the browsing history of your device.",
      "On a device from work, somebody may be watching. No site can help against that.",
      "We do not remove hidden data in files, such as the place in a photo or the name in a document.",
      "Whoever serves this site could send you a different version. That risk is small, but it is there.",
    ],
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
  },

  other: {
    title: "Would you rather use another way?",
    phone: "Call",
    confidants: "Talk to a confidant",
    confidantsWhat:
      "A confidant (vertrouwenspersoon) listens and thinks along with you, and can report on your behalf without giving your name.",
    letter: "Send a letter",
    letterWhat: "You do not have to put your name on it.",
    outside: "Outside the organisation",
    outsideWhat: (asOf) =>
      `You may also report to an authority. You do not have to report here first. List of ${asOf}.`,
    support:
      "Is it weighing on you? Talk to your doctor, or call 113 or Victim Support Netherlands (0900 0101).",
  },
  checkReceipt: "Check a proof of submission",
};
