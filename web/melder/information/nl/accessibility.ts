import { heading, list, type Page, paragraph } from "../blocks.ts";
import { dateText, writeTo } from "../contacts.ts";

/** Accessibility statement: WCAG 2.2 AA, and EN 301 549 that public bodies are held to (law.md 1.10). */
export const accessibility: Page = {
  title: "Toegankelijkheid",
  blocks: ({ organisation: { accessibility: statement } }) => [
    paragraph(
      "Iedereen moet deze site kunnen gebruiken. Wij bouwen naar WCAG 2.2, niveau AA. Dat zijn internationale afspraken. De Europese norm EN 301 549 voor de overheid verwijst ernaar.",
    ),
    heading("Stand van zaken"),
    paragraph(`${statement.status.nl} Dit schreven wij op ${dateText(statement.date, "nl")}.`),
    heading("Wat er nog niet goed gaat"),
    list(
      "Zonder JavaScript kunt u lezen, maar niet schrijven.",
      "Er is geen versie in gebarentaal en geen voorgelezen versie.",
      "In de bestanden die een ander u stuurt, kan tekst staan die een schermlezer niet leest.",
    ),
    heading("Lukt iets niet?"),
    paragraph("Laat het weten. Vertel daarbij niets over een melding."),
    writeTo(statement.contact, "nl"),
  ],
};
