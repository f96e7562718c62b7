import type { check as source } from "../nl/check.ts";

export const check: typeof source = {
  title: "Is everything right?",
  intro: "Read it over once more. After this you get your twelve words. Only then is anything sent.",
  earlier:
    "Your earlier version may have arrived already. This version then comes beside it; the readers see that both are yours.",
  text: "Your story",
  files: "Files",
  noFiles: "No files",
  readers: "Who can read it",
  leftOut: "Who must not see it",
  nobody: "Nobody",
  consultation:
    "You go to a confidant (vertrouwenspersoon) first. This is not a report yet. The meldpunt (reporting point) does not get this.",
  name: "Who may know your name",
  more: "What else you tell",
  noMore: "Nothing. It is not needed either.",
  fromQuestions: "What you chose in the quick questions goes along. The button below shows it.",
  change: "Change",
  changeText: "Change your story",
  tellMore: "Tell more",
  changeMore: "Tell more or change it",
  changeReaders: "Change the readers",
  next: "Yes, I want to send this",
};
