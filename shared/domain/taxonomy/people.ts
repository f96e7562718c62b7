import { choices, OTHER } from "./list.ts";

/** The melder's relation to the organisation: all who are protected, and never mandatory (req 1-4). */
export const MELDER_RELATIONS = choices([
  { code: "sollicitant", nl: "Sollicitant", en: "Applicant" },
  { code: "medewerker", nl: "Werknemer of medewerker", en: "Employee or staff" },
  { code: "oud_medewerker", nl: "Oud-medewerker", en: "Former employee" },
  { code: "vrijwilliger", nl: "Vrijwilliger", en: "Volunteer" },
  { code: "stagiair", nl: "Stagiair", en: "Trainee" },
  { code: "bestuurder", nl: "Bestuurder", en: "Board member" },
  { code: "lid", nl: "Lid", en: "Member" },
  { code: "volksvertegenwoordiger", nl: "Volksvertegenwoordiger", en: "Elected representative" },
  { code: "zzper", nl: "Zzp'er", en: "Self-employed" },
  { code: "aannemer", nl: "(Onder)aannemer", en: "Contractor or subcontractor" },
  { code: "leverancier", nl: "Leverancier", en: "Supplier" },
  { code: "gast", nl: "Gast", en: "Guest" },
  { code: "anders", nl: "Anders, of ik zeg het liever niet", en: "Other, or I would rather not say" },
]);

export const MELDER_ROLES = choices([
  { code: "zelf", nl: "Ik heb het zelf meegemaakt", en: "It happened to me" },
  { code: "getuige", nl: "Ik heb het gezien", en: "I witnessed it" },
  { code: "gehoord", nl: "Ik heb het van een ander gehoord", en: "I heard about it from someone else" },
  {
    code: "leidinggevende",
    nl: "Ik ben leidinggevende en vraag advies",
    en: "I am a manager asking for advice",
  },
]);

/** Who it is about. The word is betrokkene: in a melding nobody is a beklaagde (req 7). */
export const CONCERNED = choices([
  { code: "collega", nl: "Collega", en: "Colleague" },
  { code: "leidinggevende", nl: "Leidinggevende", en: "Manager" },
  { code: "bestuurder", nl: "Bestuurder", en: "Board member" },
  {
    code: "volksvertegenwoordiger",
    nl: "Volksvertegenwoordiger of Kamerlid",
    en: "Elected representative",
  },
  { code: "fractiemedewerker", nl: "Fractiemedewerker", en: "Group staff" },
  { code: "andere_partij", nl: "Medewerker van een andere partij", en: "Staff of another party" },
  {
    code: "externe_organisatie",
    nl: "Medewerker van een externe organisatie",
    en: "Staff of another organisation",
  },
  { code: "burger", nl: "Burger of derde", en: "Member of the public" },
  OTHER,
]);

/** What the melder wants. Triage respects it, and it is counted (req 19, 20). */
export const WISHES = choices([
  { code: "verhaal", nl: "Geen actie, alleen gehoord worden", en: "No action, only to be heard" },
  {
    code: "vervolgstappen",
    nl: "Weten welke vervolgstappen mogelijk zijn",
    en: "Know which next steps are possible",
  },
  { code: "gesprek_voorbereiden", nl: "Mij voorbereiden op een gesprek", en: "Prepare for a conversation" },
  {
    code: "informeel",
    nl: "Een informele oplossing, bemiddeling of mediation",
    en: "An informal solution or mediation",
  },
  {
    code: "formele_melding",
    nl: "Een formele melding bij het meldpunt",
    en: "A formal report to the meldpunt (reporting point)",
  },
  {
    code: "klacht",
    nl: "Een klacht bij de klachtencommissie",
    en: "A formal complaint to the complaints committee",
    hint: {
      nl: "Een klacht indienen kan niet anoniem. Via deze site doet u een melding; wij leggen uit hoe de klacht verder gaat.",
      en: "A formal complaint cannot be anonymous. On this site you make a report; we explain how to go on with a formal complaint.",
    },
  },
  { code: "nazorg", nl: "Nazorg", en: "Aftercare" },
]);

/** Level of the party organisation, and where a melding in parliament comes from. */
export const PARTY_LEVELS = choices([
  { code: "lokaal", nl: "Lokaal", en: "Local" },
  { code: "gewestelijk", nl: "Gewestelijk", en: "Regional" },
  { code: "landelijk", nl: "Landelijk", en: "National" },
]);
export const ORIGINS = choices([
  { code: "fracties", nl: "Fracties", en: "Parliamentary groups" },
  { code: "kamerorganisatie", nl: "Kamerorganisatie", en: "Parliamentary administration" },
]);

export const CONSEQUENCES = choices([
  { code: "onveilig_gevoel", nl: "Een onveilig gevoel", en: "Feeling unsafe" },
  { code: "onzekerheid", nl: "Onzekerheid", en: "Uncertainty" },
  { code: "psychische_problemen", nl: "Psychische problemen", en: "Psychological problems" },
  { code: "ziekteverzuim", nl: "Ziekteverzuim", en: "Sick leave" },
  { code: "arbeidsconflict", nl: "Een arbeidsconflict", en: "A labour dispute" },
]);

export const DURATIONS = choices([
  { code: "eenmalig", nl: "Eenmalig of incidenteel", en: "Once or incidental" },
  { code: "structureel", nl: "Structureel of langdurig", en: "Structural or over a long time" },
]);
