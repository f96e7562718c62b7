import type { NameKnown, RouteNote, Subject, Want, Way } from "#shared/domain/routing.ts";

/** The quick questions, and the ways to which they lead. */
export const routes = {
  intro: "Uw antwoorden blijven op dit scherm. U kunt elke vraag overslaan.",
  count: (number: number, of: number) => `Vraag ${number} van ${of}`,
  skip: "Overslaan",
  subject: {
    question: "Waar gaat het over?",
    answers: {
      omgangsvormen: "Hoe iemand met mij of een ander omgaat",
      integriteit: "Iemand gebruikt geld, spullen, gegevens of een functie voor zichzelf",
      misstand: "Er is gevaar voor mensen of milieu, of een wet wordt overtreden",
      onregelmatigheid: "Er gaat steeds iets mis en niemand grijpt in",
      benadeling: "Ik word slechter behandeld omdat ik iets heb gemeld",
      werk: "Een meningsverschil over mijn werk, rooster of contract",
      onbekend: "Dat weet ik nog niet goed",
    } satisfies Record<Subject, string>,
  },
  role: "Over wie gaat het?",
  unit: "In welk deel van de organisatie speelt het?",
  want: {
    question: "Wat wilt u het liefst?",
    answers: {
      praten: "Erover praten of advies krijgen",
      stoppen: "Dat het stopt",
      uitzoeken: "Dat iemand het uitzoekt",
      "laten-weten": "Het alleen laten weten",
      klacht: "Een klacht indienen bij de klachtencommissie",
      buiten: "Hulp van buiten de organisatie",
      onbekend: "Dat weet ik nog niet",
    } satisfies Record<Want, string>,
  },
  name: {
    question: "Mag iemand uw naam weten?",
    answers: {
      ja: "Ja",
      vertrouwenspersoon: "Alleen een vertrouwenspersoon",
      nee: "Nee",
      onbekend: "Dat weet ik nog niet",
    } satisfies Record<NameKnown, string>,
  },
  result: {
    title: "Hier kunt u terecht",
    first: "Dit past bij uw antwoorden",
    others: "Dit kan ook",
    again: "Opnieuw kiezen",
    toStart: "Naar het begin",
  },
  ways: {
    melding: {
      title: "Een melding doen",
      what: "U schrijft wat er is gebeurd. Dat kan zonder uw naam. U kiest wie het leest.",
      button: "Melding doen",
    },
    advies: {
      title: "Advies vragen",
      what: "U schrijft uw vraag en krijgt raad. U beslist over de volgende stap, behalve bij groot gevaar of als de wet iets verplicht.",
      button: "Advies vragen",
    },
    vertrouwenspersoon: {
      title: "Een vertrouwenspersoon",
      what: "Die luistert en denkt mee. U kunt bellen, of eerst alleen aan deze persoon schrijven.",
      button: "Bekijk de vertrouwenspersonen",
    },
    klacht: {
      title: "Een klacht bij de klachtencommissie",
      what: "Een klacht is iets anders dan een melding. De commissie hoort u en de ander. Daarvoor is uw naam nodig.",
      button: "Lees over een klacht",
    },
    buiten: {
      title: "Buiten de organisatie",
      what: "U mag naar een toezichthouder. Het Huis voor Klokkenluiders geeft gratis advies, ook zonder uw naam.",
      button: "Waar u terecht kunt",
    },
  } satisfies Record<Way, { title: string; what: string; button: string }>,
  writeConfidant: "Eerst aan een vertrouwenspersoon schrijven",
  contact: (contact: string) => `Contact: ${contact}.`,
  notes: {
    "klacht-needs-name":
      "Een klacht bij de klachtencommissie kan niet zonder uw naam. Een melding kan dat wel. Een vertrouwenspersoon kan u helpen kiezen.",
    "klacht-not-here":
      "Voor wat u koos is er geen klachtencommissie waar u terecht kunt. Hieronder staat wat wel kan.",
    "klacht-ask-first":
      "De klachtenregeling geldt niet voor elk deel van de organisatie. Vraag eerst of zij voor u geldt.",
    "leave-out":
      "Gaat het over iemand die meldingen leest? Dan kiest u bij uw melding dat die persoon niets ziet. U kunt ook naar buiten.",
    work: "Voor werk, rooster of contract kunt u ook naar uw leidinggevende, HR, de ondernemingsraad of uw vakbond.",
  } satisfies Record<RouteNote, string>,
};
