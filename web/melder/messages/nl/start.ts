/** The first screen. */
export const start = {
  title: "Gaat er iets mis op het werk?",
  lead: (organisation: string) =>
    `Hier kunt u het vertellen aan mensen van ${organisation} die ermee om moeten gaan. U hoeft uw naam niet te geven.`,
  discarded:
    "Uw browser heeft deze pagina opnieuw geladen, omdat het geheugen vol was. Wat er stond, is niet bewaard.",
  back: "Hebt u al iets gemeld? Met uw twaalf woorden leest u het antwoord.",
  openMailbox: "Brievenbus openen",

  what: {
    title: "Wat kunt u hier melden?",
    intro: "U hoeft niet zeker te weten of het mag of niet. Een vermoeden is genoeg. Bijvoorbeeld:",
    examples: [
      "Iemand wordt gepest, bedreigd, gediscrimineerd of seksueel lastiggevallen.",
      "Iemand gebruikt geld, spullen, gegevens of een functie voor eigen voordeel.",
      "Regels voor veiligheid, gezondheid, milieu of privacy worden niet gevolgd.",
    ],
    who: "Iedereen die met de organisatie werkt, heeft gewerkt of wil werken, mag melden. Twijfelt u? Dan kunt u ook om advies vragen.",
    not: "Niet voor een gewoon meningsverschil over uw werk: praat dan met uw leidinggevende of HR. Voor een klacht bij de klachtencommissie is uw naam nodig. Voor een melding niet.",
    more: "Meer voorbeelden",
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
    betray: "Let op: wat u vertelt kan u verraden. Soms weet maar één persoon iets.",
    more: "Wat is beschermd, en wat niet?",
  },

  choose: {
    title: "Hoe wilt u het vertellen?",
    writeTitle: "Schrijven",
    write: "U schrijft wat er is gebeurd. U kiest zelf wie het mag lezen.",
    report: "Melding doen",
    goOn: "Verder met uw melding",
    talkTitle: "Praten",
    talk: "U belt, of u vraagt om een gesprek. U hoeft niet eerst te schrijven.",
    toTalk: "Bellen of een gesprek",
    confidantTitle: "Eerst een vertrouwenspersoon",
    confidant: "Die luistert en denkt mee. U beslist over de volgende stap.",
    toConfidants: "De vertrouwenspersonen",
    outsideTitle: "Buiten de organisatie",
    outside: "U mag naar een toezichthouder. U hoeft niet eerst hier te melden.",
    toOutside: "Waar u terecht kunt",
    unsureTitle: "Weet u het niet?",
    unsure: "Een paar korte vragen helpen u kiezen.",
    toRoutes: "Help mij kiezen",
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
    soon: "In uw brievenbus staat dat de melding is aangekomen en wie haar kan lezen. Dat is meestal binnen een dag, soms na twee.",
    acknowledge: "U hebt een bericht dat uw melding is gelezen.",
    feedback: "U hoort wat er met uw melding is gedaan.",
    until: (day: string) => `Uiterlijk ${day}`,
    todayLabel: "Vandaag",
    soonLabel: "Kort daarna",
  },

  more: {
    title: "Meer weten?",
    all: "Alle informatie",
    checkReceipt: "Een bewijs van inzending controleren",
  },
};
