import { heading, list, type Page, paragraph } from "../blocks.ts";
import { confidantBlocks } from "../contacts.ts";

export const confidants: Page = {
  title: "Talking to a vertrouwenspersoon (confidant)",
  blocks: ({ organisation }) => [
    paragraph("A vertrouwenspersoon listens, thinks along and stands beside you. You decide what happens."),
    paragraph("You choose whom you call or mail. You do not have to: you may also report at once."),
    heading("Who is there?"),
    ...(organisation.confidants.length > 0
      ? confidantBlocks(organisation, "en")
      : [paragraph("Nobody is named here yet. Ask the meldpunt or HR who the vertrouwenspersoon is.")]),
    heading("What does a vertrouwenspersoon do?"),
    list(
      "listen to you and support you;",
      "explain which ways there are, with what speaks for and against each;",
      "prepare you for a talk, or come along;",
      "help you with a report, a klacht (formal complaint) or a report to the police;",
      "report for you, without your name if you want that;",
      "show you the way to other help;",
      "ask later how you are.",
    ),
    heading("What does a vertrouwenspersoon not do?"),
    list(
      "investigate what happened;",
      "decide or judge who is right;",
      "mediate, or confront the other with the conduct;",
      "be your lawyer, coach or therapist;",
      "do anything without your consent.",
    ),
    heading("Does a vertrouwenspersoon always keep silent?"),
    paragraph(
      "Nearly always. A vertrouwenspersoon tells nobody if you do not want it. There are three exceptions:",
    ),
    list(
      "Their conscience does not allow silence: it would almost certainly lead to serious harm to somebody.",
      "The law demands a report to the police. That is so for a few very serious crimes. For public servants also for crimes in their work.",
      "The law demands that the information is made known.",
    ),
    paragraph("A vertrouwenspersoon tells you first, before saying anything."),
    heading("Before police and court"),
    paragraph(
      "Inside the organisation a vertrouwenspersoon does not have to answer questions about you. Not even from those in charge.",
    ),
    paragraph(
      "With the police and in court it is different. A doctor or lawyer may be silent there. That is called verschoningsrecht (legal privilege). A vertrouwenspersoon does not have that right there.",
    ),
    heading("First writing to a vertrouwenspersoon"),
    paragraph(
      "On this site you can also write to a vertrouwenspersoon alone. Then only that person can read it. Before you send it you read whether a term begins.",
    ),
    { kind: "go", place: "report", text: "Write to a vertrouwenspersoon", begin: FIRST },
  ],
};

const FIRST = { kinds: [], consultation: true };
