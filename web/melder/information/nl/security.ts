import { heading, list, type Page, paragraph } from "../blocks.ts";
import { writeTo } from "../contacts.ts";

/** Where a weak spot is reported; the same rules as SECURITY.md. */
export const security: Page = {
  title: "Een zwakke plek in deze site",
  blocks: ({ organisation: { securityContact } }) => [
    paragraph("Vond u een zwakke plek in de beveiliging? Laat het weten, dan kunnen wij het oplossen."),
    writeTo(securityContact, "nl"),
    list(
      "Schrijf wat u vond en hoe een ander het kan nadoen.",
      "Probeer niets uit op meldingen van anderen. Zag u er toch een? Stop dan, bewaar niets en zeg het ons.",
      "Geef ons tijd voordat u erover schrijft.",
    ),
    paragraph("Dit is niet de plek voor een melding over het werk."),
    heading("Software van anderen"),
    // No link: it would lead away from what somebody wrote.
    paragraph(
      "Deze site gebruikt vrije software van anderen. Namen en licenties staan in het bestand /licences.txt van deze site.",
    ),
  ],
};
