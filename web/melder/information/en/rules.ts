import { dayText } from "#web/ui/day.ts";
import { heading, type Page, paragraph } from "../blocks.ts";
import { dateText } from "../contacts.ts";
import { LAW_AS_OF } from "../law-as-of.ts";

export const rules: Page = {
  title: "Rules and laws",
  blocks: ({ organisation: { name, regulation, klacht } }) => [
    heading("The regulation of the organisation"),
    paragraph(
      `${regulation.name.en}, version ${regulation.version} of ${dateText(regulation.date, "en")}. You can ask the meldpunt for it.`,
    ),
    ...(klacht ? [paragraph(`For formal complaints: ${klacht.regulation.en}.`)] : []),
    heading("Laws"),
    {
      kind: "definitions",
      items: [
        rule(
          "Wet bescherming klokkenluiders (Whistleblower Protection Act)",
          "about reporting wrongdoing, the terms and your protection.",
        ),
        rule("Directive (EU) 2019/1937", "the European rules behind that law."),
        rule(
          "Arbeidsomstandighedenwet (working conditions), article 3",
          "your employer must protect you from bullying, violence, discrimination and sexual harassment.",
        ),
        rule(
          "Algemene wet gelijke behandeling (equal treatment) and Constitution, article 1",
          "everybody is treated equally.",
        ),
        rule(
          "Burgerlijk Wetboek (Civil Code) 7, articles 611 and 646",
          "your employer behaves well and treats men and women equally.",
        ),
        rule(
          "Wetboek van Strafrecht and Strafvordering (criminal law)",
          "about crimes and reporting them to the police.",
        ),
        rule("General Data Protection Regulation (AVG)", "about personal data, yours and those of others."),
        rule("Algemene termijnenwet (terms)", "about terms that end on a day off."),
        rule(
          "Algemene wet bestuursrecht (administrative law), chapter 9",
          "about complaints to public bodies.",
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
