import { TABLES, type TableName } from "../constructs/permissions.ts";
import { RECOVERY_DAYS } from "../constructs/recovery.ts";
import { type Section, table } from "./subject.ts";

/** Every table: what is in it, and what of that can be read by whoever holds the database. */
const CONTENTS: Partial<Record<TableName, readonly [sealed: string, open: string]>> = {
  inbox: ["wat melders schrijven", "grootte in vier klassen, dag, groep"],
  blobs: ["bestanden (de delen staan apart, ook op slot)", "grootte, naar boven afgerond, en groep"],
  dossiers: ["aantekeningen, besluiten, antwoorden", "wie een stap zette, op welke dag, hoeveel stappen"],
  keys: ["de sleutels van dossiers, op slot", "wie lid is van welk dossier"],
  register: ["", "kanaal, of de naam bekend is, dagen en stand"],
  staff: ["de sleutelkluis van elke medewerker, op slot met de eigen wachtzin", "rol en hoever gelezen is"],
  outbox: ["antwoorden die op het bord wachten", "wie het antwoord klaarzette, en de dag"],
  audit: ["", "wie van de medewerkers wat deed, in welk dossier, op welke dag"],
  publication: ["", "de lijst van lezers en de inhoudsopgave van het bord: alles openbaar"],
};

export const storage: Section = () => [
  "## 6. Wat wordt opgeslagen",
  "",
  "“Op slot” betekent: alleen met de sleutel van een lezer te openen. Die sleutels zijn er alleen in browsers.",
  "",
  ...table(
    ["opslag", "op slot", "leesbaar voor wie de opslag heeft", "terug te halen na wissen"],
    TABLES.map((name) => {
      const [sealed, open] = CONTENTS[name] ?? ["zie docs/PERMISSIONS.md", "zie docs/PERMISSIONS.md"];
      const days = RECOVERY_DAYS[name];
      return [name, sealed, open, days === 0 ? "niet" : `${days} dagen`];
    }),
  ),
  "Niet opgeslagen, door ons en door geen dienst die wij aanzetten: het IP-adres van een melder, de soort browser, de",
  "taal, de site waar de melder vandaan kwam, het uur van de dag, en of een antwoord gelezen is. De twaalf woorden van",
  "een melder verlaten de browser nooit.",
  "",
];
