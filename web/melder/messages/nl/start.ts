/** The first screen. */
export const start = {
  title: "Gaat er iets mis op het werk?",
  lead: (organisation: string) =>
    `Hier kunt u het vertellen aan mensen van ${organisation} die ermee om moeten gaan. U hoeft uw naam niet te geven.`,
  danger: "Is er nu gevaar? Bel 112.",
  report: "Melding doen",
  openMailbox: "Brievenbus openen",
  openMailboxHint: "Hebt u al iets gemeld? Met uw twaalf woorden leest u het antwoord.",

  what: {
    title: "Wat kunt u melden?",
    intro: "U hoeft niet zeker te weten of het mag of niet. Een vermoeden is genoeg. Bijvoorbeeld:",
    examples: [
      "Iemand wordt gepest, bedreigd, gediscrimineerd of seksueel lastiggevallen.",
      "Iemand gebruikt geld, spullen, gegevens of een functie voor eigen voordeel.",
      "Regels voor veiligheid, gezondheid, milieu of privacy worden niet gevolgd.",
      "Er gaat iets structureel fout en niemand grijpt in.",
      "U wordt slechter behandeld omdat u eerder iets hebt gemeld.",
      "U twijfelt en wilt eerst advies.",
    ],
    who: "Iedereen die met de organisatie werkt of gewerkt heeft mag melden: medewerkers, vrijwilligers, stagiairs, sollicitanten, zzp'ers en leveranciers.",
    not: "Voor een gewoon meningsverschil over uw werk is een gesprek met uw leidinggevende of HR meestal beter. Een formele klacht bij een klachtencommissie kan niet zonder naam; een melding hier wel.",
  },

  readers: {
    title: "Wie kan uw melding lezen?",
    intro:
      "Alleen de mensen die u zelf kiest, uit deze lijst. Gaat het over een van hen? Dan sluit u die persoon uit.",
    loading: "De lijst met lezers wordt opgehaald en gecontroleerd.",
    verified: "Uw browser heeft de handtekening onder deze lijst gecontroleerd.",
    words: (words: string) => `Controlewoorden van deze lijst: ${words}.`,
  },

  after: {
    title: "Wat gebeurt er daarna?",
    intro: "Als u vandaag meldt:",
    today: "U krijgt twaalf woorden. Daarmee opent u uw brievenbus op deze site.",
    soon: "In uw brievenbus staat dat de melding is aangekomen en wie haar kan lezen. Dat kan tot een dag duren.",
    acknowledge: "U hebt een bericht dat uw melding is gelezen.",
    feedback: "U hoort wat er met uw melding is gedaan.",
    until: (day: string) => `Uiterlijk ${day}`,
    todayLabel: "Vandaag",
    soonLabel: "Kort daarna",
  },

  safe: {
    title: "Wat is beschermd, en wat niet?",
    yesTitle: "Wat wij doen",
    yes: [
      "Uw browser zet uw tekst en bestanden op slot voordat zij uw apparaat verlaten. Alleen de lezers die u kiest hebben de sleutel.",
      "Wij bewaren geen internetadres en geen gegevens van uw browser. Van uw bericht bewaren wij de dag, niet het uur.",
      "Uw werkgever mag u niet benadelen omdat u iets meldt. U krijgt een bewijs dat u hebt gemeld, en op welke dag.",
    ],
    noTitle: "Wat wij niet kunnen",
    no: [
      "Wat u vertelt kan u verraden. Soms weet maar één persoon iets.",
      "Uw internetprovider of werkgever kan zien dat iemand deze site heeft bezocht. Niet wat u schrijft.",
      "Het bedrijf dat onze computers verhuurt, ziet een tijd lang hoe laat er iets binnenkwam. Niet van wie, en niet wat.",
      "De browsergeschiedenis van uw apparaat wissen wij niet.",
      "Op een apparaat van het werk kan iemand meekijken. Daar helpt geen enkele site tegen.",
      "Verborgen gegevens in bestanden, zoals de plaats in een foto of de naam in een document, halen wij niet weg.",
      "Wie deze site levert, zou u een andere versie kunnen sturen. Dat risico is klein, maar het is er.",
    ],
  },

  tips: {
    title: "Zo blijft u veiliger",
    doTitle: "Doe dit",
    doList: [
      "Gebruik een eigen telefoon of computer.",
      "Gebruik uw eigen internet, niet de wifi van het werk.",
      "Wilt u extra veilig zijn? Gebruik Tor Browser.",
    ],
    dontTitle: "Doe dit niet",
    dontList: [
      "Meld niet op een apparaat of account van het werk.",
      "Vertel niet aan collega's dat u hebt gemeld.",
      "Bewaar uw twaalf woorden niet in uw e-mail of telefoon, maar op papier.",
    ],
  },

  other: {
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
  },
  checkReceipt: "Een bewijs van inzending controleren",
};
