import { dayText } from "#web/ui/day.ts";
import { heading, type Page, paragraph } from "../blocks.ts";
import { dateText } from "../contacts.ts";
import { LAW_AS_OF } from "../law-as-of.ts";

export const rules: Page = {
  title: "Rules and laws",
  blocks: ({ organisation: { name, regulation, klacht } }) => [
    heading("The regulation of the organisation"),
    paragraph(
      `${regulation.name.en}, version ${regulation.version} of ${dateText(regulation.date, "en")}. You can ask the meldpunt (reporting point) for it.`,
    ),
    ...(klacht ? [paragraph(`For a formal complaint: ${klacht.regulation.en}.`)] : []),
    heading("What does the law say?"),
    {
      kind: "definitions",
      items: [
        rule(
          "Whistleblower Protection Act (Wet bescherming klokkenluiders)",
          "Says how you report wrongdoing, how soon you hear something and that nobody may put you at a disadvantage. The rules of Europe behind it are in Directive (EU) 2019/1937.",
        ),
        rule(
          "Arbeidsomstandighedenwet (working conditions), article 3",
          "Your employer must have a policy to prevent or limit bullying, sexual harassment, aggression and discrimination.",
        ),
        rule(
          "Grondwet (Constitution), article 1, and Algemene wet gelijke behandeling (equal treatment)",
          "Discrimination is forbidden, for example for your religion, origin or sex.",
        ),
        rule(
          "Burgerlijk Wetboek (Civil Code) 7, articles 611 and 646",
          "Your employer treats you well. Man or woman makes no difference.",
        ),
        rule("Wetboek van Strafrecht (Criminal Code)", "Says which behaviour is a crime."),
        rule(
          "General Data Protection Regulation (AVG)",
          "Says what may be written down about you and how long it stays.",
        ),
        rule("Algemene termijnenwet (terms)", "Says what holds when the last day is a day off."),
        rule(
          "Algemene wet bestuursrecht (administrative law), chapter 9",
          "Says how public bodies handle a formal complaint.",
        ),
      ],
    },
    heading("Reporting without a name"),
    paragraph(
      `The law has a rule about reporting without a name. As far as we know that rule is not in force yet. That it can be done here is a choice of ${name}.`,
    ),
    paragraph(`This is the law as we knew it on ${dayText(LAW_AS_OF, "en")}. It is not legal advice.`),
  ],
};

const rule = (term: string, text: string) => ({ term, text, examples: [] });
