/** Choosing who may read. */
export const readers = {
  title: "Wie mag dit lezen?",
  intro: "Alleen deze mensen kunnen uw melding openen. Niemand anders, ook de beheerder van deze site niet.",
  listChanged: "De lijst met lezers is veranderd. Kijk opnieuw wie uw melding gaat lezen.",
  confidantGone: "Een vertrouwenspersoon die u koos, kan niet meer lezen.",
  goOnWithout: "Verder zonder die persoon",
  will: "Deze mensen gaan uw melding lezen",
  leaveOut: "Gaat uw melding over een van deze mensen?",
  leaveOutHint:
    "Vink die persoon aan. Die krijgt uw melding dan niet te zien, nu niet en later niet. Ook uw vervolgberichten niet.",
  confidants: "Mag een vertrouwenspersoon meelezen?",
  confidantsHint: "Dat hoeft niet. Een vertrouwenspersoon beslist niets en helpt u als u dat wilt.",
  others: "Gaat het over iemand die niet in de lijst staat?",
  othersHint:
    "Schrijf de naam op van iemand die niets mag horen, bijvoorbeeld uw leidinggevende. De lezers zien die naam en houden er rekening mee.",
  otherName: "Naam van die persoon",
  add: "Naam toevoegen",
  otherList: "Mensen die niets mogen horen",
  removeName: (name: string) => `${name} weghalen`,
  remove: "Weghalen",
  changed: (names: string) => `Uw melding wordt nu gelezen door ${names}.`,
  tooFew: "Er blijven te weinig lezers over.",
  tooFewWhat: (least: number) =>
    `Een melding gaat altijd naar ten minste ${least} mensen, zodat niemand haar alleen kan laten liggen. Haal een vinkje weg, of kies een andere manier: bel een vertrouwenspersoon of meld bij een toezichthouder.`,
  tooMany: "Er zijn te veel lezers. Kies minder vertrouwenspersonen.",
  otherWays: "Andere manieren om te melden",
  nameLong: "De naam is te lang.",
  nameMissing: "Schrijf eerst een naam.",
};
