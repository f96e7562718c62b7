/** Choosing who may read: the meldpunt, or first a vertrouwenspersoon alone. */
export const readers = {
  title: "Wie mag dit lezen?",
  intro:
    "Alleen wie hieronder bij de lezers staat, kan uw verhaal openen. Ook de beheerder van deze site kan dat niet.",
  first: "Naar wie gaat uw verhaal?",
  firstMeldpunt: "Naar het meldpunt",
  firstMeldpuntHint:
    "Het meldpunt zijn de mensen die meldingen lezen en uitzoeken. Dit is een melding: u krijgt bericht, en u hoort wat ermee gebeurt.",
  firstConfidant: "Eerst naar een vertrouwenspersoon",
  firstConfidantHint: "Alleen deze persoon leest het. Dit is nog geen melding.",
  chooseConfidant: "Kies hier uw vertrouwenspersoon.",
  firstGone: "De vertrouwenspersoon die u koos, kan dit niet lezen. Kies opnieuw naar wie uw verhaal gaat.",
  firstMissing: "Kies naar wie uw verhaal gaat.",
  firstNone: "Er is nu geen vertrouwenspersoon om uit te kiezen. Uw verhaal gaat naar het meldpunt.",
  alone: {
    title: "Eerst naar een vertrouwenspersoon",
    reads: (name: string) => `Alleen ${name} leest dit. Het meldpunt krijgt het niet en ziet er niets van.`,
    away: (name: string, day: string) =>
      `Let op: ${name} is afwezig tot en met ${day}. Niemand anders leest dit in de tussentijd. Hebt u haast, kies dan iemand anders.`,
    noTerms: "Er gaat nu geen termijn lopen, want dit is nog geen melding.",
    terms: (days: number, months: number) =>
      `Bij deze organisatie gaan de termijnen nu al lopen. Binnen ${days} dagen hoort u dat het is gelezen, en binnen ${months} maanden daarna wat ermee gebeurt.`,
    next: "De vertrouwenspersoon luistert en legt uit wat u kunt doen. Zonder uw toestemming gebeurt er verder niets. Er zijn drie uitzonderingen.",
    answer: "Het antwoord komt in uw brievenbus. Die opent u met uw twaalf woorden.",
    later: "Wilt u later toch melden? Dan doet u zelf een nieuwe melding. Daar horen nieuwe woorden bij.",
  },
  listChanged: "De lijst met lezers is veranderd. Kijk opnieuw wie uw melding gaat lezen.",
  confidantGone: "Een vertrouwenspersoon die u koos, kan niet meer lezen.",
  goOnWithout: "Verder zonder die persoon",
  will: "Deze mensen gaan uw melding lezen",
  why: (least: number) =>
    `Altijd lezen er ten minste ${least} mensen van het meldpunt. Zo kan niemand uw melding alleen laten liggen: er kijkt altijd iemand mee.`,
  alternate: (names: string) =>
    `${names} leest mee als vervanger. Anders zouden er te weinig lezers overblijven.`,
  allAway: (day: string) =>
    `Let op: al deze mensen zijn nu afwezig. De eerste is afwezig tot en met ${day}. De termijnen lopen wel door.`,
  leaveOut: "Gaat het over een van deze mensen?",
  leaveOutHint:
    "Vink die persoon aan. Die krijgt uw verhaal dan niet te zien, nu niet en later niet. Ook uw vervolgberichten niet.",
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
  changed: (names: string) => `Uw verhaal wordt nu gelezen door ${names}.`,
  tooFew: "Er blijven te weinig lezers over.",
  tooFewWhat: (least: number) =>
    `Een melding gaat altijd naar ten minste ${least} mensen van het meldpunt, zodat niemand haar alleen kan laten liggen. Haal een vinkje weg, ga eerst naar een vertrouwenspersoon, of kies een andere manier.`,
  tooMany: "Er zijn te veel lezers. Kies minder vertrouwenspersonen.",
  otherWays: "Andere manieren om te melden",
  nameLong: "De naam is te lang.",
  nameMissing: "Schrijf eerst een naam.",
};
