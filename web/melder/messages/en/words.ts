import type { words as source } from "../nl/words.ts";

export const words: typeof source = {
  title: "Your twelve words",
  intro:
    "This is the key to your mailbox. Only with these words can you read the answer later. They are Dutch words; you do not need to understand them.",
  replacedTitle: "These are new words",
  replaced:
    "You chose other readers, and your earlier version may have arrived already. So this version gets a mailbox of its own. Keep the earlier words too.",
  once: "You see them once. We do not have them and cannot bring them back. If you lose them, you have to report again.",
  paper: "Write them on paper now",
  paperHow: "Write down all twelve words, in this order. Keep the paper in a place you trust. Not at work.",
  list: "Your twelve words",
  group: (group) => `Group ${group}`,
  hidden:
    "The words are covered while you use another window. Click anywhere on this page to see them again.",
  name: (name) => `Your mailbox is called: ${name}.`,
  nameHint:
    "By that name you will know that you have the right mailbox. The name is not secret and opens nothing.",
  otherWay: "Another way",
  otherIntro: "Paper is safest. Can you not write? Then you can copy or print the words.",
  copyTitle: "Copying",
  copyWarning:
    "Your device may keep what you copy, and sometimes share it with your other devices. Do not do this on a device of your work. Paste the words at once in a place that only you know. Then copy something else.",
  copy: "Copy the words",
  copied: "The twelve words have been copied.",
  copyFailed: "Copying did not work. Write the words on paper.",
  printTitle: "Printing",
  printWarning:
    "Do not do this at work: a printer and a network can keep what you print. The sheet holds only the words and the name of the mailbox. In the print window, switch off ‘headers and footers’: the address of this site may stand there.",
  print: "Print the words",
  sheetTitle: "Note",
  sheetName: (name) => `Name: ${name}`,
  retype: "Check your paper",
  retypeHint: "Type these two words from your paper.",
  wordNumber: (number) => `Word ${number}`,
  wrong: (number) => `This is not word ${number}. Look at your paper.`,
  missing: (number) => `Type word ${number}.`,
  send: "Send now",
};
