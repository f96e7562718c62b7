import { addMonths } from "#shared/domain/day.ts";
import type { KlachtRoute } from "#web/site-config.ts";
import { dayText } from "#web/ui/day.ts";
import { type Block, type Facts, heading, list, type Page, page, paragraph } from "../blocks.ts";

export const klacht: Page = {
  title: "Report or formal complaint?",
  blocks: (facts) => [
    paragraph("These are two different ways. You choose."),
    {
      kind: "definitions",
      items: [
        {
          term: "Report (melding)",
          text: "You tell what happened. That can be done without a name. Nobody is accused then. The readers look at what is needed.",
          examples: [],
        },
        {
          term: "Formal complaint (klacht)",
          text: "You ask a committee to judge the unacceptable behaviour of a person. A formal complaint cannot be made without a name: the other must be able to answer.",
          examples: [],
        },
      ],
    },
    heading("What stands in a formal complaint?"),
    list(
      "your name, your address and your position;",
      "whom it is about;",
      "what happened, where and when, and who saw it;",
      "what you already tried to solve it;",
      "the date and your signature.",
    ),
    heading("Where can you go?"),
    ...committee(facts),
    heading("Are you in doubt?"),
    list(
      "Talk to a confidant (vertrouwenspersoon). They help you choose, and with a formal complaint too.",
      "Make a report first. After that you can still make a formal complaint. Note that the term for a formal complaint goes on.",
      "Make a formal complaint at once.",
    ),
    page("confidants"),
    { kind: "go", place: "report", text: "Make a report" },
  ],
};

function committee({ organisation: { klacht: route }, today }: Facts): Block[] {
  if (route === null) {
    return [
      paragraph(
        "This organisation names no complaints committee here. Ask the meldpunt (reporting point) or a confidant (vertrouwenspersoon) where you can go.",
      ),
    ];
  }
  return [
    {
      kind: "contact",
      name: route.committee.en,
      about: route.how.en,
      photo: null,
      lines: [{ label: "Send the formal complaint to", value: route.contact, href: null }],
    },
    paragraph(term(route, today)),
    paragraph(`So it stands in the ${route.regulation.en}.`),
    paragraph(
      "The committee hears both sides and gives advice. Those in charge of the organisation decide. Are the police investigating, or is there a court case? Then the committee often cannot handle your formal complaint.",
    ),
  ];
}

function term({ filingMonths }: KlachtRoute, today: number | null): string {
  const years = filingMonths / 12;
  const span = years === 1 ? "1 year" : Number.isInteger(years) ? `${years} years` : `${filingMonths} months`;
  const rule = `You can make a formal complaint until ${span} after the behaviour.`;
  if (today === null) return rule;
  return `${rule} Today that means behaviour since ${dayText(addMonths(today, -filingMonths), "en")}.`;
}
