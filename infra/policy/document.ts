import { dutchDay } from "../dutch-day.ts";
import { changes } from "./changes.ts";
import { limits } from "./limits.ts";
import { leftOut, readers } from "./readers.ts";
import { settingsAnnex } from "./settings-annex.ts";
import { storage } from "./storage.ts";
import type { Section, Subject } from "./subject.ts";
import { technical } from "./technical.ts";
import { retention, terms } from "./terms.ts";
import { whoCan } from "./who-can.ts";

const BEFORE_CHANGES: readonly Section[] = [
  readers,
  leftOut,
  terms,
  retention,
  storage,
  whoCan,
  technical,
  limits,
];

/** The configuration of a stage as one Dutch document for the ondernemingsraad. The same subject, the same text. */
export function policyDocument(subject: Subject): string {
  const body = BEFORE_CHANGES.flatMap((section) => section(subject));
  const annex = settingsAnnex(subject);
  return [...head(subject), ...body, ...changes(subject, [...body, ...annex]), ...consent(subject), ...annex]
    .join("\n")
    .replace(/\n+$/, "\n");
}

const head: Section = ({ stage, stageName, day, directory }) => [
  "# Meldpunt Integriteit: afspraken en instellingen",
  "",
  `Organisatie: ${stage.organisation.name} (${stage.settings.instanceId}, stage ${stageName})  `,
  `Opgemaakt op ${dutchDay(day)}  `,
  `Overzicht van lezers: ${directory === null ? "nog niet bijgevoegd" : `versie ${directory.version}`}`,
  "",
  "## 1. Waarom dit stuk",
  "",
  "De ondernemingsraad heeft instemmingsrecht over de regeling voor het melden van misstanden (Wet op de",
  "ondernemingsraden, artikel 27 lid 1 onder m). Hoe dit meldpunt is ingesteld, hoort bij die regeling. Dit stuk is",
  "gemaakt uit de instellingen waarmee het draait. Wijzigt een instelling, dan hoort er een nieuw stuk te komen.",
  "Een programma vult het in; er komt geen kunstmatige intelligentie aan te pas, ook niet bij het lezen van meldingen.",
  "",
];

const consent: Section = () => [
  "## 13. Instemming",
  "",
  "De ondernemingsraad stemt in met deze instellingen / stemt in onder voorwaarden / stemt niet in.",
  "",
  "Voorwaarden of opmerkingen:",
  "",
  "&nbsp;",
  "",
  "| namens | naam | datum | handtekening |",
  "| --- | --- | --- | --- |",
  "| ondernemingsraad | | | |",
  "| bestuurder | | | |",
  "| functionaris gegevensbescherming | | | |",
  "",
];
