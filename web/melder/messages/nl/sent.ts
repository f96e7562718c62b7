/** After sending: the receipt, the dates, withdrawing. */
export const sent = {
  title: "Uw bericht is verstuurd",
  lead: "Dank u wel. Uw bericht is opgeslagen. De lezers krijgen het bij de volgende ronde te zien.",
  leadConsultation:
    "Dank u wel. Uw bericht is opgeslagen. Alleen de vertrouwenspersoon die u koos, krijgt het te zien.",
  /** By name who can open the message. */
  to: (names: string) => `Het gaat naar: ${names}.`,
  receiptTitle: "Bewijs van inzending",
  receiptGood: (day: string) =>
    `Uw browser heeft het bewijs gecontroleerd. Het zegt: op ${day} is een bericht ingediend.`,
  receiptBad: "Het bewijs dat de server gaf klopt niet.",
  receiptBadWhat:
    "Uw bericht is wel aangenomen. Kijk over twee dagen in uw brievenbus of het is aangekomen. Staat het er niet, meld dan op een andere manier.",
  receiptWhat:
    "Met dit bewijs en uw twaalf woorden laat u later zien dat u hier een bericht indiende, en op welke dag. Niet wat erin stond.",
  save: "Bewijs bewaren als bestand",
  saveWarning: "Let op: wie dit bestand op uw apparaat vindt, ziet dat iemand hier een bericht indiende.",
  fileName: "bewijs.txt",
  /** Under the proof: a server gave it, and no human has read anything yet. */
  notYet: (day: string) =>
    `Dit is niet de ontvangstbevestiging. Die krijgt u van een mens, uiterlijk ${day}.`,
  notYetConsultation:
    "Het is geen bewijs van een melding. Het is ook niet het antwoord: dat krijgt u van de vertrouwenspersoon zelf.",
  nextTitle: "Wat gebeurt er nu?",
  days: {
    sent: { when: (day: string) => day, what: "Uw bericht is verstuurd." },
    look: {
      when: (day: string) => `Vanaf ${day}`,
      what: "Kijk in uw brievenbus. Dan staat er dat uw bericht is aangekomen, en wie het kan lezen.",
    },
    acknowledge: {
      when: (day: string) => `Uiterlijk ${day}`,
      what: "De ontvangstbevestiging: een mens heeft uw melding gelezen.",
    },
    feedback: {
      when: (day: string) => `Uiterlijk ${day}`,
      what: "U hoort wat er met uw melding is gedaan.",
    },
  },
  /** What follows on a melding has no days of its own. */
  letter: "Uw bericht hoort bij wat u eerder stuurde. Een antwoord komt in uw brievenbus.",
  reminder: (day: string) =>
    `Schrijf op papier: kijk vanaf ${day}. Schrijf er niet bij waarvoor, en kijk daarna elke week.`,
  noTerms:
    "Voor dit bericht loopt geen termijn. De vertrouwenspersoon antwoordt u, maar er is geen vaste dag. De termijnen voor een melding gaan pas lopen als u een melding doet.",
  consultationTerms:
    "Bij deze organisatie lopen de termijnen ook als u eerst naar een vertrouwenspersoon gaat.",
  late: "Is zo’n dag voorbij en staat er niets? Dat hoort niet, en het ligt niet aan u. Uw brievenbus zegt het dan ook, zolang uw berichten daar nog staan. U kunt daar opnieuw schrijven, een vertrouwenspersoon bellen, of melden bij een instantie buiten de organisatie.",
  lateConsultation:
    "Duurt het u te lang? Schrijf opnieuw in uw brievenbus, of bel de vertrouwenspersoon. U kunt ook een andere vertrouwenspersoon kiezen, of alsnog een melding doen.",
  mail: "U krijgt van deze site geen e-mail of sms. Kijk daarom zelf in uw brievenbus.",
  mailbox: (name: string) => `Uw brievenbus heet: ${name}.`,
  withdrawTitle: "Toch niet?",
  withdrawWhat:
    "Zolang niemand uw bericht heeft gekregen, kunt u het intrekken. Dat kan hoogstens een paar uur.",
  withdraw: "Bericht intrekken",
  withdrawSure: "Weet u het zeker? Uw bericht wordt dan vernietigd.",
  withdrawYes: "Ja, trek mijn bericht in",
  withdrawNo: "Nee, laat het staan",
  withdrawBusy: "Bericht wordt ingetrokken",
  withdrawn: "Uw bericht is ingetrokken",
  withdrawnWhat:
    "Het is vernietigd. Alleen een lege plek met de dag blijft nog een tijd bestaan. Stond er al in uw brievenbus dat het was aangekomen? Dan blijft dat daar ook nog een tijd staan.",
  tooLate: "Intrekken kan niet meer: de lezers hebben uw bericht al gekregen.",
  tooLateWhat: "U kunt in uw brievenbus schrijven dat u niet verder wilt. De lezers overleggen dan met u.",
  withdrawFailed: "Intrekken lukte niet. Uw bericht staat er nog. Probeer het opnieuw.",
  close: "Sluiten en alles wissen",
};
