import type { PasskeyProblem, ResetProblem } from "../work/passkey.ts";
import type { Problem } from "../work/problem.ts";

/** Texts of the step between signing in and everything else: a passkey of the console's own. */
export const nlPasskey = {
  title: "Passkey",
  show: {
    title: "Bevestig met uw passkey",
    lead: "U bent ingelogd. Deze console vraagt ook om uw passkey, voordat er iets te zien is.",
    how: "U gebruikt uw vinger, uw gezicht, de code van uw apparaat of een losse beveiligingssleutel.",
    go: "Passkey gebruiken",
  },
  make: {
    title: "Maak een passkey",
    lead: "U hebt voor deze console nog geen passkey. U maakt er nu een. Voortaan vraagt de console er na het inloggen om.",
    how: "Een passkey is een sleutel op uw apparaat of op een losse beveiligingssleutel. U opent hem met uw vinger, uw gezicht of een code. De server krijgt alleen het openbare deel.",
    go: "Passkey maken",
  },
  closed: {
    title: "U kunt nu geen passkey maken",
    lead: "Deze console vraagt om een passkey, maar voor u is er geen bekend.",
    why: "U kunt er zelf geen maken. Zo komt iemand die uw wachtwoord heeft niet verder.",
    what: "Vraag de beheerder om het maken van een passkey voor u open te zetten. Maak hem dan binnen drie dagen. Uw wachtzin en uw sleutels blijven zoals ze zijn.",
    anew: "Zijn uw passkeys net gewist, of is het maken net opengezet? Log dan uit en opnieuw in. Wie al ingelogd was, kan er geen maken: dat kan het apparaat zijn dat u kwijt bent.",
    again: "Opnieuw kijken",
  },
  noSession: {
    title: "De console kan nog niet open",
    lead: "De inlogdienst geeft geen nummer van uw inlog. Zonder dat nummer kan deze console geen passkey aan uw inlog koppelen. Opnieuw inloggen helpt niet.",
    what: "Vraag wie het meldpunt technisch beheert om bij de inlogdienst het intrekken van tokens aan te zetten (token revocation). Log daarna opnieuw in.",
  },
  made: {
    title: "Uw passkey is klaar",
    text: "De passkey is bewaard en meteen gebruikt. U kunt verder.",
    second:
      "Maak er ook een op een tweede apparaat of op een losse beveiligingssleutel. Dan komt u er nog in als u de eerste kwijtraakt.",
    on: "Verder",
    another: "Nog een passkey maken",
  },
  extra: {
    summary: "Nog een passkey maken",
    text: "Met een tweede passkey komt u er nog in als u de eerste kwijtraakt.",
    confirm:
      "Bevestig eerst met een passkey die u al hebt. Meteen daarna maakt u de nieuwe. Uw browser vraagt dus twee keer iets.",
    own: (day: string) => `Uw passkey van ${day}`,
    done: "De extra passkey is bewaard.",
  },
  reset: {
    summary: "Passkeys van een collega wissen",
    when: "Doe dit alleen als een collega een passkey kwijt is of er nog geen kan maken.",
    what: "Alle passkeys van deze collega worden gewist, en waar de collega is ingelogd houdt de console op. De collega moet opnieuw inloggen en kan dan een nieuwe maken, tot en met drie dagen na vandaag. Wachtzin en sleutels blijven zoals ze zijn.",
    sure: "Spreek de collega eerst zelf, of bel een nummer dat u al had. Wie na het wissen als eerste op dit account inlogt, maakt de nieuwe passkey. In het logboek van de collega staat dat u dit deed.",
    who: "Collega",
    choose: "Kies een collega",
    other: "Iemand die nog niet in de lijst staat",
    account: "Accountnaam van deze collega",
    missing: "Kies eerst een collega, of vul de accountnaam in. Er is niets gewist.",
    go: "Passkeys wissen",
    done: (name: string, day: string) =>
      `De passkeys van ${name} zijn gewist. Tot en met ${day} kan na opnieuw inloggen een nieuwe worden gemaakt.`,
    problems: {
      unknown:
        "De server kent deze collega niet: die staat niet in de lijst en heeft hier nog niet ingelogd. Er is niets gewist.",
      meanwhile:
        "Deze collega gebruikte net zelf een passkey. Er is niets gewist. Vraag na of wissen nog nodig is en probeer het dan opnieuw.",
    } satisfies Record<Exclude<ResetProblem, Problem>, string>,
  },
  loading: "Er wordt gekeken of u een passkey hebt",
  working: "Uw browser of apparaat stelt u nu een vraag. Dit scherm wacht op uw antwoord.",
  lost: {
    summary: "Passkey kwijt of stuk?",
    text: "Vraag de beheerder om uw passkeys te wissen. Log daarna uit en binnen drie dagen opnieuw in. Dan maakt u een nieuwe. Uw wachtzin en uw sleutels blijven zoals ze zijn. De beheerder kan uw passkey niet zien en er geen voor u maken.",
  },
  problems: {
    unsupported:
      "Deze browser kan hier geen passkey gebruiken. Er is niets veranderd. Open de console in een andere, nieuwe browser of op een ander apparaat.",
    cancelled:
      "Er is geen passkey gemaakt of gebruikt: de vraag is afgebroken of duurde te lang. U bent nog ingelogd en er is niets veranderd. Probeer het opnieuw.",
    already:
      "Op dit apparaat hebt u al een passkey voor deze console. Er is niets bij gemaakt. Gebruik voor een extra passkey een ander apparaat of een losse beveiligingssleutel.",
    refused:
      "De server neemt deze passkey niet aan. U bent nog ingelogd en er is niets veranderd. Gebruik een andere passkey, of vraag de beheerder om hulp.",
    expired:
      "De vraag van de server was verlopen of al gebruikt, misschien in een ander venster. U bent nog ingelogd en er is niets veranderd. Probeer het opnieuw.",
    "too-many":
      "U hebt al vijf passkeys. Er is niets bij gemaakt. Raakte u er een kwijt, vraag de beheerder dan om ze te wissen.",
    moved: "Er is intussen iets veranderd, misschien in een ander venster. Kijk wat er nu gevraagd wordt.",
  } satisfies Record<Exclude<PasskeyProblem, Problem>, string>,
};
