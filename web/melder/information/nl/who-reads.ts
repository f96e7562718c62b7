import { heading, list, type Page, page, paragraph } from "../blocks.ts";

/** Req 17, 38, 39: who can read, why there are two, and who is kept out. */
export const whoReads: Page = {
  title: "Wie leest uw melding?",
  blocks: () => [
    paragraph(
      "Alleen de mensen die u zelf kiest. Hun namen ziet u op het eerste scherm en voordat u verstuurt.",
    ),
    {
      kind: "definitions",
      items: [
        {
          term: "Integriteitsfunctionaris",
          text: "Leest meldingen, geeft u antwoord en zorgt dat er iets mee gebeurt. Deze persoon is daarvoor aangewezen. Niemand mag vooraf zeggen wat eruit moet komen.",
          examples: [],
        },
        {
          term: "Waarnemer",
          text: "Neemt het werk over als de integriteitsfunctionaris er niet is, of er zelf bij hoort.",
          examples: [],
        },
        {
          term: "Vertrouwenspersoon",
          text: "Staat naast u. Leest alleen mee als u dat kiest.",
          examples: [],
        },
      ],
    },
    paragraph("De integriteitsfunctionaris en de waarnemer zijn samen het meldpunt."),
    heading("Waarom twee lezers?"),
    paragraph(
      "Een melding gaat naar ten minste twee mensen. Is er een ziek? Dan blijft uw melding niet liggen. En niemand kan haar alleen laten verdwijnen. Schrijft u eerst aan een vertrouwenspersoon? Dan leest alleen die persoon.",
    ),
    heading("Gaat het over een lezer?"),
    paragraph(
      "Dan sluit u die persoon uit. Die krijgt geen sleutel en ziet uw melding niet. Zijn er te weinig anderen? Dan leest een vervanger mee.",
    ),
    heading("Wie kan niet lezen?"),
    list(
      "uw leidinggevende, de leiding, HR en andere collega's;",
      "wie deze site beheert;",
      "het bedrijf dat onze computers verhuurt;",
      "wie u hebt uitgesloten.",
    ),
    paragraph(
      "Voor een onderzoek vertelt een lezer soms iets verder. Uw naam hoort daar niet bij, tenzij u dat goedvindt of de wet het verplicht.",
    ),
    page("protected"),
  ],
};
