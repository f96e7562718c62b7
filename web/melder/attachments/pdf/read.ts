import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { latin1 } from "../bytes.ts";
import type { FactName, FindingsBuilder } from "../findings.ts";
import type { Breath } from "../format.ts";
import { MAX_XMP, readXmp } from "../image/xmp.ts";
import { unpacked } from "./bounds.ts";
import { nameOf } from "./rules.ts";

/** Of the Info dictionary (ISO 32000-1, 14.3.3). */
const FACTS: Readonly<Record<string, FactName>> = {
  Author: "author",
  Creator: "software",
  Producer: "software",
  Title: "title",
  Subject: "description",
  Keywords: "description",
  CreationDate: "moment",
  Company: "company",
};

/** Descriptions that are read: a document can point to thousands. They go all the same. */
const MAX_PACKETS = 20;

/** What the document says besides its pages. */
export async function readDocument(
  source: PDFContext,
  bytes: Uint8Array,
  found: FindingsBuilder,
  breath: Breath,
): Promise<void> {
  const info = source.lookup(source.trailerInfo.Info);
  if (info instanceof PDFDict) {
    for (const [key, value] of info.entries()) {
      const name = FACTS[key.asString().slice(1)];
      if (name) found.fact(name, textOf(source.lookup(value)));
      else found.removed("other-field");
    }
  }
  let packets = 0;
  for (const [, object] of source.enumerateIndirectObjects()) {
    readObject(object, found);
    if (isPacket(object) && packets < MAX_PACKETS) {
      packets += 1;
      await readXmp(packet(object), found, breath);
    }
    await breath();
  }
  found.removed("earlier-version", earlierVersions(bytes));
}

/** An object and all that stands inside it; what it points to has its own turn. */
function readObject(object: PDFObject, found: FindingsBuilder): void {
  const dict = object instanceof PDFRawStream ? object.dict : object;
  if (dict instanceof PDFArray) for (const item of dict.asArray()) readObject(item, found);
  if (!(dict instanceof PDFDict)) return;
  for (const item of dict.values()) readObject(item, found);
  const at = (key: string) => dict.lookup(PDFName.of(key));
  if (nameOf(at("Type")) === "Filespec" && dict.has(PDFName.of("EF"))) found.removed("embedded-file");
  if (nameOf(at("S")) === "JavaScript") found.removed("script");
  if (nameOf(at("FT")) === "Sig" && at("V") instanceof PDFDict) {
    found.removed("signature");
    found.fact("author", textOf((at("V") as PDFDict).lookup(PDFName.of("Name"))));
  }
  if (["Tx", "Ch"].includes(nameOf(at("FT"))))
    found.stays("form-field", (textOf(at("V")) ?? "") === "" ? 0 : 1);
  if (dict.has(PDFName.of("PieceInfo"))) found.removed("other-field");
  const off = dict.has(PDFName.of("OCGs")) ? dict.lookup(PDFName.of("D")) : undefined;
  const hidden = off instanceof PDFDict ? off.lookup(PDFName.of("OFF")) : undefined;
  if (hidden instanceof PDFArray) found.stays("hidden-layer", hidden.size());
  readRemark(dict, found);
}

/** A remark somebody wrote on a page: the words stay, the name goes. */
function readRemark(dict: PDFDict, found: FindingsBuilder): void {
  const subtype = nameOf(dict.lookup(PDFName.of("Subtype")));
  if (!dict.has(PDFName.of("Rect")) || ["Widget", "Link", "Popup"].includes(subtype)) return;
  found.fact("commenter", textOf(dict.lookup(PDFName.of("T"))));
  if ((textOf(dict.lookup(PDFName.of("Contents"))) ?? "") !== "") found.stays("comment");
}

function isPacket(object: PDFObject): object is PDFRawStream {
  return object instanceof PDFRawStream && nameOf(object.dict.lookup(PDFName.of("Type"))) === "Metadata";
}

function packet(stream: PDFRawStream): string {
  try {
    return new TextDecoder().decode(unpacked(stream, MAX_XMP));
  } catch {
    // It is packed in a way that nobody knows, or unpacks to more than a description.
    return "";
  }
}

function textOf(value: PDFObject | undefined): string | undefined {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return undefined;
  return value.decodeText();
}

/** A change that was saved behind the file leaves the earlier state in it. One prepared for the web has two ends. */
function earlierVersions(bytes: Uint8Array): number {
  const text = latin1(bytes);
  const ends = text.split("%%EOF").length - 1;
  const first = text.slice(0, 2_048).includes("/Linearized") ? 2 : 1;
  return Math.max(0, ends - first);
}
