/** What waits for the melder in a brievenbus, and what comes of what was sent from it. */
export const mailboxNext = {
  waiting: {
    title: (count: number) => (count === 1 ? "Er wacht één vraag op u" : `Er wachten ${count} vragen op u`),
    optional: "U bepaalt zelf of en wanneer u antwoordt.",
    go: (what: string, day: string) => `${what} (${day})`,
    actions: "Naar wat u hier kunt doen",
  },
  begun: "U was hiermee begonnen. Het staat er nog en is niet verstuurd.",
  name: {
    title: "Wie kent dan uw naam?",
    list: [
      "Wie u hebt gekozen, kan uw naam zien zodra uw bericht er is.",
      "In uw brievenbus staat daarna wie uw naam kent. Uw naam zelf staat er niet.",
    ],
  },
  harm: {
    title: "Gaat het door?",
    list: [
      "Schrijf dan opnieuw, en noem de dag. Zo blijft het bij elkaar.",
      "Hebt u nu hulp nodig? Wacht dan niet op een antwoord. Bel een vertrouwenspersoon of het Huis voor Klokkenluiders.",
    ],
  },
};
