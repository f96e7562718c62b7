import type { mailboxRead as source } from "../nl/mailbox-read.ts";

export const mailboxRead: typeof source = {
  terms: {
    title: "What comes next",
    lateTitle: "The organisation is late",
    acknowledge: {
      running: (day) => `By ${day} at the latest you should hear that your report was read.`,
      late: (day) =>
        `By ${day} you should have heard that your report was read. We do not see that message here.`,
      met: (_, on) => `On ${on} you heard that your report was read. That was in time.`,
      "met-late": (day, on) =>
        `On ${on} you heard that your report was read. That was late: it was due by ${day}.`,
      "met-some-day": (_, on) => `On ${on} you heard that your report was read.`,
      answered: (_, on) =>
        `On ${on} you got an answer. We do not see a separate acknowledgement that your report was read.`,
    },
    feedback: {
      running: (day) => `By ${day} at the latest you should hear what was done with your report.`,
      late: (day) =>
        `By ${day} you should have heard what was done with your report. We do not see that message here.`,
      answered: (day, on) =>
        `By ${day} at the latest you should hear what was done with your report. The last answer is of ${on}. Perhaps it is in there already.`,
      answeredPast: (day, on) =>
        `By ${day} you should have heard what was done with your report. The last answer is of ${on}. Is it not in there? Then the organisation is late.`,
    },
    computed:
      "Your browser works these days out itself. The organisation promises these terms. If your report is about wrongdoing in the sense of the law (misstand), they are in the law as well.",
    none: {
      consultation: "You first wrote to a confidant. That is not a report yet. So no term is running.",
      elsewhere:
        "Your first messages are in your old mailbox. Do you hear nothing here for long? Perhaps somebody with the old words objected. Then call, or go to a confidant.",
      unknown:
        "The board no longer says when your report arrived. So your browser cannot work out the terms.",
    },
    latest: (day) =>
      `By ${day} at the latest you should hear what was done with your report, if it is not in your old mailbox already.`,
    latestPast: (day) =>
      `By ${day} you should have heard what was done with your report. Is it not below and not in your old mailbox? Then the organisation is late.`,
    noMail: "You get no e-mail or text message. Look in this mailbox yourself from time to time.",
    options: {
      title: "What can you do?",
      write: "Write again and ask where the message is.",
      writeButton: "Write and ask for it",
      confidant: "Ask a confidant (vertrouwenspersoon) for help. They can find out for you how things stand.",
      huis: "Ask the Huis voor Klokkenluiders (Whistleblowers Authority) for advice. You need not give your name.",
      outside: "Report to an authority outside the organisation. You may, also if you reported here before.",
      public:
        "Is a term over? Then in some cases you are also protected if you make it public, for example through a newspaper. Ask the Huis for advice about that first.",
      contacts: "Names, telephone numbers and addresses",
    },
  },

  line: {
    title: "Messages, newest first",
    noAnswer: "There is no answer yet.",
    own: {
      melding: "You made a report",
      consultation: "You wrote to a confidant",
      "follow-up": "You wrote a message",
      reply: "You gave an answer",
      rekey: "You chose new words",
      withdrawal: "You asked to withdraw your report",
      objection: "You objected to the move",
    },
    notYou: "Was this not you? Then somebody else has your words. Say so in a message, and choose new words.",
    arrived: (day) => `Arrived on ${day}`,
    underway: (day) =>
      `Sent on ${day}. Mostly it is on the board within a day, sometimes after two. If you close this page before that, you will not see it until then.`,
    canRead: (names) => `Can be read by: ${names}`,
    notFor: (names) => `Not for: ${names}`,
    formerReader: (name) => `${name} (no longer works here)`,
    staff: {
      acknowledgement: "Acknowledgement that your report was read",
      answer: "Answer",
      members: "Who can read this has changed",
      moved: "This mailbox has moved",
    },
    from: (name, role) => `${name}, ${role}`,
    fromFormer: (name, role) => `${name}, then ${role}`,
    verified: "Signature holds",
    until: (day) => `Can be read until about ${day}`,
    membersNow: (names) => `Who can read this case now: ${names}`,
    movedOn: (day) => `On ${day} new words were chosen. Since then answers are in the new mailbox.`,
    ownTextTitle: "Why is what you wrote yourself not here?",
    ownText: [
      "Only the readers can open your text. Your twelve words do not open it either.",
      "So somebody who finds your words cannot read what you reported.",
      "Do you no longer know what you wrote? Ask in a message.",
    ],
  },

  level: (level) => `Your name: ${level}.`,

  actions: {
    title: "What do you want to do?",
    write: "Write a message",
    writeHint: "Tell more, ask something or send a file. You need not tell everything at once.",
    name: "Give my name",
    nameHint: "You choose to whom. Once the readers have it, you cannot take it back.",
    harm: "I am being treated worse",
    harmHint: "You are treated worse since you reported.",
    words: "Choose new words",
    wordsHint: "Somebody saw your words, or you got them from somebody else.",
    withdraw: "Ask to withdraw",
    withdrawHint: "You want nothing more to happen with your report.",
    readOnly: "The list of readers has expired. So you can only read here now.",
  },

  empty: {
    title: "This mailbox is empty",
    intro: "That can mean four things. What happens most often comes first.",
    notYet: {
      title: "Your message is not on the board yet",
      text: "Messages come to the board in rounds. Mostly that is within a day, sometimes after two. Look again later.",
    },
    otherWords: {
      title: "These words do not belong to this site",
      text: (organisation) =>
        `Perhaps they are from the site of another organisation, or were never used. This is the site of ${organisation}.`,
      name: (name) => `Do you know the name “${name}”?`,
      noSlip: "It is almost certainly no typing mistake: the words check each other.",
    },
    tooOld: {
      title: "The messages have left the board",
      text: (days) =>
        `A message stays for about ${days} days. If you reported longer ago, you no longer see it.`,
      write: "Then write below.",
      never: "Did you never get an answer? Then the organisation is late.",
    },
    takenBack: {
      title: "You withdrew your message yourself",
      text: "Then it was destroyed before anybody read it, and nothing is here.",
    },
    never: "Never got an answer? You can do this",
    write: "You can always write here. Also if you reported before and see no answer any more.",
  },
};
