import type { readers as source } from "../nl/readers.ts";

export const readers: typeof source = {
  title: "Who may read this?",
  intro: "Only these people can open your report. Nobody else, not even the administrator of this site.",
  listChanged: "The list of readers has changed. Look again at who will read your report.",
  confidantGone: "A confidant whom you chose can no longer read.",
  goOnWithout: "Go on without that person",
  will: "These people will read your report",
  leaveOut: "Is your report about one of these people?",
  leaveOutHint:
    "Tick that person. They will not see your report, not now and not later. Nor your later messages.",
  confidants: "May a confidant read along?",
  confidantsHint:
    "You do not have to. A confidant (vertrouwenspersoon) decides nothing and helps you if you want that.",
  others: "Is it about somebody who is not in the list?",
  othersHint:
    "Write down the name of somebody who must not hear anything, for instance your manager. The readers see that name and take it into account.",
  otherName: "Name of that person",
  add: "Add name",
  otherList: "People who must not hear anything",
  removeName: (name) => `Remove ${name}`,
  remove: "Remove",
  changed: (names) => `Your report will now be read by ${names}.`,
  tooFew: "Too few readers are left.",
  tooFewWhat: (least) =>
    `A report always goes to at least ${least} people, so that nobody can leave it lying about alone. Untick somebody, or choose another way: call a confidant or report to an authority.`,
  tooMany: "There are too many readers. Choose fewer confidants.",
  otherWays: "Other ways to report",
  nameLong: "The name is too long.",
  nameMissing: "First write a name.",
};
