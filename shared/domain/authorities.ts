import { type Day, dayOfDate } from "./day.ts";

/**
 * The authorities to which a melder can turn outside the organisation (Wbk art. 2 lid 2: name them all). The list is
 * that of the Huis voor Klokkenluiders; a reader sees as of which day.
 */
export interface Authority {
  readonly code: string;
  readonly name: string;
  /** What it oversees. */
  readonly nl: string;
  readonly en: string;
}

export const AUTHORITIES_AS_OF: Day = dayOfDate(2025, 3, 27);

export const AUTHORITIES: readonly Authority[] = [
  {
    code: "huis",
    name: "Huis voor Klokkenluiders",
    nl: "Advies aan wie twijfelt, ook zonder naam. Onderzoek waar geen ander bevoegd is; daarvoor zijn naam en adres nodig.",
    en: "Advice to who is in doubt, also without a name. Investigates where nobody else is competent; needs name and address.",
  },
  {
    code: "acm",
    name: "Autoriteit Consument & Markt (ACM)",
    nl: "Mededinging en consumenten",
    en: "Competition and consumers",
  },
  {
    code: "afm",
    name: "Autoriteit Financiële Markten (AFM)",
    nl: "Financiële markten",
    en: "Financial markets",
  },
  {
    code: "anvs",
    name: "Autoriteit Nucleaire Veiligheid en Stralingsbescherming (ANVS)",
    nl: "Nucleaire veiligheid en straling",
    en: "Nuclear safety and radiation",
  },
  { code: "ap", name: "Autoriteit Persoonsgegevens (AP)", nl: "Persoonsgegevens", en: "Personal data" },
  {
    code: "dnb",
    name: "De Nederlandsche Bank (DNB)",
    nl: "Banken en verzekeraars",
    en: "Banks and insurers",
  },
  {
    code: "igj",
    name: "Inspectie Gezondheidszorg en Jeugd (IGJ)",
    nl: "Zorg en jeugd",
    en: "Health care and youth",
  },
  {
    code: "nvwa",
    name: "Nederlandse Voedsel- en Warenautoriteit (NVWA)",
    nl: "Voedsel en producten",
    en: "Food and products",
  },
  { code: "nza", name: "Nederlandse Zorgautoriteit (NZa)", nl: "Zorgmarkten", en: "Health care markets" },
];
