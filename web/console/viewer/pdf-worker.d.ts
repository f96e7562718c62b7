/** pdf.js ships no types for its worker; here it is only handed over to the display layer, never called. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
