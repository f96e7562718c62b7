import {
  degrees,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFString,
  rgb,
  StandardFonts,
} from "@cantoo/pdf-lib";
import { CANARY, phoneJpeg, profile } from "./pictures.ts";

/** What every page says: it has to be there afterwards. */
export const WORDS = "Verzonnen factuur nummer 31";

/** A document with the word in every place where a PDF can hide one. */
export async function hiddenPdf({ objectStreams = true } = {}): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const number of [1, 2]) {
    const page = document.addPage([300, 300]);
    page.drawText(`${WORDS}, blad ${number}`, { x: 20, y: 250, size: 12, font, color: rgb(0, 0, 0.5) });
  }
  const photo = await document.embedJpg(phoneJpeg(1));
  const page = document.getPage(0);
  page.drawImage(photo, { x: 20, y: 20, width: 60, height: 45, rotate: degrees(0) });
  document.setAuthor(CANARY);
  document.setTitle(`Titel ${CANARY}`);
  document.setCreator(`Tekstverwerker ${CANARY}`);
  document.setKeywords([CANARY]);
  document.addJavaScript("bij openen", `app.alert("${CANARY}")`);
  await document.attach(Buffer.from(`bijlage ${CANARY}`), `${CANARY}.txt`, { mimeType: "text/plain" });
  const field = document.getForm().createTextField("veld");
  field.setText("ingevuld");
  field.addToPage(page, { x: 100, y: 100, font });
  hide(document);
  return Buffer.from(await document.save({ useObjectStreams: objectStreams }));
}

/** What the library has no words for. */
function hide(document: PDFDocument): void {
  const { context, catalog } = document;
  const page = document.getPage(0).node;
  const text = (value: string) => PDFString.of(value);
  const name = (value: string) => PDFName.of(value);
  const packet = (who: string): PDFRef =>
    context.register(
      context.flateStream(
        `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="rdf"><rdf:Description xmlns:dc="dc"><dc:creator><rdf:Seq><rdf:li>${who}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`,
        { Type: "Metadata", Subtype: "XML" },
      ),
    );
  catalog.set(name("Metadata"), packet(`Xmp ${CANARY}`));
  page.set(name("Metadata"), packet(CANARY));
  page.set(name("LastModified"), text(`D:20261103 ${CANARY}`));
  page.set(name("PieceInfo"), context.obj({ Programma: { Private: text(CANARY) } }));
  catalog.set(
    name("StructTreeRoot"),
    context.register(context.obj({ Type: "StructTreeRoot", T: text(CANARY) })),
  );
  catalog.set(name("OpenAction"), context.obj({ S: "JavaScript", JS: text(CANARY) }));
  const rect = [10, 10, 30, 30];
  const remark = {
    ...{ Type: "Annot", Subtype: "Text", Rect: rect, Contents: text("Klopt dit bedrag?") },
    ...{ T: text(`Piet ${CANARY}`), M: text("D:20261103101112Z"), NM: text(CANARY), Subj: text(CANARY) },
  };
  const link = (uri: string) => ({
    Type: "Annot",
    Subtype: "Link",
    Rect: rect,
    A: { S: "URI", URI: text(uri) },
  });
  const attached = {
    ...{ Type: "Annot", Subtype: "FileAttachment", Rect: rect, T: text(CANARY) },
    FS: { Type: "Filespec", F: text(CANARY), EF: { F: context.register(context.flateStream(CANARY)) } },
  };
  const annotations = page.Annots();
  for (const one of [
    remark,
    link(`file:///C:/Users/${CANARY}/brief.docx`),
    link("https://voorbeeld.example/"),
    attached,
  ]) {
    annotations?.push(context.register(context.obj(one)));
  }
  context.trailerInfo.ID = context.obj([PDFHexString.of(hex()), PDFHexString.of(hex())]);
  const colours = context.register(context.flateStream(profile(), { N: 3, Alternate: "DeviceRGB" }));
  page.Resources()?.set(name("ColorSpace"), context.obj({ Kleur: [name("ICCBased"), colours] }));
  // A page that was taken out, still pointed to by a bookmark.
  const gone = context.register(
    context.obj({
      Type: "Page",
      MediaBox: [0, 0, 9, 9],
      Contents: context.register(context.flateStream(CANARY)),
    }),
  );
  catalog.set(name("Dests"), context.obj({ Weg: [gone, "Fit"], Blad: [document.getPage(1).ref, "Fit"] }));
}

function hex(): string {
  return Buffer.from(CANARY).toString("hex");
}

/** The same with a change saved behind it: the former words are still in the file. */
export function withEarlierVersion(pdf: Uint8Array): Buffer {
  const before = Buffer.from(pdf);
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(before.toString("latin1"))?.[1] ?? "0";
  const root = /\/Root (\d+ \d+ R)/.exec(before.toString("latin1"))?.[1] ?? "1 0 R";
  const change = `\n9000 0 obj\n<< /Author (Later) >>\nendobj\n`;
  const at = before.length + change.length;
  const entry = `${String(before.length + 1).padStart(10, "0")} 00000 n \n`;
  const table = `xref\n9000 1\n${entry}trailer\n<< /Size 9001 /Root ${root} /Info 9000 0 R /Prev ${start} >>\n`;
  return Buffer.concat([before, Buffer.from(`${change}${table}startxref\n${at}\n%%EOF\n`, "latin1")]);
}

/** Locked with a password, as the library locks it. */
export async function lockedPdf(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([100, 100]);
  document.encrypt({ userPassword: "verzonnen", ownerPassword: "verzonnen" });
  return Buffer.from(await document.save());
}
