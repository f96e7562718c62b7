import type { page as source } from "../nl/page.ts";

export const page: typeof source = {
  title: "Is something going wrong at work?",
  noScriptTitle: "This site needs JavaScript",
  noScript:
    "Your browser has to lock your report before it leaves your device. That is only possible with JavaScript. Without it, the server could read your text, and we do not want that. Turn on JavaScript for this site, or choose another way below. In Tor Browser the site also works on the level ‘Safer’.",
  stays:
    "Do you keep seeing this text? Then your browser does not work with this site. Use a newer browser or choose another way.",
};
