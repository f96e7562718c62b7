/**
 * Texts and file names come from strangers. Characters that show nothing, or that turn the order of reading
 * around (`exe.fdp` shown as `pdf.exe`), are shown as a code instead.
 */
export interface Segment {
  readonly text: string;
  /** Set for a hidden character: its code point, such as `U+202E`. */
  readonly code?: string;
}

/** First and last code point of each run of characters that have no shape of their own (Unicode 16). */
const HIDDEN: readonly (readonly [number, number])[] = [
  [0x00, 0x08], // controls; tab and line feed are text
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad], // soft hyphen
  [0x34f, 0x34f], // grapheme joiner
  [0x61c, 0x61c], // Arabic letter mark (order)
  [0x115f, 0x1160], // Hangul fillers
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f], // zero width, order marks
  [0x2028, 0x202e], // line separators, order overrides
  [0x2060, 0x206f], // invisible operators, order isolates
  [0x3164, 0x3164],
  [0xd800, 0xdfff], // half of a pair
  [0xfeff, 0xfeff], // byte order mark
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe0fff], // tags and variation selectors beyond the first sixteen
];

/** Joiners belong in emoji and in scripts that shape their letters; between Latin letters they only hide. */
const JOINS = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|(?!\p{Script=Latin})\p{Alphabetic}/u;

/** The text cut at its hidden characters. A carriage return before a line feed is a plain line end. */
export function segments(text: string): Segment[] {
  const found: Segment[] = [];
  let plain = "";
  let previous = "";
  for (const character of text.replaceAll("\r\n", "\n")) {
    if (isHidden(character, previous)) {
      if (plain !== "") found.push({ text: plain });
      found.push({ text: character, code: codeOf(character) });
      plain = "";
    } else plain += character;
    previous = character;
  }
  if (plain !== "") found.push({ text: plain });
  return found;
}

/** The same as one string, for places that take no elements: a `title`, a button's label. */
export function visibleText(text: string): string {
  return segments(text)
    .map((segment) => (segment.code === undefined ? segment.text : `[${segment.code}]`))
    .join("");
}

function isHidden(character: string, previous: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if ((code === 0x200c || code === 0x200d) && JOINS.test(previous)) return false;
  return HIDDEN.some(([first, last]) => code >= first && code <= last);
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
