import type { receipt as source } from "../nl/receipt.ts";

export const receipt: typeof source = {
  title: "Check a proof of submission",
  intro: "This happens entirely in your browser. Nothing is sent.",
  file: "The file with the proof",
  choose: "Choose file",
  fileHint: "Choose the file that you saved when you sent your report.",
  paste: "Or paste the text of the proof here",
  words: "The twelve words of the person who reported",
  wordsHint:
    "Only needed to show that the proof is yours. Never give your words to anybody else: they also open your mailbox.",
  check: "Check",
  missing: "Choose a file or paste the text of the proof.",
  malformed: "This is not a proof of submission.",
  good: (day) => `This proof is genuine. A message was submitted on ${day}.`,
  bad: "This proof is not right. It was changed, or it is not from this meldpunt (reporting point).",
  mine: "The words belong to this proof. Whoever submitted the message had these words.",
  notMine: "The words do not belong to this proof.",
  wordsWrong: "The words are not right. Check that there are twelve and that they were copied well.",
  noDirectory: "The proof cannot be checked now, because the list of keys is not there.",
};
