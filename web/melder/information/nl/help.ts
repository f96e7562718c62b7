import { heading, notice, type Page, page, paragraph } from "../blocks.ts";
import { dateText, helpBlocks } from "../contacts.ts";

/** Req 162: help for the person, whatever becomes of the melding. */
export const help: Page = {
  title: "Hulp voor uzelf",
  blocks: ({ organisation: { help: lines } }) => [
    notice("Is er nu gevaar? Bel 112."),
    paragraph(
      "Deze site wordt niet dag en nacht gelezen. Wij zien niet waar u bent, ook niet om u te helpen. Hebt u nu hulp nodig? Bel dan.",
    ),
    heading("Wie kunt u bellen?"),
    ...helpBlocks(lines.lines, "nl"),
    paragraph(`Stand van deze nummers: ${dateText(lines.asOf, "nl")}.`),
    heading("Dichterbij"),
    paragraph(
      "Uw huisarts en de bedrijfsarts hebben een beroepsgeheim. Vraag wat de bedrijfsarts aan uw werkgever meldt. Praat ook met iemand die u vertrouwt.",
    ),
    page("under18"),
    page("confidants"),
  ],
};
