import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Hash over the names and contents of files and folders (relative to `root`) and one value: the same when a build
 * from them would give the same.
 */
export function inputsHash(root: string, paths: readonly string[], value: unknown): string {
  const hash = createHash("sha256").update(JSON.stringify(value));
  for (const path of paths) addPath(hash, root, path);
  return hash.digest("hex");
}

function addPath(hash: ReturnType<typeof createHash>, root: string, path: string): void {
  const whole = join(root, path);
  if (statSync(whole).isDirectory()) {
    for (const name of readdirSync(whole).sort()) addPath(hash, root, join(path, name));
    return;
  }
  const bytes = readFileSync(whole);
  hash.update(`${path}\n${bytes.length}\n`).update(bytes);
}
