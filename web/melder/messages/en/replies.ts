import type { replies as source } from "../nl/replies.ts";

export const replies: typeof source = {
  panel: {
    title: {
      consent: "You are asked for your consent",
      talk: "A talk is proposed",
      record: "There is a record for you to check",
      closing: "One question about the handling",
    },
    open: {
      consent: "Give your answer",
      talk: "Choose a moment",
      record: "Read the record and answer",
      closing: "Give your answer",
    },
    again: {
      consent: "Change or withdraw your answer",
      talk: "Choose another moment",
      record: "Read the record again",
      closing: "Give your answer",
    },
    answered: (day) => `You answered this on ${day}.`,
    notKept: "We do not show what you answered. So nobody who finds your words can read it.",
    late: (day) => `You can no longer answer this. You could until ${day}.`,
    lateWhat:
      "Without your yes there is no consent. Do you still want to say something? Then write a message.",
    expired: "You cannot answer now: the list of readers has expired.",
  },

  title: {
    consent: "Do you consent?",
    talk: "Arrange a talk",
    record: "Is this record right?",
    closing: "How was your report handled?",
  },

  consent: {
    reader: (name) => `This is about somebody whom you left out: ${name}.`,
    readerWhat: (name) => `If you say yes, ${name} may read your report. Take your time to think about it.`,
    what: "What do they want to tell?",
    to: "To whom?",
    until: (day) => `You can answer until ${day}.`,
    over: (day) => `You could say yes or no until ${day}. You can still withdraw a yes.`,
    mayBeThere: "Do you give another answer today and do both arrive? Then no counts, and not yes.",
    withdraw: "Withdraw my yes",
    free: "You need not say yes. Nobody may hold a no against you. Sometimes the meldpunt can then find out less.",
    law: "Sometimes the law says that something must be told all the same, for instance to a judge. You hear that beforehand, and why, unless that would endanger an investigation.",
    legend: "Your answer",
    answers: {
      yes: {
        label: "Yes, you may",
        what: "Then this may be told, only to whom it says above. You can withdraw your yes later. What was told by then, nobody can take back.",
      },
      no: { label: "No, you may not", what: "Then this is not told." },
      later: {
        label: "I am still thinking about it",
        what: "As long as you do not say yes, there is no consent. You can answer here later.",
      },
      withdrawn: {
        label: "I said yes, and I withdraw it",
        what: "From now on nothing more may be told. What was told already, nobody can take back.",
      },
    },
    yesReader: (name) =>
      `Then ${name} may read your report. Your browser puts a signature to it. What was read, nobody can take back.`,
    one: "Do you give more than one answer on one day? Then the one that allows least counts.",
  },

  talk: {
    intro: "You decide whether you want to talk. You can also go on writing in this mailbox.",
    safe: "Choose a place and a telephone where colleagues do not see or hear you, and do not call with a device of your work.",
    known: "In a talk somebody may know you by your voice or face, even if you do not say your name.",
    legend: "Which moment suits you?",
    none: "None of these moments suits me",
    noneNext: "Write below when it does suit you, or that you would rather write.",
    change: "If you do not want to after all, you need not come or call.",
  },

  record: {
    intro: (day) =>
      `You told something on ${day}. Somebody of the meldpunt wrote it down. Take your time to read whether it is right.`,
    right: "You may check, correct and sign the record. Nobody may force you to.",
    text: "The record",
    signed: {
      label: "This is right, I sign",
      what: "Your browser puts a signature under the record, exactly as you read it here.",
    },
    corrected: {
      label: "I want to correct something",
      what: "You do not sign anything yet.",
      next: "Write below what is wrong or missing.",
    },
    legend: "What do you think of the record?",
    note: "What must change?",
    noteMissing: "Write what must change in the record.",
    strange:
      "Did you not tell this? Then do not sign. Choose that you want to correct something, and write that.",
  },

  closing: {
    intro: "You need not answer. It changes nothing about your report.",
    use: "The people who read your report see your answer. Beyond that it only counts in totals, so that the meldpunt can learn from it.",
    legend: "Your answer",
    answers: { well: "Well", partly: "Partly well", badly: "Not well" },
  },

  note: "Do you want to add something?",
  noteHint: "Name no names or days by which somebody could know you, if you do not want that.",
  noteTooLong: "Your text is too long. First send this answer, then write a message.",
  choose: "Choose an answer.",
  readBy: "These people read your answer",
  next: "Continue",

  confirmTitle: "Is this your answer?",
  confirmNote: "You add:",
  signs: "Your browser signs this with the key of your mailbox. Your name is not with it.",
  send: "Send now",

  sent: {
    consent: "The people who read your report usually get your answer within a day.",
    talk: "The people who read your report usually get your answer within a day. Look here once more before the talk, in case something changed.",
    record: "The people who read your report usually get your answer within a day.",
    closing: "Thank you. With this the meldpunt can do better.",
  },

  paper: {
    offer: "I was given a slip with words",
    title: "You were given a slip of paper",
    intro:
      "You told something to the meldpunt (reporting point), on the telephone or in a talk. You were given two words on a slip of paper. With these you get the record to read here.",
    label: "The two words on your slip",
    hint: "Type them with a space between them.",
    missing: "Type the two words of your slip.",
    count: (found) => `You filled in ${found} ${found === 1 ? "word" : "words"}. There are two on the slip.`,
    unknown: (word) => `The word “${word}” cannot be on your slip. Check that you copied it well.`,
    steps: {
      title: "What happens now?",
      list: [
        "You choose who may read your report and the record.",
        "You get twelve words of your own. Nobody of the meldpunt ever sees them.",
        "The meldpunt sees the words of your slip and sends the record to your mailbox.",
        "You open your mailbox with your twelve words. Then you can check, correct and sign the record.",
      ],
    },
    story: (words) =>
      `I told something to the meldpunt and was given a slip with words: ${words}. I want to check the record.`,
  },
};
