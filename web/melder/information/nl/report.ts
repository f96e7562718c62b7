import { list, type Page, paragraph } from "../blocks.ts";

/** Req 36, 154: figures in which nobody can be found. */
export const report: Page = {
  title: "Jaarverslag",
  blocks: ({ organisation: { yearlyReport } }) => [
    yearlyReport
      ? paragraph(`Het nieuwste jaarverslag gaat over ${yearlyReport.year}. ${yearlyReport.where.nl}.`)
      : paragraph("Er is nog geen jaarverslag gepubliceerd."),
    paragraph("In een jaarverslag staan alleen aantallen. Bijvoorbeeld:"),
    list(
      "hoeveel meldingen er waren, en van welke soort;",
      "hoe vaak een antwoord op tijd kwam;",
      "wat eruit kwam en wat de organisatie heeft gedaan.",
    ),
    paragraph("Kleine aantallen staan er niet in. Zo kan niemand raden over wie het gaat."),
  ],
};
