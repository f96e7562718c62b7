import type { Breath } from "../format.ts";
import { attributeOf, escaped, localOf, plain, rewritten, type Tag, type TagRule } from "../xml.ts";
import { isAddress, isLocalPath } from "./paths.ts";

/**
 * The code of a field stands in a document, not on its page: where a picture or a sheet was taken from, who filled in a
 * reference. ISO/IEC 29500-1, 17.16.5: fields whose code draws, counts or points within the document stay.
 */
const KEPT = new Set(
  (
    "PAGE NUMPAGES SECTION SECTIONPAGES PAGEREF REF NOTEREF STYLEREF TOC TOA TC TA XE INDEX SEQ LISTNUM AUTONUM " +
    "AUTONUMLGL AUTONUMOUT DATE TIME EQ SYMBOL ADVANCE QUOTE IF COMPARE SET ASK FILLIN NEXT NEXTIF SKIPIF MERGEFIELD " +
    "MERGEREC MERGESEQ FORMTEXT FORMCHECKBOX FORMDROPDOWN MACROBUTTON GOTOBUTTON HYPERLINK ="
  ).split(" "),
);
/** A field without a code shows what it showed; nothing makes it anew. */
const NONE = " QUOTE ";

/** A table of contents takes some hundred characters. */
const MAX_CODE = 10_000;

/** The code without paths; nothing at all of a field that is on no list. */
export function bareCode(code: string): string {
  const word = /^\s*(=|[a-z]+)/i.exec(code)?.[1]?.toUpperCase() ?? "";
  if (code.length > MAX_CODE || (code.trim() !== "" && !KEPT.has(word))) return NONE;
  const bare = code.replace(/(\\\w\s*)?"([^"]*)"/g, (quoted, mark: string | undefined, text: string) => {
    // A link that is no address is a file beside this one, under a name of its maker's.
    const elsewhere = word === "HYPERLINK" && mark === undefined && !isAddress(text);
    return elsewhere || isLocalPath(text) ? `${mark ?? ""}"-"` : quoted;
  });
  return bare.split(/\s+/).some((step) => isLocalPath(step.replace(/^"/, ""))) ? NONE : bare;
}

/** Elements with a piece of a code: Word cuts one into as many as it likes. */
export function isCode(within: string): boolean {
  return /^(instrText|delInstrText)$/i.test(within);
}

/** What goes into each piece of a code, in the order in which they stand: all of it into the first of a field. */
export async function codesOf(xml: string, rule: TagRule, breath: Breath): Promise<readonly string[]> {
  const pieces: { field: Field; first: boolean }[] = [];
  const open: Field[] = [];
  const onTag: TagRule = (tag) => {
    if (isFieldMark(tag)) follow(open, tag);
    return rule(tag);
  };
  await rewritten(xml, breath, onTag, (text, within) => {
    if (!isCode(within)) return text;
    const field = open.at(-1) ?? { code: "" };
    pieces.push({ field, first: field.code === "" });
    field.code += plain(text);
    return text;
  });
  return pieces.map(({ field, first }) => (first ? escaped(bareCode(field.code)) : ""));
}

interface Field {
  code: string;
}

function isFieldMark(tag: Tag): boolean {
  return localOf(tag.name).toLowerCase() === "fldchar";
}

function follow(open: Field[], tag: Tag): void {
  const type = attributeOf(tag, "fldCharType");
  if (type === "begin") open.push({ code: "" });
  else if (type === "end") open.pop();
}
