import { exceptions } from "../../messages/en/exceptions.ts";
import { heading, list, type Page, paragraph } from "../blocks.ts";
import { confidantBlocks } from "../contacts.ts";

export const confidants: Page = {
  title: "Talking to a confidant (vertrouwenspersoon)",
  blocks: ({ organisation }) => [
    paragraph("A confidant listens, thinks along and stands beside you. You decide on the next step."),
    paragraph("You choose whom you call or mail. You do not have to: you may also report at once."),
    heading("Who is there?"),
    ...(organisation.confidants.length > 0
      ? confidantBlocks(organisation, "en")
      : [
          paragraph(
            "Nobody is named here yet. Ask the meldpunt (reporting point) or HR who the confidant is.",
          ),
        ]),
    heading("What does a confidant do?"),
    list(
      "listen to you and support you;",
      "explain which ways there are, with what speaks for and against each;",
      "prepare you for a talk, or come along;",
      "help you with a report, a klacht (formal complaint) or a report to the police;",
      "report for you, without your name if you want that;",
      "show you the way to other help;",
      "ask later how you are.",
    ),
    heading("What does a confidant not do?"),
    list(
      "investigate what happened;",
      "decide or judge who is right;",
      "mediate, or confront the other with the behaviour;",
      "be your lawyer, coach or therapist;",
      "do anything without your consent, except in the three cases below.",
    ),
    heading("Does a confidant always keep silent?"),
    paragraph("Nearly always. A confidant tells nobody if you do not want it. There are three exceptions:"),
    list(...exceptions),
    paragraph("A confidant tells you first, before saying anything."),
    heading("Before police and court"),
    paragraph(
      "Inside the organisation a confidant does not have to answer questions about you. Not even from those in charge.",
    ),
    paragraph(
      "With the police and in court it is different. A doctor or lawyer may be silent there. That is called verschoningsrecht (legal privilege). A confidant does not have that right there.",
    ),
    heading("First writing to a confidant"),
    paragraph(
      "On this site you can also write to a confidant alone. Then only that person can read it. Before you send it you read whether a term begins.",
    ),
    paragraph("Not every confidant reads here; the screen ‘Who may read this?’ shows who."),
    { kind: "go", place: "report", text: "Write to a confidant", begin: FIRST },
  ],
};

const FIRST = { kinds: [], consultation: true };
