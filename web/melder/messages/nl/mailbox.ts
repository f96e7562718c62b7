/** Opening the mailbox and reading it. */
export const mailbox = {
  enterTitle: "Brievenbus openen",
  enterLabel: "Uw twaalf woorden",
  enterHint:
    "Typ of plak de woorden met een spatie ertussen. Hoofdletters maken niet uit. De eerste vier letters van elk woord zijn genoeg.",
  open: "Openen",
  lost: "Woorden kwijt?",
  lostWhat:
    "Niemand kan ze terughalen, ook wij niet. U kunt een nieuwe melding doen. Schrijf daarin dat u al eerder hebt gemeld en ongeveer wanneer.",
  missing: "Typ uw twaalf woorden.",
  length: (found: number) =>
    `U hebt ${found} ${found === 1 ? "woord" : "woorden"} ingevuld. Het moeten er twaalf zijn.`,
  unknown: (word: string) => `Het woord “${word}” staat niet in de lijst.`,
  meant: (word: string) => `Bedoelt u “${word}”?`,
  use: (word: string) => `“${word}” gebruiken`,
  checksum:
    "Deze twaalf woorden horen niet bij elkaar. Kijk of u ze goed hebt overgetypt en of de volgorde klopt.",

  loading: (done: string, all: string) => `Het berichtenbord ophalen: ${done} van ${all}`,
  loadingStart: "Het berichtenbord ophalen",
  loadingWhat:
    "Uw browser haalt altijd het hele bord op en zoekt daarna zelf uw berichten. Zo kan niemand zien welke brievenbus u opent.",
  stop: "Stoppen",

  title: "Uw brievenbus",
  name: (name: string) => `Deze brievenbus heet: ${name}.`,
  board: (day: string) => `Bijgewerkt op ${day}.`,
  stale: (day: string) => `Deze berichten zijn van ${day}. Er had al een nieuwer bord moeten zijn.`,
  staleWhat: "Misschien staat er al een nieuw antwoord dat u nog niet ziet. Probeer het later opnieuw.",
  stopped: "U hebt het ophalen gestopt.",
  refused: {
    signature: "De handtekening onder het berichtenbord is niet goed. Wij laten er daarom niets van zien.",
    older: "Dit berichtenbord is ouder dan deze site. Wij laten er daarom niets van zien.",
    missing: "Er ontbreekt een deel van het berichtenbord.",
    offline: "Er is geen verbinding, of de verbinding viel weg.",
  },
  refusedTodo: "Probeer het later opnieuw. Blijft dit zo, bel dan of vraag een vertrouwenspersoon.",
  unverified: (count: number) =>
    count === 1
      ? "Eén bericht had geen geldige handtekening en wordt niet getoond."
      : `${count} berichten hadden geen geldige handtekening en worden niet getoond.`,

  missingMessages: (count: number) =>
    count === 1
      ? "Er was nog een ouder bericht. Dat staat niet meer op het bord."
      : `Er waren nog ${count} oudere berichten. Die staan niet meer op het bord.`,

  emptyTitle: "Deze brievenbus is leeg",
  empty:
    "Hebt u korter dan een dag geleden iets gestuurd? Kijk dan later opnieuw. Berichten komen in rondes op het bord.",
  emptyWords:
    "Een verkeerde maar geldige reeks woorden opent ook een lege brievenbus. Herkent u de naam van deze brievenbus niet? Kijk dan of u de goede woorden hebt.",
  emptyOld: "Berichten blijven ongeveer 90 dagen staan. Daarna verdwijnen ze van het bord.",
  emptyWrite: "U kunt hier wel schrijven. Ook als u al eerder hebt gemeld en geen antwoord meer ziet.",

  arrivedTitle: "Wat u hebt gestuurd",
  arrived: (day: string) => `Aangekomen op ${day}`,
  canRead: (names: string) => `Kan lezen: ${names}`,
  notFor: (names: string) => `Niet voor: ${names}`,
  formerReader: (name: string) => `${name} (werkt hier niet meer)`,

  messagesTitle: "Antwoorden",
  noMessages: "Er is nog geen antwoord.",
  from: (name: string, role: string) => `${name}, ${role}`,
  fromFormer: (name: string, role: string) => `${name}, toen ${role}`,
  verified: "Handtekening klopt",
  until: (day: string) => `Te lezen tot ongeveer ${day}`,
  membersNow: (names: string) => `Wie deze zaak nu kan lezen: ${names}`,
  kind: {
    acknowledgement: "Bevestiging dat uw melding is gelezen",
    answer: "Antwoord",
    members: "Er is veranderd wie dit kan lezen",
    moved: "Deze brievenbus is verhuisd",
  },

  due: {
    acknowledge: (day: string) => `Uiterlijk ${day} hoort u te horen dat uw melding is gelezen.`,
    feedback: (day: string) => `Uiterlijk ${day} hoort u te horen wat er met uw melding is gedaan.`,
    lateWhat:
      "De organisatie is te laat. U kunt hieronder schrijven en erom vragen. U mag ook buiten de organisatie melden.",
  },

  dueLate: {
    acknowledge: (day: string) =>
      `U had uiterlijk ${day} moeten horen dat uw melding is gelezen. Dat bericht is er niet.`,
    feedback: (day: string) =>
      `U had uiterlijk ${day} moeten horen wat er met uw melding is gedaan. Dat bericht zien wij hier niet.`,
  },

  write: "Een bericht schrijven",
  writeTitle: "Nog iets vertellen",
  writeLabel: "Uw bericht",
  writeHint: "Uw bericht gaat naar de mensen die uw melding kunnen lezen.",
  unknownHint:
    "Misschien kennen deze lezers uw eerdere bericht niet. Schrijf daarom ook waar het over gaat en of u al eerder hebt gemeld.",
  unknownTitle: "Uw browser weet niet wie u eerder hebt gekozen.",
  unknownReaders:
    "Wie mag lezen en wie juist niet, dat staat niet meer of nog niet op het bord. Kies daarom zelf wie dit bericht mag lezen.",
  unknownLeftOut:
    "Gaat het over iemand in deze lijst, of wilt u niet dat iemand het leest? Vink die persoon dan niet aan.",
  whoReads: "Wie mag dit bericht lezen?",
  newReader: (name: string) => `${name} is er nieuw bij.`,
  goneReader: (name: string) => `${name} kan niet meer lezen en krijgt dit bericht niet.`,
  tooFew: (least: number) =>
    `Kies ten minste ${least} lezers die geen vertrouwenspersoon zijn. Anders kan één persoon uw bericht laten liggen.`,
  writeNext: "Nu versturen",
  sentAgain: "Terug naar uw brievenbus",
  again: "Opnieuw ophalen",
  close: "Brievenbus sluiten en alles wissen",
};
