import { heading, list, notice, type Page, paragraph } from "../blocks.ts";
import { dateText, helpBlocks } from "../contacts.ts";

export const under18: Page = {
  title: "Are you under 18?",
  blocks: ({ organisation: { help: lines, name } }) => [
    notice("Is there danger now? Call 112."),
    paragraph(
      `Do you work at ${name}, or are you a trainee there? Then you may report too. Your age does not matter.`,
    ),
    list(
      "You do not need to give your name.",
      "Your parents do not hear it from us if you do not want that. In great danger we sometimes must get help all the same.",
      "It is not your fault if an adult crosses your limits.",
    ),
    heading("Talk about it"),
    paragraph(
      "Tell somebody you trust: your father or mother, a teacher, a mentor or the person who guides you at work. Or call one of these numbers.",
    ),
    ...helpBlocks(lines.under18, "en"),
    paragraph(`These numbers are as of ${dateText(lines.asOf, "en")}.`),
    { kind: "go", place: "report", text: "Make a report" },
  ],
};
