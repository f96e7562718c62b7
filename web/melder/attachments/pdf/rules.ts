import { type PDFArray, PDFDict, PDFName, type PDFObject, PDFStream } from "@cantoo/pdf-lib";

/** What a dictionary is, which decides what may stay of it. Names of keys: ISO 32000-2. */
export type Role =
  | "catalog"
  | "names"
  | "tree"
  | "page"
  | "annotation"
  | "action"
  | "outline"
  | "form"
  | "layer"
  | "layers"
  | "layers-shown"
  /** Keys are names that the document chose: fonts of a page, glyphs, states of a button (two levels down). */
  | "dictionary"
  | "appearance"
  | "profile"
  | "plain";

const FIELD = "FT Parent Kids T TU Ff V DV DA Q Opt MaxLen TI I MK H";

/** Of these only the named keys are copied. */
const ALLOWED: Readonly<Partial<Record<Role, ReadonlySet<string>>>> = {
  catalog: set("Type Pages PageLabels Names Dests Outlines PageLayout AcroForm OCProperties Lang"),
  names: set("Dests"),
  tree: set("Type Parent Kids Count Resources MediaBox CropBox Rotate"),
  page: set(
    "Type Parent Resources MediaBox CropBox BleedBox TrimBox ArtBox Rotate Group Contents Annots UserUnit",
  ),
  // Not T of a remark (its author), NM, M, CreationDate, Popup, P.
  annotation: set(
    `Type Subtype Rect Contents AP AS Border BS BE C F QuadPoints InkList L LE LL LLE Vertices IC CA ca A Dest RD CL DS RC IT IRT RT ${FIELD}`,
  ),
  action: set("S D URI N"),
  outline: set("Type Title Parent Prev Next First Last Count Dest A C F"),
  form: set("Fields DR DA Q NeedAppearances"),
  layer: set("Type Name Intent"),
  layers: set("OCGs D"),
  "layers-shown": set("BaseState ON OFF Order RBGroups AS Locked ListMode Intent"),
};

/** Never copied, wherever they stand: descriptions, private data of programs, files, scripts, structure, places. */
const DROPPED = set(
  "Metadata PieceInfo LastModified Thumb AA OpenAction JS JavaScript AF EF EmbeddedFiles OPI Alternates SpiderInfo " +
    "StructParent StructParents StructTreeRoot CreatorInfo Measure VP PtData LGIDict Perms DSS XFA Popup SigFlags Lock",
);
/** Of a stream: content in another file, the identity of a captured page, a picture of another document. */
const DROPPED_OF_STREAM = set("F FFilter FDecodeParms ID Ref");

const KEPT_ANNOTATIONS = set(
  "Link Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Caret Ink Stamp Widget " +
    "Redact Watermark",
);
const KEPT_ACTIONS = set("URI GoTo Named");

function set(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}

export function nameOf(value: PDFObject | undefined): string {
  return value instanceof PDFName ? value.asString().slice(1) : "";
}

export function keeps(role: Role, key: string, owner: PDFDict, ofStream: boolean): boolean {
  if (NAMED.includes(role)) return true;
  if (DROPPED.has(key) || (ofStream && DROPPED_OF_STREAM.has(key))) return false;
  if (role === "annotation" && key === "T") return isField(owner);
  if (role === "annotation" && key === "RC") return false;
  if (role === "annotation" && (key === "V" || key === "DV"))
    return nameOf(owner.lookup(PDFName.of("FT"))) !== "Sig";
  return ALLOWED[role]?.has(key) ?? true;
}

/** A field of a form: its name is not a person's. */
function isField(dict: PDFDict): boolean {
  return nameOf(dict.lookup(PDFName.of("Subtype"))) === "Widget" || !dict.has(PDFName.of("Subtype"));
}

const DICTIONARIES = set("Font XObject ExtGState ColorSpace Pattern Shading Properties CharProcs");

/** What the value of a key is. A type that the value gives itself goes before it. */
export function roleOfValue(role: Role, key: string): Role {
  if (role === "dictionary") return "plain";
  if (role === "appearance") return "dictionary";
  if (role === "catalog") return OF_CATALOG[key] ?? "plain";
  if (role === "layers" && key === "D") return "layers-shown";
  if (role === "outline" && ["First", "Last", "Next", "Prev"].includes(key)) return "outline";
  if (role === "annotation" && (key === "Kids" || key === "Parent")) return "annotation";
  if (role === "page" && key === "Annots") return "annotation";
  if (role === "form" && key === "Fields") return "annotation";
  if (role === "annotation" && key === "AP") return "appearance";
  if (key === "A" && (role === "annotation" || role === "outline")) return "action";
  return DICTIONARIES.has(key) ? "dictionary" : "plain";
}

const OF_CATALOG: Readonly<Record<string, Role>> = {
  Names: "names",
  Dests: "dictionary",
  Outlines: "outline",
  AcroForm: "form",
  OCProperties: "layers",
};

const NAMED: readonly Role[] = ["dictionary", "appearance"];

export function roleOf(object: PDFObject, proposed: Role): Role {
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return proposed;
  switch (nameOf(dict.lookup(PDFName.of("Type")))) {
    case "Catalog":
      return "catalog";
    case "Pages":
      return "tree";
    case "Page":
      return "page";
    case "Annot":
      return "annotation";
    case "OCG":
      return "layer";
    case "Action":
      return "action";
    default:
      // What hangs under a name of the document's own choice is itself: a font, a picture.
      return object instanceof PDFStream && NAMED.includes(proposed) ? "plain" : proposed;
  }
}

/** Not copied at all: descriptions, files, signatures, and whatever runs, plays or points out of the document. */
export function isUnwanted(object: PDFObject, role: Role): boolean {
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return false;
  const type = nameOf(dict.lookup(PDFName.of("Type")));
  if (["Metadata", "Filespec", "EmbeddedFile", "Sig", "DocTimeStamp", "Thread"].includes(type)) return true;
  if (role === "annotation" && !isField(dict))
    return !KEPT_ANNOTATIONS.has(nameOf(dict.lookup(PDFName.of("Subtype"))));
  if (role === "action") return !KEPT_ACTIONS.has(nameOf(dict.lookup(PDFName.of("S")))) || isLocal(dict);
  return false;
}

/** A link to a place on somebody's computer. */
function isLocal(action: PDFDict): boolean {
  return /^\(?\s*(file:|[a-z]:\\|\\\\)/i.test(action.lookup(PDFName.of("URI"))?.toString() ?? "");
}

/** `[/ICCBased stream]` */
export function isProfile(array: PDFArray): boolean {
  return array.size() === 2 && nameOf(array.get(0)) === "ICCBased";
}
