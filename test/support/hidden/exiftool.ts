import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The second reader: ExifTool, which knows more of what files can hold than any browser does. */
const PROGRAM = fileURLToPath(
  new URL("../../../node_modules/exiftool-vendored.pl/bin/exiftool", import.meta.url),
);

/** Runs it on one file. `extension` only names the file; ExifTool goes by the content. */
function run(bytes: Uint8Array, extension: string, args: readonly string[]): { out: string; file: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), "hidden-"));
  const path = join(folder, `file.${extension}`);
  try {
    writeFileSync(path, bytes);
    const done = spawnSync("perl", [PROGRAM, ...args, path], { encoding: "utf8", maxBuffer: 50_000_000 });
    if (done.error) throw new Error(`this test needs Perl 5, for ExifTool: ${done.error.message}`);
    if (done.status !== 0 && done.stdout === "") throw new Error(`ExifTool: ${done.stderr}`);
    return { out: done.stdout, file: readFileSync(path) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file with tags written into it, such as `-Artist=…`. */
export function withTags(bytes: Uint8Array, extension: string, tags: readonly string[]): Buffer {
  const { out, file } = run(bytes, extension, ["-overwrite_original", "-m", ...tags]);
  if (!out.includes("1 image files updated")) throw new Error(`ExifTool wrote nothing: ${out}`);
  return file;
}

/** Every tag that it finds, also in embedded files, as `Group:Name` with its value. */
export function tagsOf(bytes: Uint8Array, extension: string): Map<string, string> {
  const { out } = run(bytes, extension, ["-a", "-G1", "-ee3", "-s", "-j", "-U"]);
  const [tags = {}] = JSON.parse(out) as Record<string, unknown>[];
  return new Map(Object.entries(tags).map(([name, value]) => [name, String(value)]));
}

/** Of the file on this machine, not of its content. */
const OF_THIS_MACHINE = /^(SourceFile|ExifTool:ExifToolVersion|System:.*)$/;

/** What it finds beside these tags. A warning counts: it means that something was not followed. */
export function tagsBeside(bytes: Uint8Array, extension: string, structure: RegExp): string[] {
  return [...tagsOf(bytes, extension)]
    .filter(([name]) => !OF_THIS_MACHINE.test(name) && !structure.test(name))
    .map(([name, value]) => `${name}=${value}`);
}
