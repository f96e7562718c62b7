import { choices, OTHER } from "./list.ts";

/** Where staff can send a melder (req 2.17). */
export const REFERRALS = choices([
  { code: "vertrouwenspersoon", nl: "Vertrouwenspersoon", en: "Vertrouwenspersoon" },
  { code: "leidinggevende", nl: "Leidinggevende", en: "Manager" },
  { code: "hr", nl: "HR", en: "HR" },
  {
    code: "coordinator_gedrag",
    nl: "Coördinator verantwoord gedrag",
    en: "Coordinator for responsible behaviour",
  },
  { code: "clb", nl: "CLB", en: "CLB" },
  { code: "klachtencommissie", nl: "Klachtencommissie", en: "Complaints committee" },
  { code: "huis", nl: "Huis voor Klokkenluiders", en: "Huis voor Klokkenluiders (Whistleblowers Authority)" },
  { code: "bedrijfsarts", nl: "Arbo-arts of bedrijfsarts", en: "Company doctor" },
  { code: "bmw", nl: "Bedrijfsmaatschappelijk werk", en: "Company social work" },
  { code: "huisarts", nl: "Huisarts", en: "General practitioner" },
  { code: "jurist", nl: "Juridisch adviseur", en: "Legal adviser" },
  { code: "mediator", nl: "Mediator", en: "Mediator" },
  { code: "politie", nl: "Politie of OM", en: "Police or public prosecutor" },
  { code: "adviseur_integriteit", nl: "Adviseur integriteit", en: "Integrity adviser" },
  {
    code: "college_integriteit",
    nl: "College van onderzoek integriteit",
    en: "College van onderzoek integriteit (House of Representatives)",
  },
  { code: "or", nl: "Ondernemingsraad", en: "Works council" },
  { code: "externe_vp", nl: "Externe vertrouwenspersoon", en: "External vertrouwenspersoon" },
]);

/** Grounds on which a klacht is not admissible (klachtenregeling art. 9.5). A melding knows none of these. */
export const NOT_ADMISSIBLE_GROUNDS = choices([
  {
    code: "a",
    nl: "De klacht voldoet niet aan de vormvereisten of komt te laat",
    en: "The complaint does not meet the formal requirements or comes too late",
  },
  {
    code: "b",
    nl: "Dezelfde klacht tegen dezelfde aangeklaagde is eerder beoordeeld",
    en: "The same complaint against the same person was decided before",
  },
  {
    code: "c",
    nl: "Er loopt of liep een andere procedure over een vermoeden van een misstand",
    en: "Another procedure about a suspected misstand runs or ran",
  },
  {
    code: "d",
    nl: "Er is of komt een rechterlijke procedure",
    en: "Court proceedings are or will be started",
  },
  {
    code: "e",
    nl: "Er loopt een opsporingsonderzoek of vervolging",
    en: "A criminal investigation is running",
  },
  {
    code: "f",
    nl: "Het belang van de klager of het gewicht van de gedraging is kennelijk onvoldoende",
    en: "The interest of the complainant or the weight of the conduct is manifestly insufficient",
  },
  { code: "g", nl: "De klacht is anoniem", en: "The complaint is anonymous" },
]);

/** The only grounds on which a vertrouwenspersoon may break confidentiality (req 90). */
export const DISCLOSURE_GROUNDS = choices([
  { code: "gewetensnood", nl: "Ernstige gewetensnood", en: "Serious moral distress" },
  { code: "aangifteplicht", nl: "Wettelijke plicht tot aangifte", en: "Statutory duty to report a crime" },
  {
    code: "openbaarmaking",
    nl: "Wettelijke plicht de informatie openbaar te maken",
    en: "Statutory duty to disclose the information",
  },
]);

/** Nature of advice and measures, and what the College van onderzoek integriteit can impose (req 2.16). */
export const MEASURES = choices([
  { code: "preventief", nl: "Preventief", en: "Preventive" },
  { code: "corrigerend", nl: "Corrigerend", en: "Corrective" },
  { code: "beide", nl: "Preventief en corrigerend", en: "Preventive and corrective" },
  { code: "alsnog_oplossing", nl: "Alsnog een oplossing", en: "A solution after all" },
]);
export const SANCTIONS = choices([
  { code: "aanwijzing", nl: "Aanwijzing", en: "Instruction" },
  { code: "berisping", nl: "Berisping", en: "Reprimand" },
  { code: "schorsing", nl: "Schorsing voor een maand", en: "Suspension for a month" },
]);

/** How an investigation of a melding ended. */
export const OUTCOMES = choices([
  { code: "gegrond", nl: "Gegrond", en: "Well-founded" },
  { code: "deels_gegrond", nl: "Deels gegrond", en: "Partly well-founded" },
  { code: "ongegrond", nl: "Ongegrond", en: "Unfounded" },
  { code: "niet_vast_te_stellen", nl: "Niet vast te stellen", en: "Cannot be established" },
  { code: "ingetrokken", nl: "Ingetrokken", en: "Withdrawn" },
]);

/** What can be the case beside any state of a dossier. */
export const FLAGS = choices([
  { code: "identiteitsverzoek", nl: "Er is om de identiteit gevraagd", en: "Identity has been requested" },
  { code: "benadeling_gemeld", nl: "Benadeling gemeld", en: "Detriment reported" },
  { code: "politie_aangifte", nl: "Aangifte bij de politie", en: "Reported to the police" },
]);

/** What a vertrouwenspersoon did: rows of the yearly report (req 121). */
export const INTERVENTIONS = choices([
  {
    code: "verhaal",
    nl: "Gelegenheid gegeven om verhaal te doen, hart te luchten",
    en: "Gave an opportunity to tell the story",
  },
  {
    code: "gesprekken",
    nl: "Ondersteunende gesprekken gevoerd of aangeboden",
    en: "Held or offered supporting conversations",
  },
  {
    code: "handvatten",
    nl: "Situatie geanalyseerd en handvatten gegeven",
    en: "Analysed the situation and gave guidance",
  },
  {
    code: "begeleid_gesprek",
    nl: "Melder voorbereid op en vergezeld bij gesprek met leidinggevende",
    en: "Prepared the melder for, and joined, a conversation with a manager",
  },
  { code: "advies_leidinggevende", nl: "Adviesgesprek met leidinggevende", en: "Advised a manager" },
  {
    code: "gewezen_op_adviseur",
    nl: "Geattendeerd op adviseur integriteit",
    en: "Pointed to the integrity adviser",
  },
  { code: "doorverwezen", nl: "Doorverwezen", en: "Referred" },
  { code: "begeleid_naar", nl: "Begeleid naar een ander", en: "Accompanied to someone else" },
  {
    code: "geen",
    nl: "Geen interventie op verzoek van de melder",
    en: "No intervention, at the melder's request",
  },
  OTHER,
]);

export const RESULTS = choices([
  { code: "andere_werkplek", nl: "Andere werkplek", en: "Another workplace" },
  { code: "zelf_opgelost", nl: "Zelf opgelost door gesprek", en: "Solved by a conversation" },
  { code: "gesprek_vpi", nl: "In gesprek met VPI", en: "In conversation with the VP integrity" },
  { code: "gestopt", nl: "Ongewenst gedrag is gestopt", en: "The behaviour has stopped" },
  { code: "juridisch_advies", nl: "Juridisch advies ingewonnen", en: "Obtained legal advice" },
  { code: "onbekend", nl: "Onbekend", en: "Unknown" },
]);

/** State at the end of the year: three and no more (req 116). "Unknown" is a valid end (req 117). */
export const YEAR_END = choices([
  {
    code: "gewenst_resultaat",
    nl: "Geëindigd met (door melder gewenst) resultaat",
    en: "Ended with a result (that the melder wanted)",
  },
  {
    code: "onbekend_resultaat",
    nl: "Geëindigd met (vooralsnog) onbekend resultaat",
    en: "Ended with a result that is (as yet) unknown",
  },
  { code: "in_behandeling", nl: "(Nog) in behandeling", en: "(Still) being handled" },
]);

/** What hours are accounted for (req 136). */
export const HOURS = choices([
  { code: "training", nl: "Training", en: "Training" },
  { code: "intervisie", nl: "Intervisie", en: "Peer review" },
  { code: "voorlichting", nl: "Voorlichting", en: "Information" },
  { code: "afhandeling", nl: "Afhandeling melding", en: "Handling of a melding" },
  {
    code: "overleg",
    nl: "Diverse overleggen (HR, BMW en andere)",
    en: "Meetings (HR, social work and others)",
  },
]);
