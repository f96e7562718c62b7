import type { write as source } from "../nl/write.ts";

export const write: typeof source = {
  title: "What do you want to tell?",
  label: "Your story",
  hint: "Use your own words. It helps if you say what happened, where, when and who was there. Also say how you know.",
  careful: "Do you not want to be recognised? Then leave out what only you can know.",
  memory: "What you write is only on this page. Use the buttons below, not the back button of your browser.",
  notAll: "You need not tell everything at once. Later you can write more in your mailbox.",
  empty: "First write what you want to tell.",
  tooLong: "Your text is too long to send at once. Make it shorter, or add the rest as a file.",
  room: (percent) => `You have used ${percent} per cent of the space.`,
  more: "I want to tell more",
  moreWhat: "Do you want to tell more? We then ask one thing per screen. You may skip every question.",
  moreDone: "You filled in something already. You can read and change it here.",
  files: {
    title: "Files",
    choose: "Choose files",
    hint: (count, size) =>
      `At most ${count} files, each at most ${size}. You can choose, drag or paste files.`,
    list: "Chosen files",
    hidden:
      "Files can hold more than you see, such as your name or the place of a photo. We show what we find. You choose for each file what you send.",
    byPost: (address) => `Too large? Send it by post, without your name if you like: ${address}.`,
    problem: {
      reading: (_count) => "Your files are still being read. Wait a moment, or remove them.",
      undecided: (_count) => "Choose for each file what you send, or remove it.",
      tooMany: (count) => `You are sending more than ${count} files. A copy and an original count as two.`,
      tooLarge: (_count) => "A cleaned copy is too large. Choose a smaller file, or send it by post.",
    },
    tooLarge: (name, size) => `${name} is too large. A file can be at most ${size}.`,
    tooMany: (_name, _size, count) => `You can send at most ${count} files.`,
    empty: (name) => `${name} is empty or cannot be read.`,
    added: (count) => (count === 1 ? "1 file added" : `${count} files added`),
  },
};
