import type { ProtocolError } from "#shared/protocol/errors.ts";

const SENTENCES: Partial<Record<ProtocolError, string>> = {
  threshold: "Er zijn te weinig geldige handtekeningen van verschillende wortels.",
  "too-large": "Het overzicht is te groot: er staan te veel mensen in.",
  malformed: "Het bestand is geen overzicht, of een deel ontbreekt.",
  "not-canonical": "Het bestand is met de hand veranderd. Maak het opnieuw met draft.",
  instance: "Het overzicht is van een andere organisatie.",
  older: "Het overzicht is ouder dan wat gepubliceerd is.",
  policy:
    "Het overzicht houdt zich niet aan de regels: te weinig lezers, geen reserve, of langer dan 400 dagen geldig.",
  duplicate: "Een naam of een sleutel staat er twee keer in.",
  key: "Een sleutel of het bewijs daarbij klopt niet.",
};

/** Why a browser would refuse a directory, for the person at the ceremony. */
export function sentenceOf(error: ProtocolError): string {
  return `Browsers zouden dit weigeren. ${SENTENCES[error] ?? `Reden: ${error}.`}`;
}
