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
      `${regulation.name.nl}, versie ${regulation.version} van ${dateText(regulation.date, "nl")}. U kunt haar opvragen bij het meldpunt.`,
    ),
    ...(klacht ? [paragraph(`Voor klachten: ${klacht.regulation.nl}.`)] : []),
    heading("Wetten"),
    {
      kind: "definitions",
      items: [
        rule(
          "Wet bescherming klokkenluiders",
          "over het melden van misstanden, de termijnen en uw bescherming.",
        ),
        rule("Richtlijn (EU) 2019/1937", "de Europese regels achter die wet."),
        rule(
          "Arbeidsomstandighedenwet, artikel 3",
          "uw werkgever moet u beschermen tegen pesten, geweld, discriminatie en seksuele intimidatie.",
        ),
        rule("Algemene wet gelijke behandeling en Grondwet, artikel 1", "iedereen wordt gelijk behandeld."),
        rule(
          "Burgerlijk Wetboek 7, artikel 611 en 646",
          "uw werkgever gedraagt zich goed en behandelt mannen en vrouwen gelijk.",
        ),
        rule("Wetboek van Strafrecht en van Strafvordering", "over misdrijven en aangifte."),
        rule(
          "Algemene verordening gegevensbescherming (AVG)",
          "over persoonsgegevens, van u en van anderen.",
        ),
        rule("Algemene termijnenwet", "over termijnen die op een vrije dag eindigen."),
        rule("Algemene wet bestuursrecht, hoofdstuk 9", "over klachten bij de overheid."),
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
