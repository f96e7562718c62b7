/**
 * Finds in a text what most often tells who wrote it: dates, e-mail addresses, telephone numbers, and sentences such
 * as "ik ben". It finds no more than that, so a text without marks is not a safe text, and nothing may call it one.
 * No lookbehind in the expressions: Safari 16.0 refuses the whole file for one.
 */
export const MARK_KINDS = ["email", "date", "phone", "self"] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A run of the text; `kind` where it was found. All runs together are the text, unchanged. */
export interface Run {
  readonly text: string;
  readonly kind?: MarkKind;
}

/** A find inside a run, in UTF-16 units. */
type Find = readonly [from: number, to: number];

/** The text as runs, in order. Where two finds could overlap the first kind of the list wins. */
export function runsOf(text: string): readonly Run[] {
  let runs: readonly Run[] = text === "" ? [] : [{ text }];
  for (const kind of MARK_KINDS) {
    runs = runs.flatMap((run) => (run.kind === undefined ? cut(run.text, kind) : [run]));
  }
  return runs;
}

/** How often each kind was found. */
export function countMarks(text: string): Readonly<Record<MarkKind, number>> {
  const counts = { email: 0, date: 0, phone: 0, self: 0 };
  for (const { kind } of runsOf(text)) if (kind) counts[kind] += 1;
  return counts;
}

function cut(text: string, kind: MarkKind): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const [from, to] of FINDERS[kind](text)) {
    if (from > end) runs.push({ text: text.slice(end, from) });
    runs.push({ text: text.slice(from, to), kind });
    end = to;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

const FINDERS: Readonly<Record<MarkKind, (text: string) => Iterable<Find>>> = {
  email: (text) => finds(text, EMAIL),
  date: (text) => finds(text, DATE),
  phone: (text) => finds(text, PHONE, isPhone),
  self: (text) => finds(text, SELF),
};

/** What stands before a find: the beginning, or no letter and no digit. Group 1 of every expression. */
const BEFORE = "(^|[^\\p{L}\\p{N}])";
const AFTER = "(?![\\p{L}\\p{N}])";

/** Bounded, so that a long line without spaces is not searched again from each of its characters to its end. */
const EMAIL = new RegExp(
  `${BEFORE}([\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8})`,
  "gu",
);

const MONTH =
  "(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mrt|maart|mar(?:ch)?|apr(?:il)?|mei|may|juni?|june?|juli?|july?|" +
  "aug(?:ustus|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DAY = "(?:3[01]|[12]\\d|0?[1-9])";
const MONTH_NUMBER = "(?:1[0-2]|0?[1-9])";
const YEAR = "(?:19|20)\\d\\d";
/** Also the dot of a short month: 12 mrt. 2026. */
const SPACES = "[\\s,.]{1,3}";

const DATE = new RegExp(
  `${BEFORE}(${[
    `${YEAR}[-/.]${MONTH_NUMBER}[-/.]${DAY}`,
    `${DAY}\\s?[-/.]\\s?${MONTH_NUMBER}\\s?[-/.]\\s?(?:${YEAR}|'?\\d\\d)`,
    `${DAY}(?:e|de|ste|st|nd|rd|th)?${SPACES}(?:of${SPACES})?${MONTH}(?:${SPACES}(?:${YEAR}|'\\d\\d))?`,
    `${MONTH}${SPACES}${DAY}(?:st|nd|rd|th)?(?:${SPACES}${YEAR})?`,
    `${MONTH}${SPACES}${YEAR}`,
  ].join("|")})${AFTER}`,
  "giu",
);

/** Digits with what people put between them; whether it is a number to call is for {@link isPhone}. */
const PHONE = new RegExp(`${BEFORE}(\\+?\\(?\\d(?:[\\s().\\-/\u2011\u2013]{0,3}\\d){6,16})${AFTER}`, "gu");

/** Dutch numbers have ten digits from 0 on, service numbers eight or eleven; abroad up to fifteen (ITU E.164). */
function isPhone(found: string): boolean {
  const digits = found.replace(/\D/g, "");
  if (found.startsWith("+") || digits.startsWith("00")) return digits.length >= 8 && digits.length <= 17;
  return digits.startsWith("0") && [8, 10, 11].includes(digits.length);
}

/** With the words that follow in the same sentence: they are what tells. */
const SELF = new RegExp(
  `${BEFORE}((?:ik\\s+(?:ben|heet)|mijn\\s+naam\\s+is|i\\s+am|i['\u2019]m|my\\s+name\\s+is)${AFTER}` +
    "(?:[ \\t\u00a0]+[^\\s.,;:!?]{1,40}){0,3})",
  "giu",
);

function* finds(text: string, expression: RegExp, fits?: (found: string) => boolean): Generator<Find> {
  for (const match of text.matchAll(expression)) {
    const [, before = "", found = ""] = match;
    const from = match.index + before.length;
    if (fits?.(found) !== false) yield [from, from + found.length];
  }
}
