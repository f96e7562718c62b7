import { heading, list, type Page, paragraph } from "../blocks.ts";
import { writeTo } from "../contacts.ts";

export const security: Page = {
  title: "A weak spot in this site",
  blocks: ({ organisation: { securityContact } }) => [
    paragraph("Did you find a weak spot in the security? Let us know, then we can mend it."),
    writeTo(securityContact, "en"),
    list(
      "Write what you found and how another can repeat it.",
      "Try nothing out on reports of others. Did you see one all the same? Then stop, keep nothing and tell us.",
      "Give us time before you write about it.",
    ),
    paragraph("This is not the place for a report about work."),
    heading("Software of others"),
    paragraph(
      "This site uses free software of others. Names and licences are in the file /licences.txt of this site.",
    ),
  ],
};
