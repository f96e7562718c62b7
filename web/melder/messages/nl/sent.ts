/** After sending: the receipt, the dates, withdrawing. */
export const sent = {
  title: "Uw bericht is verstuurd",
  lead: "Dank u wel. Het is veilig opgeslagen. De lezers krijgen het bij de volgende ronde te zien.",
  receiptTitle: "Bewijs van inzending",
  receiptGood: (day: string) =>
    `Uw browser heeft het bewijs gecontroleerd. Het zegt: op ${day} is een bericht ingediend.`,
  receiptBad: "Het bewijs dat de server gaf klopt niet.",
  receiptBadWhat:
    "Uw bericht is wel aangenomen. Kijk over twee dagen in uw brievenbus of het is aangekomen. Staat het er niet, meld dan op een andere manier.",
  receiptWhat:
    "Met dit bewijs en uw twaalf woorden kunt u later laten zien dat u hebt gemeld, en wanneer. Er staat niet in wat u hebt gemeld.",
  save: "Bewijs bewaren als bestand",
  saveWarning: "Let op: wie dit bestand op uw apparaat vindt, ziet dat iemand iets heeft gemeld.",
  fileName: "bewijs.txt",
  nextTitle: "Wat gebeurt er nu?",
  look: (from: string) => `Kijk vanaf ${from} in uw brievenbus. Dan staat er dat uw bericht is aangekomen.`,
  acknowledge: (day: string) => `Uiterlijk ${day} hebt u een bericht dat uw melding is gelezen.`,
  feedback: (day: string) => `Uiterlijk ${day} hoort u wat er met uw melding is gedaan.`,
  mail: "U krijgt geen e-mail of sms. Wij weten niet wie u bent. U moet zelf kijken.",
  mailbox: (name: string) => `Uw brievenbus heet: ${name}.`,
  withdrawTitle: "Toch niet?",
  withdrawWhat:
    "Zolang niemand uw bericht heeft gekregen, kunt u het intrekken. Dat kan hoogstens een paar uur.",
  withdraw: "Bericht intrekken",
  withdrawSure: "Weet u het zeker? Uw bericht wordt dan vernietigd.",
  withdrawYes: "Ja, trek mijn bericht in",
  withdrawNo: "Nee, laat het staan",
  withdrawBusy: "Bericht wordt ingetrokken",
  withdrawn: "Uw bericht is ingetrokken en vernietigd.",
  withdrawnWhat:
    "Alleen een lege plek met de dag blijft nog een tijd bestaan. Stond er al in uw brievenbus dat het was aangekomen? Dan blijft dat daar ook nog een tijd staan.",
  tooLate: "Intrekken kan niet meer: de lezers hebben uw bericht al gekregen.",
  tooLateWhat: "U kunt in uw brievenbus schrijven dat u niet verder wilt. De lezers overleggen dan met u.",
  withdrawFailed: "Intrekken lukte niet. Uw bericht staat er nog. Probeer het opnieuw.",
  close: "Sluiten en alles wissen",
};
