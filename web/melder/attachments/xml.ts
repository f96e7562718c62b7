import type { Breath } from "./format.ts";

/**
 * Reads and rewrites XML tag by tag, as text. The page's own reader of XML is closed by the site's security policy, and a
 * document need not be understood to be cleaned: what is not named in a rule passes unchanged.
 */
export interface Tag {
  /** As written, with its prefix. */
  readonly name: string;
  /** Without its prefix: which one stands for what is the document's own choice. */
  readonly local: string;
  readonly attributes: readonly Attribute[];
  readonly kind: "open" | "close" | "empty";
}

export interface Attribute {
  readonly name: string;
  /** Between the quotes, as written: entities and all. */
  readonly raw: string;
}

/** What to do with an element: leave it, give it other attributes, or take it away with all that is in it. */
export type TagRule = (tag: Tag) => "keep" | "drop" | readonly Attribute[];
/** `within` names the open element around the text. */
export type TextRule = (text: string, within: string) => string;

/**
 * A value may hold `>`, so quotes are read as one; `<` stands in no value (XML 1.0, 2.3). The first element of a document
 * has some forty attributes; thousands were made to take long.
 */
const TAG = /<(\/?)([^\s/>"'=<]+)((?:\s+[^\s=/>"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,200})\s*(\/?)>/y;
const ATTRIBUTE = /([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** A drawing can hold a picture of itself in one attribute; a longer tag was made to take long. */
const MAX_TAG = 2_000_000;
/** Comments, instructions, character data and document types, with how each ends. */
const OTHERS = [
  ["<!--", "-->"],
  ["<?", "?>"],
  ["<![CDATA[", "]]>"],
  ["<!", ">"],
] as const;

export interface XmlPiece {
  readonly raw: string;
  readonly tag: Tag | undefined;
}

/**
 * The text cut into tags and what is between them; comments, instructions and document types are left out. Throws at
 * the first thing that does not end or is no XML: to a more lenient reader it could be a tag, and looking on from each
 * next place would take hours in a text that was made for it.
 */
export function* pieces(xml: string): Generator<XmlPiece> {
  if (xml.includes("\0")) throw new Error("text in another alphabet");
  for (let at = 0; at < xml.length; ) {
    const start = xml.indexOf("<", at);
    if (start < 0) return yield { raw: xml.slice(at), tag: undefined };
    if (start > at) yield { raw: xml.slice(at, start), tag: undefined };
    const piece = otherAt(xml, start) ?? tagAt(xml, start);
    at = start + piece.raw.length;
    if (piece.tag || /^<(\?xml |!\[CDATA\[)/.test(piece.raw)) yield piece;
  }
}

function otherAt(xml: string, start: number): XmlPiece | undefined {
  const other = OTHERS.find(([mark]) => xml.startsWith(mark, start));
  if (!other) return undefined;
  const [mark, close] = other;
  const end = xml.indexOf(close, start + mark.length);
  const raw = xml.slice(start, end + close.length);
  // Texts that a document type defines would stand in the document by another name.
  if (end < 0 || (mark === "<!" && raw.includes("["))) throw new Error("no XML that can be followed");
  return { raw, tag: undefined };
}

function tagAt(xml: string, start: number): XmlPiece {
  TAG.lastIndex = 0;
  const match = TAG.exec(xml.slice(start, start + MAX_TAG));
  if (!match) throw new Error("no XML that can be followed");
  const [raw, slash, name = "", attributes, end] = match;
  return { raw, tag: tagOf(name, attributes ?? "", slash === "/", end === "/") };
}

function tagOf(name: string, attributes: string, close: boolean, empty: boolean): Tag {
  return {
    name,
    local: localOf(name),
    attributes: [...attributes.matchAll(ATTRIBUTE)].map(([, key = "", double, single]) => ({
      name: key,
      raw: double ?? single ?? "",
    })),
    kind: close ? "close" : empty ? "empty" : "open",
  };
}

/** Without the prefix. */
export function localOf(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Pieces, and characters, between two looks at the clock. */
const AT_ONCE = 256;
const MOST_AT_ONCE = 500_000;

/** The same, with the page breathing in between. */
export async function eachPiece(
  xml: string,
  breath: Breath,
  visit: (piece: XmlPiece) => void,
): Promise<void> {
  let count = 0;
  let length = 0;
  for (const piece of pieces(xml)) {
    visit(piece);
    count += 1;
    length += piece.raw.length;
    if (count < AT_ONCE && length < MOST_AT_ONCE) continue;
    [count, length] = [0, 0];
    await breath();
  }
}

/** The document with the rules applied. */
export async function rewritten(
  xml: string,
  breath: Breath,
  rule: TagRule,
  onText: TextRule = (text) => text,
): Promise<string> {
  const out: string[] = [];
  const open: string[] = [];
  let dropped = 0;
  await eachPiece(xml, breath, ({ raw, tag }) => {
    if (!tag) {
      if (dropped === 0) out.push(raw.startsWith("<?xml ") ? raw : onText(raw, open.at(-1) ?? ""));
    } else if (dropped > 0) {
      dropped += tag.kind === "open" ? 1 : tag.kind === "close" ? -1 : 0;
    } else if (tag.kind === "close") {
      open.pop();
      out.push(raw);
    } else {
      const verdict = rule(tag);
      if (verdict === "drop") dropped = tag.kind === "open" ? 1 : 0;
      else {
        if (tag.kind === "open") open.push(tag.local);
        out.push(verdict === "keep" ? raw : written(tag, verdict));
      }
    }
  });
  return out.join("");
}

function written({ name, kind }: Tag, attributes: readonly Attribute[]): string {
  const list = attributes.map(
    (attribute) => ` ${attribute.name}="${attribute.raw.replaceAll('"', "&quot;")}"`,
  );
  return `<${name}${list.join("")}${kind === "empty" ? "/" : ""}>`;
}

/** The value of an attribute, by its name without prefix, in plain text. */
export function attributeOf(tag: Tag, local: string): string | undefined {
  const found = tag.attributes.find(({ name }) => localOf(name) === local);
  return found && plain(found.raw);
}

/** Of each of these names (without prefix) the texts inside elements that are called so. */
export async function textsIn(
  xml: string,
  names: readonly string[],
  breath: Breath,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const texts = new Map(names.map((name) => [name, { depth: 0, current: "", found: [] as string[] }]));
  await eachPiece(xml, breath, ({ raw, tag }) => {
    if (!tag) {
      for (const one of texts.values()) if (one.depth > 0) one.current += raw;
      return;
    }
    const one = texts.get(tag.local);
    if (!one || tag.kind === "empty") return;
    one.depth += tag.kind === "open" ? 1 : -1;
    if (one.depth !== 0) return;
    one.found.push(plain(one.current));
    one.current = "";
  });
  return new Map([...texts].map(([name, { found }]) => [name, found]));
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Entities as the characters that they stand for. */
export function plain(raw: string): string {
  return raw.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** The other way round. */
export function escaped(text: string): string {
  return text.replace(/[&<>]/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[one] ?? one);
}
