import { type PDFContext, PDFParser, PDFRef, PDFWriter } from "@cantoo/pdf-lib";
import { latin1 } from "../bytes.ts";
import { cannot, type Format, pause } from "../format.ts";
import { copied } from "./copy.ts";
import { readDocument } from "./read.ts";
import { streamCleaner } from "./streams.ts";

/** Objects between two pauses of the library. */
const AT_ONCE = 200;
/** A document of a thousand pages has some ten thousand. */
const MAX_OBJECTS = 300_000;

/** A PDF file becomes a new one with the same pages. */
export const pdf: Format = async (bytes, found, work) => {
  const source = await parsed(bytes);
  await pause(work);
  // Names of objects are never packed, so a locked document says so in the open.
  if (!source || source.trailerInfo.Encrypt) return cannot(isLocked(bytes) ? "locked" : "broken");
  if (source.largestObjectNumber > MAX_OBJECTS) return cannot("too-much");
  readDocument(source, bytes, found);
  await pause(work);
  const clean = await copied(source, streamCleaner(found), work);
  if (!(clean.trailerInfo.Root instanceof PDFRef)) return cannot("broken");
  const written = await PDFWriter.forContext(clean, AT_ONCE).serializeToBuffer();
  work.onProgress(1);
  return { ok: true, bytes: written, type: "application/pdf", extension: "pdf" };
};

async function parsed(bytes: Uint8Array): Promise<PDFContext | undefined> {
  try {
    return await PDFParser.forBytesWithOptions(bytes, AT_ONCE).parseDocument();
  } catch {
    return undefined;
  }
}

function isLocked(bytes: Uint8Array): boolean {
  return latin1(bytes).includes("/Encrypt");
}
