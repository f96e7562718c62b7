import { latin1, viewOf } from "../bytes.ts";

/** Types of records and their fields: MS-EMF, 2.3. */
const HEADER = 1;
const END = 14;
const LAST = 122;
const COMMENT = 70;
/** To the device, in its own words, and colour profiles by the name of their file. */
const NOT_DRAWING = new Set([COMMENT, 105, 106, 110, 112, 113, 121]);
/** Pictures that can be a JPEG or PNG as it stands, with all that it says. */
const WITH_PICTURE = new Set([80, 81]);
const JPEG_OR_PNG = [4, 5];
/** The header as long as any version has fields of its own. */
const HEADER_FIELDS = 108;

/**
 * A drawing without what names its program, its title or anything else that is not drawn: the header's texts and
 * records that draw nothing are blanked where they stand. Undefined where it cannot be followed, or where the drawing
 * itself is in such a record (EMF+ alone).
 */
export function cleanEmf(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (bytes.length < 88 || latin1(bytes, 40, 44) !== " EMF") return undefined;
  const copy = new Uint8Array(bytes);
  const view = viewOf(copy);
  for (let at = 0; at + 8 <= copy.length; ) {
    const type = view.getUint32(at, true);
    const end = at + view.getUint32(at + 4, true);
    if (end < at + 8 || end > copy.length || type === 0 || type > LAST) return undefined;
    if ((at === 0) !== (type === HEADER)) return undefined;
    if (type === HEADER) cleanHeader(copy, end);
    else if (NOT_DRAWING.has(type)) {
      if (isDrawingAlone(copy, at, end)) return undefined;
      copy.fill(0, at + 8, end);
      view.setUint32(at, COMMENT, true);
      if (end >= at + 12) view.setUint32(at + 8, end - at - 12, true);
    } else if (WITH_PICTURE.has(type) && hasWholePicture(view, at, end)) return undefined;
    at = end;
    if (type !== END) continue;
    view.setUint32(48, end, true);
    return copy.slice(0, end);
  }
  return undefined;
}

/** Description and format of pixels, each a length and a place (2.2.9, 2.2.10), and whatever stands behind the fields. */
function cleanHeader(copy: Uint8Array, end: number): void {
  copy.fill(0, 60, 68);
  if (end >= 96) copy.fill(0, 88, 96);
  if (end > HEADER_FIELDS) copy.fill(0, HEADER_FIELDS, end);
}

/** The header of EMF+ says whether the drawing is there in ordinary records too (MS-EMFPLUS, 2.3.3.3). */
function isDrawingAlone(copy: Uint8Array, at: number, end: number): boolean {
  if (end < at + 20 || latin1(copy, at + 12, at + 16) !== "EMF+") return false;
  const view = viewOf(copy);
  return view.getUint16(at + 16, true) === 0x4001 && (view.getUint16(at + 18, true) & 1) === 0;
}

/** By the compression in the header of the picture, whose place stands 48 bytes from the start of the record. */
function hasWholePicture(view: DataView, at: number, end: number): boolean {
  if (end < at + 52) return true;
  const header = at + view.getUint32(at + 48, true);
  return header + 20 > end || JPEG_OR_PNG.includes(view.getUint32(header + 16, true));
}
