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
    older: "Dit berichtenbord is ouder dan het mag zijn. Wij laten er daarom niets van zien.",
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

  again: "Opnieuw ophalen",
  close: "Brievenbus sluiten en alles wissen",
};
