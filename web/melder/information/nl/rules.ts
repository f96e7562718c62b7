import { dayText } from "#web/ui/day.ts";
import { heading, type Page, paragraph } from "../blocks.ts";
import { dateText } from "../contacts.ts";
import { LAW_AS_OF } from "../law-as-of.ts";

/** Req 157-158; law.md 0.1, 1.1, 1.9. Background, after everything that a melder needs (req 140). */
export const rules: Page = {
  title: "Regels en wetten",
  blocks: ({ organisation: { name, regulation, klacht } }) => [
    heading("De regeling van de organisatie"),
    paragraph(
      `${regulation.name.nl}, versie ${regulation.version} van ${dateText(regulation.date, "nl")}. U kunt haar vragen aan het meldpunt.`,
    ),
    ...(klacht ? [paragraph(`Voor een klacht: ${klacht.regulation.nl}.`)] : []),
    heading("Wat staat er in de wet?"),
    {
      kind: "definitions",
      items: [
        rule(
          "Wet bescherming klokkenluiders",
          "Zegt hoe u een misstand meldt, hoe snel u iets hoort en dat niemand u mag benadelen. De regels van Europa erachter staan in Richtlijn (EU) 2019/1937.",
        ),
        rule(
          "Arbeidsomstandighedenwet, artikel 3",
          "Uw werkgever moet beleid hebben om pesten, seksuele intimidatie, agressie en discriminatie te voorkomen of te beperken.",
        ),
        rule(
          "Grondwet, artikel 1, en Algemene wet gelijke behandeling",
          "Discriminatie mag niet, bijvoorbeeld om uw godsdienst, afkomst of geslacht.",
        ),
        rule(
          "Burgerlijk Wetboek 7, artikel 611 en 646",
          "Uw werkgever gaat goed met u om. Man of vrouw maakt niet uit.",
        ),
        rule("Wetboek van Strafrecht", "Zegt welk gedrag een misdrijf is."),
        rule(
          "Algemene verordening gegevensbescherming (AVG)",
          "Zegt wat men over u mag opschrijven en hoe lang het blijft staan.",
        ),
        rule("Algemene termijnenwet", "Zegt wat er geldt als de laatste dag een vrije dag is."),
        rule("Algemene wet bestuursrecht, hoofdstuk 9", "Zegt hoe de overheid een klacht behandelt."),
      ],
    },
    heading("Melden zonder naam"),
    paragraph(
      `In de wet staat een regel over melden zonder naam. Voor zover wij weten geldt die regel nog niet. Dat het hier kan, is een keuze van ${name}.`,
    ),
    paragraph(`Zo kenden wij de wet op ${dayText(LAW_AS_OF, "nl")}. Dit is geen juridisch advies.`),
  ],
};

const rule = (term: string, text: string) => ({ term, text, examples: [] });
