import type { FactName, FindingsBuilder } from "../findings.ts";
import type { Breath } from "../format.ts";
import { attributeOf, eachPiece, type Tag, textsIn } from "../xml.ts";
import { isLocalPath } from "./paths.ts";

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

/** What one part of a document tells. `name` in small letters. */
export async function readPart(
  name: string,
  xml: string,
  found: FindingsBuilder,
  breath: Breath,
): Promise<void> {
  if (name === "docprops/core.xml" || name.endsWith(".psmdcp")) await readFacts(xml, CORE, found, breath);
  else if (name === "docprops/app.xml") await readFacts(xml, APP, found, breath);
  else if (name === "docprops/custom.xml") {
    await eachPiece(xml, breath, ({ tag }) => {
      if (tag?.local === "property" && tag.kind !== "close") found.removed("other-field");
    });
  } else if (!/^customxml\/|^word\/people\.xml$/.test(name)) await readContent(name, xml, found, breath);
}

async function readContent(name: string, xml: string, found: FindingsBuilder, breath: Breath): Promise<void> {
  if (/^xl\/comments|comments\d+\.xml$/.test(name)) {
    const { author = [] } = Object.fromEntries(await textsIn(xml, ["author"], breath));
    for (const one of author) found.fact("commenter", one);
  }
  if (name.startsWith("ppt/notesslides/")) {
    const { t = [] } = Object.fromEntries(await textsIn(xml, ["t"], breath));
    if (t.join("").trim().length > 3) found.stays("slide-notes");
  }
  let rows = false;
  let vanish = false;
  await eachPiece(xml, breath, ({ tag }) => {
    if (!tag || tag.kind === "close") return;
    readTag(tag, found);
    vanish ||= tag.local === "vanish" && !/^(0|false|off)$/.test(attributeOf(tag, "val") ?? "");
    rows ||= (tag.local === "row" || tag.local === "col") && isYes(attributeOf(tag, "hidden"));
  });
  // Styles and numbering hide things of their own, in every document.
  if (vanish && !/\/(styles|numbering|settings)\.xml$/.test(name)) found.stays("hidden-text");
  if (rows && name.startsWith("xl/worksheets/")) found.stays("hidden-row");
}

async function readFacts(
  xml: string,
  names: Readonly<Record<string, FactName>>,
  found: FindingsBuilder,
  breath: Breath,
): Promise<void> {
  for (const [local, texts] of await textsIn(xml, Object.keys(names), breath)) {
    const fact = names[local];
    if (fact) for (const text of texts) found.fact(fact, text);
  }
}

function readTag(tag: Tag, found: FindingsBuilder): void {
  const at = (name: string) => attributeOf(tag, name);
  if (CHANGES.has(tag.local)) {
    found.stays("tracked-change");
    found.fact("commenter", at("author"));
  }
  if (tag.local === "comment" || tag.local === "cm") {
    found.stays("comment");
    found.fact("commenter", at("author"));
  }
  if (tag.local === "cmAuthor" || tag.local === "author" || tag.local === "person")
    found.fact("commenter", at("name") ?? at("displayName"));
  if (tag.local === "presenceInfo") found.fact("commenter", at("userId"));
  if (tag.local === "customWorkbookView") found.fact("commenter", at("name"));
  if (tag.local === "permStart") found.fact("commenter", at("ed"));
  if (tag.local === "absPath") found.fact("path", at("url"));
  if (tag.local === "sheet" && /hidden/i.test(at("state") ?? "")) found.stays("hidden-sheet");
  if (tag.local === "sld" && at("show") === "0") found.stays("hidden-slide");
  if (tag.local === "Relationship" && isLocalPath(at("Target") ?? "")) found.fact("path", at("Target"));
  if (tag.local === "pivotCacheDefinition") found.fact("last-editor", at("refreshedBy"));
  if (tag.local === "cNvPr" && /\.(jpe?g|png|heic)$/i.test(at("name") ?? at("descr") ?? ""))
    found.removed("other-field");
}

function isYes(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
