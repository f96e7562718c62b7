import { choices } from "./list.ts";

/** Integriteitsschending: six kinds (req 48). */
export const INTEGRITY_BREACHES = choices([
  {
    code: "financieel",
    nl: "Financiële schending",
    en: "Financial breach",
    hint: {
      nl: "Diefstal, verduistering, fraude, corruptie, omkoping.",
      en: "Theft, embezzlement, fraud, corruption, bribery.",
    },
  },
  {
    code: "positie_belangen",
    nl: "Misbruik van positie of belangenverstrengeling",
    en: "Abuse of position or conflict of interest",
    hint: {
      nl: "Ongeoorloofde nevenactiviteiten, ongeoorloofde financiële belangen, omkoping.",
      en: "Side activities or financial interests that are not allowed, bribery.",
    },
  },
  { code: "informatie", nl: "Lekken en misbruik van informatie", en: "Leaking and misuse of information" },
  { code: "bevoegdheden", nl: "Misbruik van bevoegdheden", en: "Misuse of powers" },
  {
    code: "bedrijfsmiddelen",
    nl: "Misbruik van bedrijfsmiddelen",
    en: "Misuse of the organisation's property",
  },
  {
    code: "prive",
    nl: "Misdragingen in privésfeer (in relatie tot de functie)",
    en: "Private misconduct (related to the position)",
  },
]);

/**
 * Misstand: what is broken or in danger (Wbk art. 1). All but the first also need that the public interest is at
 * stake.
 */
export const WRONGDOING_GROUNDS = choices([
  {
    code: "unierecht",
    nl: "Schending of gevaar voor schending van het Unierecht",
    en: "Breach, or danger of breach, of Union law",
  },
  {
    code: "voorschrift",
    nl: "Schending of gevaar voor schending van een wettelijk voorschrift of interne regels van de werkgever",
    en: "Breach, or danger of breach, of a statutory rule or of internal rules of the employer",
  },
  { code: "volksgezondheid", nl: "Gevaar voor de volksgezondheid", en: "Danger to public health" },
  { code: "veiligheid", nl: "Gevaar voor de veiligheid van personen", en: "Danger to the safety of persons" },
  {
    code: "milieu",
    nl: "Gevaar voor de aantasting van het milieu",
    en: "Danger of damage to the environment",
  },
  {
    code: "functioneren",
    nl: "Gevaar voor het goed functioneren van de openbare dienst of een onderneming",
    en: "Danger to the proper functioning of the public service or an undertaking",
  },
]);

/** Whether a ground of misstand also needs that the public interest is at stake. */
export function needsPublicInterest(ground: string): boolean {
  return ground !== "unierecht";
}
