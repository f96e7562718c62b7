import type { Ask, Reply } from "#shared/protocol/asks.ts";
import type { AskField, AskFlaw } from "../work/ask-form.ts";

type ReplyOf<Kind extends Reply["kind"]> = Extract<Reply, { kind: Kind }>;

/** Texts of what staff can ask a melder, and of the replies. */
export const nlAsks = {
  add: "Vraag erbij",
  addHelp: "De melder krijgt bij deze vraag knoppen om te antwoorden.",
  kinds: {
    none: "Geen vraag erbij",
    consent: "Toestemming vragen",
    talk: "Een gesprek afspreken",
    record: "Een verslag laten ondertekenen",
    closing: "Vragen hoe de behandeling was",
  } satisfies Record<Ask["kind"] | "none", string>,
  help: {
    consent: "De melder kan ja of nee zeggen, erover nadenken, en een ja later intrekken.",
    talk: "De melder kiest een moment, of zegt dat geen moment past. Bied ook een gesprek buiten het werk aan.",
    record:
      "De melder mag het verslag van een gesprek nakijken, verbeteren en ondertekenen. Schrijf het volledig en precies op, in gewone woorden.",
    closing:
      "De melder krijgt één vraag met drie antwoorden en hoeft niet te antwoorden. Vraag dit als de behandeling klaar is.",
  } satisfies Record<Ask["kind"], string>,
  what: "Wat wilt u vertellen?",
  whatHelp: "Zo precies mogelijk, bijvoorbeeld: op welke afdeling het gebeurde, zonder namen.",
  to: "Aan wie?",
  toHelp: "Naam en functie. De melder leest dit zo.",
  until: "Tot en met welke dag kan de melder antwoorden?",
  untilHelp: (day: string) =>
    `Ten minste een week, en uiterlijk ${day}: daarna is uw bericht niet meer te lezen.`,
  reader: "Gaat het om iemand die de melder uitsloot?",
  readerNobody: "Nee",
  readerHelp:
    "Kies alleen iemand als die persoon het dossier zelf mag gaan lezen. De melder ziet dat als eerste. Een ja is dan een handtekening voor precies deze persoon.",
  slots: "Momenten, elk op een eigen regel",
  slotsHelp: "Bijvoorbeeld: dinsdag 1 december 10.00 uur, telefoon, u belt ons. Ten hoogste acht.",
  day: "Op welke dag vertelde de melder dit?",
  record: "Het verslag",
  recordHelp: "De melder ondertekent precies deze tekst.",
  flaws: {
    what: {
      missing: "Vul in wat u wilt vertellen.",
      "too-long": "Wat u wilt vertellen is te lang. Gebruik ten hoogste 500 tekens.",
    },
    to: {
      missing: "Vul in aan wie u het wilt vertellen.",
      "too-long": "Aan wie u het wilt vertellen is te lang. Gebruik ten hoogste 500 tekens.",
    },
    until: {
      missing: "Kies tot en met welke dag de melder kan antwoorden.",
      "too-early": "Geef de melder ten minste een week om te antwoorden.",
      "too-late": "Kies een eerdere dag: dan is uw bericht niet meer te lezen.",
    },
    slots: {
      missing: "Vul ten minste één moment in.",
      "too-many": "Vul ten hoogste acht momenten in.",
      "too-long": "Een moment is te lang. Gebruik ten hoogste 200 tekens op een regel.",
    },
    day: {
      missing: "Kies de dag waarop de melder dit vertelde.",
      future: "De dag van het gesprek ligt in de toekomst.",
    },
    record: { missing: "Schrijf het verslag." },
  } satisfies Record<AskField, Partial<Record<AskFlaw["why"], string>>>,
  recordTooLong: (over: number) =>
    `Het bericht en het verslag zijn samen ${over} tekens te lang. Stuur het verslag in delen. De melder ondertekent elk deel apart.`,

  /** As the melder reads it. */
  preview: {
    title: "Dit leest de melder erbij",
    reader: (name: string) => `Dit gaat over iemand die u hebt uitgesloten: ${name}.`,
    readerWhat: (name: string) => `Zegt u ja, dan mag ${name} uw melding lezen.`,
    what: "Wat willen wij vertellen?",
    to: "Aan wie?",
    until: "U kunt antwoorden tot en met",
    slots: "Welk moment past u?",
    noSlot: "Geen van deze momenten past",
    record: (day: string) => `Verslag van wat u vertelde op ${day}`,
    closing: "Hoe is uw melding behandeld?",
    answers: {
      consent: "Ja, dit mag / Nee, dit mag niet / Ik denk er nog over na",
      record: "Klopt, ik onderteken / Ik wil iets verbeteren",
      closing: "Goed / Deels goed / Niet goed",
    },
  },

  /** Asks and replies in the thread. */
  asked: {
    consent: "Gevraagd: toestemming",
    talk: "Gevraagd: een moment voor een gesprek",
    record: "Gevraagd: het verslag nakijken en ondertekenen",
    closing: "Gevraagd: hoe de behandeling was",
  } satisfies Record<Ask["kind"], string>,
  noReply: "De melder heeft hierop nog niet geantwoord.",
  noReplyLate: "De melder heeft hierop niet geantwoord. Er is geen toestemming.",
  replied: (answer: string, day: string) => `Antwoord van de melder, ontvangen op ${day}: ${answer}`,
  replyTitle: "Antwoord van de melder op een vraag",
  replyTo: (asked: string, name: string, day: string) => `${asked}, door ${name} op ${day}`,
  holds: "Wat nu geldt",
  consent: {
    yes: "Ja, dit mag.",
    no: "Nee, dit mag niet. Vertel dit niet verder.",
    later: "De melder denkt er nog over na. Er is nog geen toestemming.",
    withdrawn: "De toestemming is ingetrokken. Vertel vanaf nu niets meer op grond hiervan.",
  } satisfies Record<ReplyOf<"consent">["answer"], string>,
  signedFor: (name: string) =>
    `Met een handtekening van de mailbox, alleen voor ${name}. Wie lid is van het dossier, verandert hiermee nog niet.`,
  noneFits: "Geen van de momenten past.",
  verdict: {
    signed: "De melder heeft het verslag ondertekend.",
    corrected: "De melder wil het verslag verbeteren, en schreef erbij wat er anders moet.",
  } satisfies Record<ReplyOf<"record">["verdict"], string>,
  closing: {
    well: "Goed.",
    partly: "Deels goed.",
    badly: "Niet goed.",
  } satisfies Record<ReplyOf<"closing">["answer"], string>,
  strange:
    "Dit bericht zegt een antwoord op een vraag te zijn, maar het past bij geen enkele vraag in dit dossier. Ga er niet van uit dat de melder dit antwoordde. Vraag het na.",
  consentNote: {
    title: "Toestemming",
    given: (to: string) => `De melder geeft toestemming. Aan wie: ${to}`,
    refused: (to: string) => `De melder geeft geen toestemming, of trekt die in. Aan wie: ${to}`,
    by: "Vastgelegd uit het antwoord van de melder",
    claimedGiven: (to: string) => `Een collega schreef: de melder geeft toestemming. Aan wie: ${to}`,
    claimedRefused: (to: string) =>
      `Een collega schreef: de melder geeft geen toestemming, of trekt die in. Aan wie: ${to}`,
    unproved:
      "Dit noemt een antwoord van de melder. Maar dat antwoord staat niet in wat u kunt lezen, of het zegt iets anders. Ga er niet van uit. Vraag het na.",
  },

  paper: {
    summary: "Iemand meldt mondeling",
    intro:
      "Wie belt of langskomt, mag het verslag nakijken, verbeteren en ondertekenen. Dat kan in de brievenbus, ook zonder naam. U ziet de twaalf woorden van de melder nooit. Daarom geeft u een briefje met twee andere woorden.",
    steps: [
      "Maak hieronder de woorden voor het briefje.",
      "Schrijf ze op een briefje voor de melder, met het adres van de site. Schrijf ze ook bij uw eigen verslag, met de dag. Aan de telefoon leest u ze voor.",
      "De melder kiest op de site “Brievenbus openen” en daarna “Ik kreeg een briefje met woorden”.",
      "De melding komt dan hier binnen, met de woorden erbij. Zijn het de woorden uit uw verslag? Dan kunt u het verslag sturen.",
    ],
    make: "Maak woorden voor een briefje",
    words: "De woorden voor het briefje",
    once: "Deze woorden worden nergens bewaard. Schrijf ze nu op.",
    again: "Andere woorden maken",
    title: "De melder kreeg een briefje",
    typed: "De melder typte deze woorden over:",
    match:
      "Zijn dit de woorden uit uw verslag, of uit dat van een collega die dit mag lezen? Stuur het verslag dan bij een antwoord, met “Een verslag laten ondertekenen”.",
    noMatch:
      "Zijn het andere woorden? Stuur dan niets over het gesprek. Misschien is dit iemand anders. Vraag eerst na wie dit is.",
  },
};
