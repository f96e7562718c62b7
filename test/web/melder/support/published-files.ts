import { fail, ok } from "#shared/protocol/result.ts";
import type { FetchError, GetFile } from "#web/melder/journey/static-files.ts";

/** A site's published files in memory, with a note of everything that was asked for. */
export function publishedFiles(files: ReadonlyMap<string, Uint8Array>) {
  const asked: string[] = [];
  const failing = new Map<string, FetchError>();
  const getFile: GetFile = async (path, { onBytes } = {}) => {
    asked.push(path);
    const error = failing.get(path);
    const bytes = files.get(path);
    if (error !== undefined || bytes === undefined) return fail(error ?? "missing");
    onBytes?.(bytes.length);
    return ok(bytes);
  };
  return { getFile, asked, failing };
}
