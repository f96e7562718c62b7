import type { Job } from "../functions.ts";

/** What an alarm says to the person who gets it. No alarm has anything of a melder to tell. */
export interface AlarmText {
  /** What it means to people. */
  readonly means: { readonly nl: string; readonly en: string };
  /** What to do first. */
  readonly act: { readonly nl: string; readonly en: string };
}

/** One text for every notice: only the days differ. */
const expires = (days: number): AlarmText => ({
  means: {
    nl: `De lijst met lezers loopt binnen ${days} dagen af. Daarna kan niemand meer een melding doen of aanvullen.`,
    en: `The directory of readers expires within ${days} days. After that nobody can report or add to a melding.`,
  },
  act: {
    nl: "Plan de sleutelceremonie, onderteken een nieuwe lijst en publiceer die in de console.",
    en: "Plan the key ceremony, sign a new directory and publish it in the console.",
  },
});

/** From the log lines of console and jobs. */
export const LOG_TEXTS = {
  "function-failed": {
    means: {
      nl: "Iets in de console is mislukt. Een functionaris zag een fout en moet het misschien opnieuw doen. Meldingen zijn niet in gevaar.",
      en: "Something in the console failed. A member of staff saw an error and may have to do it again. No melding is in danger.",
    },
    act: {
      nl: "Zoek in de logs van de console de regel met deze code: cause zegt waardoor het kwam.",
      en: "Find the line with this code in the logs of the console: cause says why.",
    },
  },
  "answer-refused": {
    means: {
      nl: "De console hield een antwoord tegen dat niet in het contract past. Een functionaris zag een fout. Dit is een fout in de software.",
      en: "The console held back an answer that is not in its contract. A member of staff saw an error. This is a bug.",
    },
    act: {
      nl: "Geef de naam uit de logregel door aan de makers. Kwam er net een nieuwe versie, zet dan de vorige terug.",
      en: "Tell the makers the name in the log line. If a new version was just deployed, put the one before back.",
    },
  },
  "job-failed": {
    means: {
      nl: "Een taak op de klok is mislukt. Hij probeert het vanzelf weer; er is niets verloren.",
      en: "A job of the schedule failed. It tries again by itself; nothing is lost.",
    },
    act: {
      nl: "Zoek in de logs van de taken de regel met deze code: name en cause zeggen welke taak en waardoor. Grijp in als het terugkomt.",
      en: "Find the line with this code in the logs of the jobs: name and cause say which one and why. Act if it comes back.",
    },
  },
  "canary-failed": {
    means: {
      nl: "De dagelijkse proefmelding is mislukt. Misschien kan nu niemand melden, of er wordt meer bewaard dan mag.",
      en: "The daily trial melding failed. Perhaps nobody can report now, or more is stored than may be.",
    },
    act: {
      nl: "Na een eerste installatie, zolang er nog geen lijst is, mislukt hij elke dag: publiceer de lijst. Zoek anders in de log van canary de reason. Bij leaked of stored: haal de site voor melders uit de lucht en bel de makers en de privacyfunctionaris.",
      en: "After a first installation it fails daily while there is no directory yet: publish the directory. Else find the reason in the log of canary. With leaked or stored: take the melders' site down and call the makers and the privacy officer.",
    },
  },
  "reader-behind": {
    means: {
      nl: "Een lezer heeft al meer dan 3 dagen geen nieuwe berichten opgehaald. Een melder wacht misschien, en de wet geeft 7 dagen voor een ontvangstbevestiging.",
      en: "A reader has fetched no new envelopes for more than 3 days. A melder may be waiting, and the law gives 7 days to confirm the receipt.",
    },
    act: {
      nl: "Vraag de lezers wie langer weg is. Wie weg blijft, moet in de lijst afwezig zijn of vervangen worden. Dit alarm zegt met opzet niet wie het is.",
      en: "Ask the readers who is away. Whoever stays away must be marked absent in the directory or replaced. This alarm does not say who, on purpose.",
    },
  },
  "directory-expires-60": expires(60),
  "directory-expires-30": expires(30),
  "directory-expires-14": expires(14),
  "directory-expires-7": expires(7),
  "directory-expired": {
    means: {
      nl: "De lijst met lezers is verlopen. Niemand kan nu een melding doen of aanvullen. Antwoorden lezen kan nog wel.",
      en: "The directory of readers has expired. Nobody can report or add to a melding now. Answers can still be read.",
    },
    act: {
      nl: "Houd vandaag de sleutelceremonie en publiceer een nieuwe lijst. Zet op de site van de organisatie hoe melden nu kan.",
      en: "Hold the key ceremony today and publish a new directory. Say on the organisation's own site how to report meanwhile.",
    },
  },
  "board-missed": {
    means: {
      nl: "Het prikbord is al meer dan een dag niet ververst. Melders zien antwoorden later dan beloofd, en een wettelijke termijn kan verlopen.",
      en: "The board has not been published for more than a day. Melders see answers later than promised, and a term of the law may pass.",
    },
    act: {
      nl: "Kijk in de log van publish-board en start de taak met de hand.",
      en: "Look in the log of publish-board and run that job by hand.",
    },
  },
  "release-missed": {
    means: {
      nl: "Er is al te lang niets vrijgegeven aan de lezers. Is er een melding binnen, dan ziet niemand die.",
      en: "Nothing has been released to the readers for too long. If a melding came in, nobody sees it.",
    },
    act: {
      nl: "Kijk in de log van release-inbox en start de taak met de hand.",
      en: "Look in the log of release-inbox and run that job by hand.",
    },
  },
  "outbox-behind": {
    means: {
      nl: "Er wacht meer voor het prikbord dan er in 3 dagen op past. Antwoorden komen later bij melders dan beloofd.",
      en: "More waits for the board than it takes in 3 days. Answers reach melders later than promised.",
    },
    act: {
      nl: "Is het elke week zo, dan is k te klein: maak het groter in de instellingen en in een nieuwe lijst. Komt het opeens, dan stuurt misschien iemand rommel.",
      en: "If it happens every week, k is too small: make it larger in the settings and in a new directory. If it is sudden, somebody may be flooding.",
    },
  },
} as const satisfies Readonly<Record<string, AlarmText>>;

/** From what the platform counts by itself. */
export const PLATFORM_TEXTS = {
  "intake-failing": {
    means: {
      nl: "Het melden zelf gaf in het afgelopen uur een fout. Iemand kon misschien niet melden. De pagina probeert het vanzelf weer.",
      en: "Reporting itself failed at some time in the last hour. Somebody may not have been able to report. The page tries again by itself.",
    },
    act: {
      nl: "Start canary met de hand: mislukt die ook, dan is melden nu onmogelijk. Er zijn met opzet geen logs van melders; zoek de fout op een proefomgeving.",
      en: "Run canary by hand: if it fails too, nobody can report now. There are no logs of melders, on purpose; look for the fault on a stage for trials.",
    },
  },
  "functions-failing": {
    means: {
      nl: "Een onderdeel is afgebroken zonder er zelf iets over te zeggen, door tijd, geheugen of een start die mislukte, of een taak is mislukt.",
      en: "A function ended without a word of its own, for time, memory or a start that failed, or a job failed.",
    },
    act: {
      nl: "Staat job-failed of canary-failed ook aan, begin daar. Anders: kijk in de grafiek Errors van Lambda welke functie het is.",
      en: "If job-failed or canary-failed is on too, begin there. Else see in Lambda's graph of Errors which function it is.",
    },
  },
  "functions-throttled": {
    means: {
      nl: "Er komen meer verzoeken dan het account tegelijk aankan. Melders en functionarissen moeten wachten.",
      en: "More requests come than the account serves at once. Melders and staff have to wait.",
    },
    act: {
      nl: "Houdt het aan, vraag AWS dan om een hogere grens voor gelijktijdige uitvoering. Bij een aanval wordt het rekenwerk vanzelf zwaarder.",
      en: "If it lasts, ask AWS for a higher limit of concurrent executions. In a flood the proof of work gets harder by itself.",
    },
  },
  "stores-throttled": {
    means: {
      nl: "De tabellen waarin meldingen binnenkomen weigeren verzoeken. Melden gaat traag of lukt niet.",
      en: "The tables that take meldingen in refuse requests. Reporting is slow or fails.",
    },
    act: {
      nl: "Kijk in de grafieken van DynamoDB welke tabel het is en hoe lang. Houdt het langer dan een uur aan, vraag AWS om hulp.",
      en: "See in DynamoDB's graphs which table it is and for how long. If it lasts more than an hour, ask AWS for help.",
    },
  },
  "schedule-dropped": {
    means: {
      nl: "De klok kon een taak niet starten. Die taak is overgeslagen.",
      en: "The schedule could not start a job. That job was skipped.",
    },
    act: {
      nl: "Controleer of de rollen van de schedules er nog zijn: npm run deploy met --dry-run toont het verschil. Start de taak met de hand.",
      en: "Check that the roles of the schedules are still there: npm run deploy with --dry-run shows the difference. Run the job by hand.",
    },
  },
} as const satisfies Readonly<Record<string, AlarmText>>;

const byHand = {
  nl: "Kijk in de log van de taak en start hem met de hand. Na een eerste installatie is dit alarm aan tot de taak één keer liep.",
  en: "Look in the log of the job and run it by hand. After a first deployment this alarm is on until the job has run once.",
};

/** A job that did not end well for longer than it may. */
export const NOT_DONE_TEXTS: Readonly<Record<Job, AlarmText>> = {
  releaseInbox: {
    means: {
      nl: "Twee keer achter elkaar is er niets vrijgegeven aan de lezers. Is er een melding binnen, dan ziet niemand die.",
      en: "Twice in a row nothing was released to the readers. If a melding came in, nobody sees it.",
    },
    act: byHand,
  },
  publishBoard: {
    means: {
      nl: "Het prikbord is niet ververst. Melders zien antwoorden later dan beloofd.",
      en: "The board was not published. Melders see answers later than promised.",
    },
    act: byHand,
  },
  sweep: {
    means: {
      nl: "Bestanden die niemand verstuurde of die zijn ingetrokken, blijven langer staan dan beloofd.",
      en: "Files that nobody sent or that were withdrawn stay longer than promised.",
    },
    act: byHand,
  },
  retention: {
    means: {
      nl: "Wat vannacht weg moest, staat er nog: de bewaartermijnen worden niet gehaald.",
      en: "What had to go last night is still there: the periods of retention are not kept.",
    },
    act: byHand,
  },
  watch: {
    means: {
      nl: "Niemand controleert nu of lezers achterlopen en of de lijst verloopt. De alarmen daarover zwijgen.",
      en: "Nobody checks now whether readers are behind and the directory expires. The alarms on that are silent.",
    },
    act: byHand,
  },
  canary: {
    means: {
      nl: "De dagelijkse proefmelding is niet gelukt of niet gestart. Wij weten niet of melden werkt.",
      en: "The daily trial melding did not succeed or did not start. We do not know whether reporting works.",
    },
    act: byHand,
  },
  deadlineDigest: {
    means: {
      nl: "De dagelijkse mail dat er iets klaarstaat, is niet verstuurd. Lezers zien termijnen nu alleen in de console.",
      en: "The daily mail that something is waiting was not sent. Readers now see terms in the console only.",
    },
    act: byHand,
  },
};
