/** Sending: progress, and every way in which it can stop. Each says what happened, what was kept, what to do. */
export const send = {
  title: "Uw bericht wordt verstuurd",
  stoppedTitle: "Het versturen is gestopt",
  keepOpen:
    "Houd deze pagina open. Met grote bestanden of een langzame verbinding kan dit een paar minuten duren.",
  step: {
    prepare: "Bericht op slot zetten",
    challenge: "Verbinding maken",
    work: "Rekenen, als bescherming tegen misbruik",
    file: (number: number, of: number) => `Bestand ${number} van ${of} versturen`,
    post: "Bericht versturen",
    check: "Bewijs controleren",
  },
  stop: "Stoppen met versturen",
  again: "Verder met versturen",
  change: "Terug naar uw bericht",
  otherWays: "Andere manieren om te melden",
  kept: "Wat u schreef en uw twaalf woorden staan er nog.",
  noDouble: "U kunt gerust opnieuw versturen: hetzelfde bericht komt nooit twee keer aan.",
  error: {
    stopped: {
      what: "U hebt het versturen gestopt.",
      todo: "Ga verder wanneer u wilt. Wat al was verstuurd, hoeft niet opnieuw.",
    },
    offline: {
      what: "Er is geen verbinding, of de verbinding viel weg.",
      todo: "Kijk of u internet hebt. Ga dan verder; wat al was verstuurd, hoeft niet opnieuw.",
    },
    busy: {
      what: "Het is nu erg druk.",
      todo: "Wacht een paar minuten en ga dan verder.",
    },
    work: {
      what: "Het rekenwerk werd niet aangenomen. Misschien was uw apparaat te langzaam of in slaapstand.",
      todo: "Houd de pagina in beeld en ga verder.",
    },
    "file-changed": {
      what: "Een bestand kan niet meer worden gelezen. Is het verplaatst of veranderd?",
      todo: "Ga terug naar uw bericht en kies het bestand opnieuw.",
    },
    "file-refused": {
      what: "Een bestand werd niet aangenomen.",
      todo: "Ga terug naar uw bericht. Probeer een kleiner bestand, of stuur het bericht zonder bestand.",
    },
    "readers-changed": {
      what: "De lijst met lezers is zojuist veranderd. Er is nog niets verstuurd.",
      todo: "Kijk opnieuw wie uw bericht gaat lezen en verstuur het dan.",
    },
    directory: {
      what: "De lijst met lezers is niet geldig. Daarom is er niets verstuurd.",
      todo: "Probeer het later opnieuw, of kies een andere manier.",
    },
    "too-long": {
      what: "Uw bericht is te lang.",
      todo: "Ga terug en maak de tekst korter.",
    },
    internal: {
      what: "Er ging iets mis op de server. Wij weten niet zeker of uw bericht is aangekomen.",
      todo: "Ga verder met versturen, nu of later.",
    },
  },
};
