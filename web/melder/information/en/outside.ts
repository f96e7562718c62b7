import { AUTHORITIES_AS_OF } from "#shared/domain/authorities.ts";
import { dayText } from "#web/ui/day.ts";
import { heading, list, type Page, paragraph } from "../blocks.ts";
import { authorityDefinitions, huisBlock } from "../contacts.ts";

export const outside: Page = {
  title: "Reporting outside the organisation",
  blocks: () => [
    paragraph(
      "You may report wrongdoing to an authority at once. You do not have to go to the organisation first. Often that does help: there something can be done soonest.",
    ),
    heading("Advice first"),
    huisBlock("en"),
    paragraph("The Huis investigates only matters that no other authority is there for."),
    heading("Authorities"),
    paragraph(
      `These are the authorities on the list of the Huis voor Klokkenluiders of ${dayText(AUTHORITIES_AS_OF, "en")}. See on their sites what you can report there.`,
    ),
    { kind: "definitions", items: authorityDefinitions("en") },
    paragraph(
      "The Arbeidsinspectie (Labour Authority) and the Inspectie Leefomgeving en Transport (Environment and Transport Inspectorate) are not on that list. You can let them know something. Ask first how you are protected then.",
    ),
    heading("The police"),
    paragraph(
      "Is there a criminal offence? Everybody may report it to the police. You do not have to, except for a few very serious crimes. Public servants must also report some crimes in their work.",
    ),
    heading("Good to know"),
    list(
      "An authority has other rules about your name. Ask for them before you tell anything.",
      "The Autoriteit Persoonsgegevens first asks for a short description by e-mail.",
      "An authority may take longer to answer: three months, and sometimes six.",
      "Your mailbox on this site does not work there.",
    ),
  ],
};
