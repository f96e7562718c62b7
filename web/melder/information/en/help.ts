import { heading, notice, type Page, page, paragraph } from "../blocks.ts";
import { dateText, helpBlocks } from "../contacts.ts";

export const help: Page = {
  title: "Help for yourself",
  blocks: ({ organisation: { help: lines } }) => [
    notice("Is there danger now? Call 112."),
    paragraph(
      "This site is not read day and night. We do not see where you are, not even to help you. Do you need help now? Then call.",
    ),
    heading("Whom can you call?"),
    ...helpBlocks(lines.lines, "en"),
    paragraph(`These numbers are as of ${dateText(lines.asOf, "en")}.`),
    heading("Nearer"),
    paragraph(
      "Your doctor and the company doctor have a duty of secrecy. Ask what the company doctor tells your employer. Talk to somebody you trust as well.",
    ),
    page("under18"),
    page("confidants"),
  ],
};
