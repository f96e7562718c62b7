import { heading, list, type Page, page, paragraph } from "../blocks.ts";

/** Req 1-6, 8, 9, 23. */
export const who: Page = {
  title: "Wie mag melden?",
  blocks: ({ organisation: { name } }) => [
    paragraph(`Iedereen die met ${name} werkt, heeft gewerkt of wil werken. Bijvoorbeeld:`),
    list(
      "medewerkers en oud-medewerkers;",
      "sollicitanten, stagiairs en vrijwilligers;",
      "uitzendkrachten en andere mensen die zijn ingehuurd;",
      "zzp'ers, aannemers en leveranciers, en de mensen die daar werken;",
      "leidinggevenden, bestuurders en volksvertegenwoordigers.",
    ),
    paragraph(
      "Bent u gast, bezoeker of lid? Ook dan kunt u vertellen wat u meemaakte. De bescherming van de wet geldt voor mensen die het door hun werk weten.",
    ),
    heading("Zelf meegemaakt, gezien of gehoord"),
    paragraph(
      "U hoeft er niet zelf last van te hebben. Zag u wat een ander overkwam? Of hoorde u het van iemand? Ook dat kunt u melden.",
    ),
    paragraph("Bent u leidinggevende en zoekt u raad? Dan kunt u hier ook advies vragen."),
    heading("Over wie?"),
    paragraph(
      "Over een collega, een leidinggevende, een bestuurder of iemand van een ander bedrijf. Het mag over meer mensen gaan. U mag met meer mensen melden.",
    ),
    heading("Zonder naam, zonder account"),
    paragraph("U hoeft uw naam niet te geven. Niemand controleert of u hier werkt."),
    heading("Het is al lang geleden"),
    paragraph("Melden kan ook later. Weet u de dag niet meer? 'Ergens in het voorjaar' is ook goed."),
    page("what"),
  ],
};
