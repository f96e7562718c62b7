import type { Text } from "./gather.ts";

/** Words that never stand on a melder's page, each with what is said instead. */
interface Forbidden {
  readonly pattern: RegExp;
  readonly why: string;
  /** Where the word is right, by the start of the text's name. */
  readonly unless?: string;
}

const word = (source: string) => new RegExp(`(?<![\\p{L}])(?:${source})(?![\\p{L}])`, "iu");

const FORBIDDEN: readonly Forbidden[] = [
  { pattern: word("wachtwoord\\p{L}*|pincode"), why: "uw twaalf woorden", unless: "attachments.why" },
  { pattern: /(?<![\p{L}-])codes?(?!\p{L})/iu, why: "uw twaalf woorden" },
  { pattern: word("mailbox\\p{L}*|postvak|inbox"), why: "brievenbus" },
  {
    pattern: word("vp|vp'en|vpoo|vpi|if|kc|lvv|wbk"),
    why: "write the words out: letters of staff say nothing",
  },
  { pattern: word("dossierhouder|triage|intake|case|ticket|token|backend|payload"), why: "words of staff" },
  { pattern: word("geheim|geheime"), why: "nothing is promised that a page cannot keep; say who can read" },
  { pattern: /100\s?%|honderd procent/iu, why: "nothing is sure" },
  {
    pattern: word(
      "(?:volledig|helemaal|volstrekt|absoluut|gegarandeerd|altijd) (?:anoniem|veilig|beschermd)",
    ),
    why: "nothing is sure",
  },
  { pattern: word("anonimiteit (?:is )?gegarandeerd|wij garanderen|garantie"), why: "nothing is sure" },
  {
    pattern: word("vertrouwelijk melden|vertrouwelijke melding|niveau vertrouwelijk"),
    why: "no level; the four levels have their own words",
  },
  { pattern: /(?<!Huis voor )(?<!Wet bescherming )klokkenluider/iu, why: "people do not see themselves so" },
  {
    pattern: word("beklaagde|dader|slachtoffer"),
    why: "nothing is judged yet; a melding knows no such person",
  },
  { pattern: word("inloggen|account aanmaken|gebruikersnaam"), why: "there is nothing to log in to" },
  { pattern: word("anonieme klacht|klacht indienen zonder naam"), why: "a klacht is never without a name" },
];

export interface Finding {
  readonly name: string;
  readonly found: string;
  readonly why: string;
}

export function forbiddenIn(texts: readonly Text[]): Finding[] {
  return texts.flatMap(({ name, text }) =>
    FORBIDDEN.flatMap(({ pattern, why, unless }) => {
      const found = unless !== undefined && name.startsWith(unless) ? null : pattern.exec(text);
      return found === null ? [] : [{ name, found: found[0], why }];
    }),
  );
}
