import { type Day, dayOfDate } from "./day.ts";

/**
 * The authorities to which a melder can turn outside the organisation (Wbk art. 2 lid 2: name them all). The list is
 * that of the Huis voor Klokkenluiders; a reader sees as of which day.
 */
export interface Authority {
  readonly code: string;
  readonly name: string;
  /** Its site, as people say it. */
  readonly site: string;
  /** What it oversees. */
  readonly nl: string;
  readonly en: string;
}

export const AUTHORITIES_AS_OF: Day = dayOfDate(2025, 3, 27);

export const AUTHORITIES: readonly Authority[] = [
  {
    code: "huis",
    name: "Huis voor Klokkenluiders",
    site: "www.huisvoorklokkenluiders.nl",
    nl: "Advies aan wie twijfelt, ook zonder naam. Onderzoek waar geen ander bevoegd is; daarvoor zijn naam en adres nodig.",
    en: "Advice to who is in doubt, also without a name. Investigates where nobody else is competent; needs name and address.",
  },
  {
    code: "acm",
    name: "Autoriteit Consument & Markt (ACM)",
    site: "www.acm.nl",
    nl: "Mededinging en consumenten",
    en: "Competition and consumers",
  },
  {
    code: "afm",
    name: "Autoriteit Financiële Markten (AFM)",
    site: "www.afm.nl",
    nl: "Financiële markten",
    en: "Financial markets",
  },
  {
    code: "anvs",
    name: "Autoriteit Nucleaire Veiligheid en Stralingsbescherming (ANVS)",
    site: "www.autoriteitnvs.nl",
    nl: "Nucleaire veiligheid en straling",
    en: "Nuclear safety and radiation",
  },
  {
    code: "ap",
    name: "Autoriteit Persoonsgegevens (AP)",
    site: "www.autoriteitpersoonsgegevens.nl",
    nl: "Persoonsgegevens",
    en: "Personal data",
  },
  {
    code: "dnb",
    name: "De Nederlandsche Bank (DNB)",
    site: "www.dnb.nl",
    nl: "Banken en verzekeraars",
    en: "Banks and insurers",
  },
  {
    code: "igj",
    name: "Inspectie Gezondheidszorg en Jeugd (IGJ)",
    site: "www.igj.nl",
    nl: "Zorg en jeugd",
    en: "Health care and youth",
  },
  {
    code: "nvwa",
    name: "Nederlandse Voedsel- en Warenautoriteit (NVWA)",
    site: "www.nvwa.nl",
    nl: "Voedsel en producten",
    en: "Food and products",
  },
  {
    code: "nza",
    name: "Nederlandse Zorgautoriteit (NZa)",
    site: "www.nza.nl",
    nl: "Zorgmarkten",
    en: "Health care markets",
  },
];
