import { type Attribute, attributeOf, plain, type Tag, type TagRule } from "../xml.ts";

/** Elements that tell about makers, machines and moments. Without prefix; the same name never draws anything. */
const DROPPED = new Set([
  "rsids",
  "absPath",
  "revisionPtr",
  "docId",
  "docVars",
  "attachedTemplate",
  "mailMerge",
  "saveThroughXslt",
  "dataBinding",
  "custDataLst",
  "customProperties",
  "fileSharing",
  "fileVersion",
  "smartTagPr",
  "lastEdited",
  "chgInfo",
  "documentId",
  "proofState",
]);

/** Extensions of drawings that are nothing but an identity: of a slide, a shape, a row, a theme. */
const DROPPED_EXTENSIONS = new Set([
  "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}",
  "{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}",
  "{D42A27DB-BD31-4B8C-83A1-F6EECF244321}",
  "{0D108BD9-81ED-4DB2-BD59-A6C34878D82A}",
  "{9D8B030D-6E8A-4147-A177-3AD203B41FA5}",
  "{05A4C25C-085E-4340-85A3-A5531E510DB2}",
]);

/** Attributes with a moment, an identity, or a thumbnail of a drawing. */
const DROPPED_ATTRIBUTES =
  /^(w:rsid\w*|w14:paraId|w14:textId|w16du:dateUtc|w16cex:\w+|xr\d*:uid|o:gfxdata|w:initials|refreshedBy|refreshedDate|userName|lastModifiedBy|paraIdParent|lastGuid)$/i;

/** Where an author has to stand, nobody stands. */
const NOBODY = "-";
/** Where a moment has to stand: the same for every document. */
const NO_MOMENT = "2000-01-01T00:00:00Z";

/** Elements whose author and date are those of a remark or a change. */
const OF_SOMEBODY = new Set(["comment", "cm", "cmAuthor", "author", "threadedComment", "person", "reply"]);
/** What a data source is called and where it stands. */
const OF_A_SOURCE = new Set(["connection", "dbPr", "olapPr", "webPr", "textPr"]);
const SOURCE_ATTRIBUTES = /^(sourceFile|odcFile|description|connection|command|localConnection|url)$/;

/** A name that a camera, a phone or a folder gave. */
const FILE_NAME =
  /\.(jpe?g|png|gif|heic|heif|bmp|tiff?|webp|emf|wmf|svg|docx?|xlsx?|pptx?|pdf)$|[\\/]|^(IMG|DSC|PXL)[_-]?\d/i;

/** A document without its makers. The words in it, changes and remarks included, stay. */
export const contentRule: TagRule = (tag) => {
  if (tag.kind === "close") return "keep";
  if (DROPPED.has(tag.local)) return "drop";
  if (tag.local === "ext" && DROPPED_EXTENSIONS.has(attributeOf(tag, "uri") ?? "")) return "drop";
  const kept = tag.attributes
    .filter(({ name }) => !DROPPED_ATTRIBUTES.test(name))
    .flatMap((a) => bare(tag, a));
  const same = kept.length === tag.attributes.length && kept.every((a, i) => a === tag.attributes[i]);
  return same ? "keep" : kept;
};

/** The attribute, changed or left out. */
function bare(tag: Tag, attribute: Attribute): readonly Attribute[] {
  const { name } = attribute;
  const local = name.slice(name.indexOf(":") + 1);
  const into = (raw: string): readonly Attribute[] => [{ name, raw }];
  if (name === "w:author") return into(NOBODY);
  if (name === "w:date") return [];
  if (OF_SOMEBODY.has(tag.local)) {
    if (local === "name" || local === "author" || local === "displayName") return into(NOBODY);
    if (local === "initials" || local === "userId" || local === "providerId") return into(NOBODY);
    if (local === "created" || local === "dT") return into(NO_MOMENT);
    if (local === "dt") return [];
  }
  if (OF_A_SOURCE.has(tag.local) && SOURCE_ATTRIBUTES.test(name)) return into("");
  if (tag.local === "pageSetup" && name === "r:id") return [];
  if (/^(cNvPr|docPr)$/.test(tag.local) && /^(name|descr|title)$/.test(name)) return described(attribute);
  // VML, before 2010: the title of a picture is its file name.
  if (tag.local === "imagedata" && name === "o:title") return into("");
  if (/^(shape|fill)$/.test(tag.local) && /^(alt|o:title)$/.test(name)) return described(attribute);
  return [attribute];
}

/** The description of a picture stays where somebody wrote it, and goes where it is the name of a file. */
function described(attribute: Attribute): readonly Attribute[] {
  if (!FILE_NAME.test(plain(attribute.raw))) return [attribute];
  return [{ name: attribute.name, raw: attribute.name === "name" ? "-" : "" }];
}

/** A place on somebody's computer or network: a drive, a share, a `file:` address. */
export function isLocalPath(target: string): boolean {
  return /^(file:|[a-z]:[\\/]|\\\\|%5c%5c)/i.test(target.trim());
}
