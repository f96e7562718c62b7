import type { readers as source } from "../nl/readers.ts";

export const readers: typeof source = {
  title: "Who may read this?",
  intro: "Only the readers named below can open your story. Not even the administrator of this site can.",
  first: "To whom does your story go?",
  firstMeldpunt: "To the meldpunt (reporting point)",
  firstMeldpuntHint:
    "The meldpunt are the people who read reports and look into them. This is a report: you get word, and you hear what is done with it.",
  firstConfidant: "First to a confidant (vertrouwenspersoon)",
  firstConfidantHint: "Only this person reads it. This is not a report yet.",
  chooseConfidant: "Choose your confidant here.",
  firstGone: "The confidant whom you chose cannot read this. Choose again to whom your story goes.",
  firstMissing: "Choose to whom your story goes.",
  firstNone: "There is no confidant to choose from now. Your story goes to the meldpunt.",
  alone: {
    title: "First to a confidant",
    reads: (name) => `Only ${name} reads this. The meldpunt does not get it and sees nothing of it.`,
    away: (name, day) =>
      `Mind: ${name} is away until and including ${day}. Nobody else reads this in the meantime. If it is urgent, choose somebody else.`,
    noTerms: "No term starts now, because this is not a report yet.",
    terms: (days, months) =>
      `In this organisation the terms start now already. Within ${days} days you hear that it was read, and within ${months} months after that what is done with it.`,
    next: "The confidant listens and explains what you can do. Nothing else happens without your consent. There are three exceptions.",
    answer: "The answer comes to your mailbox. You open it with your twelve words.",
    later:
      "Do you want to report later after all? Then you make a new report yourself. New words belong to it.",
  },
  listChanged: "The list of readers has changed. Look again at who will read your report.",
  confidantGone: "A confidant whom you chose can no longer read.",
  goOnWithout: "Go on without that person",
  will: "These people will read your report",
  why: (least) =>
    `At least ${least} people of the meldpunt always read. So nobody can leave your report lying about alone: somebody always looks on.`,
  alternate: (names) => `${names} reads along as an alternate. Otherwise too few readers would be left.`,
  allAway: (day) =>
    `Mind: all these people are away now. The first of them is away until and including ${day}. The terms do run on.`,
  leaveOut: "Is it about one of these people?",
  leaveOutHint:
    "Tick that person. They will not see your story, not now and not later. Nor your later messages.",
  confidants: "May a confidant read along?",
  confidantsHint: "You do not have to. A confidant decides nothing and helps you if you want that.",
  others: "Is it about somebody who is not in the list?",
  othersHint:
    "Write down the name of somebody who must not hear anything, for instance your manager. The readers see that name and take it into account.",
  otherName: "Name of that person",
  add: "Add name",
  otherList: "People who must not hear anything",
  removeName: (name) => `Remove ${name}`,
  remove: "Remove",
  changed: (names) => `Your story will now be read by ${names}.`,
  tooFew: "Too few readers are left.",
  tooFewWhat: (least) =>
    `A report always goes to at least ${least} people of the meldpunt, so that nobody can leave it lying about alone. Untick somebody, go to a confidant first, or choose another way.`,
  tooMany: "There are too many readers. Choose fewer confidants.",
  otherWays: "Other ways to report",
  nameLong: "The name is too long.",
  nameMissing: "First write a name.",
};
