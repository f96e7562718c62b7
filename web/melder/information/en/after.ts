import { terms } from "#shared/domain/deadlines.ts";
import { dayText } from "#web/ui/day.ts";
import { type Facts, heading, list, type Page, page, paragraph } from "../blocks.ts";

export const after: Page = {
  title: "What happens after your report?",
  blocks: ({ today, terms: settings, organisation }) => [
    ...(today === null ? [] : [paragraph("Say you report today. Then it goes like this:")]),
    { kind: "steps", items: steps(today, settings) },
    heading("Which terms stand in the law?"),
    paragraph(
      "The seven days and the three months are statutory terms. The law gives them for a suspicion of wrongdoing (misstand).",
    ),
    paragraph(`For every other report ${organisation.name} keeps to the same days.`),
    paragraph(
      "Is a last day in the weekend or on a holiday? Then the law allows the first working day after it. We do not wait for that: we keep to the day itself.",
    ),
    heading("What if it is late?"),
    list(
      "Your mailbox tells you as soon as a term has passed, as long as your messages are still there.",
      "You can write to us in your mailbox, or call.",
      "A confidant (vertrouwenspersoon) can ask for you how things are.",
      "You can go to an authority. That is always allowed, also when we are in time.",
      "Sometimes you may then make it public too. That has strict conditions. Ask the Huis voor Klokkenluiders for advice first.",
    ),
    heading("Will the other hear of it?"),
    paragraph(
      "Whoever the report is about may respond at some moment. That belongs to a fair investigation. Who you are is not told without your consent, unless the law demands it.",
    ),
    page("outside"),
  ],
};

function steps(today: Facts["today"], settings: Facts["terms"]) {
  const due = today === null ? null : terms({ received: today, acknowledged: null }, settings);
  return [
    {
      when: "At once",
      what: "You get twelve words for your mailbox and a proof of submission. That is not yet the acknowledgement of receipt.",
    },
    {
      when: "Mostly within a day, sometimes after two",
      what: "Your mailbox says that your report has arrived, and who can read it.",
    },
    {
      when: due ? `At the latest ${dayText(due.acknowledge.strict, "en", true)}` : "Within seven days",
      what: "A human being confirms that your report is there: the acknowledgement of receipt.",
    },
    {
      when: "After that",
      what: "The readers look at your report. They may ask you something. You answer if you want to.",
    },
    {
      when: due
        ? `At the latest ${dayText(due.feedback.strict, "en", true)}`
        : "Within three months of that acknowledgement",
      what: "You hear how your report was assessed and what is done with it. Does the acknowledgement come earlier? Then this day is earlier too.",
    },
  ];
}
