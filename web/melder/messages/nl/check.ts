/** Reading it over before the code is made. */
export const check = {
  title: "Klopt alles?",
  intro: "Lees het nog één keer na. Hierna krijgt u uw twaalf woorden. Pas daarna wordt er iets verstuurd.",
  earlier:
    "Uw eerdere versie is misschien al aangekomen. Deze versie komt er dan bij; de lezers zien dat beide van u zijn.",
  text: "Uw verhaal",
  files: "Bestanden",
  noFiles: "Geen bestanden",
  readers: "Wie het kan lezen",
  leftOut: "Wie het niet mag zien",
  nobody: "Niemand",
  consultation:
    "U gaat eerst naar een vertrouwenspersoon. Dit is nog geen melding. Het meldpunt krijgt dit niet.",
  name: "Wie uw naam mag kennen",
  more: "Wat u nog meer vertelt",
  noMore: "Niets. Dat hoeft ook niet.",
  fromQuestions: "Wat u koos bij de snelle vragen gaat mee. Met de knop hieronder ziet u het.",
  change: "Aanpassen",
  changeText: "Uw verhaal aanpassen",
  tellMore: "Meer vertellen",
  changeMore: "Meer vertellen of aanpassen",
  changeReaders: "De lezers aanpassen",
  next: "Ja, dit wil ik versturen",
};
