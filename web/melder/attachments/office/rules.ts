import { type Attribute, attributeOf, escaped, localOf, plain, type TagRule } from "../xml.ts";
import { DRAWING_EXTENSIONS } from "./extensions.ts";
import { bareCode } from "./fields.ts";
import { isLocalPath } from "./paths.ts";

/**
 * Elements that tell about makers, machines and moments. Without prefix, which a document chooses, and in small letters;
 * the same name never draws anything.
 */
const DROPPED = set(
  "rsids abspath revisionptr docid docvars attachedtemplate mailmerge savethroughxslt databinding custdatalst " +
    "customproperties filesharing fileversion smarttagpr lastedited chginfo documentid proofstate presenceinfo " +
    "customworkbookviews customworkbookview customsheetviews alternateurls securitydescriptor permstart permend " +
    "webpublishing webpublishitems webpublishobjects htmlpubpr taskdetails",
);

/** Attributes with a moment, an identity, or a thumbnail of a drawing. */
const DROPPED_ATTRIBUTES =
  /^(rsid\w*|paraid|textid|dateutc|uid|gfxdata|refreshedby|refresheddate\w*|username|lastmodifiedby|paraidparent|lastguid|securitydescriptor|date)$/;

/** Where an author has to stand, nobody stands. */
const NOBODY = "-";
/** Where a moment has to stand: the same for every document. */
const NO_MOMENT = "2000-01-01T00:00:00Z";

/** Elements whose author and date are those of a remark or a change. */
const OF_SOMEBODY = set("comment cm cmauthor author threadedcomment person reply");
/** What a data source is called and where it stands. */
const OF_A_SOURCE = set("connection dbpr olappr webpr textpr");
const SOURCE_ATTRIBUTES = /^(sourcefile|odcfile|description|connection|command|localconnection|url)$/;

/** A name that a camera, a phone or a folder gave. */
const FILE_NAME =
  /\.(jpe?g|png|gif|heic|heif|bmp|tiff?|webp|emf|wmf|svg|docx?|xlsx?|pptx?|pdf)$|[\\/]|^(IMG|DSC|PXL)[_-]?\d/i;

function set(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}

/** A document without its makers. The words in it, changes and remarks included, stay. */
export const contentRule: TagRule = (tag) => {
  const element = tag.local.toLowerCase();
  if (DROPPED.has(element)) return "drop";
  const extension = element === "ext" ? attributeOf(tag, "uri") : undefined;
  if (extension !== undefined && !DRAWING_EXTENSIONS.has(extension.toUpperCase())) return "drop";
  const kept = tag.attributes.flatMap((a) => bare(element, a));
  const same = kept.length === tag.attributes.length && kept.every((a, i) => a === tag.attributes[i]);
  return same ? "keep" : kept;
};

/** The attribute, changed or left out. `element` is in small letters, without prefix. */
function bare(element: string, attribute: Attribute): readonly Attribute[] {
  const { name } = attribute;
  const local = localOf(name).toLowerCase();
  const into = (raw: string): readonly Attribute[] => [{ name, raw }];
  if (name.startsWith("xmlns")) return [attribute];
  if (DROPPED_ATTRIBUTES.test(local)) return [];
  if (/^(author|userid|providerid)$/.test(local)) return into(NOBODY);
  // Word does without; a remark on a slide has to have them.
  if (local === "initials") return OF_SOMEBODY.has(element) && name === "initials" ? into(NOBODY) : [];
  if (OF_SOMEBODY.has(element)) {
    if (local === "name" || local === "displayname") return into(NOBODY);
    if (local === "created" || local === "dt") return name === "dt" ? [] : into(NO_MOMENT);
  }
  if (OF_A_SOURCE.has(element) && SOURCE_ATTRIBUTES.test(local)) return into("");
  if (element === "ddelink" && local === "ddetopic") return into(NOBODY);
  if (element === "fldsimple" && local === "instr") return into(escaped(bareCode(plain(attribute.raw))));
  if (element === "pagesetup" && local === "id") return [];
  if (/^(cnvpr|docpr)$/.test(element) && /^(name|descr|title)$/.test(local)) return described(attribute);
  // VML, before 2010: the title of a picture is its file name.
  if (element === "imagedata" && local === "title") return into("");
  if (/^(shape|fill)$/.test(element) && /^(alt|title)$/.test(local)) return described(attribute);
  return isLocalPath(plain(attribute.raw)) ? into(NOBODY) : [attribute];
}

/** The description of a picture stays where somebody wrote it, and goes where it is the name of a file. */
function described(attribute: Attribute): readonly Attribute[] {
  if (!FILE_NAME.test(plain(attribute.raw))) return [attribute];
  return [{ name: attribute.name, raw: localOf(attribute.name) === "name" ? "-" : "" }];
}
