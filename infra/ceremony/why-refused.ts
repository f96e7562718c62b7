import type { ProtocolError } from "#shared/protocol/errors.ts";

const SENTENCES: Partial<Record<ProtocolError, string>> = {
  threshold: "Er zijn te weinig geldige handtekeningen van verschillende wortels.",
  "too-large": "De lijst is te groot: er staan te veel mensen in.",
  malformed: "Het bestand is geen lijst, of een deel ontbreekt.",
  "not-canonical": "Het bestand is met de hand veranderd. Maak de lijst opnieuw met draft.",
  instance: "De lijst is van een andere organisatie.",
  older: "De lijst is ouder dan wat gepubliceerd is.",
  policy:
    "De lijst houdt zich niet aan de regels: te weinig lezers, geen reserve, of langer dan 400 dagen geldig.",
  duplicate: "Een naam of een sleutel staat er twee keer in.",
  key: "Een sleutel of het bewijs daarbij klopt niet.",
};

/** Why a browser would refuse a directory, for the person at the ceremony. */
export function sentenceOf(error: ProtocolError): string {
  return `Browsers zouden dit weigeren. ${SENTENCES[error] ?? `Reden: ${error}.`}`;
}
