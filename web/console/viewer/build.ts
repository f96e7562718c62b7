import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";

/** The viewer's pages; each loads the script of its own name. */
const PAGES = ["index", "pdf"] as const;

/**
 * Builds the attachment viewer into `<outDir>/viewer`: one classic script per page. Not modules: the frame that
 * loads them has an opaque origin, from which every module request is cross-origin and would need a CORS header
 * that opens the files to any site.
 */
export async function buildViewer(outDir: string): Promise<void> {
  const target = join(outDir, "viewer");
  await mkdir(target, { recursive: true });
  for (const page of PAGES) {
    await build({
      configFile: false,
      logLevel: "warn",
      publicDir: false,
      // A classic script has no import.meta; pdf.js reads it only where it runs on Node.
      define: { "import.meta": "{}" },
      build: {
        outDir: target,
        emptyOutDir: false,
        // pdf.js is large by nature, and it is loaded for a PDF only.
        chunkSizeWarningLimit: 3_000,
        lib: {
          entry: join(import.meta.dirname, `${page}.ts`),
          formats: ["iife"],
          name: "viewer",
          fileName: () => `${page}.js`,
        },
      },
    });
    await copyFile(join(import.meta.dirname, `${page}.html`), join(target, `${page}.html`));
  }
  await copyFile(join(import.meta.dirname, "viewer.css"), join(target, "viewer.css"));
}
