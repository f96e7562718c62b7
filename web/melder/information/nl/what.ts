import { heading, list, type Page, page, paragraph } from "../blocks.ts";

/** Five kinds with examples (req 45-50, 52, 57, 58, 141), in own words. */
export const what: Page = {
  title: "Wat kunt u melden?",
  blocks: () => [
    paragraph(
      "U hoeft niet te weten hoe het heet. U hoeft ook niets te bewijzen. Een vermoeden is genoeg: u hebt een reden om te denken dat er iets mis is.",
    ),
    paragraph("Vertel wat u zag, hoorde of meemaakte. Past het nergens bij? Vertel het dan toch."),
    heading("Vijf soorten, met voorbeelden"),
    {
      kind: "definitions",
      items: [
        {
          term: "Ongewenste omgangsvorm",
          text: "Iemand gaat met u of met een ander om op een manier die niet hoort. Het telt wat u ervaart, niet wat de ander bedoelde. Het telt ook in een appgroep of een e-mail.",
          examples: [
            "Pesten: een collega zet u steeds voor schut, of niemand praat nog met u.",
            "Seksuele intimidatie: iemand maakt seksuele opmerkingen of raakt u aan terwijl u dat niet wilt.",
            "Discriminatie: uw contract stopt omdat u zwanger bent, of er komen steeds grappen over uw afkomst.",
            "Agressie en geweld: iemand scheldt, dreigt, duwt of gooit met iets.",
            "Stalking: iemand blijft u berichten sturen of staat vaak bij uw huis.",
            "Intimidatie: uw leidinggevende dreigt met ontslag als u niet meewerkt.",
            "Wegkijken: de leiding ziet dat iemand wordt vernederd en doet niets.",
          ],
        },
        {
          term: "Integriteitsschending",
          text: "Iemand houdt zich niet aan de regels voor eerlijk werk. De samenleving heeft er (nog) geen schade van.",
          examples: [
            "Geld: iemand laat een rekening betalen voor werk dat niet is gedaan.",
            "Eigen belang: iemand geeft een opdracht aan het bedrijf van zijn broer.",
            "Informatie: iemand bekijkt uit nieuwsgierigheid de gegevens van zijn buurvrouw.",
            "Macht: iemand regelt een vergunning voor een vriend die daar geen recht op heeft.",
            "Spullen: iemand leent elk weekend de bus van het werk voor een eigen klus.",
            "Privé: iemand dreigt online met geweld en zegt erbij waar hij werkt.",
          ],
        },
        {
          term: "Misstand",
          text: "Er gaat iets ernstig mis en dat raakt ook mensen buiten het werk. De wet noemt dat een maatschappelijk belang. Het gaat om een wet die wordt overtreden, ook een van Europa (Unierecht). Of om gevaar voor gezondheid, veiligheid, milieu of goed bestuur.",
          examples: [
            "Een lift wordt goedgekeurd terwijl niemand hem heeft bekeken.",
            "Giftig afval gaat 's nachts in de sloot.",
            "De gegevens van duizenden mensen zijn gelekt en de leiding zwijgt.",
            "Cliënten krijgen steeds verkeerde medicijnen en niemand grijpt in.",
            "Bij grote opdrachten staat vooraf al vast wie wint.",
          ],
        },
        {
          term: "Onregelmatigheid",
          text: "Het werk is zo verkeerd geregeld dat uw leidinggevende het niet alleen kan oplossen.",
          examples: [
            "Al een jaar controleert niemand wie er declaraties uitbetaalt.",
            "Waarschuwingen over een kapotte machine raken steeds kwijt.",
            "Twee afdelingen wijzen naar elkaar en de kas wordt nooit geteld.",
          ],
        },
        {
          term: "Adviesvraag",
          text: "U twijfelt en wilt eerst weten wat u kunt doen. U hoeft dan nog niemand te noemen.",
          examples: [
            "Een leverancier geeft mij een duur cadeau. Mag ik dat houden?",
            "Mijn collega ruikt vaak naar drank. Moet ik iets zeggen?",
            "Wat gebeurt er als ik vertel wat ik zag?",
          ],
        },
      ],
    },
    heading("Nadeel na een melding"),
    paragraph("Wordt u slechter behandeld omdat u iets meldde of een melder hielp? Meld dat ook."),
    heading("U hoeft niet te kiezen"),
    paragraph(
      "Eén gebeurtenis kan bij twee soorten horen. Een grap kan pesten zijn én discriminatie. Wie uw melding leest, zoekt dat uit.",
    ),
    heading("Waar dit niet voor is"),
    list(
      "Er is nu gevaar. Bel 112.",
      "U bent het niet eens met uw beoordeling, uw rooster of een reorganisatie. Praat met uw leidinggevende of met HR. Zit er ongewenst gedrag achter? Dan kunt u het wel melden.",
      "U wilt een formele klacht indienen over een persoon. Daar is een andere weg voor.",
    ),
    page("klacht"),
    { kind: "go", place: "report", text: "Melding doen" },
  ],
};
