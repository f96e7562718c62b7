import { heading, list, type Page, page, paragraph } from "../blocks.ts";

export const manager: Page = {
  title: "What must a manager do?",
  blocks: ({ organisation: { name } }) => [
    paragraph(
      "Does somebody tell you that something is wrong? Then you support that person. Where needed you protect them.",
    ),
    heading("This is what you do"),
    list(
      "Listen, and take it seriously. Also if you see it differently yourself.",
      "Ask what the other wants to happen.",
      "Tell about the meldpunt (reporting point) and the confidant (vertrouwenspersoon). The other chooses.",
      "See to it that nobody treats the other badly. Step in if it happens all the same.",
      "Ask for advice yourself when in doubt. The meldpunt gives it too.",
    ),
    heading("This is what you do not do"),
    list(
      "Do not find out who reported something.",
      "Do not investigate it yourself. You can harm evidence or people by it.",
      "Do not pass it on.",
      "Ask nobody to be silent out of loyalty to the team. Loyalty is no reason to leave wrongdoing as it is.",
    ),
    heading("Are you the one who tells something?"),
    paragraph(
      `Then you may expect this of your manager at ${name}. Is it about your manager? Then pass over them and report it here.`,
    ),
    page("rights"),
  ],
};
