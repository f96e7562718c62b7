import { type Block, heading, list, type Page, page, paragraph } from "../blocks.ts";
import { meldpuntPhone } from "../contacts.ts";

export const talk: Page = {
  title: "Rather talk, or a letter?",
  blocks: ({ organisation }) => {
    const { phone, conversation, letter } = organisation;
    return [
      paragraph("You do not have to write on this site. Choose what suits you."),
      heading("By telephone"),
      ...(phone === null ? [none("telephone number")] : meldpuntPhone(organisation, "en")),
      paragraph("Switch off showing your number if you do not want us to see it."),
      heading("A talk"),
      paragraph(
        conversation?.en ??
          "Ask for a talk by telephone, through a confidant (vertrouwenspersoon) or through your mailbox on this site.",
      ),
      heading("A letter"),
      ...(letter.length > 0 ? [{ kind: "address", lines: letter } as const] : [none("postal address")]),
      paragraph(
        "You do not need to put a sender on the letter. Without an address or telephone number we cannot answer you.",
      ),
      heading("What happens with what you say?"),
      list(
        "Whoever talks with you writes down what you tell.",
        "You may read and correct this record. Is it right? Then you sign it.",
        "A recording is made only if you agree beforehand.",
      ),
      page("confidants"),
      page("outside"),
    ];
  },
};

const none = (what: string): Block => paragraph(`This organisation names no ${what} here yet.`);
