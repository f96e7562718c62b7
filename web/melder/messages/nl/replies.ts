/** Answering what staff ask: consent, a talk, a record, the closing question. */
export const replies = {
  panel: {
    title: {
      consent: "Er wordt uw toestemming gevraagd",
      talk: "Er wordt een gesprek voorgesteld",
      record: "Er is een verslag om na te kijken",
      closing: "Eén vraag over de behandeling",
    },
    open: {
      consent: "Antwoord geven",
      talk: "Een moment kiezen",
      record: "Verslag lezen en antwoorden",
      closing: "Antwoord geven",
    },
    again: {
      consent: "Antwoord veranderen of intrekken",
      talk: "Een ander moment kiezen",
      record: "Verslag nog eens lezen",
      closing: "Antwoord geven",
    },
    answered: (day: string) => `U hebt hierop geantwoord op ${day}.`,
    notKept: "Wat u antwoordde, tonen wij hier niet. Zo leest niemand het mee die uw woorden vindt.",
    late: (day: string) => `U kunt hier niet meer op antwoorden. Dat kon tot en met ${day}.`,
    lateWhat: "Zonder uw ja is er geen toestemming. Wilt u nog iets zeggen? Schrijf dan een bericht.",
    expired: "Antwoorden kan nu niet: de lijst met lezers is verlopen.",
  },

  title: {
    consent: "Geeft u toestemming?",
    talk: "Een gesprek afspreken",
    record: "Klopt dit verslag?",
    closing: "Hoe is uw melding behandeld?",
  },

  consent: {
    reader: (name: string) => `Dit gaat over iemand die u hebt uitgesloten: ${name}.`,
    readerWhat: (name: string) => `Zegt u ja, dan mag ${name} uw melding lezen. Denk hier rustig over na.`,
    what: "Wat willen zij vertellen?",
    to: "Aan wie?",
    until: (day: string) => `U kunt antwoorden tot en met ${day}.`,
    over: (day: string) => `Ja of nee zeggen kon tot en met ${day}. Een ja intrekken kan nog steeds.`,
    mayBeThere: "Geeft u vandaag een ander antwoord en komen beide aan? Dan telt nee, en niet ja.",
    withdraw: "Mijn ja intrekken",
    free: "U hoeft geen ja te zeggen. Niemand mag u een nee kwalijk nemen. Soms kan het meldpunt dan minder uitzoeken.",
    law: "Soms moet iets van de wet toch worden verteld, bijvoorbeeld aan een rechter. Dan hoort u dat vooraf en ook waarom, tenzij dat een onderzoek in gevaar brengt.",
    legend: "Uw antwoord",
    answers: {
      yes: {
        label: "Ja, dit mag",
        what: "Dan mag dit worden verteld, alleen aan wie hierboven staat. U kunt uw ja later intrekken. Wat dan al is verteld, kan niemand terughalen.",
      },
      no: { label: "Nee, dit mag niet", what: "Dan wordt dit niet verteld." },
      later: {
        label: "Ik denk er nog over na",
        what: "Zolang u geen ja zegt, is er geen toestemming. U kunt later hier antwoorden.",
      },
      withdrawn: {
        label: "Ik zei ja, en trek dat in",
        what: "Vanaf nu mag niets meer worden verteld. Wat al is verteld, kan niemand terughalen.",
      },
    },
    yesReader: (name: string) =>
      `Dan mag ${name} uw melding lezen. Uw browser zet daar een handtekening voor. Wat gelezen is, kan niemand terughalen.`,
    one: "Geeft u op één dag meer dan één antwoord? Dan telt het antwoord dat het minst toestaat.",
  },

  talk: {
    intro: "U beslist zelf of u wilt praten. Verder schrijven in deze brievenbus kan ook.",
    safe: "Kies een plek en een telefoon waar collega’s u niet zien of horen, en bel niet met een toestel van uw werk.",
    known: "Bij een gesprek kan iemand u herkennen aan uw stem of gezicht, ook als u uw naam niet zegt.",
    legend: "Welk moment past u?",
    none: "Geen van deze momenten past",
    noneNext: "Schrijf hieronder wanneer het wel kan, of dat u liever schrijft.",
    change: "Wilt u later toch niet? Dan hoeft u niet te komen of te bellen.",
  },

  record: {
    intro: (day: string) =>
      `U vertelde iets op ${day}. Iemand van het meldpunt schreef dat op. Lees rustig of het klopt.`,
    right: "U mag het verslag nakijken, verbeteren en ondertekenen. Niemand mag u daartoe dwingen.",
    text: "Het verslag",
    signed: {
      label: "Klopt, ik onderteken",
      what: "Uw browser zet een handtekening onder het verslag, precies zoals u het hier las.",
    },
    corrected: {
      label: "Ik wil iets verbeteren",
      what: "U ondertekent nog niets.",
      next: "Schrijf hieronder wat er niet klopt of ontbreekt.",
    },
    legend: "Wat vindt u van het verslag?",
    note: "Wat moet er anders?",
    noteMissing: "Schrijf wat er in het verslag anders moet.",
    strange:
      "Hebt u dit niet verteld? Onderteken dan niet. Kies dat u iets wilt verbeteren, en schrijf dat op.",
  },

  closing: {
    intro: "U hoeft niet te antwoorden. Het verandert niets aan uw melding.",
    use: "De mensen die uw melding lezen, zien uw antwoord. Verder telt het alleen mee in totalen, zodat het meldpunt ervan leert.",
    legend: "Uw antwoord",
    answers: {
      well: "Goed",
      partly: "Deels goed",
      badly: "Niet goed",
    },
  },

  note: "Wilt u er iets bij schrijven?",
  noteHint: "Noem geen namen of dagen waaraan iemand u herkent, als u dat niet wilt.",
  noteTooLong: "Uw tekst is te lang. Stuur eerst dit antwoord, en schrijf daarna een bericht.",
  choose: "Kies een antwoord.",
  readBy: "Deze mensen lezen uw antwoord",
  next: "Verder",

  confirmTitle: "Is dit uw antwoord?",
  confirmNote: "U schrijft erbij:",
  signs: "Uw browser ondertekent dit met de sleutel van uw brievenbus. Uw naam staat er niet bij.",
  send: "Nu versturen",

  sent: {
    consent: "De mensen die uw melding lezen, krijgen uw antwoord meestal binnen een dag.",
    talk: "De mensen die uw melding lezen, krijgen uw antwoord meestal binnen een dag. Kijk hier voor het gesprek nog eens of er iets veranderd is.",
    record: "De mensen die uw melding lezen, krijgen uw antwoord meestal binnen een dag.",
    closing: "Dank u wel. Hiermee kan het meldpunt beter worden.",
  },

  paper: {
    offer: "Ik kreeg een briefje met woorden",
    title: "U kreeg een briefje",
    intro:
      "U vertelde iets aan het meldpunt, aan de telefoon of in een gesprek. U kreeg toen twee woorden op een briefje. Daarmee krijgt u hier het verslag te lezen.",
    label: "De twee woorden op uw briefje",
    hint: "Typ ze met een spatie ertussen.",
    missing: "Typ de twee woorden van uw briefje.",
    count: (found: number) =>
      `U hebt ${found} ${found === 1 ? "woord" : "woorden"} ingevuld. Op het briefje staan er twee.`,
    unknown: (word: string) =>
      `Het woord “${word}” kan niet op uw briefje staan. Kijk of u het goed hebt overgetypt.`,
    steps: {
      title: "Wat gebeurt er nu?",
      list: [
        "U kiest wie uw melding en het verslag mogen lezen.",
        "U krijgt twaalf eigen woorden. Niemand van het meldpunt ziet die ooit.",
        "Het meldpunt ziet de woorden van uw briefje en stuurt het verslag naar uw brievenbus.",
        "U opent uw brievenbus met uw twaalf woorden. Dan kunt u het verslag nakijken, verbeteren en ondertekenen.",
      ],
    },
    /** The text of the first message, in the language of the page. */
    story: (words: string) =>
      `Ik vertelde iets aan het meldpunt en kreeg een briefje met woorden: ${words}. Ik wil het verslag nakijken.`,
  },
};
