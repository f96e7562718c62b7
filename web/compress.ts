import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What compresses; a site has nothing else but its icon and pictures. */
const COMPRESSIBLE = /\.(?:html|js|css|svg|txt)$/;

/** The best quality takes half a minute for libraries of megabytes, for one part in a hundred less. */
const LARGE = 1_500_000;
const LARGE_QUALITY = 9;

/**
 * What was compressed before on this machine, by its content. Libraries are the same in every build, and take longer to
 * compress than all the rest of a build.
 */
const KEPT = join(dirname(fileURLToPath(import.meta.url)), "../build/compressed");

const deflateBrotli = promisify(brotliCompress);
const deflateGzip = promisify(gzip);

const FORMS = {
  br: (bytes: Uint8Array) =>
    deflateBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE ? LARGE_QUALITY : constants.BROTLI_MAX_QUALITY,
      },
    }),
  gz: (bytes: Uint8Array) => deflateGzip(bytes, { level: 9 }),
} as const;

/** Compressed once at build time, so that no server has to, and every server serves the same bytes. */
export async function compressAll(folder: string): Promise<void> {
  await mkdir(KEPT, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(paths.map(compressOne));
}

async function compressOne(path: string): Promise<void> {
  const bytes = await readFile(path);
  const name = createHash("sha256").update(bytes).digest("hex");
  for (const form of ["br", "gz"] as const) {
    const kept = join(KEPT, `${name}.${form}`);
    await copyFile(kept, `${path}.${form}`).catch(async () => {
      await keep(kept, await FORMS[form](bytes));
      await copyFile(kept, `${path}.${form}`);
    });
  }
}

/** Whole or not at all: another build may ask for it at the same moment. */
async function keep(path: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${path}-${process.pid}-${Math.random().toString(36).slice(2)}`;
  await writeFile(fresh, bytes);
  await rename(fresh, path);
}
