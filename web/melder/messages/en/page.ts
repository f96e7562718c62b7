import type { page as source } from "../nl/page.ts";

export const page: typeof source = {
  title: "Is something going wrong at work?",
  noScriptTitle: "Writing here needs JavaScript",
  noScript:
    "Your browser locks what you write before it leaves your device. That needs JavaScript. Without this lock the server can read your text, and we do not want that. Turn on JavaScript for this site, or choose another way: call, talk or send a letter. In Tor Browser the site also works on the level ‘Safer’.",
  danger: "Is there danger now? Call 112.",
  call: "You can call us:",
  readAll: "Read everything without JavaScript",
  stays:
    "Do you keep seeing this text? Then your browser does not work with this site. Use a newer browser or choose another way.",
  open: "Choose a subject. The text is below it.",
  history: "Note: your browser remembers that you saw this page, also after ‘Leave this page’.",
};
