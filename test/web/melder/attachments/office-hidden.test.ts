import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { letter, SENTENCE, sheet, slides } from "#test/support/hidden/office.ts";
import { CANARY } from "#test/support/hidden/pictures.ts";
import { holds } from "#test/support/hidden/search.ts";
import { examined } from "./support/examined.ts";

/** Only the planted word counts here, and each document has it in one place alone. */
const WORD = "Plantwoord4093";

type Parts = Record<string, Uint8Array>;

/** A document with something put before the first match in a part, or with parts of its own. */
function planted(document: Buffer, part: string, before: string, what: string): Parts {
  const parts = unzipSync(document);
  const text = strFromU8(parts[part] ?? new Uint8Array());
  if (!text.includes(before)) throw new Error(`nothing to plant at in ${part}`);
  return { ...parts, [part]: strToU8(text.replace(before, () => what + before)) };
}

const inLetter = (what: string) => planted(letter(), "word/document.xml", "<w:p ", what);
const inBook = (what: string) => planted(sheet(), "xl/workbook.xml", "<sheets>", what);
const inSheet = (what: string) => planted(sheet(), "xl/worksheets/sheet1.xml", "<sheetData>", what);
const cell = (formula: string) =>
  planted(
    sheet(),
    "xl/worksheets/sheet1.xml",
    "</sheetData>",
    `<row r="3"><c r="A3"><f>${formula}</f></c></row>`,
  );
const withPart = (name: string, bytes: Uint8Array | string): Parts => ({
  ...unzipSync(letter()),
  [name]: typeof bytes === "string" ? strToU8(bytes) : bytes,
});
const renamed = (from: string, to: string, bytes: string): Parts => {
  const { [from]: _, ...parts } = unzipSync(letter());
  const relations = strFromU8(parts["_rels/.rels"] ?? new Uint8Array()).replace(from, to);
  return { ...parts, "_rels/.rels": strToU8(relations), [to]: strToU8(bytes) };
};

const PATH = `C:\\Users\\${WORD}\\foto.jpg`;
const field = (...codes: string[]) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${codes
    .map((code) => `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>`)
    .join(
      "",
    )}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>zichtbaar</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const core = `<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc"><dc:creator>${WORD}</dc:creator></cp:coreProperties>`;

/** Header, records as type and body, end: as Word packs a drawing. */
function emf(...records: [type: number, body: Buffer][]): Uint8Array {
  const record = (type: number, body: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32LE(type, 0);
    head.writeUInt32LE(8 + body.length, 4);
    return Buffer.concat([head, body]);
  };
  const header = Buffer.alloc(100);
  header.write(" EMF", 32, "latin1");
  return Buffer.concat([
    record(1, header),
    ...records.map(([type, body]) => record(type, body)),
    record(14, Buffer.alloc(12)),
  ]);
}
const comment = (text: Buffer) => Buffer.concat([Buffer.of(text.length, 0, 0, 0), text]);
const padded = Buffer.from(WORD.padEnd(20));

const CLEANED: readonly (readonly [string, Parts])[] = [
  [
    "who is present in remarks on slides",
    planted(
      slides(),
      "ppt/commentAuthors.xml",
      "</p:cmAuthorLst>",
      `<p:cmAuthor id="2" name="x" initials="x"><p:extLst><p:ext uri="{19B8F6BF-5375-455C-9EA6-DF929625EA0E}"><p15:presenceInfo xmlns:p15="p15" userId="S::${WORD}@bedrijf.example" providerId="AD"/></p:ext></p:extLst></p:cmAuthor>`,
    ),
  ],
  [
    "who is present, where no extension is around it",
    planted(slides(), "ppt/commentAuthors.xml", "</p:cmAuthorLst>", `<q:presenceInfo userId="${WORD}"/>`),
  ],
  [
    "an extension that nobody knows",
    inSheet(
      `<extLst><ext uri="{00000000-0000-4000-8000-000000000000}"><y:nieuw wie="${WORD}"/></ext></extLst>`,
    ),
  ],
  ["where a picture came from", inLetter(field(` INCLUDEPICTURE "${PATH}" \\d `))],
  [
    "the same, cut into pieces",
    inLetter(field(" INCLUDE", 'PICTURE "C:\\\\Us', `ers\\\\${WORD}\\\\f.jpg" \\d `)),
  ],
  ["the same without quotes", inLetter(field(` INCLUDETEXT C:/Users/${WORD}/f.docx `))],
  ["a link to a file", inLetter(field(` HYPERLINK "file:///C:/Users/${WORD}/x.docx" `))],
  ["a link to a file beside it", inLetter(field(` HYPERLINK "${WORD}.docx" `))],
  ["what a program remembers of a source", inLetter(field(` ADDIN CSL_CITATION {"user":"${WORD}"} `))],
  [
    "a field in one element",
    inLetter(
      `<w:p><w:fldSimple w:instr=" LINK Excel.Sheet.12 &quot;${PATH}&quot; "><w:r/></w:fldSimple></w:p>`,
    ),
  ],
  [
    "who may change a part",
    inLetter(`<w:permStart w:id="1" w:ed="${WORD}@bedrijf.example"/><w:permEnd w:id="1"/>`),
  ],
  ["another prefix", inLetter(`<ns0:ins xmlns:ns0="w" ns0:id="9" ns0:author="${WORD}" ns0:date="${WORD}"/>`)],
  ["an attribute with a path", inLetter(`<w:iets w:bron="\\\\server\\${WORD}\\x"/>`)],
  [
    "whose own view of a sheet it is",
    inBook(
      `<customWorkbookViews><customWorkbookView name="${WORD} - Persoonlijke weergave"/></customWorkbookViews>`,
    ),
  ],
  [
    "where a sheet is kept",
    inBook(`<xxl21:alternateUrls driveId="${WORD}"><absoluteUrl r:id="a"/></xxl21:alternateUrls>`),
  ],
  [
    "who may change a range",
    inSheet(
      `<protectedRanges><protectedRange name="a" sqref="A1" securityDescriptor="O:${WORD}"/></protectedRanges>`,
    ),
  ],
  ["a formula with a sheet elsewhere", cell(`'C:\\Users\\${WORD}\\[b.xlsx]Blad'!A1`)],
  ["a formula with a link", cell(`HYPERLINK("file:///C:/Users/${WORD}/b.xlsx","b")`)],
  ["properties under a name in other letters", renamed("docProps/core.xml", "docprops/Core.XML", core)],
  [
    "properties as .NET writes them",
    renamed("docProps/core.xml", "package/services/metadata/core-properties/1.psmdcp", core),
  ],
  ["properties under any name", renamed("docProps/core.xml", "word/gegevens.xml", core)],
  ["a remark in a drawing", withPart("word/media/image5.emf", emf([70, comment(padded)]))],
  ["a profile by its file in a drawing", withPart("word/media/image5.emf", emf([113, comment(padded)]))],
];

const NOT_CLEANED: readonly (readonly [string, Parts, string])[] = [
  ["a drawing of Windows 3", withPart("word/media/image5.wmf", padded), "inside"],
  [
    "a drawing that is in remarks alone",
    withPart(
      "word/media/image5.emf",
      emf([70, comment(Buffer.concat([Buffer.from("EMF+\x01\x40\0\0"), padded]))]),
    ),
    "inside",
  ],
  [
    "a photo in a drawing",
    withPart(
      "word/media/image5.emf",
      emf([
        81,
        Buffer.concat([
          Buffer.alloc(40),
          Buffer.of(52, 0, 0, 0),
          Buffer.alloc(16),
          Buffer.of(4, 0, 0, 0),
          padded,
        ]),
      ]),
    ),
    "inside",
  ],
  [
    "a drawing without an end",
    withPart("word/media/image5.emf", emf([70, comment(padded)]).subarray(0, -20)),
    "inside",
  ],
  [
    "another alphabet",
    withPart("word/extra.xml", `<?xml version="1.0" encoding="utf-7"?><a>${WORD}</a>`),
    "broken",
  ],
  [
    "two letters for one without a mark",
    withPart("word/extra.xml", Buffer.from(`<w:ins w:author="${WORD}"/>`, "utf16le")),
    "broken",
  ],
  ["two parts of one name", { ...withPart("word/Document.xml", `<w:ins w:author="${WORD}"/>`) }, "unknown"],
];

describe("what a document says beside its pages", () => {
  it.each(CLEANED)("is not in the copy: %s", async (_, parts) => {
    const original = zipSync(parts);
    expect(holds(original, WORD)).toBe(true);
    const { copy, why } = await examined(original);
    expect(why).toBeUndefined();
    expect(copy && holds(copy.bytes, WORD)).toBe(false);
    expect(copy && holds(copy.bytes, CANARY)).toBe(false);
    expect(copy && holds(copy.bytes, SENTENCE)).toBe(true);
  });

  it.each(NOT_CLEANED)("leaves no copy where it cannot be followed: %s", async (_, parts, why) => {
    expect(await examined(zipSync(parts))).toMatchObject({ copy: undefined, why });
  });

  it("leaves the codes that count or point within the document, and what fields show", async () => {
    const codes = [' TOC \\o "1-3" \\h ', " PAGE ", ' HYPERLINK "https://voorbeeld.example/" \\l "a" '];
    const { copy } = await examined(zipSync(inLetter(codes.map((code) => field(code)).join(""))));
    const text = strFromU8(
      unzipSync(copy?.bytes ?? new Uint8Array())["word/document.xml"] ?? new Uint8Array(),
    );
    for (const code of codes) expect(text).toContain(code);
    expect(text.split(">zichtbaar<")).toHaveLength(4);
  });

  it("is given up at once where a text was made to take hours", async () => {
    const before = performance.now();
    const hostile = withPart("word/extra.xml", "<!--".repeat(500_000));
    expect(await examined(zipSync(hostile))).toMatchObject({ copy: undefined, why: "broken" });
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});
