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
  | "resources"
  /** What marks in the text of a page may name: layers, and descriptions that go. */
  | "properties"
  | "property"
  /** Names that the document chose for what draws: pictures and forms, glyphs, the looks of an annotation. */
  | "drawings"
  /** A stream with the operators of a page (ISO 32000-2, 7.8.2), or a picture. */
  | "content"
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
  property: set("Type OCGs P VE"),
  resources: set("Font XObject ExtGState ColorSpace Pattern Shading Properties ProcSet"),
};

/**
 * Of everything else that draws: streams and pictures, patterns, functions, shadings, states, groups, fonts, halftones,
 * borders, labels of pages. Programs write keys of their own beside them: names of files, authors, moments.
 */
const DRAWS = set(
  "Type Subtype Filter DecodeParms Length Resources Font ExtGState ColorSpace Shading " +
    // Pictures and forms; of what unpacks them.
    "Width Height BitsPerComponent Intent ImageMask Mask Decode Interpolate SMask SMaskInData Matte FormType BBox Matrix " +
    "Group OC Predictor Colors Columns EarlyChange K EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1 " +
    "DamagedRowsBeforeError JBIG2Globals ColorTransform " +
    // Patterns, functions, shadings, colours.
    "PatternType PaintType TilingType XStep YStep FunctionType Domain Range Size BitsPerSample Order Encode C0 C1 N " +
    "Functions Bounds ShadingType Background AntiAlias Coords Extend Function BitsPerCoordinate BitsPerFlag " +
    "VerticesPerRow WhitePoint BlackPoint Gamma Alternate Colorants Process Components MixingHints Solidities " +
    "PrintingOrder DotGain " +
    // States and groups; I of a group is whether it stands alone.
    "LW LC LJ ML D RI OP op OPM BG BG2 UCR UCR2 TR TR2 HT FL SM SA BM CA ca AIS TK UseBlackPtComp G BC S CS I " +
    // Halftones.
    "HalftoneType HalftoneName Frequency Angle SpotFunction AccurateScreens TransferFunction Default Xsquare Ysquare " +
    "Width2 Height2 " +
    // Fonts.
    "BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts CIDSystemInfo Registry Ordering " +
    "Supplement DW W DW2 W2 CIDToGIDMap CharProcs FontBBox FontMatrix FontName FontFamily FontStretch FontWeight Flags " +
    "ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth FontFile FontFile2 " +
    "FontFile3 CharSet CIDSet Style Panose BaseEncoding Differences Length1 Length2 Length3 CMapName WMode UseCMap " +
    // Borders and looks of fields; how pages are numbered.
    "R BC BG CA RC AC IX TP IF SW A FB Nums Kids Limits P St Names",
);

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
  return (ALLOWED[role] ?? DRAWS).has(key);
}

/** A field of a form: its name is not a person's. */
function isField(dict: PDFDict): boolean {
  return nameOf(dict.lookup(PDFName.of("Subtype"))) === "Widget" || !dict.has(PDFName.of("Subtype"));
}

/** What a page names; elsewhere a key of the same name holds the thing itself. */
const OF_RESOURCES: Readonly<Record<string, Role>> = {
  Font: "dictionary",
  ExtGState: "dictionary",
  ColorSpace: "dictionary",
  Shading: "dictionary",
  XObject: "drawings",
  Pattern: "drawings",
  Properties: "properties",
};
/** The same anywhere else. */
const OF_ANY: Readonly<Record<string, Role>> = {
  Resources: "resources",
  DR: "resources",
  Colorants: "dictionary",
  Solidities: "dictionary",
  CharProcs: "drawings",
};

/** What the value of a key is. A type that the value gives itself goes before it. */
export function roleOfValue(role: Role, key: string): Role {
  if (role === "dictionary") return "plain";
  if (role === "resources") return OF_RESOURCES[key] ?? "plain";
  if (role === "drawings") return "content";
  if (role === "properties") return "property";
  if (role === "appearance") return "drawings";
  if (role === "page" && key === "Contents") return "content";
  if ((role === "plain" || role === "content") && key === "G") return "content";
  if (role === "catalog") return OF_CATALOG[key] ?? "plain";
  if (role === "layers" && key === "D") return "layers-shown";
  if (role === "outline" && ["First", "Last", "Next", "Prev"].includes(key)) return "outline";
  if (role === "annotation" && /^(Kids|Parent|IRT)$/.test(key)) return "annotation";
  if (role === "page" && key === "Annots") return "annotation";
  if (role === "form" && key === "Fields") return "annotation";
  if (role === "annotation" && key === "AP") return "appearance";
  if (key === "A" && (role === "annotation" || role === "outline")) return "action";
  return OF_ANY[key] ?? "plain";
}

const OF_CATALOG: Readonly<Record<string, Role>> = {
  Names: "names",
  Dests: "dictionary",
  Outlines: "outline",
  AcroForm: "form",
  OCProperties: "layers",
};

const NAMED: readonly Role[] = ["dictionary", "appearance", "drawings", "properties"];

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
      if (!(object instanceof PDFStream) || !NAMED.includes(proposed)) return proposed;
      return proposed === "drawings" || proposed === "appearance" ? "content" : "plain";
  }
}

/** Not copied at all: descriptions, files, signatures, and whatever runs, plays or points out of the document. */
export function isUnwanted(object: PDFObject, role: Role): boolean {
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return false;
  const type = nameOf(dict.lookup(PDFName.of("Type")));
  if (["Metadata", "Filespec", "EmbeddedFile", "Sig", "DocTimeStamp", "Thread"].includes(type)) return true;
  if (role === "property" && type !== "OCMD") return true;
  if (role === "annotation" && !isField(dict))
    return !KEPT_ANNOTATIONS.has(nameOf(dict.lookup(PDFName.of("Subtype"))));
  if (role === "action") return !KEPT_ACTIONS.has(nameOf(dict.lookup(PDFName.of("S")))) || isLocal(dict);
  return false;
}

/** Whether a stream holds operators: whatever is drawn as if it did, and what says so itself. */
export function isContent(dict: PDFDict, role: Role): boolean {
  const subtype = nameOf(dict.lookup(PDFName.of("Subtype")));
  return (
    subtype === "Form" || (subtype !== "Image" && (role === "content" || dict.has(PDFName.of("PatternType"))))
  );
}

/** A link to a place on somebody's computer. */
function isLocal(action: PDFDict): boolean {
  return /^\(?\s*(file:|[a-z]:\\|\\\\)/i.test(action.lookup(PDFName.of("URI"))?.toString() ?? "");
}

/** `[/ICCBased stream]` */
export function isProfile(array: PDFArray): boolean {
  return array.size() === 2 && nameOf(array.get(0)) === "ICCBased";
}
