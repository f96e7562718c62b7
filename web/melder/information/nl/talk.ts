import { type Block, heading, list, type Page, page, paragraph } from "../blocks.ts";
import { meldpuntPhone } from "../contacts.ts";

/** Ways to report without writing here first (req 14; Wbk art. 2 lid 2 and 2a). */
export const talk: Page = {
  title: "Liever praten, of een brief?",
  blocks: ({ organisation }) => {
    const { phone, conversation, letter } = organisation;
    return [
      paragraph("U hoeft niet op deze site te schrijven. Kies wat bij u past."),
      heading("Bellen"),
      ...(phone === null ? [none("telefoonnummer")] : meldpuntPhone(organisation, "nl")),
      paragraph("Zet uw nummerweergave uit als u niet wilt dat wij uw nummer zien."),
      heading("Een gesprek"),
      paragraph(
        conversation?.nl ??
          "Vraag aan de telefoon, aan een vertrouwenspersoon of via uw brievenbus op deze site om een gesprek.",
      ),
      heading("Een brief"),
      ...(letter.length > 0 ? [{ kind: "address", lines: letter } as const] : [none("postadres")]),
      paragraph(
        "U hoeft geen afzender op de brief te zetten. Zonder adres of telefoonnummer kunnen wij u niet antwoorden.",
      ),
      heading("Wat gebeurt er met wat u zegt?"),
      list(
        "Wie met u praat, schrijft op wat u vertelt.",
        "U mag het verslag lezen en verbeteren. Klopt het? Dan ondertekent u.",
        "Een opname mag alleen als u dat vooraf goedvindt.",
      ),
      page("confidants"),
      page("outside"),
    ];
  },
};

const none = (what: string): Block => paragraph(`Deze organisatie noemt hier nog geen ${what}.`);
