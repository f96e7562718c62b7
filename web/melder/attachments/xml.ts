/**
 * Reads and rewrites XML tag by tag, as text. The page's own reader of XML is closed by the site's security policy, and a
 * document need not be understood to be cleaned: what is not named in a rule passes unchanged.
 */
export interface Tag {
  /** As written, with its prefix. */
  readonly name: string;
  /** Without its prefix. */
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

/** Comments, instructions, character data, document types, tags. A value may hold `>`, so quotes are read as one. */
const PIECE =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<!(?!--)[^>]*>|<(\/?)([^\s/>]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
/** Of what is passed without being a tag. */
const WHOLE = /^(?:<\?xml [\s\S]*\?>|<!\[CDATA\[[\s\S]*\]\]>)$/;
const ATTRIBUTE = /([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export interface XmlPiece {
  readonly raw: string;
  readonly tag: Tag | undefined;
}

/** The text cut into tags and what is between them; comments, instructions and document types are left out. */
export function* pieces(xml: string): Generator<XmlPiece> {
  let at = 0;
  for (const match of xml.matchAll(PIECE)) {
    if (match.index > at) yield { raw: xml.slice(at, match.index), tag: undefined };
    at = match.index + match[0].length;
    const [raw, slash, name, attributes, end] = match;
    if (name !== undefined) yield { raw, tag: tagOf(name, attributes ?? "", slash === "/", end === "/") };
    else if (raw.startsWith("<?xml ") || raw.startsWith("<![CDATA[")) yield { raw, tag: undefined };
  }
  if (at < xml.length) yield { raw: xml.slice(at), tag: undefined };
}

function tagOf(name: string, attributes: string, close: boolean, empty: boolean): Tag {
  return {
    name,
    local: name.slice(name.indexOf(":") + 1),
    attributes: [...attributes.matchAll(ATTRIBUTE)].map(([, key = "", double, single]) => ({
      name: key,
      raw: double ?? single ?? "",
    })),
    kind: close ? "close" : empty ? "empty" : "open",
  };
}

/** The document with the rules applied. */
export function rewritten(xml: string, rule: TagRule, onText: TextRule = (text) => text): string {
  const out: string[] = [];
  const open: string[] = [];
  let dropped = 0;
  for (const { raw, tag } of pieces(xml)) {
    if (!tag) {
      // What looks like a tag and is none could be one to a more lenient reader.
      if (raw.includes("<") && !WHOLE.test(raw)) throw new Error("no XML that can be followed");
      if (dropped === 0) out.push(raw.startsWith("<?xml ") ? raw : onText(raw, open.at(-1) ?? ""));
      continue;
    }
    if (tag.kind === "close") {
      if (dropped > 0) dropped -= 1;
      else {
        open.pop();
        out.push(raw);
      }
      continue;
    }
    if (dropped > 0) {
      dropped += tag.kind === "open" ? 1 : 0;
      continue;
    }
    const verdict = rule(tag);
    if (verdict === "drop") {
      dropped = tag.kind === "open" ? 1 : 0;
      continue;
    }
    if (tag.kind === "open") open.push(tag.local);
    out.push(verdict === "keep" ? raw : written(tag, verdict));
  }
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
  const found = tag.attributes.find(({ name }) => name.slice(name.indexOf(":") + 1) === local);
  return found && plain(found.raw);
}

/** The texts inside elements of this name (without prefix). */
export function textsIn(xml: string, local: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let current = "";
  for (const { raw, tag } of pieces(xml)) {
    if (tag?.local === local && tag.kind !== "empty") {
      depth += tag.kind === "open" ? 1 : -1;
      if (depth === 0) {
        found.push(plain(current));
        current = "";
      }
    } else if (!tag && depth > 0) current += raw;
  }
  return found;
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
