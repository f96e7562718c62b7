import { type Zippable, zipSync } from "fflate";
import { CANARY, phoneJpeg, taggedPng } from "./pictures.ts";

/** Documents as Word, Excel and PowerPoint write them, cut to what matters, with the word wherever they hide one. */

/** What a reader sees: it has to be there afterwards. */
export const SENTENCE = "Het bedrag klopt niet.";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r" xmlns:w14="w14" xmlns:w15="w15"';

interface Relation {
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

function relations(list: readonly Relation[]): string {
  const lines = list.map(
    ({ type, target, external }, i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`,
  );
  return `${XML}<Relationships xmlns="${RELATIONS}">${lines.join("")}</Relationships>`;
}

const PROPERTIES: Record<string, string> = {
  "docProps/core.xml": `${XML}<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc" xmlns:dcterms="dt"><dc:title>Titel ${CANARY}</dc:title><dc:creator>Maker ${CANARY}</dc:creator><cp:lastModifiedBy>Laatste ${CANARY}</cp:lastModifiedBy><dcterms:created>2026-11-03T10:11:12Z</dcterms:created></cp:coreProperties>`,
  "docProps/app.xml": `${XML}<Properties><Application>Microsoft Office Word</Application><Company>${CANARY} bv</Company></Properties>`,
  "docProps/custom.xml": `${XML}<Properties><property name="zaak"><vt:lpwstr>${CANARY}</vt:lpwstr></property></Properties>`,
  "docProps/thumbnail.jpeg": "",
  "customXml/item1.xml": `${XML}<doc>${CANARY}</doc>`,
};

function packed(main: string, parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const all: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.main+xml"/></Types>`,
    "_rels/.rels": relations([
      { type: "officeDocument", target: main },
      { type: "metadata/core-properties", target: "docProps/core.xml" },
      { type: "extended-properties", target: "docProps/app.xml" },
      { type: "custom-properties", target: "docProps/custom.xml" },
      { type: "metadata/thumbnail", target: "docProps/thumbnail.jpeg" },
    ]),
    ...PROPERTIES,
    "docProps/thumbnail.jpeg": phoneJpeg(1),
    ...parts,
  };
  const files: Zippable = {};
  for (const [name, content] of Object.entries(all)) {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    files[name] = [
      new Uint8Array(bytes),
      { mtime: new Date(2026, 10, 3), comment: CANARY, extra: { 51966: Buffer.from(CANARY) } },
    ];
  }
  return Buffer.from(zipSync(files));
}

const WHO = `w:author="Piet ${CANARY}" w:date="2026-11-03T10:11:12Z"`;

/** A letter: changes that were kept, a remark, a hidden word, two photos, a template on somebody's computer. */
export function letter(more: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  const picture = (id: string) =>
    `<w:drawing><wp:docPr id="1" name="IMG_${CANARY}.jpg" descr="C:\\Users\\${CANARY}\\foto.jpg"/><pic:cNvPr id="1" name="IMG_${CANARY}.jpg" descr="Een kapotte stalling"/><a:blip r:embed="${id}"/></w:drawing>`;
  return packed("word/document.xml", {
    "word/document.xml": `${XML}<!-- ${CANARY} --><w:document ${WORD}><w:body><w:p w:rsidR="00A1${CANARY}" w14:paraId="1A2B${CANARY}"><w:r><w:t>${SENTENCE}</w:t></w:r><w:ins w:id="1" ${WHO}><w:r w:rsidRPr="${CANARY}"><w:t> Echt niet.</w:t></w:r></w:ins><w:del w:id="2" ${WHO}><w:r><w:delText> Misschien.</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>onzichtbaar</w:t></w:r>${picture("rId2")}${picture("rId3")}</w:p></w:body></w:document>`,
    "word/_rels/document.xml.rels": relations([
      { type: "settings", target: "settings.xml" },
      { type: "image", target: "media/image1.jpeg" },
      { type: "image", target: "media/image2.png" },
      { type: "comments", target: "comments.xml" },
      { type: "people", target: "people.xml" },
      { type: "customXml", target: "../customXml/item1.xml" },
      { type: "hyperlink", target: `file:///C:\\Users\\${CANARY}\\bron.xlsx`, external: true },
      { type: "hyperlink", target: "https://voorbeeld.example/", external: true },
    ]),
    "word/settings.xml": `${XML}<w:settings ${WORD}><w:attachedTemplate r:id="rId1"/><w:rsids><w:rsidRoot w:val="${CANARY}"/><w:rsid w:val="${CANARY}"/></w:rsids><w15:docId w15:val="{${CANARY}}"/><w:zoom w:percent="100"/></w:settings>`,
    "word/_rels/settings.xml.rels": relations([
      { type: "attachedTemplate", target: `file:///C:\\Users\\${CANARY}\\Sjabloon.dotx`, external: true },
    ]),
    "word/comments.xml": `${XML}<w:comments ${WORD}><w:comment w:id="0" w:initials="${CANARY}" ${WHO}><w:p><w:r><w:t>Klopt dit?</w:t></w:r></w:p></w:comment></w:comments>`,
    "word/people.xml": `${XML}<w15:people ${WORD}><w15:person w15:author="${CANARY}"/></w15:people>`,
    "word/media/image1.jpeg": phoneJpeg(1),
    "word/media/image2.png": taggedPng(),
    ...more,
  });
}

/** A sheet: one that is hidden, a row that is hidden, where it was saved, who printed, refreshed and remarked. */
export function sheet(): Buffer {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"';
  return packed("xl/workbook.xml", {
    "xl/workbook.xml": `${XML}<workbook ${main}><fileSharing userName="${CANARY}"/><mc:AlternateContent xmlns:mc="mc"><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\${CANARY}\\Documenten\\"/></mc:Choice></mc:AlternateContent><xr:revisionPtr documentId="${CANARY}"/><sheets><sheet name="Uitgaven" sheetId="1" r:id="rId1"/><sheet name="Oud" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      { type: "worksheet", target: "worksheets/sheet1.xml" },
      { type: "worksheet", target: "worksheets/sheet2.xml" },
      { type: "externalLink", target: "externalLinks/externalLink1.xml" },
      { type: "person", target: "persons/person.xml" },
      { type: "connections", target: "connections.xml" },
    ]),
    "xl/worksheets/sheet1.xml": `${XML}<worksheet ${main} xr:uid="{${CANARY}}"><sheetData><row r="1"><c t="inlineStr"><is><t>${SENTENCE}</t></is></c></row><row r="2" hidden="1"/></sheetData><pageSetup orientation="portrait" r:id="rId1"/></worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relations([
      { type: "printerSettings", target: "../printerSettings/printerSettings1.bin" },
      { type: "comments", target: "../comments1.xml" },
    ]),
    "xl/worksheets/sheet2.xml": `${XML}<worksheet ${main}><sheetData/></worksheet>`,
    "xl/printerSettings/printerSettings1.bin": Buffer.from(`\\\\printserver\\${CANARY}`, "utf16le"),
    "xl/comments1.xml": `${XML}<comments ${main}><authors><author>Piet ${CANARY}</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>Piet ${CANARY}:</t></r><r><t>Klopt dit?</t></r></text></comment></commentList></comments>`,
    "xl/persons/person.xml": `${XML}<personList><person displayName="${CANARY}" userId="${CANARY}"/></personList>`,
    "xl/externalLinks/externalLink1.xml": `${XML}<externalLink ${main}><externalBook r:id="rId1"/></externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": relations([
      { type: "externalLinkPath", target: `${CANARY}.xlsx`, external: true },
    ]),
    "xl/connections.xml": `${XML}<connections ${main}><connection id="1" name="bron" sourceFile="C:\\Users\\${CANARY}\\bron.csv"><dbPr connection="User=${CANARY}"/></connection></connections>`,
    "xl/pivotCache/pivotCacheDefinition1.xml": `${XML}<pivotCacheDefinition ${main} refreshedBy="${CANARY}" refreshedDate="46000.1"/>`,
  });
}

/** Slides: one hidden, with notes of the speaker, remarks of two kinds. */
export function slides(): Buffer {
  const main = 'xmlns:p="p" xmlns:a="a" xmlns:r="r"';
  const id = `<a:extLst><a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"><a16:creationId id="{${CANARY}}"/></a:ext></a:extLst>`;
  return packed("ppt/presentation.xml", {
    "ppt/presentation.xml": `${XML}<p:presentation ${main}><p:custDataLst><p:tags r:id="rId3"/></p:custDataLst><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst></p:presentation>`,
    "ppt/_rels/presentation.xml.rels": relations([
      { type: "slide", target: "slides/slide1.xml" },
      { type: "commentAuthors", target: "commentAuthors.xml" },
      { type: "tags", target: "tags/tag1.xml" },
    ]),
    "ppt/slides/slide1.xml": `${XML}<p:sld ${main} show="0"><p:cSld><p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture 3" descr="IMG_${CANARY}.jpg">${id}</p:cNvPr></p:nvPicPr></p:pic><a:t>${SENTENCE}</a:t></p:cSld></p:sld>`,
    "ppt/tags/tag1.xml": `${XML}<p:tagLst ${main}><p:tag name="X" val="${CANARY}"/></p:tagLst>`,
    "ppt/commentAuthors.xml": `${XML}<p:cmAuthorLst ${main}><p:cmAuthor id="1" name="Piet ${CANARY}" initials="${CANARY}"/></p:cmAuthorLst>`,
    "ppt/authors.xml": `${XML}<p188:authorLst xmlns:p188="p188"><p188:author id="{1}" name="Mo ${CANARY}" initials="M" userId="${CANARY}" providerId="AD"/></p188:authorLst>`,
    "ppt/comments/comment1.xml": `${XML}<p:cmLst ${main}><p:cm authorId="1" dt="2026-11-03T10:11:12.131" idx="1"><p:text>Klopt dit?</p:text></p:cm></p:cmLst>`,
    "ppt/notesSlides/notesSlide1.xml": `${XML}<p:notes ${main}><a:t>Niet voorlezen: zie het dossier.</a:t></p:notes>`,
  });
}
