/** What was found in a file, and what of it goes along. */
export const attachments = {
  remove: "Weghalen",
  removeFile: (name: string) => `${name} weghalen`,
  waiting: "Dit bestand wacht tot het gelezen wordt.",
  reading: (name: string) => `Wij zoeken verborgen gegevens in ${name}. Dat gebeurt op uw apparaat.`,
  stop: "Stoppen met lezen",
  stopped: "Het lezen is gestopt. Wij weten niet wat er in dit bestand staat.",
  again: "Opnieuw lezen",
  againFile: (name: string) => `${name} opnieuw lezen`,

  nothing: "Wij vonden geen verborgen gegevens.",
  found: "Dit staat in het bestand, ook al ziet u het niet:",
  fact: {
    device: "gemaakt met",
    "serial-number": "nummer van het apparaat:",
    moment: "gemaakt of veranderd op",
    author: "naam van de maker:",
    "last-editor": "het laatst veranderd door",
    commenter: "naam bij opmerkingen of wijzigingen:",
    software: "gemaakt met het programma",
    title: "titel:",
    description: "beschrijving:",
    company: "organisatie:",
    path: "plek op een computer:",
  },
  place: (place: string) => `gemaakt bij ${place}`,
  removed: {
    thumbnail: (_count: number) => "een kleine kopie van het beeld",
    "other-picture": (count: number) =>
      count === 1 ? "nog een beeld in hetzelfde bestand" : `nog ${count} beelden in hetzelfde bestand`,
    "after-end": (_count: number) => "gegevens achter het beeld, zoals een tweede foto of een filmpje",
    "earlier-version": (count: number) =>
      count === 1 ? "een eerdere versie van het bestand" : `${count} eerdere versies van het bestand`,
    "embedded-file": (count: number) =>
      count === 1 ? "een ander bestand erin" : `${count} andere bestanden erin`,
    script: (count: number) => (count === 1 ? "een klein programma" : `${count} kleine programma's`),
    signature: (_count: number) => "een digitale handtekening. Die geldt niet meer in een opgeschoonde kopie",
    "photo-with-data": (count: number) =>
      count === 1 ? "een foto met eigen verborgen gegevens" : `${count} foto's met eigen verborgen gegevens`,
    "other-field": (count: number) => (count === 1 ? "1 ander gegeven" : `${count} andere gegevens`),
  },
  staysTitle: "Dit blijft staan, ook in de opgeschoonde kopie:",
  staysTodo: "Wilt u dit niet meesturen? Pas het bestand dan eerst zelf aan.",
  stays: {
    "tracked-change": (count: number) =>
      `${count} bijgehouden ${count === 1 ? "wijziging" : "wijzigingen"}. Weggehaalde woorden zijn nog te lezen. De namen gaan eruit.`,
    comment: (count: number) => `${count} ${count === 1 ? "opmerking" : "opmerkingen"}. De namen gaan eruit.`,
    "hidden-text": (_count: number) => "tekst die niet zichtbaar is",
    "hidden-sheet": (count: number) =>
      count === 1 ? "een verborgen werkblad" : `${count} verborgen werkbladen`,
    "hidden-row": (_count: number) => "verborgen rijen of kolommen",
    "hidden-slide": (count: number) => (count === 1 ? "een verborgen dia" : `${count} verborgen dia's`),
    "slide-notes": (_count: number) => "notities bij dia's",
    "hidden-layer": (_count: number) => "een laag die niet zichtbaar is",
    "form-field": (_count: number) => "ingevulde velden van een formulier",
  },

  cannot: "Dit bestand kunnen wij niet opschonen",
  why: {
    locked: "Het is op slot, bijvoorbeeld met een wachtwoord.",
    broken: "Het is beschadigd, of anders gemaakt dan wij kunnen lezen.",
    "too-much": "Het is te groot om op dit apparaat op te schonen.",
    inside:
      "Er zit iets in dat wij niet kunnen opschonen, zoals een oud document, een programma of een ongewoon plaatje.",
    video: "Het is een film of geluid. In een film kan staan waar en wanneer hij is gemaakt.",
    "old-office":
      "Het is een oud soort document, of het is op slot. Bewaar het als docx, xlsx, pptx of pdf en kies het opnieuw.",
    unknown: "Wij kennen dit soort bestand niet. Wij weten dus ook niet wat erin verborgen is.",
  },
  originalOrNot: "Stuur het zoals het is, of haal het weg met de knop hierboven.",
  choose: (name: string) => `Wat stuurt u mee van ${name}?`,
  choice: {
    cleaned: "Een opgeschoonde kopie",
    original: "Het bestand zoals het is",
    both: "Allebei",
  },
  choiceWhat: {
    cleaned: "Zonder de verborgen gegevens. Beeld en tekst blijven hetzelfde.",
    original:
      "Ook verborgen gegevens gaan mee, als die erin zitten. De lezers kunnen die zien. Soms is dat juist bewijs.",
    both: "Dit telt als twee bestanden.",
  },
  becomesJpeg: "Zonder de verborgen gegevens, als gewone foto (JPEG). Zo kan iedereen hem openen.",
  keepName: "Stuur ook de naam mee:",
  neutralName: (name: string) => `Een naam kan u verraden. Zonder vinkje heet het ${name}.`,
};
