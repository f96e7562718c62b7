import type { Breath } from "../format.ts";
import {
  attributeOf,
  eachPiece,
  escaped,
  plain,
  rewritten,
  type TagRule,
  type TextRule,
  textsIn,
} from "../xml.ts";
import { codesOf, isCode } from "./fields.ts";
import { targetOf } from "./parts.ts";
import { bareFormula, isAddress, isLocalPath } from "./paths.ts";
import { contentRule } from "./rules.ts";

/** One part in XML, cleaned by its own rule or by that of all content. `name` in small letters. */
export async function cleanXml(
  name: string,
  xml: string,
  rule: TagRule | undefined,
  breath: Breath,
): Promise<string> {
  if (rule) return rewritten(xml, breath, rule);
  return rewritten(xml, breath, contentRule, await textRule(name, xml, breath));
}

async function textRule(name: string, xml: string, breath: Breath): Promise<TextRule | undefined> {
  if (/^xl\/comments|comments\d+\.xml$/.test(name)) {
    // Excel writes who it was into the remark itself, as its first words.
    const { author = [] } = Object.fromEntries(await textsIn(xml, ["author"], breath));
    const authors = new Set(author.flatMap((one) => [one.trim(), `${one.trim()}:`]));
    return (text, within) => {
      if (within === "author") return "-";
      return within === "t" && authors.has(plain(text).trim()) ? "-" : text;
    };
  }
  if (name.startsWith("word/")) {
    const codes = await codesOf(xml, contentRule, breath);
    let next = 0;
    return (text, within) => {
      if (!isCode(within)) return text;
      next += 1;
      return codes[next - 1] ?? "";
    };
  }
  return (text, within) => {
    if (!FORMULAS.has(within)) return text;
    const formula = plain(text);
    const bare = bareFormula(formula);
    return bare === formula ? text : escaped(bare);
  };
}

const FORMULAS = new Set(["f", "formula", "formula1", "formula2", "oldFormula", "definedName"]);

/** Of the whole package all but the document itself: properties, pictures of it, signatures, whatever they are called. */
export async function partsOfNobody(root: string, breath: Breath): Promise<ReadonlySet<string>> {
  const parts = new Set<string>();
  await eachPiece(root, breath, ({ tag }) => {
    const target = tag && attributeOf(tag, "Target");
    if (!tag || target === undefined || isDocument(attributeOf(tag, "Type"))) return;
    if (attributeOf(tag, "TargetMode") !== "External") parts.add(targetOf(ROOT, target));
  });
  return parts;
}

const ROOT = "_rels/.rels";

function isDocument(type: string | undefined): boolean {
  return /\/officedocument$/i.test(type ?? "");
}

/** Relations to parts that go, and to places on a computer. */
export function relationRule(relations: string, goes: (part: string) => boolean): TagRule {
  return (tag) => {
    const target = attributeOf(tag, "Target");
    if (tag.local !== "Relationship" || target === undefined) return "keep";
    const type = attributeOf(tag, "Type") ?? "";
    if (/\/attachedtemplate$/i.test(type) || (relations === ROOT && !isDocument(type))) return "drop";
    if (attributeOf(tag, "TargetMode") !== "External")
      return goes(targetOf(relations, target)) ? "drop" : "keep";
    // A link is content; another document, or a picture that stands elsewhere, has a name of its maker's.
    if (/\/hyperlink$/i.test(type) && isAddress(target) && !isLocalPath(target)) return "keep";
    return tag.attributes.map((a) => (a.name === "Target" ? { ...a, raw: "file:///-" } : a));
  };
}

export function typeRule(goes: (part: string) => boolean): TagRule {
  return (tag) => {
    const part = attributeOf(tag, "PartName");
    return part !== undefined && goes(targetOf("", part)) ? "drop" : "keep";
  };
}
