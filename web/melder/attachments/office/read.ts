import type { FactName, FindingsBuilder } from "../findings.ts";
import { attributeOf, pieces, type Tag, textsIn } from "../xml.ts";
import { isLocalPath } from "./rules.ts";

const CORE: Readonly<Record<string, FactName>> = {
  creator: "author",
  lastModifiedBy: "last-editor",
  created: "moment",
  modified: "moment",
  title: "title",
  subject: "description",
  description: "description",
  keywords: "description",
};
const APP: Readonly<Record<string, FactName>> = {
  Application: "software",
  Company: "company",
  Manager: "author",
  Template: "software",
};

/** Changes that wait for a decision: the words that were taken out are still there. */
const CHANGES = new Set([
  "ins",
  "del",
  "moveFrom",
  "moveTo",
  "rPrChange",
  "pPrChange",
  "sectPrChange",
  "tblPrChange",
]);

/** What one part of a document tells. */
export function readPart(name: string, xml: string, found: FindingsBuilder): void {
  if (name === "docProps/core.xml") readFacts(xml, CORE, found);
  else if (name === "docProps/app.xml") readFacts(xml, APP, found);
  else if (name === "docProps/custom.xml") {
    found.removed("other-field", (xml.match(/<property\b/g) ?? []).length);
  } else if (!/^customXml\/|^word\/people\.xml$/.test(name)) readContent(name, xml, found);
}

function readContent(name: string, xml: string, found: FindingsBuilder): void {
  if (/^xl\/comments|comments\d+\.xml$/.test(name)) {
    for (const author of textsIn(xml, "author")) found.fact("commenter", author);
  }
  if (name.startsWith("ppt/notesSlides/") && textsIn(xml, "t").join("").trim().length > 3)
    found.stays("slide-notes");
  let rows = false;
  let vanish = false;
  for (const { tag } of pieces(xml)) {
    if (!tag || tag.kind === "close") continue;
    readTag(tag, found);
    vanish ||=
      tag.name === "w:vanish" && attributeOf(tag, "val") !== "0" && attributeOf(tag, "val") !== "false";
    rows ||= (tag.local === "row" || tag.local === "col") && isYes(attributeOf(tag, "hidden"));
  }
  // Styles and numbering hide things of their own, in every document.
  if (vanish && !/\/(styles|numbering|settings)\.xml$/.test(name)) found.stays("hidden-text");
  if (rows && name.startsWith("xl/worksheets/")) found.stays("hidden-row");
}

function readFacts(xml: string, names: Readonly<Record<string, FactName>>, found: FindingsBuilder): void {
  for (const [local, fact] of Object.entries(names)) {
    for (const text of textsIn(xml, local)) found.fact(fact, text);
  }
}

function readTag(tag: Tag, found: FindingsBuilder): void {
  const at = (name: string) => attributeOf(tag, name);
  if (tag.name.startsWith("w:") && CHANGES.has(tag.local)) {
    found.stays("tracked-change");
    found.fact("commenter", at("author"));
  }
  if (tag.local === "comment" || tag.name === "p:cm" || tag.name === "p188:cm") {
    found.stays("comment");
    found.fact("commenter", at("author"));
  }
  if (tag.local === "cmAuthor" || tag.name === "p188:author" || tag.local === "person")
    found.fact("commenter", at("name") ?? at("displayName"));
  if (tag.local === "absPath") found.fact("path", at("url"));
  if (tag.local === "sheet" && /hidden/i.test(at("state") ?? "")) found.stays("hidden-sheet");
  if (tag.name === "p:sld" && at("show") === "0") found.stays("hidden-slide");
  if (tag.local === "Relationship" && isLocalPath(at("Target") ?? "")) found.fact("path", at("Target"));
  if (tag.local === "pivotCacheDefinition") found.fact("last-editor", at("refreshedBy"));
  if (tag.local === "cNvPr" && /\.(jpe?g|png|heic)$/i.test(at("name") ?? at("descr") ?? ""))
    found.removed("other-field");
}

function isYes(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
