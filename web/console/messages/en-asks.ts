import type { nlAsks } from "./nl-asks.ts";

export const enAsks: typeof nlAsks = {
  add: "Ask something too",
  addHelp: "The melder gets buttons to answer this question.",
  kinds: {
    none: "No question",
    consent: "Ask for consent",
    talk: "Arrange a talk",
    record: "Have a record signed",
    closing: "Ask how the handling was",
  },
  help: {
    consent: "The melder can say yes or no, think about it, and withdraw a yes later.",
    talk: "The melder chooses a moment, or says that none fits. Offer a talk away from work too.",
    record:
      "The melder may check, correct and sign the record of a talk. Write it down fully and precisely, in plain words.",
    closing:
      "The melder gets one question with three answers and need not answer. Ask this when the handling is over.",
  },
  what: "What do you want to tell?",
  whatHelp: "As precisely as you can, for instance: in which department it happened, without names.",
  to: "To whom?",
  toHelp: "Name and position. The melder reads it like this.",
  until: "Until which day can the melder answer?",
  untilHelp: (day) => `At least a week, and ${day} at the latest: after that your message cannot be read.`,
  reader: "Is it somebody whom the melder left out?",
  readerNobody: "No",
  readerHelp:
    "Choose somebody only if that person is to read the dossier. The melder sees this first. A yes is then a signature for exactly this person.",
  slots: "Moments, each on a line of its own",
  slotsHelp: "For instance: Tuesday 1 December 10.00, telephone, you call us. Eight at most.",
  day: "On which day did the melder tell this?",
  record: "The record",
  recordHelp: "The melder signs exactly this text.",
  flaws: {
    what: {
      missing: "Fill in what you want to tell.",
      "too-long": "What you want to tell is too long. Use 500 characters at most.",
    },
    to: {
      missing: "Fill in whom you want to tell it.",
      "too-long": "Whom you want to tell it is too long. Use 500 characters at most.",
    },
    until: {
      missing: "Choose until which day the melder can answer.",
      "too-early": "Give the melder at least a week to answer.",
      "too-late": "Choose an earlier day: by then your message cannot be read.",
    },
    slots: {
      missing: "Fill in at least one moment.",
      "too-many": "Fill in eight moments at most.",
      "too-long": "A moment is too long. Use 200 characters a line at most.",
    },
    day: {
      missing: "Choose the day on which the melder told this.",
      future: "The day of the talk is in the future.",
    },
    record: { missing: "Write the record." },
  },
  recordTooLong: (over) =>
    `Message and record together are ${over} characters too long. Send the record in parts. The melder signs each part.`,

  preview: {
    title: "The melder also reads this",
    reader: (name) => `This is about somebody whom you left out: ${name}.`,
    readerWhat: (name) => `If you say yes, ${name} may read your report.`,
    what: "What do we want to tell?",
    to: "To whom?",
    until: "You can answer until",
    slots: "Which moment suits you?",
    noSlot: "None of these moments suits me",
    record: (day) => `Record of what you told on ${day}`,
    closing: "How was your report handled?",
    answers: {
      consent: "Yes, you may / No, you may not / I am still thinking about it",
      record: "This is right, I sign / I want to correct something",
      closing: "Well / Partly well / Not well",
    },
  },

  asked: {
    consent: "Asked: consent",
    talk: "Asked: a moment for a talk",
    record: "Asked: to check and sign the record",
    closing: "Asked: how the handling was",
  },
  noReply: "The melder has not answered this yet.",
  noReplyLate: "The melder did not answer this. There is no consent.",
  replied: (answer, day) => `The melder’s answer, received on ${day}: ${answer}`,
  replyTitle: "The melder’s answer to a question",
  replyTo: (asked, name, day) => `${asked}, by ${name} on ${day}`,
  holds: "What holds now",
  consent: {
    yes: "Yes, you may.",
    no: "No, you may not. Do not pass this on.",
    later: "The melder is still thinking about it. There is no consent yet.",
    withdrawn: "The consent is withdrawn. From now on tell nothing more because of it.",
  },
  signedFor: (name) =>
    `With a signature of the mailbox, for ${name} alone. Who is a member of the dossier does not change by it yet.`,
  noneFits: "None of the moments fits.",
  verdict: {
    signed: "The melder signed the record.",
    corrected: "The melder wants to correct the record, and wrote what must change.",
  },
  closing: { well: "Well.", partly: "Partly well.", badly: "Not well." },
  strange:
    "This message says that it answers a question, but it fits none of this dossier. Do not take it for the melder’s answer. Ask.",
  consentNote: {
    title: "Consent",
    given: (to) => `The melder consents. To whom: ${to}`,
    refused: (to) => `The melder does not consent, or withdraws it. To whom: ${to}`,
    by: "Recorded from the melder’s reply",
    claimedGiven: (to) => `A colleague wrote: the melder consents. To whom: ${to}`,
    claimedRefused: (to) => `A colleague wrote: the melder does not consent, or withdraws it. To whom: ${to}`,
    unproved:
      "This names a reply of the melder. But that reply is not in what you can read, or it says something else. Do not rely on it. Ask.",
  },

  paper: {
    summary: "Somebody reports by word of mouth",
    intro:
      "Whoever calls or comes by may check, correct and sign the record. They can do that in the mailbox, without a name too. You never see the melder’s twelve words. So you give a slip of paper with two other words.",
    steps: [
      "Make the words for the slip below.",
      "Write them on a slip for the melder, with the address of the site. Write them into your own record too, with the day. On the telephone you read them out.",
      "On the site the melder chooses “Open mailbox” and then “I was given a slip with words”.",
      "The melding then comes in here, with the words. Are they the words of your record? Then you can send the record.",
    ],
    make: "Make words for a slip",
    words: "The words for the slip",
    once: "These words are kept nowhere. Write them down now.",
    again: "Make other words",
    title: "The melder was given a slip",
    typed: "The melder typed these words:",
    match:
      "Are these the words of your record, or of a colleague’s who may read this? Then send the record with an answer, by “Have a record signed”.",
    noMatch:
      "Are they other words? Then send nothing about the talk. Perhaps this is somebody else. First ask who this is.",
  },
};
