import { boardBytes, mebibytes } from "../board-size.ts";
import type { Section } from "./subject.ts";

export const technical: Section = ({ stage: { settings } }) => {
  const { release, publish, files, logDays } = settings;
  return [
    "## 8. Hoe het is ingesteld",
    "",
    `- Alles staat in de Europese Unie, bij Amazon Web Services in de regio ${settings.region}.`,
    `- Brieven worden ${every(release.everyMinutes)} in een groep geopend, in willekeurige volgorde. Zo zegt een groep weinig over het`,
    "  uur waarop iemand meldde.",
    `- Er gaan gemiddeld ${release.dummiesPerDay} nepbrieven per dag mee, die niet van echte te onderscheiden zijn.`,
    `- Een brief blijft ${release.rowDays} dagen in de postbak, wat er ook mee gebeurt, en langer als een lezer haar nog niet ophaalde.`,
    `- Antwoorden komen ${publish.hours.length} keer per dag op het bord, om ${publish.hours.map((hour) => `${hour} uur`).join(" en ")}: steeds precies`,
    `  ${publish.k}, met nepantwoorden aangevuld. Zij hangen er ${publish.recordDays} dagen en worden vernieuwd zolang dat nodig is.`,
    `- Wie een brievenbus opent, haalt altijd het hele bord op, ongeveer ${mebibytes(boardBytes(publish))} MiB. Zo weet niemand welk antwoord van wie is.`,
    `- Een melder kan ${files.max} bestanden van ten hoogste ${(files.maxBytes / 1_000_000).toLocaleString("nl-NL", { maximumFractionDigits: 1 })} MB meesturen.`,
    `- Fouten van de console en van geplande taken blijven ${logDays} dagen leesbaar. Wat melders aanraken, schrijft geen logboek.`,
    `- Medewerkers loggen in met ${settings.federation === undefined ? "een eigen account en een tweede factor" : "het account van de organisatie. Of daar een tweede factor gevraagd wordt, bepaalt de organisatie"}.`,
    settings.passkeyStep
      ? "- Daarna vraagt het meldpunt zelf nog een passkey."
      : "- Het meldpunt vraagt zelf geen extra passkey.",
    `- ${settings.rootThreshold} van ${settings.roots.length} wortelsleutels op papier moeten tekenen wie er mag lezen.`,
    settings.onionHost === undefined
      ? "- Er is geen adres in het Tor-netwerk."
      : `- De site is er ook in het Tor-netwerk: ${settings.onionHost}.`,
    "",
    "## 9. Berichten per e-mail",
    "",
    ...(settings.mailFrom === undefined
      ? ["Lezers krijgen geen e-mail, en melders ook niet."]
      : [
          `Lezers krijgen ten hoogste een keer per werkdag een e-mail van ${settings.mailFrom}, als er iets voor hen klaarstaat.`,
          "Er staat geen naam, nummer, link of inhoud in, en het is altijd hetzelfde bericht. Melders krijgen nooit e-mail: het meldpunt kent hun adres niet.",
        ]),
    settings.alarmsTo.length === 0
      ? "Er is nog niemand aangewezen die storingen hoort."
      : `Over storingen van het meldpunt zelf gaat e-mail naar ${settings.alarmsTo.join(", ")}. Daarin staat geen dossier en geen mens.`,
    "",
  ];
};

function every(minutes: number): string {
  if (minutes % 60 !== 0) return `elke ${minutes} minuten`;
  return minutes === 60 ? "elk uur" : `elke ${minutes / 60} uur`;
}
