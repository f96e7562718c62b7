import type { PublicationTable } from "#functions/adapters/publication-table.ts";
import { type DirectoryDraft, parseDirectory } from "#shared/protocol/directory-layout.ts";

/** The newest published directory. The server believes what was published; only browsers verify it to the roots. */
export interface CurrentDirectory {
  /** Undefined before the first one. */
  read(): Promise<KnownDirectory | undefined>;
}

export interface KnownDirectory extends DirectoryDraft {
  readonly hash: Uint8Array;
}

/** Parsed once a version; the number of the newest is asked each time, so that a removal counts at once. */
export function currentDirectory(
  publication: Pick<PublicationTable, "currentVersion" | "directory">,
): CurrentDirectory {
  let known: KnownDirectory | undefined;
  return {
    async read() {
      const version = await publication.currentVersion();
      if (version === undefined) return undefined;
      if (known?.version !== version) known = await parse(publication, version);
      return known;
    },
  };
}

async function parse(
  publication: Pick<PublicationTable, "directory">,
  version: number,
): Promise<KnownDirectory> {
  const row = await publication.directory(version);
  const parsed = row && parseDirectory(row.bytes);
  // Only sound ones are ever stored (publish-directory.ts): anything else was written past us.
  if (row === undefined || !parsed?.ok) throw new Error("the stored directory is not one");
  return { ...parsed.value, hash: row.hash };
}
