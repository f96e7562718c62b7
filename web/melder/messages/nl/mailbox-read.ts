/** What stands in a mailbox: the terms, the line of messages, what can be done, and what an empty one can mean. */
export const mailboxRead = {
  terms: {
    title: "Wat er nu komt",
    lateTitle: "De organisatie is te laat",
    acknowledge: {
      running: (day: string) => `Uiterlijk ${day} hoort u te horen dat uw melding is gelezen.`,
      late: (day: string) =>
        `U had uiterlijk ${day} moeten horen dat uw melding is gelezen. Dat bericht zien wij hier niet.`,
      met: (_: string, on: string) => `Op ${on} hebt u gehoord dat uw melding is gelezen. Dat was op tijd.`,
      "met-late": (day: string, on: string) =>
        `Op ${on} hebt u gehoord dat uw melding is gelezen. Dat was te laat: het moest uiterlijk ${day}.`,
      "met-some-day": (_: string, on: string) => `Op ${on} hebt u gehoord dat uw melding is gelezen.`,
      answered: (_: string, on: string) =>
        `Op ${on} kreeg u een antwoord. Een aparte bevestiging dat uw melding is gelezen, zien wij hier niet.`,
    },
    feedback: {
      running: (day: string) => `Uiterlijk ${day} hoort u te horen wat er met uw melding is gedaan.`,
      late: (day: string) =>
        `U had uiterlijk ${day} moeten horen wat er met uw melding is gedaan. Dat bericht zien wij hier niet.`,
      answered: (day: string, on: string) =>
        `Uiterlijk ${day} hoort u te horen wat er met uw melding is gedaan. Het laatste antwoord is van ${on}. Misschien staat het daar al in.`,
      answeredPast: (day: string, on: string) =>
        `U had uiterlijk ${day} moeten horen wat er met uw melding is gedaan. Het laatste antwoord is van ${on}. Staat het daar niet in? Dan is de organisatie te laat.`,
    },
    computed:
      "Uw browser rekent deze dagen zelf uit. De organisatie belooft deze termijnen. Gaat uw melding over een misstand, dan staan ze ook in de wet.",
    none: {
      consultation:
        "U hebt eerst een vertrouwenspersoon geschreven. Dat is nog geen melding. Daarom loopt er geen termijn.",
      elsewhere:
        "Uw eerste berichten staan in uw oude brievenbus. Hoort u hier lang niets? Misschien maakte iemand met de oude woorden bezwaar. Bel dan, of ga naar een vertrouwenspersoon.",
      unknown:
        "Op het bord staat niet meer wanneer uw melding aankwam. Daarom kan uw browser de termijnen niet uitrekenen.",
    },
    latest: (day: string) =>
      `Uiterlijk ${day} hoort u te horen wat er met uw melding is gedaan, als dat niet al in uw oude brievenbus staat.`,
    latestPast: (day: string) =>
      `U had uiterlijk ${day} moeten horen wat er met uw melding is gedaan. Staat het niet hieronder en niet in uw oude brievenbus? Dan is de organisatie te laat.`,
    noMail: "U krijgt geen e-mail of sms. Kijk zelf af en toe in deze brievenbus.",
    options: {
      title: "Wat kunt u doen?",
      write: "Schrijf opnieuw en vraag waar het bericht blijft.",
      writeButton: "Schrijven en erom vragen",
      confidant: "Vraag een vertrouwenspersoon om hulp. Die kan voor u navragen hoe het staat.",
      huis: "Vraag advies bij het Huis voor Klokkenluiders. Dat kan zonder uw naam te noemen.",
      outside:
        "Meld het bij een toezichthouder buiten de organisatie. Dat mag, ook als u hier al hebt gemeld.",
      public:
        "Is een termijn voorbij? Dan bent u in sommige gevallen ook beschermd als u het openbaar maakt, bijvoorbeeld via een krant. Vraag daarover eerst advies bij het Huis.",
      contacts: "Namen, telefoonnummers en adressen",
    },
  },

  line: {
    title: "Berichten, het nieuwste eerst",
    noAnswer: "Er is nog geen antwoord.",
    own: {
      melding: "U deed een melding",
      consultation: "U schreef een vertrouwenspersoon",
      "follow-up": "U schreef een bericht",
      reply: "U gaf antwoord",
      rekey: "U koos nieuwe woorden",
      withdrawal: "U vroeg om uw melding in te trekken",
      objection: "U maakte bezwaar tegen de verhuizing",
    },
    notYou:
      "Was u dit niet? Dan heeft iemand anders uw woorden. Schrijf dat in een bericht en kies nieuwe woorden.",
    arrived: (day: string) => `Aangekomen op ${day}`,
    underway: (day: string) =>
      `Verstuurd op ${day}. Meestal staat het binnen een dag op het bord, soms na twee dagen. Sluit u deze pagina eerder, dan ziet u het tot die tijd niet.`,
    canRead: (names: string) => `Kan lezen: ${names}`,
    notFor: (names: string) => `Niet voor: ${names}`,
    formerReader: (name: string) => `${name} (werkt hier niet meer)`,
    staff: {
      acknowledgement: "Bevestiging dat uw melding is gelezen",
      answer: "Antwoord",
      members: "Er is veranderd wie dit kan lezen",
      moved: "Deze brievenbus is verhuisd",
    },
    from: (name: string, role: string) => `${name}, ${role}`,
    fromFormer: (name: string, role: string) => `${name}, toen ${role}`,
    verified: "Handtekening klopt",
    until: (day: string) => `Te lezen tot ongeveer ${day}`,
    membersNow: (names: string) => `Wie deze zaak nu kan lezen: ${names}`,
    movedOn: (day: string) =>
      `Op ${day} zijn er nieuwe woorden gekozen. Antwoorden staan sindsdien in de nieuwe brievenbus.`,
    ownTextTitle: "Waarom staat hier niet wat u zelf schreef?",
    ownText: [
      "Uw tekst is alleen te openen door de lezers. Ook met uw twaalf woorden gaat hij niet open.",
      "Zo kan iemand die uw woorden vindt, niet lezen wat u hebt gemeld.",
      "Weet u niet meer wat u schreef? Vraag het in een bericht.",
    ],
  },

  level: (level: string) => `Uw naam: ${level}.`,

  actions: {
    title: "Wat wilt u doen?",
    write: "Een bericht schrijven",
    writeHint:
      "Meer vertellen, iets vragen of een bestand sturen. U hoeft niet alles in één keer te vertellen.",
    name: "Mijn naam geven",
    nameHint: "U kiest zelf aan wie. Zodra de lezers het hebben, kunt u dat niet meer terugnemen.",
    harm: "Ik word benadeeld",
    harmHint: "U wordt slechter behandeld sinds u hebt gemeld.",
    words: "Nieuwe woorden kiezen",
    wordsHint: "Iemand heeft uw woorden gezien, of u kreeg ze van een ander.",
    withdraw: "Vragen om intrekken",
    withdrawHint: "U wilt dat er niets meer met uw melding gebeurt.",
    readOnly: "De lijst met lezers is verlopen. Daarom kunt u hier nu alleen lezen.",
  },

  empty: {
    title: "Deze brievenbus is leeg",
    intro: "Dat kan vier dingen betekenen. Bovenaan staat wat het vaakst voorkomt.",
    notYet: {
      title: "Uw bericht staat nog niet op het bord",
      text: "Berichten komen in rondes op het bord. Meestal is dat binnen een dag, soms na twee dagen. Kijk later opnieuw.",
    },
    otherWords: {
      title: "Deze woorden horen niet bij deze site",
      text: (organisation: string) =>
        `Misschien zijn ze van de site van een andere organisatie, of zijn ze nooit gebruikt. Dit is de site van ${organisation}.`,
      name: (name: string) => `Herkent u de naam ‘${name}’?`,
      noSlip: "Een typefout is het bijna zeker niet: de woorden controleren elkaar.",
    },
    tooOld: {
      title: "De berichten zijn van het bord af",
      text: (days: number) =>
        `Een bericht blijft ongeveer ${days} dagen staan. Meldde u langer geleden, dan ziet u het niet meer.`,
      write: "Schrijf dan hieronder.",
      never: "Hebt u nooit antwoord gehad? Dan is de organisatie te laat.",
    },
    takenBack: {
      title: "U hebt uw bericht zelf ingetrokken",
      text: "Dan is het vernietigd voordat iemand het las, en hier staat niets.",
    },
    never: "Nooit antwoord gehad? Dit kunt u doen",
    write: "U kunt hier altijd schrijven. Ook als u al eerder hebt gemeld en geen antwoord meer ziet.",
  },
};
