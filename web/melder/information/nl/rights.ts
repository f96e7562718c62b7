import { dayText } from "#web/ui/day.ts";
import { heading, list, type Page, page, paragraph } from "../blocks.ts";
import { LAW_AS_OF } from "../law-as-of.ts";

/** Req 31-32; Wbk art. 1a, 2, 17e-17h; Directive (EU) 2019/1937 art. 6(3), 16, 21(5) (law.md 1.5-1.6). */
export const rights: Page = {
  title: "Uw rechten en uw bescherming",
  blocks: ({ organisation }) => [
    paragraph(
      "De Wet bescherming klokkenluiders beschermt wie een vermoeden van een misstand meldt. Die wet geldt voor mensen die het door hun werk weten.",
    ),
    heading("Niemand mag u benadelen"),
    paragraph(
      "Benadelen is u slechter behandelen omdat u meldde. Bijvoorbeeld ontslag, een slechtere plek, geen verlenging of pesterijen.",
    ),
    paragraph(
      "Gebeurt het toch? Dan moet uw werkgever bewijzen dat het niet door uw melding komt. U hoeft dat niet te bewijzen. Dat geldt ook als u zonder naam meldde en iemand later ontdekt wie u bent.",
    ),
    heading("De voorwaarde"),
    list(
      "U hebt een goede reden om te denken dat het klopt. De wet noemt dat redelijke gronden. U hoeft geen bewijs te hebben.",
      "U meldt bij de organisatie of bij een toezichthouder, en volgt de stappen van de regeling.",
      "Blijkt het later anders te zijn? Dan blijft u beschermd. Wie met opzet liegt, is niet beschermd.",
    ),
    paragraph(
      `Gaat uw melding niet over een vermoeden van een misstand? Dan geldt deze wet niet. Ook dan wil ${organisation.name} niet dat u nadeel krijgt van een melding.`,
    ),
    heading("Uw naam"),
    paragraph(
      "Uw naam, en alles waaraan men u kan herkennen, gaat niet naar anderen zonder uw toestemming. Er is één uitzondering: de wet verplicht het bij een onderzoek van een toezichthouder of in een rechtszaak. Dan hoort u het vooraf, met de reden. Alleen als dat het onderzoek in gevaar brengt, hoort u het niet vooraf.",
    ),
    heading("U mag advies vragen"),
    paragraph(
      "U mag met een adviseur praten voordat u meldt. Bijvoorbeeld een vertrouwenspersoon, een advocaat, uw vakbond of het Huis voor Klokkenluiders. Wie u helpt, is ook beschermd.",
    ),
    heading("Een verbod om te praten"),
    paragraph(
      "Staat in uw contract dat u een misstand niet mag melden? Dat deel van het contract geldt niet.",
    ),
    heading("Krijgt u toch nadeel?"),
    list(
      "Schrijf het in dezelfde brievenbus. Dan hoort het bij uw eerste melding.",
      "Bewaar uw bewijs van inzending en uw twaalf woorden. Zij tonen dat u hier een bericht indiende, en op welke dag. Niet wat erin stond.",
      "Bel het Huis voor Klokkenluiders. Daar hoort u ook over gratis hulp van een advocaat en van Slachtofferhulp Nederland.",
    ),
    heading("Hoe lang blijft het bewaard?"),
    paragraph(
      "Gegevens van een melding worden vernietigd als zij niet meer nodig zijn. De wet noemt geen vast aantal maanden.",
    ),
    paragraph(`Zo kenden wij de wet op ${dayText(LAW_AS_OF, "nl")}. Dit is geen juridisch advies.`),
    page("outside"),
  ],
};
