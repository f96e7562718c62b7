import ExifReader, { type ExpandedTags } from "exifreader";
import { unzlibSync } from "fflate";
import type { FactName, FindingsBuilder } from "../findings.ts";
import { breathOf, type Work } from "../format.ts";
import { readXmp, xmpPackets } from "./xmp.ts";

/** Tags of EXIF, IPTC and PNG text that say who, with what, when. */
const FACTS: Readonly<Record<string, FactName>> = {
  DateTimeOriginal: "moment",
  "Creation Time": "moment",
  Artist: "author",
  Author: "author",
  XPAuthor: "author",
  CameraOwnerName: "author",
  OwnerName: "author",
  "By-line": "author",
  "Writer/Editor": "last-editor",
  Copyright: "author",
  "Copyright Notice": "author",
  Software: "software",
  HostComputer: "device",
  BodySerialNumber: "serial-number",
  ImageDescription: "description",
  UserComment: "description",
  Description: "description",
  Comment: "description",
  "Caption/Abstract": "description",
  City: "description",
  Title: "title",
  XPTitle: "title",
  "Object Name": "title",
};

/** Where the tags stand, how the picture is stored, which way is up: nothing about anybody. */
const STRUCTURE =
  /Pointer$|^(Orientation|YCbCrPositioning|[XY]Resolution|ResolutionUnit|ExifVersion|FlashpixVersion|ColorSpace|ComponentsConfiguration|Pixel[XY]Dimension|Record Version|GPSVersionID)$/;

/** Text of a PNG can be packed; more is not read, and goes all the same. */
const MAX_PACKED_TEXT = 1_000_000;

/** Unpacks one text after the other, until there is no room: thousands of small ones take as long as a large one. */
function unpacker(): (packed: Uint8Array) => Uint8Array {
  let room = MAX_PACKED_TEXT * 4;
  return (packed) => {
    if (room <= 0) return new Uint8Array();
    room -= MAX_PACKED_TEXT / 10;
    try {
      const text = unzlibSync(packed, { out: new Uint8Array(MAX_PACKED_TEXT) });
      room -= text.length;
      return text;
    } catch {
      // One damaged text must not hide what the others say.
      return new Uint8Array();
    }
  };
}

type Group = Readonly<Record<string, { readonly description?: unknown } | undefined>>;

/** What the tags of a JPEG, PNG or HEIC say. XMP is read as text: the library would need the page's XML reader. */
export async function readTags(
  bytes: Uint8Array<ArrayBuffer>,
  found: FindingsBuilder,
  work: Work,
): Promise<void> {
  const breath = breathOf(work);
  for (const packet of xmpPackets(bytes)) await readXmp(packet, found, breath);
  let tags: ExpandedTags;
  try {
    tags = await ExifReader.load(bytes.buffer, {
      expanded: true,
      async: true,
      excludeTags: { xmp: true },
      decompress: { deflate: unpacker(), maxDecompressedSize: MAX_PACKED_TEXT },
    });
  } catch {
    // A picture without tags, or tags that no reader follows: cleaning takes them all the same.
    return;
  }
  const exif = (tags.exif ?? {}) as Group;
  found.fact("device", [exif.Make?.description, exif.Model?.description].filter(isText).join(" "));
  const { Latitude: latitude, Longitude: longitude } = tags.gps ?? {};
  if (isNumber(latitude) && isNumber(longitude)) found.place({ latitude, longitude });
  if (tags.Thumbnail) found.removed("thumbnail");
  const groups = [exif, tags.iptc, tags.pngText, tags.makerNotes, tags.photoshop] as readonly (
    | Group
    | undefined
  )[];
  found.removed(
    "other-field",
    groups.map((group) => readGroup(group ?? {}, found)).reduce((a, b) => a + b),
  );
}

/** How many it holds beside those with a name of their own. */
function readGroup(group: Group, found: FindingsBuilder): number {
  let others = 0;
  for (const [name, tag] of Object.entries(group)) {
    const fact = FACTS[name];
    if (fact && isText(tag?.description)) found.fact(fact, tag.description);
    else if (name !== "Make" && name !== "Model" && !STRUCTURE.test(name)) others += 1;
  }
  return others;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
