import { dayText } from "#web/ui/day.ts";
import { heading, list, type Page, page, paragraph } from "../blocks.ts";
import { LAW_AS_OF } from "../law-as-of.ts";

export const rights: Page = {
  title: "Your rights and your protection",
  blocks: ({ organisation }) => [
    paragraph(
      "The Whistleblower Protection Act (Wet bescherming klokkenluiders) protects who reports a suspicion of wrongdoing (misstand). That law is for people who know it through their work.",
    ),
    heading("Nobody may put you at a disadvantage"),
    paragraph(
      "That is treating you worse because you reported. For example dismissal, a worse position, no renewal or bullying.",
    ),
    paragraph(
      "Does it happen all the same? Then your employer must prove that it is not because of your report. You do not have to prove it. That is so too if you reported without a name and somebody finds out later who you are.",
    ),
    heading("The condition"),
    list(
      "You have a good reason to think that it is right. The law calls that reasonable grounds. You need no proof.",
      "You report to the organisation or to an authority, and follow the steps of the regulation.",
      "Does it turn out to be different? Then you stay protected. Whoever lies on purpose is not protected.",
    ),
    paragraph(
      `Is your report not about a suspicion of wrongdoing? Then this law does not apply. Then too ${organisation.name} does not want you to suffer from a report.`,
    ),
    heading("Your name"),
    paragraph(
      "Your name, and everything by which you can be recognised, does not go to others without your consent. There is one exception: the law demands it in an investigation of an authority or in court. Then you hear it beforehand, with the reason. Only if that would endanger the investigation, you do not hear it beforehand.",
    ),
    heading("You may ask for advice"),
    paragraph(
      "You may talk with an adviser before you report. For example a confidant (vertrouwenspersoon), a lawyer, your union or the Huis voor Klokkenluiders. Whoever helps you is protected too.",
    ),
    heading("A ban on talking"),
    paragraph(
      "Does your contract say that you may not report wrongdoing? That part of the contract does not hold.",
    ),
    heading("Do you suffer a disadvantage all the same?"),
    list(
      "Write it in the same mailbox. Then it belongs to your first report.",
      "Keep your proof of submission and your twelve words. They show that you submitted a message here, and on which day. Not what it said.",
      "Call the Huis voor Klokkenluiders. There you also hear about free help of a lawyer and of Slachtofferhulp Nederland.",
    ),
    heading("How long is it kept?"),
    paragraph(
      "Data of a report are destroyed when they are no longer needed. The law gives no fixed number of months.",
    ),
    paragraph(`This is the law as we knew it on ${dayText(LAW_AS_OF, "en")}. It is not legal advice.`),
    page("outside"),
  ],
};
