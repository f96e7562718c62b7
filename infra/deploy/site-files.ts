import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { contentType } from "../content-types.ts";

/** A file of a built site, as it goes to its bucket. */
export interface SiteFile {
  /** Path below the site's root, with `/`. */
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** Hex, to compare with what is there. Nothing rests on MD5 here: whoever can write the bucket needs no collision. */
  readonly md5: string;
}

/**
 * The files of a built site in the order in which they may appear: a page never names a file that is not there yet,
 * so the pages come last, and the first page of all at the very end.
 */
export function siteFiles(folder: string): readonly SiteFile[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return names
    .map((name) => {
      const key = path.relative(folder, name).split(path.sep).join("/");
      const bytes = readFileSync(name);
      const md5 = createHash("md5").update(bytes).digest("hex");
      return { key, bytes, contentType: contentType(key), md5 };
    })
    .sort((a, b) => rank(a.key) - rank(b.key) || (a.key < b.key ? -1 : 1));
}

const rank = (key: string) => (key === "index.html" ? 2 : key.endsWith(".html") ? 1 : 0);
