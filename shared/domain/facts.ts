/**
 * What must stand in the sealed dossier before a move. The server cannot read it: the console of the person who
 * moves checks it, and the signed event that carries the move lists it, so that another member can check it later.
 */
export const FACTS = {
  "human-message": {
    nl: "Een bericht van een mens staat in de mailbox",
    en: "A message from a person is in the mailbox",
  },
  "conflict-check": {
    nl: "Niemand die het dossier behandelt is zelf betrokken",
    en: "Nobody who handles the dossier is involved in it",
  },
  label: { nl: "Het soort melding is vastgelegd", en: "The kind of melding is recorded" },
  reason: { nl: "De reden is opgeschreven", en: "The reason is written down" },
  "external-routes": {
    nl: "De melder weet waar hij buiten de organisatie terechtkan",
    en: "The melder knows where to turn outside the organisation",
  },
  "second-reader": { nl: "Een tweede lezer is het ermee eens", en: "A second reader agrees" },
  consent: {
    nl: "De melder stemt in, of niets in wat doorgaat is naar hem te herleiden",
    en: "The melder consents, or nothing that is passed on can be traced to the melder",
  },
  "melder-told": { nl: "De melder weet ervan", en: "The melder has been told" },
  assignment: { nl: "Opdracht en reikwijdte staan vast", en: "Assignment and scope are set" },
  "independent-investigator": {
    nl: "De onderzoeker is niet betrokken",
    en: "The investigator is not involved",
  },
  "accused-information": {
    nl: "Besloten is wanneer de betrokkene het hoort, met een datum van heroverweging",
    en: "It is decided when the person concerned is told, with a review date",
  },
  "both-sides-heard": {
    nl: "Hoor en wederhoor is vastgelegd, of met reden overgeslagen",
    en: "Both sides were heard, or it is recorded why not",
  },
  "decision-of-authority": {
    nl: "Het bevoegd gezag heeft besloten op de bevindingen, zonder de berichten te zien",
    en: "The competent authority decided on the findings, without seeing the messages",
  },
  "assessment-and-follow-up-told": {
    nl: "De melder heeft bericht over de beoordeling en wat ermee gebeurt",
    en: "The melder has been told the assessment and what follows",
  },
  "lateness-explained": {
    nl: "De reden van het te laat zijn staat erbij",
    en: "The reason for being late is given",
  },
  "new-facts": { nl: "Er zijn nieuwe feiten", en: "There are new facts" },
  "archivist-agreed": { nl: "De archivaris is het ermee eens", en: "The archivist agrees" },
} as const;

export type Fact = keyof typeof FACTS;
