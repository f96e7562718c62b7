import type { mailboxMove as source } from "../nl/mailbox-move.ts";

export const mailboxMove: typeof source = {
  getIt: "These people get this message",

  words: {
    title: "Choose new words",
    whyTitle: "When do you do this?",
    why: [
      "Somebody saw your twelve words, or may have seen them.",
      "You got the words from a confidant and want to be the only one who has them.",
    ],
    whatTitle: "What happens then?",
    what: [
      "You get twelve new words and a new, empty mailbox.",
      "From then on the readers answer in the new mailbox only. They do not get your words.",
      "The old mailbox will say that it has moved, and on which day.",
    ],
    notTitle: "What does not happen?",
    not: [
      "What is in the old mailbox already does not move along. Whoever has the old words can go on reading it until the day that it names.",
      "So keep your old words too, for as long as you want to read that yourself.",
    ],
    notObject: (days) =>
      `Whoever has the old words can object for ${days} days. Then nobody answers before it is clear who made the report.`,
    againTitle: "You chose new words before",
    again:
      "If you do so again, nobody answers any more until it is clear who made the report. The readers will then want to talk to you, or ask something that only you can know.",
    next: "On to the new words",
    doneTitle: "Your mailbox is moving",
    done: "Your message was sent. The readers get it in the next round, and after that they answer in your new mailbox.",
    doneName: (name) => `Your new mailbox is called: ${name}.`,
    doneOld: "In two days, look in your old mailbox as well. It should then say that it has moved.",
    open: "To your new mailbox",
  },

  away: {
    title: (day) => `This mailbox moved on ${day}`,
    what: "Somebody with these twelve words chose new words. New answers no longer come here.",
    mine: "Did you do that yourself? Then open your new mailbox with your new words.",
    notMine: (until) =>
      `Was it not you? Then somebody else has your words. Object to it. You can do so up to and including ${until}.`,
    object: "That was not me: object",
    over: (until) =>
      `Objecting was possible up to and including ${until}. Was it not you? Then call, or go to a confidant. You can also still write here.`,
    objected: (day) => `You objected on ${day}.`,
  },

  objection: {
    title: "Object to the move",
    what: "With this you say: I did not choose those new words.",
    afterTitle: "What happens after that?",
    after: [
      "The readers no longer answer. Not here, and not in the new mailbox either.",
      "First they find out who made the report: in a talk, or with a question to which only that person knows the answer.",
      "So nobody who finds your words can shut you out.",
      "You can help. Call or come by, or write something here that only you can know. For example what was in your first message.",
    ],
    send: "Yes, I object",
  },

  withdrawal: {
    title: "Ask to withdraw",
    lead: "The readers have your report already. You can no longer take it away yourself. You can ask them to stop.",
    doesTitle: "What happens if you ask this?",
    does: ["The readers see your request with your report."],
    wait: (days) =>
      `They wait ${days} days first. Then they ask you in this mailbox whether you really want it. If you say yes again, they stop where they can, and you hear what was done.`,
    notTitle: "What does not happen?",
    not: [
      "Nothing is destroyed at once. Somebody who finds your words can ask this too, and must not be able to make your report disappear.",
      "A line stays in the register: that there was a report, and on which days something happened. Not what you wrote.",
      "Sometimes the organisation must go on all the same, for example if others are in danger. Then you hear so.",
    ],
    asked: (day) => `You asked this on ${day} already. You need not ask again.`,
    next: "Continue",
    sureTitle: "Are you sure?",
    sure: "You can take your request back later: then write a message that you want to go on after all.",
    send: "Yes, I ask to withdraw",
    no: "No, go back",
  },
};
