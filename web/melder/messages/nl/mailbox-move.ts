/** New words for a mailbox, objecting to such a move, and asking for withdrawal. */
export const mailboxMove = {
  getIt: "Deze mensen krijgen dit bericht",

  words: {
    title: "Nieuwe woorden kiezen",
    whyTitle: "Wanneer doet u dit?",
    why: [
      "Iemand heeft uw twaalf woorden gezien, of misschien gezien.",
      "U kreeg de woorden van een vertrouwenspersoon en wilt ze voortaan alleen zelf hebben.",
    ],
    whatTitle: "Wat gebeurt er dan?",
    what: [
      "U krijgt twaalf nieuwe woorden en een nieuwe, lege brievenbus.",
      "De lezers antwoorden vanaf dan alleen nog in de nieuwe brievenbus. Uw woorden krijgen zij niet.",
      "In de oude brievenbus komt te staan dat hij is verhuisd, en op welke dag.",
    ],
    notTitle: "Wat gebeurt er niet?",
    not: [
      "Wat al in de oude brievenbus staat, verhuist niet mee. Wie de oude woorden heeft, kan dat blijven lezen tot de dag die erbij staat.",
      "Bewaar daarom ook uw oude woorden, zolang u dat zelf nog wilt lezen.",
    ],
    notObject: (days: number) =>
      `Wie de oude woorden heeft, kan ${days} dagen bezwaar maken. Dan antwoordt niemand voordat duidelijk is wie de melder is.`,
    againTitle: "U hebt al eens nieuwe woorden gekozen",
    again:
      "Kiest u nog een keer, dan antwoordt niemand meer totdat duidelijk is wie de melder is. De lezers willen u dan spreken of vragen iets wat alleen u kunt weten.",
    next: "Verder naar de nieuwe woorden",
    doneTitle: "Uw brievenbus verhuist",
    done: "Uw bericht is verstuurd. De lezers krijgen het bij de volgende ronde en antwoorden daarna in uw nieuwe brievenbus.",
    doneName: (name: string) => `Uw nieuwe brievenbus heet: ${name}.`,
    doneOld: "Kijk over twee dagen ook in uw oude brievenbus. Daar hoort dan te staan dat hij is verhuisd.",
    open: "Naar uw nieuwe brievenbus",
  },

  away: {
    title: (day: string) => `Deze brievenbus is op ${day} verhuisd`,
    what: "Iemand met deze twaalf woorden heeft nieuwe woorden gekozen. Nieuwe antwoorden komen niet meer hier.",
    mine: "Hebt u dat zelf gedaan? Open dan uw nieuwe brievenbus met uw nieuwe woorden.",
    notMine: (until: string) =>
      `Was u het niet? Dan heeft iemand anders uw woorden. Maak dan bezwaar. Dat kan tot en met ${until}.`,
    object: "Dit was ik niet: bezwaar maken",
    over: (until: string) =>
      `Bezwaar maken kon tot en met ${until}. Was u het niet? Bel dan, of ga naar een vertrouwenspersoon. U kunt hier ook nog schrijven.`,
    objected: (day: string) => `U hebt op ${day} bezwaar gemaakt.`,
  },

  objection: {
    title: "Bezwaar maken tegen de verhuizing",
    what: "U zegt hiermee: ik heb die nieuwe woorden niet gekozen.",
    afterTitle: "Wat gebeurt er daarna?",
    after: [
      "De lezers antwoorden niet meer. Niet hier, en ook niet in de nieuwe brievenbus.",
      "Eerst zoeken zij uit wie de melder is: in een gesprek, of met een vraag waarop alleen de melder het antwoord weet.",
      "Zo kan niemand die uw woorden vindt, u buitensluiten.",
      "U kunt helpen. Bel of ga langs, of schrijf hier iets wat alleen u kunt weten. Bijvoorbeeld wat er in uw eerste bericht stond.",
    ],
    send: "Ja, ik maak bezwaar",
  },

  withdrawal: {
    title: "Vragen om intrekken",
    lead: "De lezers hebben uw melding al. U kunt haar niet meer zelf weghalen. U kunt wel vragen om te stoppen.",
    doesTitle: "Wat gebeurt er als u dit vraagt?",
    does: ["De lezers zien uw vraag bij uw melding."],
    wait: (days: number) =>
      `Zij wachten eerst ${days} dagen. Daarna vragen zij u in deze brievenbus of u het echt wilt. Zegt u dan weer ja, dan stoppen zij waar dat kan, en hoort u wat er is gedaan.`,
    notTitle: "Wat gebeurt er niet?",
    not: [
      "Er wordt niets meteen vernietigd. Iemand die uw woorden vindt, kan dit ook vragen. Die mag uw melding niet kunnen laten verdwijnen.",
      "Er blijft een regel in het register: dat er een melding was, en op welke dagen er iets gebeurde. Niet wat u schreef.",
      "Soms moet de organisatie toch verder, bijvoorbeeld als anderen gevaar lopen. Dan hoort u dat.",
    ],
    asked: (day: string) => `U hebt dit op ${day} al gevraagd. Nog een keer vragen hoeft niet.`,
    next: "Verder",
    sureTitle: "Weet u het zeker?",
    sure: "U kunt uw vraag later terugnemen: schrijf dan een bericht dat u toch verder wilt.",
    send: "Ja, ik vraag om intrekken",
    no: "Nee, terug",
  },
};
