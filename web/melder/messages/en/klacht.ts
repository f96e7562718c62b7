import type { klacht as source } from "../nl/klacht.ts";

export const klacht: typeof source = {
  title: "Report or formal complaint?",
  intro:
    "You write about behaviour that affects you and that you do not want. Such behaviour is called unacceptable behaviour. There are three ways. You choose.",
  difference:
    "A formal complaint asks the complaints committee for its judgement. It advises; those in charge decide. A formal complaint needs your name. A report does not.",
  kept: "What you wrote stays here. Nothing has been sent yet.",
  confidant: {
    title: "Confidant (vertrouwenspersoon)",
    what: "A confidant listens, thinks along with you and decides nothing. Only that person reads your story. Your name is not needed.",
    go: "First to a confidant",
  },
  melding: {
    title: "Report",
    what: "The readers that you chose read your report and answer you. Your name is not needed.",
    go: "Go on with my report",
  },
  klacht: {
    title: "Formal complaint",
    what: "The complaints committee looks into what happened. Your name is needed. We explain how it works here.",
    go: "I want to make a formal complaint",
  },
  howTitle: "Making a formal complaint",
  howIntro:
    "A formal complaint does not go through this site, and not without your name. This is how it works at this organisation.",
  committee: "Who handles the formal complaint",
  how: "How to make the formal complaint",
  contact: "Where to send it",
  when: "Until when",
  months: (count) =>
    count === 1 ? "Until 1 month after what happened." : `Until ${count} months after what happened.`,
  years: (count) =>
    count === 1 ? "Until 1 year after what happened." : `Until ${count} years after what happened.`,
  regulation: "Where it is written down",
  none: "This organisation names no complaints committee here. A confidant can tell you which way there is for a formal complaint.",
  after:
    "You can also make a report here, or talk to a confidant first, who can help you with a formal complaint too.",
};
