import { heading, list, type Page, paragraph } from "../blocks.ts";
import { dateText, writeTo } from "../contacts.ts";

export const accessibility: Page = {
  title: "Accessibility",
  blocks: ({ organisation: { accessibility: statement } }) => [
    paragraph(
      "Everybody must be able to use this site. We build to WCAG 2.2, level AA. These are international agreements. The European standard EN 301 549 for public bodies refers to them.",
    ),
    heading("How things are"),
    paragraph(`${statement.status.en} We wrote this on ${dateText(statement.date, "en")}.`),
    heading("What is not right yet"),
    list(
      "Without JavaScript you can read, but not write.",
      "There is no version in sign language and none that is read out.",
      "Files that another sends you may have text that a screen reader does not read.",
    ),
    heading("Does something not work?"),
    paragraph("Let us know. Say nothing about a report in it."),
    writeTo(statement.contact, "en"),
  ],
};
