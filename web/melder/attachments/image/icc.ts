import { ascii, joined, latin1, uint32, viewOf } from "../bytes.ts";

/**
 * A colour profile says how the colours of a picture are meant, but also who made it, when, and for which screen of whom.
 * Kept: the numbers that colours need. ICC.1:2022, 7.2 (header) and 9.2 (tags).
 */
const COLOUR_TAGS = [
  "rXYZ",
  "gXYZ",
  "bXYZ",
  "rTRC",
  "gTRC",
  "bTRC",
  "kTRC",
  "wtpt",
  "bkpt",
  "chad",
  "cicp",
  "A2B0",
  "A2B1",
  "A2B2",
  "B2A0",
  "B2A1",
  "B2A2",
];

const HEADER = 128;
/** Number of tags, then signature, offset and size of each. */
const TAG_ENTRY = 12;
/** Printers have profiles of megabytes; a picture for the screen needs a few kilobytes. */
const MAX_TAGS = 100;

/** A profile with the same colours and nothing else; nothing where the bytes are no profile. */
export function bareProfile(profile: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (profile.length < HEADER + 4 || latin1(profile, 36, 40) !== "acsp") return undefined;
  const tags = colourTags(profile);
  if (!tags || tags.size === 0) return undefined;
  // Readers refuse a profile without these two texts. One character, the same for everybody.
  const version4 = (profile[8] ?? 0) >= 4;
  tags.set("desc", version4 ? unicodeText() : description());
  tags.set("cprt", version4 ? unicodeText() : joined([ascii("text"), uint32(0), ascii("-\0")]));
  return assemble(profile, tags);
}

function colourTags(profile: Uint8Array): Map<string, Uint8Array> | undefined {
  const view = viewOf(profile);
  const count = view.getUint32(HEADER);
  if (count > MAX_TAGS || HEADER + 4 + count * TAG_ENTRY > profile.length) return undefined;
  const tags = new Map<string, Uint8Array>();
  for (let i = 0; i < count; i += 1) {
    const at = HEADER + 4 + i * TAG_ENTRY;
    const name = latin1(profile, at, at + 4);
    const offset = view.getUint32(at + 4);
    const size = view.getUint32(at + 8);
    if (!COLOUR_TAGS.includes(name)) continue;
    if (size < 8 || offset + size > profile.length) return undefined;
    tags.set(name, profile.subarray(offset, offset + size));
  }
  return tags;
}

function assemble(profile: Uint8Array, tags: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const table: Uint8Array[] = [uint32(tags.size)];
  const data: Uint8Array[] = [];
  const places = new Map<Uint8Array, number>();
  let offset = HEADER + 4 + tags.size * TAG_ENTRY;
  for (const [name, bytes] of tags) {
    let place = places.get(bytes);
    if (place === undefined) {
      place = offset;
      places.set(bytes, place);
      const padding = new Uint8Array((4 - (bytes.length % 4)) % 4);
      data.push(bytes, padding);
      offset += bytes.length + padding.length;
    }
    table.push(ascii(name), uint32(place), uint32(bytes.length));
  }
  const whole = joined([bareHeader(profile), ...table, ...data]);
  viewOf(whole).setUint32(0, whole.length);
  return whole;
}

/** Version, class, colour spaces, the mark, the intent and the fixed illuminant. No maker, device, date or identity. */
function bareHeader(profile: Uint8Array): Uint8Array {
  const header = new Uint8Array(HEADER);
  for (const [from, to] of [
    [8, 12],
    [12, 24],
    [36, 40],
    [64, 68],
    [68, 80],
  ] as const) {
    header.set(profile.subarray(from, to), from);
  }
  return header;
}

/** `desc` of version 2: a counted text, then empty Unicode and Macintosh forms. */
function description(): Uint8Array {
  return joined([ascii("desc"), uint32(0), uint32(2), ascii("-\0"), new Uint8Array(4 + 4 + 2 + 1 + 67)]);
}

/** `mluc` with one record: language, country, size and place of "-" in UTF-16. */
function unicodeText(): Uint8Array {
  return joined([
    ascii("mluc"),
    uint32(0),
    uint32(1),
    uint32(12),
    ascii("enUS"),
    uint32(2),
    uint32(28),
    Uint8Array.of(0, 0x2d),
  ]);
}
