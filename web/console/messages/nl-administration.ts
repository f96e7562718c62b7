import type { DirectoryPolicy } from "#shared/protocol/directory-layout.ts";
import type { ServiceKey, StaffField } from "../work/directory-changes.ts";
import type { ProposalProblem } from "../work/directory-proposal.ts";
import type { PublishProblem } from "../work/directory-publication.ts";

/** Texts for a beheerder: the signed list of people of the meldpunt. */
export const nlAdministration = {
  title: "Beheer van de lijst",
  lead: "U leest geen meldingen en ziet geen dossiers. U publiceert de ondertekende lijst van mensen van het meldpunt: wie er lezen, met welke sleutels, en tot wanneer.",
  notListed:
    "U staat zelf nog niet in de lijst. Maak onder Mijn sleutels uw bestand voor de lijst. Daarna kunt u de lijst publiceren waarin u als beheerder staat.",

  now: {
    title: "De lijst van nu",
    loading: "De lijst wordt opgehaald",
    none: "Er is nog geen lijst. Zolang die er niet is, kan niemand iets melden.",
    refused:
      "De lijst die er nu staat, klopt niet voor deze site: de handtekeningen passen niet, of de lijst is ouder dan de site. Melders kunnen niet schrijven. Publiceer een goede lijst.",
    unreachable:
      "De lijst kan niet worden opgehaald. Controleer uw verbinding. Publiceren kan, maar deze pagina kan dan niet zeggen wat er verandert.",
    version: "Versie",
    versionIs: (version: number) => `${version}`,
    signed: "Getekend met",
    signedBy: (signers: number, roots: number, threshold: number) =>
      `${signers} van ${roots} wortelsleutels (${threshold} nodig)`,
    until: "Geldig tot en met",
    untilIs: (day: string, days: number) => `${day} (${days === 1 ? "nog 1 dag" : `nog ${days} dagen`})`,
    lastDay: (day: string) => `${day} (vandaag is de laatste dag)`,
    expired: (day: string) => `${day}: verlopen. Melders kunnen niet meer schrijven.`,
    soon: "Plan een nieuwe ceremonie: na die dag kunnen melders niet meer schrijven.",
    words: "Vijf woorden",
    people: "Mensen in de lijst van nu",
    name: "Naam",
    role: "Rol",
    id: "Accountnaam",
    appointed: "Aangesteld tot en met",
  },

  publish: {
    title: "Nieuwe lijst publiceren",
    intro:
      "De nieuwe lijst komt uit de sleutelceremonie. Kies de twee bestanden die daar zijn gemaakt. Uw browser controleert ze voordat er iets gebeurt.",
    directoryFile: "De lijst: directory.json",
    signaturesFile: "De handtekeningen: signatures.json",
    check: "Controleren",
    missing: {
      directory: "Kies het bestand directory.json.",
      signatures: "Kies het bestand signatures.json.",
    },
    problems: {
      "directory-file":
        "Het eerste bestand is geen lijst van een meldpunt. Zijn de twee bestanden verwisseld, of is er iets in veranderd?",
      "signatures-file": "Het tweede bestand is geen bestand met handtekeningen van een lijst.",
      threshold:
        "Deze lijst is met te weinig wortelsleutels getekend, of met andere dan deze site kent, of de handtekeningen horen bij een andere lijst.",
      instance: "Deze lijst is van een andere organisatie.",
      older: "Deze lijst is ouder dan deze site.",
      expired: "Deze lijst is al verlopen. Maak een nieuwe in de ceremonie.",
      "not-next":
        "Deze lijst volgt niet op de lijst die er nu staat. Iemand publiceerde intussen een andere, of er is een overgeslagen. Maak in de ceremonie een nieuwe, op de lijst van nu.",
      policy:
        "Deze lijst is getekend, maar geen browser neemt haar aan: ze houdt zich niet aan de regels, zoals genoeg lezers, een vervanger van buiten en een einddatum binnen 400 dagen.",
      duplicate:
        "Deze lijst is getekend, maar geen browser neemt haar aan: een naam of een sleutel komt er twee keer in voor.",
      key: "Deze lijst is getekend, maar geen browser neemt haar aan: een sleutel deugt niet of hoort niet bij de persoon.",
    } satisfies Record<ProposalProblem, string>,

    reviewTitle: "Wat er verandert",
    sound: (signers: number, version: number) =>
      `De bestanden kloppen. Versie ${version}, getekend met ${signers} wortelsleutels.`,
    first: "Dit is de eerste lijst. Na het publiceren kunnen mensen melden.",
    again: "Deze lijst staat er al. Nog eens publiceren schrijft alleen de openbare bestanden opnieuw.",
    unknownPresent:
      "De lijst van nu is hier niet te lezen. Deze pagina kan niet zeggen wat er verandert: hieronder staat iedereen.",
    joined: (count: number) => (count === 1 ? "Komt erbij: 1" : `Komen erbij: ${count}`),
    left: (count: number) => (count === 1 ? "Gaat weg: 1" : `Gaan weg: ${count}`),
    changed: (count: number) => (count === 1 ? "Verandert: 1" : `Veranderen: ${count}`),
    dropped: (count: number) =>
      count === 1 ? "Oude sleutels die verdwijnen: 1" : `Oude sleutels die verdwijnen: ${count}`,
    person: (name: string, role: string, id: string) => `${name}, ${role} (${id})`,
    appointed: (day: string) => `aangesteld tot en met ${day}`,
    readOut: "voorleeswoorden:",
    notKept:
      "De oude sleutels zijn niet bewaard. Niemand kan straks nog nagaan wat deze persoon heeft ondertekend.",
    fields: {
      name: "andere naam",
      role: "andere rol",
      appointedUntil: "andere einddatum",
      awayUntil: "andere afwezigheid",
      keys: "andere sleutels",
    } satisfies Record<StaffField, string>,
    alternates: (names: string) => `Wie invalt als er te weinig lezers zijn: ${names}`,
    rules: "De spelregels veranderen",
    rule: (rule: string, before: string, after: string) => `${rule}: van ${before} naar ${after}`,
    policy: {
      minReaders: "minste aantal lezers",
      k: "berichten per keer op het bord",
      shards: "aantal borden",
      maxFileBytes: "grootste bestand, in bytes",
      maxFiles: "meeste bestanden bij een bericht",
      acknowledgeDays: "dagen om de ontvangst te bevestigen",
      feedbackMonths: "maanden om terug te koppelen",
      recordDays: "dagen dat een antwoord op het bord staat",
      consultationStartsTerms: "een raadpleging van een vertrouwenspersoon start de termijnen",
    } satisfies Record<keyof DirectoryPolicy, string>,
    serviceKeys: {
      boardKey: "De sleutel van het bord is een andere. Dat hoort alleen als de service opnieuw is opgezet.",
      receiptKey: "De sleutel van de bewijzen van inzending is een andere.",
      teamKey: "De gedeelde sleutel van de vertrouwenspersonen is een andere.",
    } satisfies Record<ServiceKey, string>,
    nobody: "Aan de mensen verandert niets.",
    until: (day: string) => `De nieuwe lijst geldt tot en met ${day}.`,
    noBeheerder: "In deze lijst staat geen beheerder. Daarna kan niemand meer zo'n lijst publiceren.",
    notYou:
      "U staat niet als beheerder in deze lijst. Na het publiceren kunt u dit scherm niet meer gebruiken.",
    words: "Vijf woorden van de nieuwe lijst",
    compared: "Ik heb deze vijf woorden gehoord van iemand die de lijst tekende, en ze zijn gelijk.",
    compare: "Vergelijk eerst de vijf woorden, en vink dan aan dat ze gelijk zijn.",
    go: "Publiceren",
    cancel: "Niet publiceren",
    publishing: "De lijst wordt gepubliceerd",

    refused: "De lijst is niet gepubliceerd",
    refusals: {
      "not-allowed":
        "De server laat u geen lijst publiceren: uw account is geen beheerder, of u staat niet als beheerder in de lijst.",
      conflict:
        "De server heeft intussen een andere lijst. Deze volgt daar niet op. Maak in de ceremonie een nieuwe, op de lijst van nu.",
      "bad-signature":
        "De server kent andere wortelsleutels dan deze site, of vond te weinig handtekeningen. De server en de site zijn dan niet met dezelfde instellingen uitgerold.",
      "bad-request":
        "De server neemt dit bestand niet aan: het is van een andere organisatie of versie, of houdt zich niet aan de regels.",
      "not-signed-in": "Uw inlog is verlopen. Log opnieuw in en probeer het nog eens.",
      "passkey-required":
        "Uw passkey geldt niet meer voor deze inlog. Log opnieuw in en probeer het nog eens.",
      busy: "Het is nu te druk. Probeer het over een minuut opnieuw: twee keer publiceren kan geen kwaad.",
      offline:
        "Er is geen verbinding. Misschien is de lijst wel gepubliceerd. Probeer het opnieuw: twee keer publiceren kan geen kwaad.",
      internal: "Er ging iets mis. Probeer het later opnieuw: twee keer publiceren kan geen kwaad.",
    } satisfies Record<PublishProblem, string>,

    doneTitle: "De lijst is gepubliceerd",
    looking:
      "De server heeft de lijst. Deze pagina kijkt nu of bezoekers haar ook krijgen. Door tussenopslag kan dat een minuut duren.",
    seen: (version: number) => `Gezien van buiten: bezoekers krijgen nu versie ${version}.`,
    notSeen:
      "Na anderhalve minuut krijgen bezoekers nog de oude lijst. Kijk straks opnieuw. Blijft het zo, publiceer dan dezelfde bestanden nog eens.",
    look: "Opnieuw kijken",
    rebuild: (version: number) =>
      `Nog één stap: laat wie de service uitrolt de sites opnieuw bouwen met versie ${version} (npm run deploy). Pas dan weigert elke pagina een oudere lijst.`,
    another: "Klaar",
  },
};
