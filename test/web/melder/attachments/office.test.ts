import { strFromU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { tagsBeside } from "#test/support/hidden/exiftool.ts";
import { letter, SENTENCE, sheet, slides } from "#test/support/hidden/office.ts";
import { CANARY, phoneJpeg, pictureOf } from "#test/support/hidden/pictures.ts";
import { holds } from "#test/support/hidden/search.ts";
import { type Examined, examined } from "./support/examined.ts";

/** Of a package ExifTool reads the list; the parts it reads one by one below. It says so in a warning. */
const PACKAGE =
  /^(File:(FileType|FileTypeExtension|MIMEType)|ZIP:Zip(RequiredVersion|BitFlag|Compression|CRC|CompressedSize|UncompressedSize|FileName)|ExifTool:Warning)$/;
const PICTURE =
  /^(File:\w+|JFIF:\w+|PNG:(ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace|ProfileName)|IFD0:Orientation|ICC(_Profile|-header):\w+|Composite:\w+)$/;

const copyOf = (result: Examined) => {
  if (!result.copy) throw new Error(`no copy: ${result.why}`);
  return result.copy;
};
const factsOf = ({ findings }: Examined) => findings.facts.map(({ name, text }) => `${name} ${text}`);
const partsOf = (bytes: Uint8Array) => new Map(Object.entries(unzipSync(bytes)));
const textOf = (parts: Map<string, Uint8Array>, name: string) =>
  strFromU8(parts.get(name) ?? new Uint8Array());

/** What holds for each of the three: nothing of anybody, and every relation leads to a part that is there. */
function expectClean(original: Uint8Array, clean: Uint8Array, extension: string): Map<string, Uint8Array> {
  expect(holds(original, CANARY)).toBe(true);
  expect(holds(clean, CANARY)).toBe(false);
  expect(tagsBeside(clean, extension, PACKAGE)).toEqual(["ZIP:ZipModifyDate=1980:01:01 00:00:00"]);
  const parts = partsOf(clean);
  expect([...parts.keys()].filter((name) => /^(docProps|customXml)\//.test(name))).toEqual([]);
  for (const [name, bytes] of parts) {
    if (/\.(jpeg|png)$/.test(name)) expect(tagsBeside(bytes, name.replace(/.*\./, ""), PICTURE)).toEqual([]);
    if (!name.endsWith(".rels")) continue;
    const owner = name.replace(/_rels\/[^/]*$/, "");
    for (const [, target = "", mode] of strFromU8(bytes).matchAll(
      /Target="([^"]*)"( TargetMode="External")?/g,
    )) {
      if (mode === undefined)
        expect(parts.has(new URL(target, `https://x.example/${owner}`).pathname.slice(1)), target).toBe(true);
    }
  }
  expect(textOf(parts, "[Content_Types].xml")).not.toContain("docProps");
  return parts;
}

describe("a letter (DOCX)", () => {
  const original = letter();

  it("says what is in it, and warns of what stays", async () => {
    const result = await examined(original);
    expect(factsOf(result)).toEqual(
      expect.arrayContaining([
        `author Maker ${CANARY}`,
        `last-editor Laatste ${CANARY}`,
        `title Titel ${CANARY}`,
        `company ${CANARY} bv`,
        `commenter Piet ${CANARY}`,
        "software Microsoft Office Word",
        "moment 2026-11-03T10:11:12Z",
        `path file:///C:\\Users\\${CANARY}\\Sjabloon.dotx`,
      ]),
    );
    expect(result.findings.removed).toMatchObject({ thumbnail: 1, "photo-with-data": 2 });
    expect(result.findings.stays).toEqual({ "tracked-change": 2, comment: 1, "hidden-text": 1 });
  });

  it("is cleaned, with every word, change, remark and picture in its place", async () => {
    const { bytes, extension } = copyOf(await examined(original));
    const parts = expectClean(original, bytes, extension);
    const text = textOf(parts, "word/document.xml");
    for (const kept of [SENTENCE, " Echt niet.", " Misschien.", "onzichtbaar", "Een kapotte stalling"]) {
      expect(text).toContain(kept);
    }
    expect(text).toMatch(/<w:ins w:id="1" w:author="-">/);
    expect(textOf(parts, "word/comments.xml")).toContain("Klopt dit?");
    expect(textOf(parts, "word/settings.xml")).toContain('<w:zoom w:percent="100"/>');
    expect(textOf(parts, "word/_rels/document.xml.rels")).toContain("https://voorbeeld.example/");
    expect(pictureOf(parts.get("word/media/image1.jpeg") ?? new Uint8Array())).toEqual(
      pictureOf(phoneJpeg(1)),
    );
  });

  it("cleans a document inside it, and gives no copy where it cannot", async () => {
    const nested = letter({ "word/embeddings/Bijlage.xlsx": sheet() });
    const { bytes } = copyOf(await examined(nested));
    expect(holds(bytes, CANARY)).toBe(false);
    expect(partsOf(bytes).has("word/embeddings/Bijlage.xlsx")).toBe(true);
    for (const inside of ["word/embeddings/oleObject1.bin", "word/vbaProject.bin", "word/media/film.mp4"]) {
      expect(await examined(letter({ [inside]: Buffer.from(CANARY) }))).toMatchObject({
        copy: undefined,
        why: "inside",
      });
    }
  });
});

describe("a sheet (XLSX)", () => {
  it("says what is in it, and is cleaned", async () => {
    const original = sheet();
    const result = await examined(original);
    expect(factsOf(result)).toEqual(
      expect.arrayContaining([`path C:\\Users\\${CANARY}\\Documenten\\`, `commenter Piet ${CANARY}`]),
    );
    expect(result.findings.stays).toEqual({ "hidden-sheet": 1, "hidden-row": 1, comment: 1 });
    const { bytes, extension } = copyOf(result);
    const parts = expectClean(original, bytes, extension);
    expect(textOf(parts, "xl/worksheets/sheet1.xml")).toContain(SENTENCE);
    expect(textOf(parts, "xl/comments1.xml")).toContain("Klopt dit?");
    expect(textOf(parts, "xl/workbook.xml")).toContain('state="hidden"');
  });
});

describe("slides (PPTX)", () => {
  it("say what is in them, and are cleaned", async () => {
    const original = slides();
    const result = await examined(original);
    expect(factsOf(result)).toEqual(
      expect.arrayContaining([`commenter Piet ${CANARY}`, `commenter Mo ${CANARY}`]),
    );
    expect(result.findings.stays).toEqual({ "hidden-slide": 1, "slide-notes": 1, comment: 1 });
    const { bytes, extension } = copyOf(result);
    const parts = expectClean(original, bytes, extension);
    expect(textOf(parts, "ppt/slides/slide1.xml")).toContain(SENTENCE);
    expect(textOf(parts, "ppt/comments/comment1.xml")).toContain("Klopt dit?");
  });
});

describe("a package that is none of the three", () => {
  it("is said to be unknown, broken or too much, without unpacking what was made to be large", async () => {
    const bytes = (parts: Record<string, Uint8Array>) => zipSync(parts, { level: 9 });
    const types = new TextEncoder().encode("<Types/>");
    expect(await examined(bytes({ "lees.txt": types }))).toMatchObject({ why: "unknown" });
    expect(await examined(letter().subarray(0, 2_000))).toMatchObject({ why: "broken" });
    const bomb = Buffer.from(bytes({ "[Content_Types].xml": types, "word/document.xml": types }));
    bomb.writeUInt32LE(60_000_000, bomb.lastIndexOf("word/document.xml") - 46 + 24);
    expect(await examined(bomb)).toMatchObject({ why: "too-much" });
  });

  it("is broken where a part is larger than the list says", async () => {
    const made = Buffer.from(letter());
    const at = made.lastIndexOf("word/document.xml") - 46;
    made.writeUInt32LE(20, at + 24);
    expect(await examined(made)).toMatchObject({ copy: undefined, why: "broken" });
  });
});
