import type { marks as source } from "../nl/marks.ts";

export const marks: typeof source = {
  looksFor:
    "The site looks for dates, e-mail addresses, telephone numbers and phrases such as ‘I am’ and ‘my name is’ in your text. It looks for no more than that. Other things can show who you are too: a job, a room, a word that only you use.",
  found: (list) => `Found and marked: ${list}.`,
  foundWhileWriting: (list) => `Note, your text holds: ${list}.`,
  nothing:
    "It found none of these. That does not mean that nobody recognises you: read your text over once more.",
  mayStay: "They may stay. Think whether others would recognise you by them.",
  kind: {
    date: (count) => (count === 1 ? "1 date" : `${count} dates`),
    email: (count) => (count === 1 ? "1 e-mail address" : `${count} e-mail addresses`),
    phone: (count) => (count === 1 ? "1 telephone number" : `${count} telephone numbers`),
    self: (count) => (count === 1 ? "1 phrase on who you are" : `${count} phrases on who you are`),
  },
  mark: { date: "date", email: "e-mail address", phone: "telephone number", self: "phrase on who you are" },
};
