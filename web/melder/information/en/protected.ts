import { heading, list, type Page, page, paragraph } from "../blocks.ts";

export const protection: Page = {
  title: "What is protected, and what is not?",
  blocks: () => [
    heading("What we do"),
    list(
      "Your browser locks your text and files before they leave. Only the readers you choose have a key. The server has none.",
      "Do you give your name? Then it has a lock of its own, for whom you choose.",
      "We keep no internet address and nothing about your browser. Of your message we keep the day, not the hour.",
      "This site keeps nothing on your device. There are no cookies.",
      "Your browser looks for hidden data in photos and in many kinds of documents. You see what it finds and choose whether it goes.",
      "You get a proof that you submitted a message here, and on which day. Not what it said.",
    ),
    heading("What we cannot do"),
    list(
      "What you tell can give you away. Sometimes only one person knows something. How you write can give you away too.",
      "Your provider or employer can see that you visited this site. Not what you write.",
      "The company that rents out our computers sees for a while at what time something came in. Not from whom, and not what.",
      "On a device of work somebody may be watching. No site helps against that.",
      "We do not erase the history of your browser.",
      "Have you lost your twelve words? Then nobody can open your mailbox, we cannot either. Does another find your words? Then that person can.",
      "Whoever reads your report can talk about it. That is not allowed, but a lock does not stop it.",
      "Whoever delivers this site can send you another version. Compare the control words on the poster with those on the first screen.",
      "Nobody from outside has examined the security yet.",
    ),
    heading("How to stay safer"),
    list(
      "Use your own telephone or computer, and your own internet.",
      "Use a private window. Do you want more? Use Tor Browser.",
      "Write your twelve words on paper. Do not put them in your telephone or e-mail.",
      "Do not tell colleagues that you reported.",
      "Leave out names and details that only you know, where they are not needed.",
    ),
    paragraph("We do not promise that nobody will ever recognise you. Nobody can promise that."),
    page("rights"),
  ],
};
