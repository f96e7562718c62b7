import type { otherWays as nl } from "../nl/other-ways.ts";

/** What works without this site. */
export const otherWays: typeof nl = {
  title: "Would you rather use another way?",
  phone: "Call",
  confidants: "Talk to a confidant",
  confidantsWhat:
    "A confidant (vertrouwenspersoon) listens and thinks along with you, and can report on your behalf without giving your name.",
  letter: "Send a letter",
  letterWhat: "You do not have to put your name on it.",
  outside: "Outside the organisation",
  outsideWhat: (asOf) =>
    `You may also report to an authority. You do not have to report here first. List of ${asOf}.`,
  support:
    "Is it weighing on you? Talk to your doctor, or call 113 or Victim Support Netherlands (0900 0101).",
};
