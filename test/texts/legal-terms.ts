import type { Text } from "./gather.ts";

/**
 * Terms of the law on a melder's pages. A word that looks like one (LOOKS_LEGAL) is in this list, and the list names
 * the page that explains it and what it says there; or it is an everyday word that only looks so (EVERYDAY).
 */
interface LegalTerm {
  readonly forms: RegExp;
  /** The text, by the start of its name, that explains the term, and words that are in it. */
  readonly explainedIn: string;
  readonly by: RegExp;
  /** It may stand nowhere else. */
  readonly onlyThere?: boolean;
}

const LOOKS_LEGAL =
  /\p{L}*(?:wet|recht|juridisch|ontvankelijk|bewijs|aangifte|benadel|misstand|schending|onregelmatig|klacht|commissie|toezicht|regeling|misdrijf|strafba|omgangsvorm|integriteit|functionaris|waarnemer|raadpleg|getuige|gewetensnood|vermoeden|ambtenaar|unie|bevoegd|gezag|verweer)\p{L}*/giu;

const EVERYDAY: readonly string[] = [
  "achtergrond",
  "bewijs",
  "bewijzen",
  "bevoegdheden",
  "getuige",
  "getuigen",
  "recht",
  "rechten",
  "rechter",
  "rechtszaak",
  "juridisch",
  "juridische",
  "misdrijf",
  "misdrijven",
  "regeling",
  "strafbaar",
  "rechtstreeks",
  "rechts",
  "terecht",
  "terechtkomen",
  "terechtkan",
  "terechtkunt",
  "terechtwijzen",
  "unie",
  "wet",
  "weten",
  "wetten",
];

const LEGAL_TERMS: readonly LegalTerm[] = [
  { forms: /^misstand(en)?$/, explainedIn: "what", by: /misstand/i },
  { forms: /^(integriteits)?schending(en)?$/, explainedIn: "what", by: /integriteitsschending/i },
  { forms: /^onregelmatighe(id|den)$/, explainedIn: "what", by: /onregelmatigheid/i },
  { forms: /^omgangsvorm(en)?$/, explainedIn: "what", by: /ongewenste omgangsvorm/i },
  { forms: /^klacht(en)?(regeling|commissie)?$/, explainedIn: "klacht", by: /klachtencommissie/i },
  { forms: /^commissie$/, explainedIn: "klacht", by: /klachtencommissie/i },
  { forms: /^benade(eld|len|elt|ling|elde|elen)$/, explainedIn: "rights", by: /slechter behandel/i },
  { forms: /^benadelingsverbod$/, explainedIn: "rights", by: /slechter behandel/i },
  { forms: /^bewijslast$/, explainedIn: "mailbox-write", by: /bewijslast/i },
  { forms: /^aangifte$/, explainedIn: "confidants", by: /aangifte te doen bij de politie/i },
  { forms: /^gewetensnood$/, explainedIn: "confidants", by: /zwijgen leidt bijna zeker tot/i },
  { forms: /^verschoningsrecht$/, explainedIn: "confidants", by: /Dat heet verschoningsrecht/i },
  { forms: /^toezichthouders?$/, explainedIn: "outside", by: /toezichthouder/i },
  { forms: /^integriteitsfunctionaris(sen)?$/, explainedIn: "who-reads", by: /integriteitsfunctionaris/i },
  { forms: /^functionaris(sen)?$/, explainedIn: "who-reads", by: /integriteitsfunctionaris/i },
  { forms: /^waarnemers?$/, explainedIn: "who-reads", by: /waarnemer/i },
  { forms: /^raadpleging(en)?$/, explainedIn: "confidants", by: /raadpleging/i },
  { forms: /^vermoedens?$/, explainedIn: "what", by: /vermoeden/i },
  { forms: /^unierecht$/, explainedIn: "what", by: /Unierecht/ },
  // Only where the law says so: this word stands on one page.
  { forms: /^wettelijke?$/, explainedIn: "after", by: /wettelijke termijnen/, onlyThere: true },
  // Names of laws, each with what it says, on the page of the legal frame.
  {
    forms: /^(?:arbeidsomstandighedenwet|grondwet|wetboek|strafrecht|termijnenwet|bestuursrecht)$/,
    explainedIn: "rules",
    by: /Arbeidsomstandighedenwet/,
    onlyThere: true,
  },
];

export interface LegalFinding {
  readonly name: string;
  readonly word: string;
}

const legalWords = (text: string) => [...text.matchAll(LOOKS_LEGAL)].map(([word]) => word.toLowerCase());

/** Words that look legal and are neither explained nor everyday. */
export function unexplained(texts: readonly Text[]): LegalFinding[] {
  return texts.flatMap(({ name, text }) =>
    legalWords(text)
      .filter((word) => !EVERYDAY.includes(word) && !LEGAL_TERMS.some((term) => covers(term, name, word)))
      .map((word) => ({ name, word })),
  );
}

function covers({ forms, explainedIn, onlyThere = false }: LegalTerm, name: string, word: string): boolean {
  return forms.test(word) && (!onlyThere || name.startsWith(explainedIn));
}

/** Terms in use whose explanation is not where the list says. */
export function explanationsGone(texts: readonly Text[]): LegalTerm[] {
  const used = new Set(texts.flatMap(({ text }) => legalWords(text)));
  return LEGAL_TERMS.filter(({ forms }) => [...used].some((word) => forms.test(word))).filter(
    ({ explainedIn, by }) => !texts.some(({ name, text }) => name.startsWith(explainedIn) && by.test(text)),
  );
}
