import type { Problem } from "../work/problem.ts";
import { nlAdministration } from "./nl-administration.ts";
import { nlAsks } from "./nl-asks.ts";
import { nlDossier } from "./nl-dossier.ts";
import { nlKeys } from "./nl-keys.ts";
import { nlPasskey } from "./nl-passkey.ts";

/** Texts of the console. Dutch is the source: its type binds the English ones. */
export const nl = {
  dossier: nlDossier,

  asks: nlAsks,

  passkey: nlPasskey,

  shell: {
    title: "Console",
    lock: "Vergrendelen",
    signOut: "Uitloggen",
    updating: "Bezig met bijwerken",
    upToDate: (time: string) => `Bijgewerkt om ${time}`,
    retry: "Opnieuw proberen",
  },

  signIn: {
    title: "Inloggen",
    lead: "Deze console is voor de mensen van het meldpunt.",
    how: "U logt in bij uw eigen organisatie. Daarna vraagt de console om uw wachtzin.",
    go: "Inloggen",
    busy: "U wordt ingelogd",
    signedOut: "U bent uitgelogd.",
    errors: {
      refused: "Het inloggen is niet gelukt of afgebroken. Probeer het opnieuw.",
      "not-ours": "Dit antwoord hoort niet bij een aanvraag van dit tabblad. Log opnieuw in.",
      "no-provider": "De inlogdienst geeft geen antwoord. Controleer uw verbinding en probeer het opnieuw.",
    },
  },

  unlock: {
    title: "Ontgrendelen",
    lead: "Geef uw wachtzin van zes woorden. Daarmee gaan uw sleutels open, alleen in dit venster.",
    signedInAs: (name: string) => `U bent ingelogd als ${name}.`,
    passphrase: "Wachtzin",
    passphraseHelp:
      "Hoofdletters en extra spaties maken niet uit. Wachtzin kwijt? Vul dan de twaalf woorden van uw herstelcode in.",
    show: "Wachtzin laten zien",
    go: "Ontgrendelen",
    missing: "Vul uw wachtzin in.",
    wrong: "Deze wachtzin past niet. Controleer de zes woorden en hun volgorde.",
    working: "De wachtzin wordt gecontroleerd. Dit duurt een paar seconden.",
    workingWhy: "Het duurt met opzet even: zo kan niemand snel veel wachtzinnen proberen.",
    locked: "De console is vergrendeld. Geef uw wachtzin om verder te gaan.",
    lockedByTime: (minutes: number) =>
      `De console is vergrendeld, omdat u ${minutes} minuten niets deed. Wat niet verstuurd was, is weg.`,
  },

  keys: nlKeys,

  administration: nlAdministration,

  directory: {
    expired:
      "De lijst van mensen van het meldpunt is verlopen. Lezen kan. Antwoorden kan pas weer als de lijst vernieuwd is.",
    words: "Vijf woorden van de lijst",
    problems: {
      unreachable: "De lijst van mensen van het meldpunt kan niet worden opgehaald.",
      refused:
        "De lijst van mensen van het meldpunt klopt niet: de handtekeningen passen niet, of de lijst is ouder dan deze site. De console gaat niet verder.",
    },
  },

  list: {
    title: "Meldingen",
    loading: "Uw dossiers worden opgehaald",
    opening: (done: number, all: number) => `${done} van ${all} dossiers geopend`,
    empty: "Er zijn nog geen meldingen.",
    emptyHelp: "Nieuwe meldingen komen een paar keer per dag binnen. U hoeft daarvoor niets te doen.",
    noneFound: "Geen dossier past bij dit filter.",
    showAll: "Alles tonen",
    count: (shown: number, all: number) =>
      shown < all ? `${shown} van ${all} dossiers` : all === 1 ? "1 dossier" : `${all} dossiers`,
    caption: "Dossiers waar u lid van bent",
    search: "Zoeken op kenmerk of woord",
    filter: "Tonen",
    filters: {
      open: "Open dossiers",
      due: "Termijn dichtbij of voorbij",
      waiting: "Wacht op uw antwoord",
      closed: "Afgesloten dossiers",
      all: "Alle dossiers",
    },
    sort: "Volgorde",
    sorts: {
      due: "Eerst wat het eerst moet",
      received: "Nieuwste eerst",
      oldest: "Oudste eerst",
      state: "Op stand",
    },
    columns: {
      reference: "Kenmerk",
      received: "Ontvangen",
      state: "Stand",
      due: "Wat moet gebeuren",
      messages: "Berichten",
    },
    unanswered: (count: number) =>
      count === 1 ? "1 bericht zonder antwoord" : `${count} berichten zonder antwoord`,
    answered: "Beantwoord",
    unreadable: "Niet te openen",
    refresh: "Nu bijwerken",
    readAgain: "Alles opnieuw nalezen",
    stuckTitle: "Berichten die niet in een dossier konden",
    stuckText:
      "Het dossier van deze berichten kan nu niet worden geopend of aangevuld. De console probeert het bij elke keer bijwerken opnieuw.",
    endedTitle: "Berichten na het einde van een dossier",
    endedText:
      "Het dossier van deze berichten is vernietigd of gearchiveerd. U kunt er niets meer aan toevoegen en niet meer antwoorden. De berichten blijven vier weken terugkomen als u inlogt. Bespreek op tijd met een collega wat ermee moet gebeuren.",
    unfiledTitle: "Berichten buiten uw dossiers",
    unfiledText:
      "Deze berichten zijn aan u gericht, maar horen bij een dossier waar u geen lid van bent. Vraag een lid om u toe te voegen.",
    apart:
      "Dit is een raadpleging, alleen voor vertrouwenspersonen. Deze brievenbus heeft een dossier dat ook anderen lezen. Daarom staat het bericht hier apart. Bespreek het met niemand zonder toestemming van de melder.",
    passedOver: (reference: string, day: string) =>
      `Melding ${reference} van ${day}: u was gekozen als lezer, maar bent geen lid van dit dossier. Vraag een lid om u toe te voegen, en waarom u niet bent toegevoegd.`,
    unopened: (count: number) =>
      count === 1
        ? "1 bericht kan nog niet worden geopend: het noemt een lijst van medewerkers die deze console niet kan ophalen. De console probeert het opnieuw."
        : `${count} berichten kunnen nog niet worden geopend: ze noemen een lijst van medewerkers die deze console niet kan ophalen. De console probeert het opnieuw.`,
    strange: (count: number) =>
      count === 1
        ? "1 bericht was aan u gericht, maar is niet in orde. Het wordt niet getoond."
        : `${count} berichten waren aan u gericht, maar zijn niet in orde. Ze worden niet getoond.`,
  },

  due: {
    acknowledge: (day: string) => `Ontvangst bevestigen vóór of op ${day}`,
    acknowledgeLate: (day: string) => `Te laat: ontvangst bevestigen moest op ${day}`,
    feedback: (day: string) => `Terugkoppelen vóór of op ${day}`,
    feedbackLate: (day: string) => `Te laat: terugkoppelen moest op ${day}`,
    nothing: "Geen termijn open",
    close: "Bijna",
    late: "Te laat",
    legal: (day: string) => `Volgens de wet uiterlijk ${day}`,
  },

  problems: {
    offline: "Er is geen verbinding. Controleer uw netwerk en probeer het opnieuw.",
    busy: "Het is nu te druk. Probeer het over een minuut opnieuw.",
    ended: "Uw inlog is verlopen. Kopieer eerst tekst die u wilt bewaren en log dan opnieuw in.",
    "not-allowed": "U mag dit niet doen.",
    "passkey-required":
      "Uw passkey geldt niet meer voor deze inlog. Kopieer eerst tekst die u wilt bewaren en log dan opnieuw in.",
    "not-found": "Dit bestaat niet, of u bent er geen lid van.",
    conflict: "Iemand anders heeft dit dossier intussen gewijzigd.",
    "illegal-move": "Deze stap kan niet vanuit de huidige stand.",
    unreadable: "De inhoud is niet te openen: de gegevens kloppen niet.",
    fork: "Iemand heeft een andere geschiedenis van dit dossier gezien dan u. Ga niet verder en waarschuw de beheerder.",
    full: "U hebt deze maand het hoogste aantal antwoorden in dit dossier bereikt.",
    "no-argon":
      "Deze browser kan uw wachtzin niet veilig controleren. Gebruik een gewone browser, met WebAssembly aan.",
    internal: "Er ging iets mis. Probeer het later opnieuw.",
  } satisfies Record<Problem, string>,

  roles: {
    functionaris: "integriteitsfunctionaris",
    waarnemer: "waarnemer",
    vertrouwenspersoon: "vertrouwenspersoon",
    beheerder: "beheerder",
    coordinator: "coördinator",
  },
};
