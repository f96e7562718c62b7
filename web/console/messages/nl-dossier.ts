import type { Channel, Level } from "#shared/domain/register.ts";

/** Texts of the screen of one dossier. */
export const nlDossier = {
  title: (reference: string) => `Dossier ${reference}`,
  back: "Terug naar de lijst",
  loading: "Het dossier wordt geopend",
  received: "Ontvangen",
  state: "Stand",
  channel: "Hoe binnengekomen",
  level: "Naam van de melder",
  channels: {
    site: "Via de site",
    vp: "Via een vertrouwenspersoon",
    brief: "Brief",
    "e-mail": "E-mail",
    gesprek: "Gesprek",
    telefoon: "Telefoon",
    video: "Videogesprek",
    raadpleging: "Raadpleging",
  } satisfies Record<Channel, string>,
  levels: {
    "without-name": "zonder naam",
    "vp-knows": "alleen een vertrouwenspersoon kent de naam",
    "functionaris-knows": "alleen de functionaris kent de naam",
    open: "met naam",
  } satisfies Record<Level, string>,

  leftOut: {
    title: "De melder heeft mensen uitgesloten",
    text: "De melder wil niet dat deze mensen hier iets van weten. Deel niets met hen, ook niet dat iemand iets schreef.",
    mustLeave: (names: string) =>
      `De melder sloot later ook ${names} uit. Zij zijn nu nog lid van dit dossier. Schrijf niets nieuws op dat zij niet mogen weten, en laat de beheerder weten dat het lidmaatschap moet veranderen.`,
    withAccount: "Van het meldpunt",
    other: "Anderen",
    reminder: "Deze mensen mogen niets weten",
  },

  consultation: {
    title: "Dit is een raadpleging, geen melding",
    alone:
      "De melder schreef eerst aan een vertrouwenspersoon. Het meldpunt heeft dit niet gekregen en ziet er niets van.",
    consent:
      "Doe niets en vertel niemand iets zonder instemming van de melder. Leg de instemming vast voordat u iets doet.",
    noTerms: "Er loopt geen termijn. De melder wacht wel op uw antwoord.",
    terms: "Uw organisatie heeft bepaald dat ook een raadpleging de termijnen start. U haalt ze zelf.",
    melding:
      "Een melding doet de melder zelf, met nieuwe woorden. Bent u samen klaar, sluit de raadpleging dan af.",
    noTermsShort: "Er loopt geen termijn: dit is een raadpleging.",
    answer: "Alleen de melder leest uw antwoord.",
  },

  mailbox: {
    moved: (day: string) => `De mailbox is op ${day} verhuisd naar nieuwe woorden`,
    movedText: (until: string) =>
      `Antwoorden gaan naar de nieuwe mailbox. De houder van de oude woorden kan tot en met ${until} bezwaar maken.`,
    contested: "Niet antwoorden: niet zeker is wie de melder is",
    contestedText:
      "Er is bezwaar tegen de verhuizing, of de mailbox verhuisde meer dan één keer. Antwoord in geen van beide mailboxen. Vraag eerst in een gesprek, of met een vraag die alleen de melder kan beantwoorden, wie de melder is.",
  },

  gaps: {
    closed: "Een deel van dit dossier is van vóór uw lidmaatschap. U kunt dat deel niet lezen.",
    destroyed: "Een deel van dit dossier is vernietigd.",
  },

  thread: {
    title: "Berichten",
    melding: "Melding",
    consultation: "Raadpleging",
    followUp: "Nieuw bericht van de melder",
    rekey: "De melder heeft nieuwe woorden",
    rekeyText:
      "Antwoorden gaan vanaf nu naar de nieuwe mailbox. De oude mailbox krijgt vanzelf bericht dat hij verhuisd is, en op welke dag.",
    withdrawal: "De melder vraagt om de melding in te trekken",
    withdrawalText: (day: string) =>
      `Dit is een verzoek. Iemand die de woorden vond, kan dit ook sturen. Vernietig niets. Wacht tot ${day} en vraag dan in de mailbox of de melder het echt wil. De termijnen lopen door.`,
    objection: "De melder maakt bezwaar tegen de verhuizing van de mailbox",
    objectionText:
      "De houder van de oude woorden zegt: de nieuwe woorden zijn niet van mij. Bovenaan staat of u nog kunt antwoorden.",
    oldWords:
      "Geschreven met de oude woorden, na de verhuizing. De melder kan dit geschreven hebben, of iemand die de oude woorden heeft.",
    moved: "De oude mailbox hoort dat hij verhuisd is",
    movedText: (day: string) => `Automatisch bericht. Verhuisd op ${day}.`,
    answer: "Antwoord",
    acknowledgement: "Ontvangstbevestiging",
    note: "Notitie",
    day: (day: string) => `Ontvangen op ${day}`,
    written: (day: string) => `Geschreven op ${day}`,
    byColleague: (name: string) => `Door ${name}`,
    former: (name: string) => `${name} (niet meer bij het meldpunt)`,
    readers: (names: string) => `Gericht aan ${names}`,
    filedByVp: (name: string) => `Ingediend door vertrouwenspersoon ${name}; handtekening klopt`,
    filedByTeam: "Ingediend door het team vertrouwenspersonen; handtekening klopt",
    filedNotConfirmed:
      "Dit bericht zegt van een vertrouwenspersoon te zijn, maar de handtekening bevestigt dat niet.",
    noMailbox: "De melder wil geen antwoord: er is geen mailbox.",
    answers: "Antwoorden op vragen",
    noText: "Dit bericht heeft geen tekst.",
    raised: (level: string) => `De melder koos hier: ${level}.`,
    kinds: "Soort",
    english: "In het Engels geschreven",
    empty: "Er staan nog geen berichten in dit dossier.",
    board: {
      published: (day: string) => `Staat op het bord, gezien op ${day}`,
      waiting: (day: string) => `Wacht op publicatie, verwacht op ${day}`,
      expired: "Niet meer op het bord: de tijd is voorbij",
      missing: "Dit antwoord is nog niet klaargezet voor publicatie.",
      resend: "Alsnog klaarzetten",
      unchecked: "Het bord kon niet worden gecontroleerd.",
    },
  },

  files: {
    title: "Bijlagen",
    open: "Bekijken",
    openLabel: (name: string) => `${name} bekijken`,
    download: "Opslaan",
    downloadLabel: (name: string) => `${name} opslaan`,
    close: "Sluiten",
    loading: (name: string) => `${name} wordt opgehaald`,
    failed: "Deze bijlage kan niet worden geopend. Zij is onvolledig of klopt niet.",
    warningTitle: "Alleen opslaan als u weet wat dit is",
    warning:
      "Dit bestand kan schadelijk zijn en kan laten merken dat u het opent. Open het alleen op een apparaat zonder netwerk, of vraag hulp.",
    saveAnyway: "Toch opslaan",
    cancel: "Niet opslaan",
    unknownType: "onbekend soort",
    viewer: {
      frame: (name: string) => `Bijlage ${name}`,
      loading: "De bijlage wordt geopend",
      failed: "Deze bijlage kan hier niet worden getoond.",
      locked: "Deze pdf heeft een wachtwoord en kan hier niet worden getoond.",
      cut: "De tekst is hier afgekapt.",
      previous: "Vorige pagina",
      next: "Volgende pagina",
      position: "Pagina {page} van {pages}",
      larger: "Groter",
      smaller: "Kleiner",
      pageText: "Tekst van deze pagina",
      noText: "Op deze pagina staat geen tekst die kan worden voorgelezen.",
      picture: "Afbeelding uit de melding, zonder beschrijving",
    },
  },

  answer: {
    title: "Antwoorden",
    kind: "Wat stuurt u?",
    kinds: {
      acknowledgement: "Ontvangstbevestiging",
      answer: "Antwoord of vraag",
    },
    kindHelp: {
      acknowledgement: "Telt voor de termijn van zeven dagen.",
      answer: "Gewoon bericht in de mailbox van de melder.",
    },
    feedback: "Dit is de terugkoppeling",
    feedbackHelp:
      "De melder leest hierin de beoordeling en wat ermee gebeurt. Telt voor de termijn van drie maanden.",
    text: "Uw bericht",
    textHelp: "De melder ziet uw naam bij het bericht. Na versturen kan niemand het meer veranderen.",
    tooLong: (over: number) => `Uw bericht is ${over} tekens te lang. Verdeel het over twee berichten.`,
    missing: "Schrijf eerst uw bericht.",
    when: (day: string) => `Als u nu verstuurt, staat uw bericht naar verwachting op ${day} in de mailbox.`,
    meets: "Daarmee is de termijn gehaald.",
    late: "Dat is na de termijn. Schrijf in een notitie waarom.",
    until: (day: string) =>
      `De melder kan het lezen tot en met ${day}. Daarna alleen als iemand van dit dossier de console in de laatste weken daarvóór gebruikt: dan wordt het opnieuw gepubliceerd.`,
    readBy: "Dit bericht noemt wie het dossier kunnen lezen:",
    review: "Nakijken",
    reviewTitle: "Kijk uw bericht na",
    change: "Wijzigen",
    send: "Versturen",
    sending: "Uw bericht wordt getekend en verzegeld",
    sent: (day: string) => `Verstuurd. Verwacht in de mailbox op ${day}.`,
    changed:
      "Het dossier is gewijzigd terwijl u schreef. Uw tekst is bewaard. Lees wat er nieuw is en verstuur dan opnieuw.",
    queueFailed:
      "Uw antwoord staat in het dossier, maar is nog niet klaargezet voor publicatie. Probeer het hieronder opnieuw.",
    noMailbox: "Antwoorden kan niet: de melder heeft geen mailbox.",
    frozen:
      "Antwoorden kan nu niet: er is bezwaar tegen de verhuizing van de mailbox, of hij verhuisde meer dan één keer. Vraag na wie de melder is.",
    expired: "Antwoorden kan niet: de lijst van mensen van het meldpunt is verlopen.",
    vp: "U bent vertrouwenspersoon. U kunt antwoorden, maar de termijnen worden door de functionaris gehaald.",
  },

  members: {
    title: "Wie kan dit lezen",
    intro: "Deze mensen zijn lid van het dossier. Niemand anders kan de inhoud openen.",
    away: (day: string) => `afwezig tot ${day}`,
    former: "staat niet meer in de lijst",
    you: "u",
  },

  register: {
    title: "Stand en termijnen",
    acknowledged: "Ontvangst bevestigd",
    feedback: "Teruggekoppeld",
    closed: "Afgesloten",
    destroyAfter: "Vernietigen vanaf",
    lastCopy: "Laatste kopie weg na",
    hold: "Vernietiging tegengehouden",
    notYet: "nog niet",
    yes: "ja",
    moves: "Volgende stap",
    choose: "Kies een stap",
    none: "Er is nu geen stap mogelijk.",
    onlyDeciders: "Alleen de functionaris of de waarnemer zet een volgende stap.",
    facts: "Dit moet in orde zijn voordat u verdergaat",
    factsMissing: "Vink alles aan wat in orde is. Zonder dat kan deze stap niet.",
    note: "Toelichting in het dossier",
    go: (move: string) => `Vastleggen: ${move}`,
    done: (state: string) => `Vastgelegd. De stand is nu: ${state}.`,
  },

  notes: {
    title: "Notities",
    intro: "Notities zijn alleen voor de leden van dit dossier. De melder ziet ze niet.",
    label: "Nieuwe notitie",
    add: "Notitie toevoegen",
    added: "De notitie is toegevoegd.",
    missing: "Schrijf eerst uw notitie.",
  },

  identity: {
    title: "Naam van de melder",
    text: "De naam en contactgegevens kunnen apart verzegeld zijn. Lezen van de melding opent ze niet. Open ze alleen als u ze nodig hebt.",
    open: "Naam openen",
    sure: "Weet u het zeker? Schrijf eerst in een notitie waarom u de naam nodig hebt.",
    none: "Er is geen naam die u kunt openen.",
    several: "Er zijn verschillende gegevens gegeven. Kijk bij elk uit welk bericht zij komen.",
    from: (message: string, day: string) => `${message}. Ontvangen op ${day}.`,
    name: "Naam",
    contact: "Contactgegevens",
    hide: "Verbergen",
    gone: "De verzegelde gegevens zijn hier niet meer op te halen.",
  },
};
