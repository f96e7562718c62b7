import type { FactName, FindingsBuilder } from "../findings.ts";
import type { Breath } from "../format.ts";
import { attributeOf, eachPiece, plain, textsIn } from "../xml.ts";

/** Properties of XMP (ISO 16684-1) that say who, with what, when and where. */
const FACTS: Readonly<Record<string, FactName>> = {
  creator: "author",
  Artist: "author",
  OwnerName: "author",
  LastModifiedBy: "last-editor",
  CreatorTool: "software",
  Producer: "software",
  Software: "software",
  Model: "device",
  SerialNumber: "serial-number",
  CreateDate: "moment",
  DateCreated: "moment",
  title: "title",
  description: "description",
  Company: "company",
  City: "description",
  Location: "description",
};

/** A packet is text between these two, whatever the file around it is. */
const OPEN = "<x:xmpmeta";
const CLOSE = "</x:xmpmeta>";

/** More is not read, of one packet or of all; it goes all the same. */
export const MAX_XMP = 2_000_000;

/** The packets that stand unpacked in the bytes. */
export function xmpPackets(bytes: Uint8Array): string[] {
  const found: string[] = [];
  const open = new TextEncoder().encode(OPEN);
  const close = new TextEncoder().encode(CLOSE);
  let room = MAX_XMP;
  for (let at = indexOf(bytes, open, 0); at >= 0; at = indexOf(bytes, open, at + 1)) {
    const end = indexOf(bytes, close, at);
    if (end < 0) break;
    room -= end - at;
    if (room < 0) break;
    found.push(new TextDecoder().decode(bytes.subarray(at, end + close.length)));
    at = end;
  }
  return found;
}

function indexOf(bytes: Uint8Array, mark: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(mark[0] ?? 0, from); at >= 0; at = bytes.indexOf(mark[0] ?? 0, at + 1)) {
    if (mark.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}

/** Tells what a packet says; what has no name of its own is counted. */
export async function readXmp(packet: string, found: FindingsBuilder, breath: Breath): Promise<void> {
  let others = 0;
  try {
    await eachPiece(packet, breath, ({ tag }) => {
      if (!tag || tag.kind === "close") return;
      for (const { name, raw } of tag.attributes) {
        const local = name.slice(name.indexOf(":") + 1);
        const fact = FACTS[local];
        if (name.startsWith("xmlns") || /^(rdf|x|xml):/.test(name)) continue;
        if (fact) found.fact(fact, plain(raw));
        else others += 1;
      }
      if (/^(rdf|x):/.test(tag.name) && attributeOf(tag, "about") === undefined) return;
      if (!FACTS[tag.local] && !/^(rdf|x):/.test(tag.name)) others += 1;
    });
    for (const [local, texts] of await textsIn(packet, Object.keys(FACTS), breath)) {
      const fact = FACTS[local];
      if (fact) for (const text of texts) found.fact(fact, text);
    }
  } catch (error) {
    if (error instanceof DOMException) throw error;
    // No XML that can be followed: it is not told in full, and goes all the same.
    others += 1;
  }
  found.removed("other-field", others);
}
