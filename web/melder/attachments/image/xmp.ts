import type { FactName, FindingsBuilder } from "../findings.ts";
import { attributeOf, pieces, plain, textsIn } from "../xml.ts";

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

/** The packets that stand unpacked in the bytes. */
export function xmpPackets(bytes: Uint8Array): string[] {
  const found: string[] = [];
  const open = new TextEncoder().encode(OPEN);
  const close = new TextEncoder().encode(CLOSE);
  for (let at = indexOf(bytes, open, 0); at >= 0; at = indexOf(bytes, open, at + 1)) {
    const end = indexOf(bytes, close, at);
    if (end < 0) break;
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
export function readXmp(packet: string, found: FindingsBuilder): void {
  let others = 0;
  for (const { tag } of pieces(packet)) {
    if (!tag || tag.kind === "close") continue;
    for (const { name, raw } of tag.attributes) {
      const local = name.slice(name.indexOf(":") + 1);
      const fact = FACTS[local];
      if (name.startsWith("xmlns") || /^(rdf|x|xml):/.test(name)) continue;
      if (fact) found.fact(fact, plain(raw));
      else others += 1;
    }
    if (/^(rdf|x):/.test(tag.name) && attributeOf(tag, "about") === undefined) continue;
    const fact = FACTS[tag.local];
    if (!fact && !/^(rdf|x):/.test(tag.name)) others += 1;
  }
  for (const [local, fact] of Object.entries(FACTS)) {
    for (const text of textsIn(packet, local)) found.fact(fact, text);
  }
  found.removed("other-field", others);
}
