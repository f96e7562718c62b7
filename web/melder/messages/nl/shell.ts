import type { StaffRole } from "#shared/protocol/staff.ts";

/** Texts around every screen, and names that several screens share. */
export const shell = {
  leave: "Verlaat deze pagina",
  leaveHint:
    "Snel weg? Klik op ‘Verlaat deze pagina’ of druk drie keer op Escape. Wat u schreef is dan weg. Uw browser onthoudt wel dat u hier was: dat kunnen wij niet wissen.",
  footer:
    "Deze site gebruikt geen cookies en bewaart niets op uw apparaat. Sluit u de pagina, dan is wat u schreef weg.",
  back: "Terug",
  next: "Verder",
  loading: "Bezig met laden",
  loadingSlow: "Dit deel van de site wordt opgehaald.",
  loadFailed: "Dit deel van de site kon niet worden opgehaald.",
  loadFailedWhat: "Wat u schreef staat er nog. Kijk of u verbinding hebt en probeer het opnieuw.",
  again: "Opnieuw proberen",
  role: {
    functionaris: "integriteitsfunctionaris",
    waarnemer: "waarnemer van de integriteitsfunctionaris",
    vertrouwenspersoon: "vertrouwenspersoon",
    beheerder: "beheerder",
    coordinator: "coördinator",
  } satisfies Record<StaffRole, string>,
  vpKind: { intern: "intern", extern: "van buiten de organisatie" },
  alternate: "vervanger, alleen als anderen niet kunnen lezen",
  awayUntil: (day: string) => `afwezig tot en met ${day}`,
  directory: {
    title: "De lijst met lezers",
    offline: "De lijst met lezers kon niet worden opgehaald.",
    offlineWhat: "U kunt nog niets versturen. Kijk of u verbinding hebt en probeer het opnieuw.",
    refused: "De lijst met lezers klopt niet.",
    refusedWhat:
      "De handtekening onder de lijst is niet goed, of de lijst is te oud. Daarom kunt u hier nu niets schrijven: wij weten niet zeker wie het zou lezen. Probeer het later opnieuw, of kies een andere manier.",
    expired: "De lijst met lezers is verlopen.",
    expiredWhat:
      "U kunt nu geen bericht versturen, want wij weten niet zeker of deze mensen hier nog werken. Antwoorden lezen kan wel. Kies een andere manier als u nu iets wilt melden.",
  },
};
