import type { Day } from "#shared/domain/day.ts";
import { dutchDay } from "../dutch-day.ts";
import type { Conversation } from "./conversation.ts";
import { signedByEnough } from "./finish.ts";
import type { CeremonyFolder } from "./folder.ts";
import { fiveWords } from "./to-sign.ts";

/** A paper for the wall: the five words by which anybody can see that the site shows the same list of readers. */
export function printPoster(talk: Conversation, folder: CeremonyFolder, today: Day): void {
  const { directory } = signedByEnough(folder, today);
  const readers = directory.staff.filter(({ kem }) => kem !== null);
  talk.show(
    `${[
      "MELDPUNT INTEGRITEIT",
      "",
      "Wie leest uw melding?",
      "",
      ...readers.map(({ name, role }) => `  ${name}, ${role}`),
      "",
      "Wat u schrijft, is op slot voor iedereen die u niet kiest.",
      "",
      "Ziet u op de site dezelfde vijf woorden als hier?",
      "",
      ...fiveWords(directory)
        .split(" ")
        .map((word) => `      ${word.toUpperCase()}`),
      "",
      "Ja: u ziet de echte lijst van wie mag lezen.",
      "Nee: meld niets op die site, en waarschuw iemand van dit blad.",
      "",
      `Versie ${directory.version}, geldig tot en met ${dutchDay(directory.notAfter)}.`,
      "Hangt er na een wisseling een nieuw blad? Haal dit dan weg.",
      "",
    ].join("\n")}`,
  );
}
