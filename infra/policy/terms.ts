import { alarms } from "#shared/domain/alarms.ts";
import { STATUTORY_TERMS, type Term } from "#shared/domain/deadlines.ts";
import { NOTICE_DAYS } from "#shared/domain/digest.ts";
import { DEFAULT_RETENTION, type Period, type RetentionClass } from "#shared/domain/retention.ts";
import { CONTENT_RECOVERY_DAYS } from "../constructs/recovery.ts";
import { type Section, table } from "./subject.ts";

const BY_LAW = "Wet bescherming klokkenluiders, artikel 2 lid 2";

export const terms: Section = ({ directory, stage: { settings } }) => {
  const own = directory?.policy ?? STATUTORY_TERMS;
  const rows = alarms({ channel: "site", received: 0, acknowledged: null, feedback: null }, own);
  const first = (term: Term) => Math.min(...rows.filter((each) => each.term === term).map(({ day }) => day));
  return [
    "## 4. Termijnen",
    "",
    ...table(
      ["wat", "wet", "deze organisatie", "bron"],
      [
        [
          "ontvangst bevestigen",
          `${STATUTORY_TERMS.acknowledgeDays} dagen`,
          `${own.acknowledgeDays} dagen`,
          BY_LAW,
        ],
        [
          "laten weten wat ermee gebeurt",
          `${STATUTORY_TERMS.feedbackMonths} maanden na de bevestiging`,
          `${own.feedbackMonths} maanden na de bevestiging`,
          BY_LAW,
        ],
      ],
    ),
    "De console telt op de kalender en schuift niets op. Daarnaast toont zij de laatste dag volgens de Algemene",
    "termijnenwet. Uitstel bestaat niet. Wordt een termijn gemist, dan ziet de melder dat, met de wegen naar buiten.",
    "Een antwoord telt vanaf de dag waarop het op het bord hangt. Of de melder het las, weet niemand.",
    "",
    `De console zet een merkteken bij een dossier: vanaf ${first("acknowledge")} dagen na ontvangst zolang de ontvangst niet bevestigd is, vanaf`,
    `${first("feedback")} dagen na ontvangst zolang niet gemeld is wat ermee gebeurt, en een ander merkteken als een termijn voorbij is.`,
    "Alleen wie lid is van het dossier ziet dat, als die inlogt.",
    settings.mailFrom === undefined
      ? "Er gaat daarover geen e-mail uit."
      : `Vanaf ${NOTICE_DAYS} dagen voor het einde van een termijn krijgt elk lid elke werkdag een e-mail, tot het gedaan is (zie 9).`,
    "Niemand anders wordt gewaarschuwd: geen reserve die geen lid is, en geen leidinggevende.",
    "",
    own.consultationStartsTerms
      ? "Wie eerst naar een vertrouwenspersoon gaat (een raadpleging), krijgt dezelfde termijnen; zo is het hier geregeld."
      : "Wie eerst naar een vertrouwenspersoon gaat (een raadpleging), doet nog geen melding: dan loopt er geen termijn.",
    "Een raadpleging lezen alleen de gekozen vertrouwenspersonen. Het meldpunt krijgt haar niet.",
    "",
  ];
};

const CLASSES: Readonly<Record<RetentionClass, string>> = {
  "not-a-melding": "geen melding, of spam",
  unfounded: "niet ontvankelijk of ongegrond",
  substantiated: "gegrond",
  proceedings: "er loopt een procedure (geteld vanaf het einde daarvan)",
  consultation: "een raadpleging van een vertrouwenspersoon",
};

export const retention: Section = ({ stage: { settings } }) => [
  "## 5. Bewaren en vernietigen",
  "",
  "De wet noemt geen aantal maanden: gegevens gaan weg als zij niet meer nodig zijn (Wet bescherming klokkenluiders,",
  "artikel 2a; AVG artikel 5). Deze termijnen zijn dus een keuze. Een selectielijst kan langer eisen.",
  "",
  ...table(
    ["dossier, na afsluiten", "bewaard"],
    [
      ...(Object.keys(CLASSES) as RetentionClass[]).map((name) => [
        CLASSES[name],
        periodOf(DEFAULT_RETENTION.classes[name]),
      ]),
      ["de kale regel in het register (dagen en stand, geen inhoud)", periodOf(DEFAULT_RETENTION.register)],
      ["antwoorden in de brievenbus van de melder (nazorg)", periodOf(DEFAULT_RETENTION.aftercare)],
    ],
  ),
  "Zolang iemand een dossier vasthoudt voor een procedure, wordt het niet vernietigd.",
  "",
  "Vernietigen begint met de sleutels van het dossier: daarna opent niemand het meer, ook niet uit een reservekopie.",
  `De laatste brief van de melder staat daarna nog in de postbak: ${settings.release.rowDays} dagen na binnenkomst, en`,
  `${CONTENT_RECOVERY_DAYS} dagen in reservekopieën. Wie dan nog de sleutel van een lezer heeft, kan die brief openen.`,
  "De console noemt de dag waarop de laatste kopie weg is.",
  "",
];

function periodOf({ months, days }: Period): string {
  const parts = [months > 0 ? `${months} maanden` : "", days > 0 ? `${days} dagen` : ""].filter(
    (part) => part !== "",
  );
  return parts.join(" en ") || "niet";
}
