import { heading, list, type Page, page, paragraph } from "../blocks.ts";

export const whoReads: Page = {
  title: "Who reads your report?",
  blocks: () => [
    paragraph("Only the people you choose. You see their names on the first screen and before you send."),
    {
      kind: "definitions",
      items: [
        {
          term: "Integrity officer (integriteitsfunctionaris)",
          text: "Reads reports, answers you and sees to it that something is done. This person was appointed for it. Nobody may say beforehand what must come of it.",
          examples: [],
        },
        {
          term: "Deputy (waarnemer)",
          text: "Takes over when the integrity officer is away, or is involved.",
          examples: [],
        },
        {
          term: "Confidant (vertrouwenspersoon)",
          text: "Stands beside you. Reads along only if you choose so.",
          examples: [],
        },
      ],
    },
    paragraph("The integrity officer and the deputy together are the meldpunt (reporting point)."),
    heading("Why two readers?"),
    paragraph(
      "A report goes to at least two people. Is one of them ill? Then your report does not lie waiting. And nobody can make it disappear alone. Do you first write to a confidant? Then only that person reads.",
    ),
    heading("Is it about a reader?"),
    paragraph(
      "Then you leave that person out. They get no key and do not see your report. Are there too few others? Then an alternate reads along.",
    ),
    heading("Who cannot read?"),
    list(
      "your manager, those in charge, HR and other colleagues;",
      "whoever administers this site;",
      "the company that rents out our computers;",
      "whom you left out.",
    ),
    paragraph(
      "For an investigation a reader sometimes tells something to others. Your name is not part of it, unless you agree or the law demands it.",
    ),
    page("protected"),
  ],
};
