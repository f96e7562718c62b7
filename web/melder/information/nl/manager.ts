import { heading, list, type Page, page, paragraph } from "../blocks.ts";

/** Req 33, 6: what somebody who speaks up may expect of a leidinggevende. */
export const manager: Page = {
  title: "Wat moet een leidinggevende doen?",
  blocks: ({ organisation: { name } }) => [
    paragraph(
      "Vertelt iemand u dat er iets niet klopt? Dan steunt u die persoon. Waar nodig beschermt u hem of haar.",
    ),
    heading("Dit doet u"),
    list(
      "Luister, en neem het serieus. Ook als u het zelf anders ziet.",
      "Vraag wat de ander wil dat er gebeurt.",
      "Vertel over het meldpunt en de vertrouwenspersoon. De ander kiest.",
      "Let op dat niemand de ander slecht behandelt. Grijp in als dat toch gebeurt.",
      "Vraag zelf advies als u twijfelt. Dat kan ook bij het meldpunt.",
    ),
    heading("Dit doet u niet"),
    list(
      "Zoek niet uit wie iets heeft gemeld.",
      "Onderzoek het niet zelf. Daarmee kunt u bewijs of mensen schaden.",
      "Vertel het niet verder.",
      "Vraag niemand om te zwijgen uit trouw aan het team. Trouw is geen reden om een misstand te laten liggen.",
    ),
    heading("Bent u degene die iets vertelt?"),
    paragraph(
      `Dan mag u dit van uw leidinggevende bij ${name} verwachten. Gaat het over uw leidinggevende zelf? Sla hem of haar dan over en meld het hier.`,
    ),
    page("rights"),
  ],
};
