import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFHeader,
  PDFInvalidObject,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import { type Breath, breathOf, type Work } from "../format.ts";
import { isProfile, isUnwanted, keeps, type Role, roleOf, roleOfValue } from "./rules.ts";

/** Contents of a stream that stay the same picture or colours with less in it. */
export type CleanStream = (stream: PDFRawStream, role: Role, breath: Breath) => Promise<PDFRawStream>;

interface Waiting {
  readonly from: PDFRef;
  readonly to: PDFRef;
  readonly role: Role;
}

/**
 * A new document with what the catalog of the old one reaches and the rules let through: earlier revisions, deleted
 * pages and lost objects stay behind, and so do the trailer's Info and ID.
 */
export async function copied(source: PDFContext, cleanStream: CleanStream, work: Work): Promise<PDFContext> {
  const target = PDFContext.create();
  target.header = PDFHeader.forVersion(1, 7);
  const known = new Map<string, PDFRef>();
  const queue: Waiting[] = [];
  const pages = pagesOf(source);

  const reference = (ref: PDFRef, proposed: Role): PDFObject => {
    const object = source.lookup(ref);
    if (object === undefined) return PDFNull;
    const role = roleOf(object, proposed);
    if (isUnwanted(object, role) || (role === "page" && !pages.has(ref.tag))) return PDFNull;
    const there = known.get(ref.tag);
    if (there) return there;
    const to = target.nextRef();
    known.set(ref.tag, to);
    queue.push({ from: ref, to, role });
    return to;
  };
  const value = (object: PDFObject, proposed: Role): PDFObject => {
    if (object instanceof PDFRef) return reference(object, proposed);
    // Bytes that are no object would pass as they stand.
    if (object instanceof PDFInvalidObject) throw new Error("an object cannot be followed");
    const role = roleOf(object, proposed);
    if (object instanceof PDFArray) return list(object, role);
    if (object instanceof PDFDict)
      return isUnwanted(object, role) ? PDFNull : dictionary(object, role, false);
    return object.clone(target);
  };
  const list = (array: PDFArray, role: Role): PDFArray => {
    const copy = PDFArray.withContext(target);
    const of = isProfile(array) ? "profile" : role === "dictionary" ? "plain" : role;
    for (const item of array.asArray()) {
      const item_ = value(item, of);
      // Only lists of annotations may become shorter: elsewhere the place in the list counts.
      if (role !== "annotation" || item_ !== PDFNull) copy.push(item_);
    }
    return copy;
  };
  const dictionary = (dict: PDFDict, role: Role, ofStream: boolean): PDFDict => {
    const copy = PDFDict.withContext(target);
    for (const [key, item] of dict.entries()) {
      const name = key.asString().slice(1);
      if (!keeps(role, name, dict, ofStream)) continue;
      const item_ = value(item, roleOfValue(role, name));
      if (item_ !== PDFNull) copy.set(key, item_);
    }
    return copy;
  };
  const breath = breathOf(work);
  const whole = async (object: PDFObject, role: Role): Promise<PDFObject> => {
    if (!(object instanceof PDFStream)) return value(object, role);
    const raw = object instanceof PDFRawStream ? object : PDFRawStream.of(object.dict, object.getContents());
    const clean = await cleanStream(raw, role, breath);
    return PDFRawStream.of(dictionary(clean.dict, role, true), clean.contents);
  };

  target.trailerInfo.Root = reference(source.trailerInfo.Root as PDFRef, "catalog");
  for (let next = queue.pop(), done = 1; next; next = queue.pop(), done += 1) {
    const object = source.lookup(next.from);
    if (object) target.assign(next.to, await whole(object, next.role));
    const waiting = breath();
    if (!waiting) continue;
    work.onProgress(Math.min(0.9, done / source.largestObjectNumber));
    await waiting;
  }
  return target;
}

/** The pages that the document shows: others may lie there, deleted and still pointed to. */
function pagesOf(source: PDFContext): ReadonlySet<string> {
  const pages = new Set<string>();
  const seen = new Set<string>();
  const open: PDFObject[] = [];
  const catalog = source.lookup(source.trailerInfo.Root);
  const root = catalog instanceof PDFDict ? catalog.get(PDFName.of("Pages")) : undefined;
  if (root) open.push(root);
  for (let next = open.pop(); next; next = open.pop()) {
    if (!(next instanceof PDFRef) || seen.has(next.tag)) continue;
    seen.add(next.tag);
    const node = source.lookup(next);
    if (!(node instanceof PDFDict)) continue;
    const kids = node.lookup(PDFName.of("Kids"));
    if (kids instanceof PDFArray) open.push(...kids.asArray());
    else pages.add(next.tag);
  }
  return pages;
}
