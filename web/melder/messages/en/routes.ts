import type { routes as source } from "../nl/routes.ts";

/** The quick questions, and the ways to which they lead. */
export const routes: typeof source = {
  intro: "Your answers stay on this screen. You can skip every question.",
  count: (number, of) => `Question ${number} of ${of}`,
  skip: "Skip",
  subject: {
    question: "What is it about?",
    answers: {
      omgangsvormen: "How somebody treats me or somebody else",
      integriteit: "Somebody uses money, property, data or a position for themselves",
      misstand: "People or nature are in danger, or a law is broken",
      onregelmatigheid: "Something keeps going wrong and nobody steps in",
      benadeling: "I am treated worse because I reported something",
      werk: "A difference of opinion about my work, hours or contract",
      onbekend: "I do not really know yet",
    },
  },
  role: "Whom is it about?",
  unit: "In which part of the organisation is it?",
  want: {
    question: "What would you like most?",
    answers: {
      praten: "To talk about it or get advice",
      stoppen: "That it stops",
      uitzoeken: "That somebody looks into it",
      "laten-weten": "Only to let somebody know",
      klacht: "To make a formal complaint to the complaints committee",
      buiten: "Help from outside the organisation",
      onbekend: "I do not know yet",
    },
  },
  name: {
    question: "May somebody know your name?",
    answers: {
      ja: "Yes",
      vertrouwenspersoon: "Only a confidant (vertrouwenspersoon)",
      nee: "No",
      onbekend: "I do not know yet",
    },
  },
  result: {
    title: "This is where you can go",
    first: "This fits your answers",
    others: "This is possible too",
    again: "Choose again",
    toStart: "To the start",
  },
  ways: {
    melding: {
      title: "Make a report",
      what: "You write what happened. That can be without your name. You choose who reads it.",
      button: "Make a report",
    },
    advies: {
      title: "Ask for advice",
      what: "You write your question and get advice. You decide on the next step, except in great danger or where the law demands it.",
      button: "Ask for advice",
    },
    vertrouwenspersoon: {
      title: "A confidant (vertrouwenspersoon)",
      what: "A confidant listens and thinks along. You can call, or first write to this person alone.",
      button: "See the confidants",
    },
    klacht: {
      title: "A formal complaint to the complaints committee",
      what: "A formal complaint (klacht) is not the same as a report. The committee hears you and the other. It needs your name.",
      button: "Read about a formal complaint",
    },
    buiten: {
      title: "Outside the organisation",
      what: "You may go to an authority. The Huis voor Klokkenluiders advises free of charge, also without your name.",
      button: "Where you can go",
    },
  },
  writeConfidant: "Write to a confidant first",
  contact: (contact) => `Contact: ${contact}.`,
  notes: {
    "klacht-needs-name":
      "A formal complaint to the complaints committee needs your name. A report does not. A confidant can help you choose.",
    "klacht-not-here":
      "For what you chose there is no complaints committee where you can go. Below is what is possible.",
    "klacht-ask-first":
      "The regulation on formal complaints does not count for every part of the organisation. Ask first whether it counts for you.",
    "leave-out":
      "Is it about somebody who reads reports? In your report you choose that this person sees nothing. You can go outside too.",
    work: "For work, hours or a contract you can also go to your manager, HR, the works council or your union.",
  },
};
