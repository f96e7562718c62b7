import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { tagsBeside, tagsOf, withTags } from "#test/support/hidden/exiftool.ts";
import {
  CANARY,
  phoneHeic,
  phoneJpeg,
  pictureOf,
  pixelsOf,
  plainJpeg,
  rareJpeg,
  taggedPng,
  turnedHeic,
  withTrailer,
} from "#test/support/hidden/pictures.ts";
import { holds } from "#test/support/hidden/search.ts";
import { type Examined, examined } from "./support/examined.ts";

/** How a picture is stored and how its colours are meant: all that may stay. */
const STRUCTURE = new RegExp(
  `^(File:(FileType|FileTypeExtension|MIMEType|ImageWidth|ImageHeight|EncodingProcess|BitsPerSample|ColorComponents|YCbCrSubSampling|ExifByteOrder)|${[
    "JFIF:(JFIFVersion|ResolutionUnit|XResolution|YResolution)",
    "IFD0:Orientation",
    "Adobe:(DCTEncodeVersion|APP14Flags[01]|ColorTransform)",
    "Composite:(ImageSize|Megapixels|GreenTRC|BlueTRC|RedTRC)",
    "PNG:(ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace|ProfileName)",
    "ICC_Profile:(MediaWhitePoint|(Red|Green|Blue)(MatrixColumn|TRC)|ProfileDescription|ProfileCopyright)",
    "ICC-header:\\w+",
  ].join("|")})$`,
);

/** Fields of a profile's header that name somebody, something or a moment. */
function profileHeader(bytes: Uint8Array, extension: string): Record<string, string | undefined> {
  const tags = tagsOf(bytes, extension);
  const named = [
    "ProfileCMMType",
    "ProfileDateTime",
    "DeviceManufacturer",
    "DeviceModel",
    "ProfileCreator",
    "PrimaryPlatform",
  ];
  return Object.fromEntries(named.map((name) => [name, tags.get(`ICC-header:${name}`)]));
}

const NO_PROFILE_HEADER = {
  ProfileCMMType: "",
  ProfileDateTime: "0000:00:00 00:00:00",
  DeviceManufacturer: "",
  DeviceModel: "",
  ProfileCreator: "",
  PrimaryPlatform: "Unknown ()",
};

const copyOf = (result: Examined) => {
  if (!result.copy) throw new Error(`no copy: ${result.why}`);
  return result.copy.bytes;
};
const factsOf = ({ findings }: Examined) => findings.facts.map(({ name, text }) => `${name} ${text}`);

describe("a photo of a phone (JPEG)", () => {
  const original = withTrailer(phoneJpeg());

  it("says what is in it: device, day, place, maker", async () => {
    const result = await examined(original);
    expect(factsOf(result)).toEqual(
      expect.arrayContaining([
        "device Samsung SM-A515F",
        "moment 2026:11:03 10:11:12",
        `author ${CANARY}`,
        `software ${CANARY}`,
      ]),
    );
    expect(result.findings.places).toEqual([{ latitude: 52.1, longitude: 5.1 }]);
    expect(result.findings.removed["after-end"]).toBe(1);
  });

  it("is cleaned to what draws it: a second reader finds nothing else, and the word is nowhere", async () => {
    expect(holds(original, CANARY)).toBe(true);
    expect(tagsBeside(original, "jpg", STRUCTURE).length).toBeGreaterThan(20);
    const clean = copyOf(await examined(original));
    expect(tagsBeside(clean, "jpg", STRUCTURE)).toEqual([]);
    expect(profileHeader(clean, "jpg")).toEqual(NO_PROFILE_HEADER);
    expect(holds(clean, CANARY)).toBe(false);
    expect(clean.subarray(-2)).toEqual(Uint8Array.of(0xff, 0xd9));
  });

  it("keeps each pixel, and which way is up, and nothing of the other tags", async () => {
    const clean = copyOf(await examined(original));
    expect(pictureOf(clean)).toEqual(pictureOf(plainJpeg()));
    expect(tagsOf(clean, "jpg").get("IFD0:Orientation")).toBe("Rotate 90 CW");
    expect([...tagsOf(clean, "jpg").keys()].filter((name) => name.startsWith("IFD0:"))).toEqual([
      "IFD0:Orientation",
    ]);
    const upright = copyOf(await examined(phoneJpeg(1)));
    expect([...tagsOf(upright, "jpg").keys()].filter((name) => name.startsWith("IFD0:"))).toEqual([]);
  });

  it.each(["progressive", "cmyk"] as const)("keeps the pixels of a rare one too: %s", async (which) => {
    const rare = withTags(rareJpeg(which), "jpg", [`-Comment=${CANARY}`]);
    const clean = copyOf(await examined(rare));
    expect(pictureOf(clean)).toEqual(pictureOf(rare));
    expect(holds(clean, CANARY)).toBe(false);
    expect(tagsBeside(clean, "jpg", STRUCTURE)).toEqual([]);
  });

  it("has no copy where its end is missing: what follows the picture looks like a part of it", async () => {
    const cut = phoneJpeg(1).subarray(0, -2);
    for (const open of [cut, Buffer.concat([cut, Buffer.from(CANARY)])]) {
      expect(await examined(open)).toMatchObject({ copy: undefined, why: "broken" });
    }
  });

  it("loses a segment that no picture has any more (0xC8)", async () => {
    const plain = plainJpeg();
    const segment = Buffer.concat([Buffer.of(0xff, 0xc8, 0, CANARY.length + 2), Buffer.from(CANARY)]);
    const planted = Buffer.concat([plain.subarray(0, 2), segment, plain.subarray(2)]);
    expect(holds(planted, CANARY)).toBe(true);
    const clean = copyOf(await examined(planted));
    expect(holds(clean, CANARY)).toBe(false);
    expect(pictureOf(clean)).toEqual(pictureOf(plain));
  });

  it("is left alone where it is broken: cut off, or garbage behind the first bytes", async () => {
    for (const broken of [
      original.subarray(0, 300),
      Buffer.concat([Buffer.of(0xff, 0xd8, 0xff), Buffer.alloc(99)]),
    ]) {
      expect(await examined(broken)).toMatchObject({ copy: undefined, why: "broken" });
    }
  });
});

describe("a screenshot (PNG)", () => {
  const original = taggedPng();

  it("says what is in it, also in packed text", async () => {
    const result = await examined(original);
    expect(factsOf(result)).toEqual(
      expect.arrayContaining([`author ${CANARY}`, `title ${CANARY}`, "device SM-A515F"]),
    );
  });

  it("is cleaned to what draws it, with the same pixels", async () => {
    expect(holds(original, CANARY)).toBe(true);
    const clean = copyOf(await examined(original));
    expect(tagsBeside(clean, "png", STRUCTURE)).toEqual([]);
    expect(profileHeader(clean, "png")).toEqual(NO_PROFILE_HEADER);
    expect(tagsOf(clean, "png").get("IFD0:Orientation")).toBe("Rotate 180");
    expect(holds(clean, CANARY)).toBe(false);
    expect(rowsOf(clean)).toEqual(rowsOf(original));
  });

  it("loses what lies behind its end", async () => {
    const clean = copyOf(await examined(Buffer.concat([original, Buffer.from(CANARY)])));
    expect(holds(clean, CANARY)).toBe(false);
  });
});

/** The unpacked rows of pixels, with the header before them. */
function rowsOf(png: Uint8Array): Buffer {
  const bytes = Buffer.from(png);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const name = bytes.toString("latin1", at + 4, at + 8);
    if (name === "IDAT") parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  return Buffer.concat([bytes.subarray(8, 33), inflateSync(Buffer.concat(parts))]);
}

describe("a photo of a newer phone (HEIC)", () => {
  it("becomes a JPEG of the same picture without anything else", async () => {
    const original = phoneHeic();
    expect(holds(original, CANARY)).toBe(true);
    const result = await examined(original);
    expect(factsOf(result)).toEqual(expect.arrayContaining(["device Samsung SM-A515F", `author ${CANARY}`]));
    expect(result.findings.places).toHaveLength(1);
    const clean = copyOf(result);
    expect(result.copy).toMatchObject({ type: "image/jpeg", extension: "jpg" });
    expect(tagsBeside(clean, "jpg", STRUCTURE)).toEqual([]);
    expect(holds(clean, CANARY)).toBe(false);
    const { width, height, data } = pixelsOf(clean);
    expect([width, height]).toEqual([96, 64]);
    const at = (x: number, y: number) => [...data.subarray((y * 96 + x) * 4, (y * 96 + x) * 4 + 3)];
    expect(at(20, 20).every((channel) => channel > 240)).toBe(true);
    expect(at(60, 1)[0]).toBeGreaterThan(230);
    expect(at(60, 62)[2]).toBeGreaterThan(230);
  });

  it("stands upright", async () => {
    const { width, height, data } = pixelsOf(copyOf(await examined(turnedHeic())));
    expect([width, height]).toEqual([64, 96]);
    const at = (x: number, y: number) => [...data.subarray((y * 64 + x) * 4, (y * 64 + x) * 4 + 3)];
    expect(at(20, 75).every((channel) => channel > 240)).toBe(true);
    expect(at(1, 40)[0]).toBeGreaterThan(230);
    expect(at(62, 40)[2]).toBeGreaterThan(230);
  });

  it("is left alone where the decoder gives up", async () => {
    expect(await examined(phoneHeic().subarray(0, 400))).toMatchObject({ copy: undefined, why: "broken" });
  });
});
