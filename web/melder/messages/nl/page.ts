/** What a visitor without JavaScript reads, written into index.html by the build. */
export const page = {
  title: "Gaat er iets mis op het werk?",
  noScriptTitle: "Deze site heeft JavaScript nodig",
  noScript:
    "Uw browser moet uw melding op slot zetten voordat zij uw apparaat verlaat. Dat kan alleen met JavaScript. Zonder JavaScript zou de server uw tekst kunnen lezen, en dat willen wij niet. Zet JavaScript aan voor deze site, of kies hieronder een andere manier. In Tor Browser werkt de site ook op het niveau ‘Veiliger’.",
  stays:
    "Blijft u deze tekst zien? Dan werkt uw browser niet met deze site. Gebruik een nieuwere browser of kies een andere manier.",
};
