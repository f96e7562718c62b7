import { heading, list, type Page, page, paragraph } from "../blocks.ts";

export const what: Page = {
  title: "What can you report?",
  blocks: () => [
    paragraph(
      "You do not need to know what it is called. You do not need to prove anything either. A suspicion is enough: you have a reason to think that something is wrong.",
    ),
    paragraph("Tell what you saw, heard or went through. Does it fit nowhere? Tell it all the same."),
    heading("Five kinds, with examples"),
    {
      kind: "definitions",
      items: [
        {
          term: "Unacceptable behaviour (ongewenste omgangsvorm)",
          text: "Somebody treats you or another person in a way that is not right. What counts is what you experience, not what the other meant. It also counts in a group chat or an e-mail.",
          examples: [
            "Bullying: a colleague makes a fool of you again and again, or nobody talks to you any more.",
            "Sexual harassment: somebody makes sexual remarks or touches you when you do not want it.",
            "Discrimination: your contract ends because you are pregnant, or there are always jokes about your origin.",
            "Aggression and violence: somebody shouts abuse, threatens, pushes or throws things.",
            "Stalking: somebody keeps sending you messages or is often at your house.",
            "Intimidation: your manager threatens to dismiss you if you do not go along.",
            "Looking away: those in charge see somebody being humiliated and do nothing.",
          ],
        },
        {
          term: "Breach of integrity (integriteitsschending)",
          text: "Somebody does not keep to the rules of honest work. Society is not harmed by it, or not yet.",
          examples: [
            "Money: somebody has a bill paid for work that was not done.",
            "Own interest: somebody gives an order to his brother's company.",
            "Information: somebody looks up his neighbour's data out of curiosity.",
            "Power: somebody arranges a permit for a friend who has no right to it.",
            "Property: somebody takes the van of work every weekend for a job of his own.",
            "Private life: somebody threatens violence online and says where he works.",
          ],
        },
        {
          term: "Wrongdoing (misstand)",
          text: "Something goes seriously wrong and it touches people outside work too. The law calls this a public interest. A law is broken, also one of Europe (Union law). Or health, safety, the environment or good government is in danger.",
          examples: [
            "A lift is approved although nobody has looked at it.",
            "Poisonous waste goes into the ditch at night.",
            "The data of thousands of people have leaked and those in charge keep silent.",
            "Clients get the wrong medicine again and again and nobody steps in.",
            "For large contracts it is settled beforehand who will win.",
          ],
        },
        {
          term: "Irregularity (onregelmatigheid)",
          text: "Work is organised so badly that your manager cannot solve it alone.",
          examples: [
            "For a year nobody has checked who pays out expenses.",
            "Warnings about a broken machine get lost every time.",
            "Two departments point at each other and the cash is never counted.",
          ],
        },
        {
          term: "Request for advice (adviesvraag)",
          text: "You are in doubt and first want to know what you can do. You do not need to name anybody yet.",
          examples: [
            "A supplier gives me an expensive present. May I keep it?",
            "My colleague often smells of drink. Should I say something?",
            "What happens if I tell what I saw?",
          ],
        },
      ],
    },
    heading("Disadvantage after a report"),
    paragraph(
      "Are you treated worse because you reported something or helped somebody report? Report that too.",
    ),
    heading("You do not need to choose"),
    paragraph(
      "One event can belong to two kinds. A joke can be bullying and discrimination too. Whoever reads your report works that out.",
    ),
    heading("What this is not for"),
    list(
      "There is danger now. Call 112.",
      "You disagree with your appraisal, your hours or a reorganisation. Talk to your manager or to HR. Is unacceptable behaviour behind it? Then you can report it.",
      "You want to make a formal complaint (klacht) about a person. There is another way for that.",
    ),
    page("klacht"),
    { kind: "go", place: "report", text: "Make a report" },
  ],
};
