import { exceptions } from "../../messages/nl/exceptions.ts";
import { heading, list, type Page, paragraph } from "../blocks.ts";
import { confidantBlocks } from "../contacts.ts";

/** Req 20, 21, 73-78, 82, 90-92. */
export const confidants: Page = {
  title: "Praten met een vertrouwenspersoon",
  blocks: ({ organisation }) => [
    paragraph(
      "Een vertrouwenspersoon luistert, denkt met u mee en staat naast u. U beslist over de volgende stap.",
    ),
    paragraph("U kiest zelf wie u belt of mailt. Het hoeft niet: u mag ook meteen melden."),
    heading("Wie zijn er?"),
    ...(organisation.confidants.length > 0
      ? confidantBlocks(organisation, "nl")
      : [paragraph("Hier staat nog niemand. Vraag het meldpunt of HR wie de vertrouwenspersoon is.")]),
    heading("Wat doet een vertrouwenspersoon?"),
    list(
      "luisteren en u opvangen;",
      "uitleggen welke wegen er zijn, met de voordelen en de nadelen;",
      "u voorbereiden op een gesprek, of meegaan;",
      "u helpen met een melding, een klacht of een aangifte;",
      "voor u melden, zonder uw naam te noemen als u dat wilt;",
      "u de weg wijzen naar andere hulp;",
      "later vragen hoe het met u gaat.",
    ),
    heading("Wat doet een vertrouwenspersoon niet?"),
    list(
      "onderzoeken wat er is gebeurd;",
      "beslissen of oordelen wie gelijk heeft;",
      "bemiddelen, of de ander aanspreken op het gedrag;",
      "uw advocaat, coach of therapeut zijn;",
      "iets doen zonder uw toestemming, behalve in de drie gevallen hieronder.",
    ),
    heading("Zwijgt een vertrouwenspersoon altijd?"),
    paragraph(
      "Bijna altijd. Een vertrouwenspersoon vertelt niets verder als u dat niet wilt. Er zijn drie uitzonderingen:",
    ),
    list(...exceptions),
    paragraph("Een vertrouwenspersoon vertelt het u eerst, voordat hij of zij iets zegt."),
    heading("Bij politie en rechter"),
    paragraph(
      "Binnen de organisatie hoeft een vertrouwenspersoon geen vragen over u te beantwoorden. Ook niet van de leiding.",
    ),
    paragraph(
      "Bij de politie en de rechter ligt dat anders. Een arts of advocaat mag daar zwijgen. Dat heet verschoningsrecht. Een vertrouwenspersoon heeft dat recht daar niet.",
    ),
    heading("Eerst schrijven aan een vertrouwenspersoon"),
    paragraph(
      "U kunt op deze site ook alleen aan een vertrouwenspersoon schrijven. Dan kan alleen die persoon het lezen. Voordat u verstuurt, leest u of er dan een termijn begint.",
    ),
    paragraph("Niet elke vertrouwenspersoon leest hier mee; op het scherm ‘Wie mag dit lezen?’ ziet u wie."),
    { kind: "go", place: "report", text: "Schrijven aan een vertrouwenspersoon", begin: FIRST },
  ],
};

const FIRST = { kinds: [], consultation: true };
