import { AUTHORITIES_AS_OF } from "#shared/domain/authorities.ts";
import { dayText } from "#web/ui/day.ts";
import { heading, list, type Page, paragraph } from "../blocks.ts";
import { authorityDefinitions, huisBlock } from "../contacts.ts";

/** Req 64, 69; law.md 1.7: all authorities by name, with the day of the list and what it does not say. */
export const outside: Page = {
  title: "Buiten de organisatie melden",
  blocks: () => [
    paragraph(
      "U mag een misstand meteen bij een toezichthouder melden. U hoeft niet eerst naar de organisatie. Vaak helpt dat wel: daar kan men het snelst iets doen.",
    ),
    heading("Eerst advies"),
    huisBlock("nl"),
    paragraph("Het Huis onderzoekt alleen zaken waar geen andere toezichthouder voor is."),
    heading("Toezichthouders"),
    paragraph(
      `Dit zijn de toezichthouders op de lijst van het Huis voor Klokkenluiders van ${dayText(AUTHORITIES_AS_OF, "nl")}. Kijk op hun site wat u daar kunt melden.`,
    ),
    { kind: "definitions", items: authorityDefinitions("nl") },
    paragraph(
      "De Arbeidsinspectie en de Inspectie Leefomgeving en Transport staan niet op die lijst. U kunt hun wel iets laten weten. Vraag eerst hoe u dan beschermd bent.",
    ),
    heading("De politie"),
    paragraph(
      "Is er een strafbaar feit? Iedereen mag aangifte doen. Het hoeft niet, behalve bij een paar heel zware misdrijven. Ambtenaren moeten ook aangifte doen van sommige misdrijven in hun werk.",
    ),
    heading("Goed om te weten"),
    list(
      "Bij een toezichthouder gelden andere regels over uw naam. Vraag ernaar voordat u iets vertelt.",
      "De Autoriteit Persoonsgegevens vraagt eerst een korte omschrijving per e-mail.",
      "Een toezichthouder mag langer over een antwoord doen: drie maanden, en soms zes.",
      "Uw brievenbus op deze site werkt daar niet.",
    ),
  ],
};
