import type { labels as nl } from "../nl/labels.ts";

export const labels: typeof nl = {
  listTitle: "Information",
  listIntro: "Choose what you want to read. You can always go back.",
  groups: { report: "About reporting", safety: "Protection and help", background: "Background" },
  toList: "All subjects",
  toStart: "To the start",
  readOn: (title) => `Read on: ${title}`,
  newTab: "opens in a new tab",
  meldpunt: (organisation) => `Meldpunt (reporting point) of ${organisation}`,
  phone: "Telephone",
  email: "E-mail",
  site: "Site",
  hours: "Answers",
  kind: "Works",
  kinds: { intern: "inside the organisation", extern: "outside the organisation" },
  subjects: "There for you about",
  subject: { omgangsvormen: "how people treat each other", integriteit: "honest and safe work" },
  and: " and ",
  photoOf: (name) => `Photo of ${name}`,
  poster: {
    title: "Poster to put up",
    what: "This poster shows the way to this site. A camera reads the address from the square.",
    where: "Put it up where nobody sees who looks at it. For example in a toilet.",
    print: "Print",
    headline: "Is something going wrong at work?",
    promise: (organisation) =>
      `Tell it to people of ${organisation} who must deal with it. You do not need to give your name.`,
    code: (address) => `QR code with the address ${address}`,
    device: "Use your own telephone or computer, and not the wifi of work.",
    words: "Compare these five control words with those on the site.",
    otherWords:
      "Are the words different? Then write nothing on that site and warn the meldpunt (reporting point).",
    call: "Rather call?",
    until: (day) => `This poster is right until and including ${day}, or until there is a new list.`,
  },
  huis: {
    name: "Huis voor Klokkenluiders (Whistleblowers Authority)",
    about:
      "The Huis gives free advice, also if you do not say your name. For an investigation by the Huis your name and address are needed.",
  },
};
