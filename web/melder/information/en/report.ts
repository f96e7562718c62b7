import { list, type Page, paragraph } from "../blocks.ts";

export const report: Page = {
  title: "Yearly report",
  blocks: ({ organisation: { yearlyReport } }) => [
    yearlyReport
      ? paragraph(`The latest yearly report is about ${yearlyReport.year}. ${yearlyReport.where.en}.`)
      : paragraph("No yearly report has been published yet."),
    paragraph("A yearly report has numbers only. For example:"),
    list(
      "how many reports there were, and of which kind;",
      "how often an answer came in time;",
      "what came of it and what the organisation did.",
    ),
    paragraph("Small numbers are left out. So nobody can guess who it is about."),
  ],
};
