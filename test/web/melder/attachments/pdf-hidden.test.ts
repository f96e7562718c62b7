import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import { zlibSync } from "fflate";
import { describe, expect, it } from "vitest";
import { CANARY, phoneJpeg } from "#test/support/hidden/pictures.ts";
import { holds } from "#test/support/hidden/search.ts";
import { type Examined, examined } from "./support/examined.ts";

const WORD = "Plantwoord4093";
const text = (value = WORD) => PDFString.of(value);
const name = (value: string) => PDFName.of(value);

/** One page that says something, with something else planted in it. */
async function planted(plant: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([100, 100]).drawText("Verzonnen", { x: 5, y: 50 });
  plant(document);
  return document.save({ useObjectStreams: false });
}

const register = (document: PDFDocument, bytes: Uint8Array | string, keys = {}) =>
  document.context.register(document.context.stream(bytes, keys));
const drawn = (bytes: Uint8Array | string, keys: object) => (document: PDFDocument) =>
  document.getPage(0).node.setXObject(name("Im9"), register(document, bytes, { Type: "XObject", ...keys }));
const operators = (bytes: Uint8Array | string) => (document: PDFDocument) =>
  document.getPage(0).node.addContentStream(document.context.register(document.context.flateStream(bytes)));
const resource = (kind: string, make: (document: PDFDocument) => object) => (document: PDFDocument) => {
  const value = document.context.obj({ Een: make(document) } as Parameters<typeof document.context.obj>[0]);
  document.getPage(0).node.Resources()?.set(name(kind), value);
};

const FORM = { Subtype: "Form", BBox: [0, 0, 1, 1] };
const IMAGE = { Subtype: "Image", Width: 1, Height: 1, BitsPerComponent: 8, ColorSpace: "DeviceGray" };

const box = (kind: string, ...body: Uint8Array[]) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(8 + Buffer.concat(body).length);
  return Buffer.concat([length, Buffer.from(kind, "latin1"), ...body]);
};
const marker = (code: number, body: Uint8Array) =>
  Buffer.concat([Buffer.of(0xff, code, 0, body.length + 2), body]);
const tile = (...header: Uint8Array[]) => {
  const rest = Buffer.concat([...header, Buffer.of(0xff, 0x93, 1, 2, 3)]);
  return Buffer.concat([marker(0x90, Buffer.of(0, 0, 0, 0, 0, 12 + rest.length, 0, 1)), rest]);
};
const codestream = (...parts: Uint8Array[]) =>
  Buffer.concat([Buffer.of(0xff, 0x4f), marker(0x51, Buffer.alloc(40)), ...parts, Buffer.of(0xff, 0xd9)]);
const jp2 = (stream: Uint8Array, ...header: Uint8Array[]) =>
  Buffer.concat([
    box("jP  ", Buffer.of(13, 10, 135, 10)),
    box("ftyp", Buffer.from("jp2 ")),
    box("jp2h", ...header),
    box("jp2c", stream),
  ]);
const REMARK = marker(0x64, Buffer.from(`\0\x01${WORD}`, "latin1"));
const JPX = { Subtype: "Image", Width: 1, Height: 1, Filter: "JPXDecode" };
const inline = (bytes: Uint8Array) =>
  Buffer.concat([Buffer.from("q BI /W 8 /H 8 /BPC 8 /CS /RGB /F /DCT ID "), bytes, Buffer.from("\nEI Q")]);

const CLEANED: readonly (readonly [string, (document: PDFDocument) => void])[] = [
  ["where a figure came from", drawn("0 0 m", { ...FORM, "PTEX.FileName": text() })],
  [
    "who made a figure",
    (document) => {
      const info = document.context.register(document.context.obj({ Author: text(), CreationDate: text() }));
      drawn("0 0 m", { ...FORM, "PTEX.InfoDict": info })(document);
    },
  ],
  ["a key of a program's own at a picture", drawn(new Uint8Array(1), { ...IMAGE, Auteur: text() })],
  ["a key of a program's own at a state", resource("ExtGState", () => ({ LW: 1, Auteur: text() }))],
  [
    "a key of a program's own at a shading in a pattern",
    resource("Pattern", () => ({
      PatternType: 2,
      Shading: { ShadingType: 2, ColorSpace: "DeviceGray", Auteur: text() },
    })),
  ],
  ["a list of properties beside a mark", resource("Properties", () => ({ Title: text(), Author: text() }))],
  ["a remark among operators", operators(`% gemaakt door ${WORD}\n0 0 m`)],
  [
    "properties among operators",
    operators(
      `/Artifact <</Owner (${WORD}) /Meer <</Diep <${Buffer.from(WORD).toString("hex")}>>>>> BDC EMC`,
    ),
  ],
  ["a remark in a form", drawn(`%${WORD}\n0 0 m`, FORM)],
  [
    "a remark in a pattern",
    resource("Pattern", (document) =>
      register(document, `%${WORD}\n0 0 m`, {
        PatternType: 1,
        PaintType: 1,
        TilingType: 1,
        BBox: [0, 0, 1, 1],
        XStep: 1,
        YStep: 1,
      }),
    ),
  ],
  [
    "a remark in a glyph",
    resource("Font", (document) => ({
      ...{ Type: "Font", Subtype: "Type3", FontBBox: [0, 0, 1, 1], FontMatrix: [1, 0, 0, 1, 0, 0] },
      CharProcs: { a: register(document, `0 0 d0 %${WORD}\n`) },
    })),
  ],
  [
    "a remark in the look of an annotation",
    (document) => {
      const look = register(document, `%${WORD}\n0 0 m`, { BBox: [0, 0, 1, 1] });
      const stamp = { Type: "Annot", Subtype: "Stamp", Rect: [0, 0, 9, 9], AP: { N: look } };
      document.getPage(0).node.set(name("Annots"), document.context.obj([stamp]));
    },
  ],
  [
    "who wrote what a remark answers",
    (document) => {
      const { context } = document;
      const first = context.register(
        context.obj({ Subtype: "Text", Rect: [0, 0, 1, 1], T: text(), Contents: text("oud") }),
      );
      const second = context.register(
        context.obj({ Subtype: "Text", Rect: [0, 0, 1, 1], IRT: first, Contents: text("nieuw") }),
      );
      document.getPage(0).node.set(name("Annots"), context.obj([second]));
    },
  ],
  [
    "a text in the header of a JPEG 2000",
    drawn(jp2(codestream(tile()), box("ihdr", Buffer.alloc(14)), box("xml ", Buffer.from(WORD))), JPX),
  ],
  ["a remark in a JPEG 2000", drawn(codestream(REMARK, tile()), JPX)],
  [
    "what lies behind the end of a JPEG 2000",
    drawn(Buffer.concat([codestream(tile()), Buffer.from(WORD)]), JPX),
  ],
];

const NOT_CLEANED: readonly (readonly [string, (document: PDFDocument) => void])[] = [
  ["a photo among operators", operators(inline(phoneJpeg(1)))],
  [
    "a picture with keys of its own among operators",
    operators(`BI /W 1 /H 1 /BPC 8 /CS /G /Wie (${WORD}) ID x\nEI`),
  ],
  ["operators that do not end", operators(`(${WORD}`)],
  [
    "a profile in a JPEG 2000",
    drawn(jp2(codestream(tile()), box("colr", Buffer.from(`\x02\0\0${WORD}`))), JPX),
  ],
  ["a remark in a tile", drawn(codestream(tile(REMARK)), JPX)],
  [
    "a JPEG 2000 that does not end",
    drawn(Buffer.concat([codestream(tile()).subarray(0, -2), Buffer.from(WORD)]), JPX),
  ],
  [
    "a photo without its end",
    drawn(Buffer.concat([phoneJpeg(1).subarray(0, -2), Buffer.from(WORD)]), {
      ...IMAGE,
      Filter: "DCTDecode",
    }),
  ],
];

describe("what a PDF says beside its pages", () => {
  it.each(CLEANED)("is not in the copy: %s", async (_, plant) => {
    const original = await planted(plant);
    expect(holds(original, WORD)).toBe(true);
    const { copy, why } = await examined(original);
    expect(why).toBeUndefined();
    expect(copy && holds(copy.bytes, WORD)).toBe(false);
    expect(copy && holds(copy.bytes, "Tj")).toBe(true);
  });

  it.each(NOT_CLEANED)("leaves no copy where it cannot be followed: %s", async (_, plant) => {
    const original = await planted(plant);
    expect(holds(original, WORD) || holds(original, CANARY)).toBe(true);
    expect(await examined(original)).toMatchObject({ copy: undefined, why: "inside" });
  });

  it("keeps the operators around what goes, and a small picture among them", async () => {
    const data = Buffer.of(0x45, 0x49, 0x28, 0x25, 0x3c, 0xff);
    const picture = Buffer.concat([
      Buffer.from("BI /W 2 /H 3 /BPC 8 /CS /G ID "),
      data,
      Buffer.from("\nEI\n"),
    ]);
    const page = Buffer.concat([
      Buffer.from("/P <</MCID 0>> BDC BT (een \\) <<%geen) Tj <3c25> Tj ET EMC\n"),
      picture,
      Buffer.from("0 0 m % weg\n1 1 l S"),
    ]);
    const { copy } = await examined(await planted(drawn(page, FORM)));
    const forms = (await PDFDocument.load(copy?.bytes ?? new Uint8Array())).context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFRawStream && object.dict.has(name("BBox")) ? [object] : [],
      );
    const [form] = forms.map((one) => Buffer.from(decodePDFRawStream(one).decode()).toString("latin1"));
    expect(form).toBe(page.toString("latin1").replace("<</MCID 0>>", "<<>>").replace("% weg", " "));
  });
});

describe("a PDF that was made to unpack to gigabytes", () => {
  const bomb = zlibSync(new Uint8Array(100_000_000), { level: 9 });
  const packed = (document: PDFDocument, keys: object) => {
    const dict = document.context.obj({ ...keys, Filter: "FlateDecode" } as Record<string, string>);
    if (!(dict instanceof PDFDict)) throw new Error("no dictionary");
    return document.context.register(PDFRawStream.of(dict, bomb));
  };
  /** With what the file takes in memory at the worst, in bytes. */
  const inBounds = async (bytes: Uint8Array): Promise<Examined> => {
    const before = process.memoryUsage().arrayBuffers;
    const result = await examined(bytes);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(90_000_000);
    return result;
  };

  it("is cleaned where only a description is one", async () => {
    const made = await planted((document) =>
      document.catalog.set(name("Metadata"), packed(document, { Type: "Metadata" })),
    );
    expect((await inBounds(made)).copy).toBeDefined();
  });

  it("is too much where operators are one", async () => {
    const made = await planted((document) => document.getPage(0).node.addContentStream(packed(document, {})));
    expect((await inBounds(made)).why).toBe("too-much");
  });

  it.each([
    ["objects", "/Type /ObjStm /N 1 /First 1", bomb],
    ["a table", "/Type /XRef /Size 1 /W [1 1 1]", bomb],
    [
      "a table of a thousand million objects",
      "/Type /XRef /Size 1000000000 /W [0 0 0]",
      zlibSync(new Uint8Array(1)),
    ],
  ])("is too much before it is unpacked: %s", async (_, keys, bytes) => {
    const open = `99 0 obj\n<< ${keys} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`;
    const object = Buffer.concat([Buffer.from(open), bytes, Buffer.from("\nendstream\nendobj\n")]);
    const made = Buffer.concat([await planted(() => {}), Buffer.from("\n"), object]);
    expect((await inBounds(made)).why).toBe("too-much");
  });
});
