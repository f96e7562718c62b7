import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import { tagsBeside } from "#test/support/hidden/exiftool.ts";
import { hiddenPdf, lockedPdf, WORDS, withEarlierVersion } from "#test/support/hidden/paper.ts";
import { CANARY, phoneJpeg, pictureOf } from "#test/support/hidden/pictures.ts";
import { holds } from "#test/support/hidden/search.ts";
import { type Examined, examined } from "./support/examined.ts";

const STRUCTURE =
  /^(File:(FileType|FileTypeExtension|MIMEType)|PDF:(PDFVersion|Linearized|PageCount|HasXFA))$/;

let original: Buffer;
let result: Examined;
let clean: Uint8Array;

beforeAll(async () => {
  original = await hiddenPdf();
  result = await examined(original);
  if (!result.copy) throw new Error(`no copy: ${result.why}`);
  clean = result.copy.bytes;
});

/** Text and number of drawn pictures of each page, as another reader sees them. */
async function pagesOf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, i) => {
      const page = await document.getPage(i + 1);
      const text = (await page.getTextContent()).items
        .map((item) => ("str" in item ? item.str : ""))
        .join("");
      const { fnArray } = await page.getOperatorList();
      const remarks = (await page.getAnnotations()).map(({ subtype, url, contentsObj, fieldValue }) => ({
        ...{ subtype, url, fieldValue },
        contents: contentsObj?.str,
      }));
      return { text, pictures: fnArray.filter((op) => op === OPS.paintImageXObject).length, remarks };
    }),
  );
  await task.destroy();
  return pages;
}

describe("a PDF", () => {
  it("says what is in it", () => {
    const { facts, removed, stays } = result.findings;
    expect(facts.map(({ name, text }) => `${name} ${text}`)).toEqual(
      expect.arrayContaining([
        `author ${CANARY}`,
        `author Xmp ${CANARY}`,
        `title Titel ${CANARY}`,
        `software Tekstverwerker ${CANARY}`,
        `commenter Piet ${CANARY}`,
      ]),
    );
    expect(removed).toMatchObject({ "embedded-file": 2, "photo-with-data": 1, script: 2 });
    expect(stays).toMatchObject({ comment: 1, "form-field": 1 });
  });

  it("is cleaned to its pages: a second reader finds nothing else, and the word is nowhere", () => {
    expect(holds(original, CANARY)).toBe(true);
    expect(tagsBeside(original, "pdf", STRUCTURE).length).toBeGreaterThan(5);
    expect(tagsBeside(clean, "pdf", STRUCTURE)).toEqual([]);
    expect(holds(clean, CANARY)).toBe(false);
    expect(Buffer.from(clean).toString("latin1")).not.toMatch(
      /\/(Info|ID|Metadata|PieceInfo|JavaScript|EmbeddedFile)\b/,
    );
  });

  it("keeps each page, its text, its picture, its form, and remarks without their author", async () => {
    const before = await pagesOf(original);
    const after = await pagesOf(clean);
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    expect(after[1]?.text).toBe(`${WORDS}, blad 2`);
    expect(after.map(({ pictures }) => pictures)).toEqual([1, 0]);
    expect(after[0]?.remarks).toEqual([
      { subtype: "Text", url: undefined, fieldValue: undefined, contents: "Klopt dit bedrag?" },
      { subtype: "Link", url: undefined, fieldValue: undefined, contents: "" },
      { subtype: "Link", url: "https://voorbeeld.example/", fieldValue: undefined, contents: "" },
      { subtype: "Widget", url: undefined, fieldValue: "ingevuld", contents: "" },
    ]);
  });

  it("keeps the pixels of a photo in it", () => {
    const bytes = Buffer.from(clean);
    const start = bytes.indexOf(Buffer.of(0xff, 0xd8, 0xff));
    const end = bytes.indexOf(Buffer.from("endstream"), start);
    expect(pictureOf(bytes.subarray(start, end))).toEqual(pictureOf(phoneJpeg(1)));
  });

  it("loses its earlier version", async () => {
    const changed = withEarlierVersion(await hiddenPdf({ objectStreams: false }));
    const { findings, copy } = await examined(changed);
    expect(findings.removed["earlier-version"]).toBe(1);
    expect(findings.facts).toContainEqual({ name: "author", text: "Later" });
    expect(holds(changed, CANARY)).toBe(true);
    expect(copy && holds(copy.bytes, CANARY)).toBe(false);
    expect(copy && Buffer.from(copy.bytes).toString("latin1").split("%%EOF")).toHaveLength(2);
  });

  it("says so where it is locked or broken, and gives no copy", async () => {
    expect(await examined(await lockedPdf())).toMatchObject({ copy: undefined, why: "locked" });
    expect(await examined(Buffer.from("%PDF-1.7\nniets"))).toMatchObject({ copy: undefined, why: "broken" });
  });

  it("stops when the melder stops it", async () => {
    const control = new AbortController();
    const running = examined(original, control.signal);
    control.abort();
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
  });
});
