import type { PDFDocumentProxy } from "pdfjs-dist";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import * as worker from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import type { ViewerFile, ViewerWords } from "./message.ts";
import { button, introduce, receiveFile, scrollRegion, showMessage } from "./receive.ts";
import { zoom } from "./zoom.ts";

/**
 * Shows a PDF page by page on a canvas. The reader runs in this page and not in a worker: this frame has an
 * opaque origin, which may not start one. Scripts, forms, links and attachments in the file do nothing here,
 * because only its drawing is carried out.
 */
(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = worker;

function open(bytes: ArrayBuffer): Promise<PDFDocumentProxy> {
  return getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    enableXfa: false,
    // The frame may not fetch anything, so the decoders that are separate files stay unused.
    useWasm: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: 0,
  }).promise;
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === "PasswordException";
}

async function pageText(document_: PDFDocumentProxy, page: number): Promise<string> {
  const content = await (await document_.getPage(page)).getTextContent();
  return content.items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
}

function textOfPage(words: ViewerWords): { details: HTMLElement; fill(text: string): void } {
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  const text = document.createElement("pre");
  summary.textContent = words.pageText;
  details.append(summary, text);
  return {
    details,
    fill: (content) => {
      text.textContent = content.trim() === "" ? words.noText : content;
    },
  };
}

function showPages(source: PDFDocumentProxy, words: ViewerWords): void {
  let page = 1;
  let turn = Promise.resolve();
  const canvas = document.createElement("canvas");
  const region = scrollRegion(words.title);
  const position = document.createElement("span");
  position.setAttribute("role", "status");
  const text = textOfPage(words);
  const size = zoom(words.larger, words.smaller, show);
  const previous = button(words.previous, () => go(page - 1));
  const next = button(words.next, () => go(page + 1));

  function go(to: number) {
    page = Math.min(source.numPages, Math.max(1, to));
    show();
  }
  /** One drawing at a time: the canvas is shared, and a quick second press must not mix two pages. */
  function show() {
    turn = turn.then(draw).catch(() => showMessage(words.failed));
  }
  async function draw() {
    const sheet = await source.getPage(page);
    // Before the drawing, which a browser puts off while the frame is out of sight.
    text.fill(await pageText(source, page));
    const natural = sheet.getViewport({ scale: 1 });
    const scale = (Math.max(200, region.clientWidth - 4) / natural.width) * size.factor();
    const viewport = sheet.getViewport({ scale: scale * Math.min(2, devicePixelRatio) });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    canvas.style.width = `${Math.round(natural.width * scale)}px`;
    await sheet.render({ canvas, viewport }).promise;
    const label = words.position.replace("{page}", `${page}`).replace("{pages}", `${source.numPages}`);
    position.textContent = label;
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", label);
    previous.disabled = page === 1;
    next.disabled = page === source.numPages;
  }

  const bar = document.createElement("div");
  bar.className = "bar";
  bar.append(previous, position, next, ...size.buttons);
  region.append(canvas, text.details);
  document.body.replaceChildren(bar, region);
  show();
}

async function main(): Promise<void> {
  const file: ViewerFile = await receiveFile();
  introduce(file);
  try {
    showPages(await open(file.bytes), file.words);
  } catch (error) {
    showMessage(isLocked(error) ? file.words.locked : file.words.failed);
  }
}

void main();
