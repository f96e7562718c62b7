/**
 * The Dutch texts stand in the u-form. An organisation that says je gets them by these rules, when its sites are
 * built: pronouns change by themselves, and a verb loses its -t where je follows it ("hebt u" becomes "heb je"). Which
 * verbs do is a closed table: `npm run texts` names a word before "u" that is in neither list, so that no text can
 * slip through in a form that nobody read.
 */

/** Verbs before "u" that change, with their form before "je". */
export const VERBS: Readonly<Record<string, string>> = {
  antwoordt: "antwoord",
  baseert: "baseer",
  bedoelt: "bedoel",
  belt: "bel",
  bepaalt: "bepaal",
  beschermt: "bescherm",
  bent: "ben",
  bewaart: "bewaar",
  blijft: "blijf",
  denkt: "denk",
  doet: "doe",
  durft: "durf",
  gaat: "ga",
  gebruikt: "gebruik",
  geeft: "geef",
  gelooft: "geloof",
  hebt: "heb",
  helpt: "help",
  herkent: "herken",
  hoeft: "hoef",
  hoort: "hoor",
  kent: "ken",
  kiest: "kies",
  kijkt: "kijk",
  komt: "kom",
  krijgt: "krijg",
  kunt: "kun",
  leest: "lees",
  maakt: "maak",
  meldt: "meld",
  merkt: "merk",
  noemt: "noem",
  ondertekent: "onderteken",
  opent: "open",
  raakt: "raak",
  schrijft: "schrijf",
  spreekt: "spreek",
  staat: "sta",
  steunt: "steun",
  stopt: "stop",
  stuurt: "stuur",
  trekt: "trek",
  twijfelt: "twijfel",
  typt: "typ",
  verandert: "verander",
  verstuurt: "verstuur",
  vertelt: "vertel",
  verlaat: "verlaat",
  vindt: "vind",
  voelt: "voel",
  voegt: "voeg",
  volgt: "volg",
  vraagt: "vraag",
  vult: "vul",
  werkt: "werk",
  wilt: "wil",
  wordt: "word",
  zegt: "zeg",
  ziet: "zie",
  zoekt: "zoek",
  zult: "zul",
};

/** Verbs before "u" that keep their form: the stem ends in t, or it is a past or a modal. */
export const UNCHANGED_VERBS: readonly string[] = [
  "had",
  "kon",
  "kreeg",
  "laat",
  "las",
  "mag",
  "moest",
  "moet",
  "past",
  "praat",
  "schreef",
  "sluit",
  "sluit",
  "sprak",
  "stuurde",
  "vertelde",
  "wacht",
  "was",
  "weet",
  "wilde",
  "zat",
  "zet",
  "zit",
  "zou",
];

const VERB_BEFORE_U = /(?<!\p{L})(\p{L}+)([ \n]+)u(?!\p{L})/gu;

/** After these, and at the end of a part of the sentence, the pronoun has weight: "voor u." becomes "voor jou." */
const STRESSED = /(?<!\p{L})(aan|bij|door|met|namens|over|tegen|van|voor)([ \n]+)u(?=[.,;:!?)’]|$)/gimu;

const PRONOUN = /(?<!\p{L})(?:[uU]|[uU]w|[uU]zelf)(?!\p{L})/gu;
const PRONOUNS: Readonly<Record<string, string>> = {
  u: "je",
  U: "Je",
  uw: "je",
  Uw: "Je",
  uzelf: "jezelf",
  Uzelf: "Jezelf",
};

/** A Dutch text of ours in the je-form. */
export function informal(text: string): string {
  return text
    .replace(STRESSED, (_, preposition: string, gap: string) => `${preposition}${gap}jou`)
    .replace(VERB_BEFORE_U, (_, word: string, gap: string) => `${withoutT(word)}${gap}je`)
    .replace(PRONOUN, (found) => PRONOUNS[found] ?? found);
}

function withoutT(word: string): string {
  const changed = VERBS[word.toLowerCase()];
  if (changed === undefined) return word;
  return /^\p{Lu}/u.test(word) ? changed.charAt(0).toUpperCase() + changed.slice(1) : changed;
}
