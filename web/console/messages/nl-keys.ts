import type { Problem } from "../work/problem.ts";

/** Texts about one's own keys: making them, waiting for the list, a new passphrase. */
export const nlKeys = {
  make: {
    title: "Uw sleutels maken",
    lead: "U hebt nog geen sleutels. U maakt ze nu, in deze browser. Niemand anders krijgt ze: de beheerder niet en de server niet.",
    forReader:
      "Wat melders sturen, is op slot. Alleen met uw sleutels gaat open wat aan u is gericht. Met dezelfde sleutels ondertekent u uw antwoorden, zodat een melder ziet dat ze van u komen.",
    forOther:
      "Met uw rol leest u geen meldingen. Uw sleutel zegt alleen wie u bent, in de ondertekende lijst van mensen van het meldpunt.",
    listed:
      "In de lijst staan al sleutels van u, maar de server heeft ze niet meer. Maakt u nieuwe, dan gaat met de nieuwe niets open dat aan de oude was gericht. Twijfelt u? Stop dan en bel eerst de beheerder.",
    needTitle: "Wat u nodig hebt",
    need: [
      "Een kwartier waarin niemand meekijkt.",
      "Pen en papier voor zes woorden: uw wachtzin.",
      "Een printer, of nog een vel papier, voor twaalf woorden: uw herstelcode.",
    ],
    halfway:
      "Stopt u terwijl de woorden nog op het scherm staan of worden gevraagd, dan is er niets bewaard en begint u later opnieuw. Ook als u een kwartier niets doet of dit venster sluit. Daarna gaan uw sleutels naar de server: gooi uw papier vanaf dan niet weg, ook niet als er iets misgaat.",
    go: "Beginnen",
    checking: "Deze browser wordt gecontroleerd.",
    gone: "De woorden van daarnet zijn weg en er is niets bewaard. Gooi het papier weg en begin opnieuw.",
    storing: "Uw sleutels worden op slot gedaan. Dit duurt een paar seconden.",
    problems: {
      conflict:
        "Er zijn intussen al sleutels voor u bewaard, misschien in een ander venster. Log opnieuw in en gebruik die.",
      offline:
        "Er kwam geen antwoord. Misschien zijn uw sleutels al bewaard. Houd allebei uw papieren en probeer het opnieuw: twee keer kan geen kwaad. Lukt het niet? Log dan later opnieuw in en probeer deze woorden. Moet u dan weer sleutels maken, dan is er niets bewaard.",
      busy: "Het is nu te druk. Misschien zijn uw sleutels al bewaard. Houd allebei uw papieren en probeer het over een minuut opnieuw: twee keer kan geen kwaad. Lukt het niet? Log dan later opnieuw in en probeer deze woorden. Moet u dan weer sleutels maken, dan is er niets bewaard.",
      internal:
        "Er ging iets mis. Misschien zijn uw sleutels al bewaard. Houd allebei uw papieren en probeer het opnieuw: twee keer kan geen kwaad. Lukt het niet? Log dan later opnieuw in en probeer deze woorden. Moet u dan weer sleutels maken, dan is er niets bewaard.",
      ended:
        "Uw inlog is verlopen voordat zeker was dat uw sleutels bewaard zijn. Houd allebei uw papieren en log opnieuw in. Moet u dan weer sleutels maken, dan is er niets bewaard en mogen de papieren weg. Anders zijn uw sleutels bewaard en gelden deze woorden.",
      "passkey-required":
        "Uw passkey geldt niet meer voor deze inlog, en het is nog niet zeker dat uw sleutels bewaard zijn. Houd allebei uw papieren en log opnieuw in. Moet u dan weer sleutels maken, dan is er niets bewaard en mogen de papieren weg. Anders zijn uw sleutels bewaard en gelden deze woorden.",
    } satisfies Partial<Record<Problem, string>>,
    doneTitle: "Uw sleutels zijn klaar",
    done: "Uw sleutels zijn op slot bewaard. Ze werken zodra u in de lijst staat.",
  },

  keep: {
    passphrase: "Uw wachtzin",
    passphraseWhy: "Met deze zes woorden ontgrendelt u de console, elke keer.",
    passphraseKeep:
      "Schrijf ze op papier, in deze volgorde. Bewaar het papier waar alleen u bij kunt. U ziet de woorden één keer en niemand kan ze terughalen.",
    recovery: "Uw herstelcode",
    recoveryWhy: "Bent u uw wachtzin kwijt? Alleen met deze twaalf woorden komt u dan nog bij uw sleutels.",
    recoveryKeep:
      "Druk ze af of schrijf ze op. Leg het papier in een kluis, niet bij uw wachtzin. U ziet de woorden één keer.",
    list: (title: string) => `${title}, de woorden`,
    covered:
      "De woorden zijn afgedekt zolang u een ander venster gebruikt. Klik ergens op deze pagina om ze weer te zien.",
    print: "Afdrukken",
    printed: "Ik heb de woorden op papier",
    checkTitle: "Controleer uw papier",
    check: "De woorden staan nu niet meer op het scherm. Typ deze twee over van uw papier.",
    word: (position: number) => `Woord ${position}`,
    missing: (position: number) => `Typ woord ${position}.`,
    wrong: (position: number) => `Dit is niet woord ${position}. Kijk op uw papier.`,
    again: "Woorden nog eens laten zien",
    next: "Verder",
    sheetTitle: "Herstelcode van de console van het meldpunt",
    sheetFor: (name: string, organisation: string) => `Voor ${name}, ${organisation}.`,
    sheetWhat:
      "Met deze twaalf woorden opent u uw sleutels als u uw wachtzin kwijt bent. Log in op de console en vul ze in waar om uw wachtzin wordt gevraagd. Maak daarna meteen een nieuwe wachtzin.",
    sheetKeep: "Bewaar dit vel in een kluis. Wie het vindt en ook kan inloggen, kan lezen wat u kunt lezen.",
  },

  file: {
    title: "Uw bestand voor de lijst",
    what: "In dit bestand staat de openbare helft van uw sleutels. Er staat niets geheims in. Wie de lijst voorbereidt heeft het nodig.",
    save: "Bestand opslaan",
    swap: "Iemand kan het bestand onderweg verwisselen voor een ander. Lees daarom deze zes woorden zelf voor, in levenden lijve of aan de telefoon, aan de mensen die de lijst tekenen. Zij zien dezelfde woorden.",
    words: "Voorleeswoorden",
    notSecret: "Deze woorden zijn niet geheim en openen niets.",
  },

  awaiting: {
    title: "U staat nog niet in de lijst",
    text: "Uw sleutels zijn gemaakt. U kunt pas verder als u in de ondertekende lijst van mensen van het meldpunt staat.",
    formerTitle: "U staat niet meer in de lijst",
    former:
      "U stond in de ondertekende lijst van mensen van het meldpunt en nu niet meer. U kunt hier niets lezen of doen. Klopt dat niet? Bel de beheerder.",
    stepsTitle: "Waarop u wacht",
    steps: [
      "U geeft uw bestand aan de beheerder, en leest uw zes voorleeswoorden voor.",
      "De mensen met een wortelsleutel zetten u in een nieuwe lijst en tekenen die, op een computer zonder netwerk. Eén van hen kan dat niet alleen.",
      "De beheerder publiceert de nieuwe lijst. Daarna kunt u meteen verder.",
    ],
    look: "Opnieuw kijken",
    looked: (time: string) => `Gekeken om ${time}. U staat er nog niet in.`,
    fileAgain: "Bestand opnieuw maken",
  },

  own: {
    title: "Mijn sleutels",
    manage: "Mijn sleutels beheren",
    lead: "Ontgrendel uw sleutels om uw bestand opnieuw te maken of een nieuwe wachtzin te krijgen.",
    back: "Terug",
    mismatch:
      "Uw sleutels zijn andere dan die in de ondertekende lijst. U kunt niets openen. Geef dit bestand aan de beheerder: de lijst moet uw nieuwe sleutels noemen.",
    born: (day: string) => `Uw nieuwste sleutels zijn van ${day}.`,
    pending:
      "Uw nieuwste sleutels staan nog niet in de lijst. Geef dit bestand aan de beheerder en lees uw zes woorden voor. Tot de nieuwe lijst er is, werkt u gewoon verder met uw oude sleutels.",
    replaceTitle: "Nieuwe wachtzin",
    replace: "De oude wachtzin werkt daarna niet meer.",
    replaceNotListed:
      "Een nieuwe wachtzin kan pas als u met deze sleutels in de ondertekende lijst staat: de server ziet dan aan uw handtekening dat u het bent.",
    alsoRecovery: "Ook een nieuwe herstelcode",
    alsoRecoveryHelp:
      "Doe dit als iemand uw vel heeft gezien of als het weg is. De oude twaalf woorden werken daarna niet meer.",
    alsoKeys: "Ook nieuwe sleutels",
    alsoKeysHelp:
      "Doe dit één keer per jaar, en als iemand bij uw sleutels kon. Uw oude sleutels blijven openen wat eraan gericht was. De nieuwe gelden zodra ze in de lijst staan.",
    replaceGo: "Nieuwe wachtzin maken",
    replaced: "Uw nieuwe wachtzin geldt vanaf nu. Vernietig het papier met de oude.",
    replacedRecovery: "Uw nieuwe wachtzin en herstelcode gelden vanaf nu. Vernietig het papier met de oude.",
    gone: "De woorden van daarnet zijn weg. Er is niets veranderd: uw oude wachtzin blijft gelden.",
    storing: "Uw sleutels gaan op een nieuw slot. Dit duurt een paar seconden.",
    problems: {
      conflict:
        "Uw wachtzin is intussen al vervangen, misschien in een ander venster. De woorden van daarnet gelden niet. Log opnieuw in.",
      "not-allowed":
        "De server herkent uw handtekening niet: u staat met deze sleutels niet in de lijst. Er is niets veranderd.",
      offline:
        "Er kwam geen antwoord. Misschien gelden de nieuwe woorden al. Houd de oude én de nieuwe papieren en probeer het opnieuw: twee keer kan geen kwaad. Lukt het niet? Log dan later opnieuw in en probeer eerst de nieuwe woorden. Passen die niet, dan gelden de oude nog.",
      busy: "Het is nu te druk. Misschien gelden de nieuwe woorden al. Houd de oude én de nieuwe papieren en probeer het over een minuut opnieuw: twee keer kan geen kwaad. Lukt het niet? Log dan later opnieuw in en probeer eerst de nieuwe woorden. Passen die niet, dan gelden de oude nog.",
      internal:
        "Er ging iets mis. Misschien gelden de nieuwe woorden al. Houd de oude én de nieuwe papieren en probeer het opnieuw: twee keer kan geen kwaad. Lukt het niet? Log dan later opnieuw in en probeer eerst de nieuwe woorden. Passen die niet, dan gelden de oude nog.",
      ended:
        "Uw inlog is verlopen voordat zeker was dat de nieuwe woorden gelden. Houd de oude én de nieuwe papieren. Log opnieuw in en probeer eerst de nieuwe woorden. Passen die niet, dan is er niets veranderd en gelden de oude nog.",
      "passkey-required":
        "Uw passkey geldt niet meer voor deze inlog, en het is nog niet zeker dat de nieuwe woorden gelden. Houd de oude én de nieuwe papieren. Log opnieuw in en probeer eerst de nieuwe woorden. Passen die niet, dan is er niets veranderd en gelden de oude nog.",
    } satisfies Partial<Record<Problem, string>>,
  },

  recovered: {
    title: "U kwam binnen met uw herstelcode",
    text: "Maak nu een nieuwe wachtzin. Uw herstelcode blijft geldig: leg het vel terug in de kluis, of maak ook een nieuwe.",
    later: "Nu niet",
  },

  standing: {
    noRoleTitle: "Uw account heeft nog geen rol",
    noRole:
      "U kunt inloggen, maar uw account zegt niet wat u bij het meldpunt doet. Vraag wie de accounts beheert om u in één groep te zetten, bijvoorbeeld functionaris, en log dan opnieuw in.",
    severalTitle: "Uw account heeft meer dan één rol",
    several:
      "Iedereen heeft bij het meldpunt precies één rol. Vraag wie de accounts beheert om u in één groep te zetten en log dan opnieuw in.",
    differsTitle: "Uw account en de lijst zijn het niet eens",
    differs: (role: string) =>
      `In de ondertekende lijst bent u ${role}. Uw account heeft die rol niet, en de server geeft u daarom niets. Vraag wie de accounts beheert om de groep van uw account te veranderen, en log dan opnieuw in.`,
    endedTitle: "Uw aanstelling is voorbij",
    ended: (day: string) =>
      `In de ondertekende lijst staat dat u tot en met ${day} bent aangesteld. Bent u opnieuw aangesteld? Dan moet er een nieuwe lijst komen. Vraag het de beheerder.`,
    coordinatorTitle: "Voor u is hier nu niets te doen",
    coordinator:
      "U bent coördinator. U leest geen meldingen en ziet geen dossiers; dat is met opzet zo. Deze console heeft nog geen scherm met cijfers voor u. U hoeft niets te doen.",
  },
};
