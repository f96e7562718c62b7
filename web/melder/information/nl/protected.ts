import { heading, list, type Page, page, paragraph } from "../blocks.ts";

/** What the site does and what it cannot do (req 91; docs/THREAT-MODEL.md in plain words). */
export const protection: Page = {
  title: "Wat is beschermd, en wat niet?",
  blocks: () => [
    heading("Wat wij doen"),
    list(
      "Uw browser doet een slot op uw tekst en bestanden voordat zij weggaan. Alleen de lezers die u kiest hebben een sleutel. De server heeft er geen.",
      "Geeft u uw naam? Dan zit die achter een eigen slot, voor wie u daarvoor kiest.",
      "Wij bewaren geen internetadres en niets over uw browser. Van uw bericht bewaren wij de dag, niet het uur.",
      "Deze site bewaart niets op uw apparaat. Er zijn geen cookies.",
      "Uw browser zoekt naar verborgen gegevens in foto's en in veel soorten documenten. U ziet wat hij vindt en kiest of het eruit gaat.",
      "U krijgt een bewijs dat u hier een bericht indiende, en op welke dag. Niet wat erin stond.",
    ),
    heading("Wat wij niet kunnen"),
    list(
      "Wat u vertelt kan u verraden. Soms weet maar één persoon iets. Ook hoe u schrijft kan u verraden.",
      "Uw provider of werkgever kan zien dat u deze site bezocht. Niet wat u schrijft.",
      "Het bedrijf dat onze computers verhuurt, ziet een tijd lang hoe laat er iets binnenkwam. Niet van wie, en niet wat.",
      "Op een apparaat van het werk kan iemand meekijken. Daar helpt geen enkele site tegen.",
      "De geschiedenis van uw browser wissen wij niet.",
      "Bent u uw twaalf woorden kwijt? Dan kan niemand uw brievenbus openen, ook wij niet. Vindt een ander uw woorden? Dan kan die ander dat wel.",
      "Wie uw melding leest, kan erover praten. Dat mag niet, maar een slot houdt het niet tegen.",
      "Wie deze site levert, kan u een andere versie sturen. Vergelijk de controlewoorden op de poster met die op het eerste scherm.",
      "Niemand van buiten heeft de beveiliging al onderzocht.",
    ),
    heading("Zo blijft u veiliger"),
    list(
      "Gebruik uw eigen telefoon of computer, en uw eigen internet.",
      "Gebruik een privévenster. Wilt u meer? Gebruik Tor Browser.",
      "Schrijf uw twaalf woorden op papier. Zet ze niet in uw telefoon of e-mail.",
      "Vertel niet aan collega's dat u hebt gemeld.",
      "Noem geen namen of details die alleen u kent, als dat niet nodig is.",
    ),
    paragraph("Wij beloven niet dat niemand u ooit herkent. Dat kan niemand beloven."),
    page("rights"),
  ],
};
