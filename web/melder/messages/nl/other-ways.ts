/** What works without this site. */
export const otherWays = {
  title: "Liever op een andere manier?",
  phone: "Bellen",
  confidants: "Praten met een vertrouwenspersoon",
  confidantsWhat:
    "Een vertrouwenspersoon luistert en denkt mee. Zij of hij kan ook namens u melden, zonder uw naam te noemen.",
  letter: "Een brief sturen",
  letterWhat: "U hoeft geen afzender op de brief te zetten.",
  outside: "Buiten de organisatie",
  outsideWhat: (asOf: string) =>
    `U mag ook bij een toezichthouder melden. U hoeft niet eerst hier te melden. Lijst van ${asOf}.`,
  support: "Zit u er erg mee? Praat met uw huisarts, of bel 113 of Slachtofferhulp Nederland (0900 0101).",
};
