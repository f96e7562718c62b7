/** What a visitor without JavaScript reads, written into index.html and the static pages by the build. */
export const page = {
  title: "Gaat er iets mis op het werk?",
  noScriptTitle: "Schrijven kan hier niet zonder JavaScript",
  noScript:
    "Uw browser doet een slot op wat u schrijft, voordat het uw apparaat verlaat. Daar is JavaScript voor nodig. Zonder dat slot kan de server uw tekst lezen, en dat willen wij niet. Zet JavaScript aan voor deze site, of kies een andere manier: bellen, praten of een brief. In Tor Browser werkt de site ook op het niveau ‘Veiliger’.",
  danger: "Is er nu gevaar? Bel 112.",
  call: "U kunt ons bellen:",
  readAll: "Alles lezen zonder JavaScript",
  stays:
    "Blijft u deze tekst zien? Dan werkt uw browser niet met deze site. Gebruik een nieuwere browser of kies een andere manier.",
  open: "Kies een onderwerp. De tekst staat eronder.",
  history: "Let op: uw browser onthoudt dat u deze pagina hebt gezien, ook na ‘Verlaat deze pagina’.",
};
