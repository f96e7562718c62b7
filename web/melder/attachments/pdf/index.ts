import { type PDFContext, PDFParser, PDFRef, PDFWriter } from "@cantoo/pdf-lib";
import { latin1 } from "../bytes.ts";
import { breathOf, cannot, type Format, pause, type Work } from "../format.ts";
import { bounds, paced } from "./bounds.ts";
import { NotCleanable } from "./content.ts";
import { copied } from "./copy.ts";
import { readDocument } from "./read.ts";
import { streamCleaner } from "./streams.ts";

/** Objects between two pauses of the library while it writes. */
const AT_ONCE = 200;
/** A document of a thousand pages has some ten thousand. */
const MAX_OBJECTS = 300_000;

/** A PDF file becomes a new one with the same pages. */
export const pdf: Format = async (bytes, found, work) => {
  const breath = breathOf(work);
  bounds.begin();
  const source = await parsed(bytes, work);
  await pause(work);
  if (bounds.exceeded()) return cannot("too-much");
  // Names of objects are never packed, so a locked document says so in the open.
  if (!source || source.trailerInfo.Encrypt) return cannot(isLocked(bytes) ? "locked" : "broken");
  if (source.largestObjectNumber > MAX_OBJECTS) return cannot("too-much");
  await readDocument(source, bytes, found, breath);
  await pause(work);
  bounds.begin();
  let clean: PDFContext;
  try {
    clean = await copied(source, streamCleaner(found), work);
  } catch (error) {
    work.signal.throwIfAborted();
    if (error instanceof NotCleanable) return cannot("inside");
    return cannot(bounds.exceeded() ? "too-much" : "broken");
  }
  if (!(clean.trailerInfo.Root instanceof PDFRef)) return cannot("broken");
  const written = await PDFWriter.forContext(clean, AT_ONCE).serializeToBuffer();
  work.onProgress(1);
  return { ok: true, bytes: written, type: "application/pdf", extension: "pdf" };
};

async function parsed(bytes: Uint8Array, work: Work): Promise<PDFContext | undefined> {
  const parser = PDFParser.forBytesWithOptions(bytes, AT_ONCE);
  paced(parser, work);
  try {
    return await parser.parseDocument();
  } catch {
    return undefined;
  }
}

function isLocked(bytes: Uint8Array): boolean {
  return latin1(bytes).includes("/Encrypt");
}
