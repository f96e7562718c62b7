import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import jpeg from "jpeg-js";
import { photo } from "#test/e2e/support/files.ts";
import { withTags } from "./exiftool.ts";

/** The word that is planted wherever a file can hide one. Invented, and in no other file. */
export const CANARY = "Kanariewoord7719";

const SIDE = { width: 61, height: 45 };

/** A JPEG whose sides are no multiple of eight, with colours that differ everywhere. */
export function plainJpeg({ width, height } = SIDE, quality = 80): Buffer {
  const data = Buffer.alloc(width * height * 4);
  for (let i = 0; i < data.length; i += 4) {
    const [x, y] = [(i / 4) % width, Math.floor(i / 4 / width)];
    data.set([(x * 4) % 256, (y * 5) % 256, (x * y) % 256, 255], i);
  }
  return jpeg.encode({ data, width, height }, quality).data;
}

const PHONE = [
  "-Make=Samsung",
  "-Model=SM-A515F",
  "-DateTimeOriginal=2026:11:03 10:11:12",
  "-GPSLatitude=52.1",
  "-GPSLatitudeRef=N",
  "-GPSLongitude=5.1",
  "-GPSLongitudeRef=E",
];

/** What a phone and two programs leave in a photo: EXIF, a thumbnail, IPTC, XMP, a comment, a colour profile. */
export function phoneJpeg(orientation = 6): Buffer {
  return once(`phone ${orientation}`, () => madePhoneJpeg(orientation));
}

/** Starting Perl takes longer than any test of ours. */
const made = new Map<string, Buffer>();

function once(name: string, make: () => Buffer): Buffer {
  const bytes = made.get(name) ?? make();
  made.set(name, bytes);
  return bytes;
}

function madePhoneJpeg(orientation: number): Buffer {
  const tagged = withTags(plainJpeg(), "jpg", [
    ...PHONE,
    `-Orientation#=${orientation}`,
    `-Artist=${CANARY}`,
    `-Copyright=${CANARY}`,
    `-UserComment=${CANARY}`,
    `-XPAuthor=${CANARY}`,
    `-SerialNumber=${CANARY}`,
    `-IPTC:By-line=${CANARY}`,
    `-IPTC:City=${CANARY}`,
    `-XMP-dc:Creator=${CANARY}`,
    `-XMP-xmp:CreatorTool=${CANARY}`,
    `-Comment=${CANARY}`,
  ]);
  return withProfile(tagged);
}

/** Behind the end: another photo and the film of a motion photo, as phones put them. */
export function withTrailer(bytes: Uint8Array): Buffer {
  const film = Buffer.from(`\0\0\0\x18ftypmp42\0\0\0\0isommp42${CANARY}`, "latin1");
  return Buffer.concat([bytes, withTags(plainJpeg(), "jpg", [`-Artist=${CANARY}`]), film]);
}

/** A small colour profile of version 2 that names a screen and its owner. */
export function profile(): Buffer {
  const text = Buffer.from(`${CANARY}\0`, "latin1");
  const desc = Buffer.concat([
    Buffer.from("desc\0\0\0\0"),
    Buffer.of(0, 0, 0, text.length),
    text,
    Buffer.alloc(78),
  ]);
  const curve = Buffer.concat([Buffer.from("curv\0\0\0\0"), Buffer.of(0, 0, 0, 1, 2, 0x33), Buffer.alloc(2)]);
  const xyz = (x: number) =>
    Buffer.concat([Buffer.from("XYZ \0\0\0\0"), Buffer.of(0, 0, x, 0, 0, 0, 0x40, 0, 0, 0, 0x20, 0)]);
  const owner = Buffer.concat([Buffer.from("text\0\0\0\0"), text]);
  const tags: [string, Buffer][] = [
    ["desc", desc],
    ["dmdd", desc],
    ["cprt", owner],
    ["wtpt", xyz(0xf6)],
    ["rXYZ", xyz(0x6f)],
    ["gXYZ", xyz(0x62)],
    ["bXYZ", xyz(0x24)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const header = Buffer.alloc(128);
  header.write("Kana\x02\x10\0\0mntrRGB XYZ ", 4, "latin1");
  header.write("acspAPPL", 36, "latin1");
  header.write("KanaKana", 48, "latin1");
  header.writeUInt16BE(2026, 24);
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  let offset = 128 + table.length;
  tags.forEach(([name, data], i) => {
    table.write(name, 4 + i * 12, "latin1");
    table.writeUInt32BE(offset, 8 + i * 12);
    table.writeUInt32BE(data.length, 12 + i * 12);
    offset += data.length;
  });
  header.writeUInt32BE(offset, 0);
  return Buffer.concat([header, table, ...tags.map(([, data]) => data)]);
}

function withProfile(bytes: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from("ICC_PROFILE\0\x01\x01", "latin1"), profile()]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([bytes.subarray(0, 2), Buffer.of(0xff, 0xe2), length, body, bytes.subarray(2)]);
}

/** A screenshot with text chunks, plain and packed, EXIF, XMP and a profile. */
export function taggedPng(): Buffer {
  return once("png", madePng);
}

function madePng(): Buffer {
  const plain = photo(20, CANARY);
  const profileChunk = chunk(
    "iCCP",
    Buffer.concat([Buffer.from(`${CANARY}\0\0`, "latin1"), deflateSync(profile())]),
  );
  const packed = chunk("zTXt", Buffer.concat([Buffer.from("Author\0\0"), deflateSync(Buffer.from(CANARY))]));
  const chunked = Buffer.concat([plain.subarray(0, 33), profileChunk, packed, plain.subarray(33)]);
  return withTags(chunked, "png", [
    `-PNG:Title=${CANARY}`,
    `-EXIF:Artist=${CANARY}`,
    "-EXIF:Model=SM-A515F",
    `-XMP-dc:Creator=${CANARY}`,
    "-Orientation#=3",
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  // Readers of ancillary chunks do not stop at a wrong checksum, ExifTool included; it is right all the same.
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc(body), body.length + 4);
  return framed;
}

function crc(bytes: Buffer): number {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (0xedb88320 & -(value & 1));
  }
  return ~value >>> 0;
}

/**
 * A HEIC photo of 96 by 64, red above and blue below, with a white square at its top left: drawn and encoded with
 * ImageMagick 6.9 and x265 for this test, nobody's picture. What a phone writes is added here.
 */
export function phoneHeic(): Buffer {
  const file = readFileSync(new URL("photo.heic", import.meta.url));
  return withTags(file, "heic", [...PHONE, `-Artist=${CANARY}`, `-XMP-dc:Creator=${CANARY}`]);
}

/** The same photo with a quarter turn to the left written into its properties (`irot`), as of a phone held upright. */
export function turnedHeic(): Buffer {
  return readFileSync(new URL("turned.heic", import.meta.url));
}

/**
 * Two pictures of noise, drawn with ImageMagick 6.9 for this test: one that sharpens while it loads, in ten scans, and
 * one in the four colours of a printer, which needs an Adobe segment.
 */
export function rareJpeg(which: "progressive" | "cmyk"): Buffer {
  return readFileSync(new URL(`${which}.jpg`, import.meta.url));
}

/** The pixels, as a decoder that is not ours in the site gives them. */
export function pixelsOf(bytes: Uint8Array): { width: number; height: number; data: Uint8Array } {
  const { width, height, data } = jpeg.decode(bytes, { useTArray: true });
  return { width, height, data };
}

/** The same for the same pixels and no others: comparing millions of numbers one by one takes half a minute. */
export function pictureOf(bytes: Uint8Array): string {
  const { width, height, data } = pixelsOf(bytes);
  return `${width} x ${height} ${createHash("sha256").update(data).digest("hex")}`;
}
