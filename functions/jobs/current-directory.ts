import type { PublicationTable } from "#functions/adapters/publication-table.ts";
import { isReader } from "#shared/domain/roles.ts";
import { type DirectoryDraft, parseDirectory } from "#shared/protocol/directory-layout.ts";

/** The newest published directory; nothing before the first. The server believes what was published. */
export async function currentDirectory(
  publication: Pick<PublicationTable, "currentVersion" | "directory">,
): Promise<DirectoryDraft | undefined> {
  const version = await publication.currentVersion();
  const row = version === undefined ? undefined : await publication.directory(version);
  const directory = row && parseDirectory(row.bytes);
  return directory?.ok ? directory.value : undefined;
}

/** Everybody who may be chosen as a reader of a melding, and so fetches every batch. */
export function readersOf(directory: DirectoryDraft | undefined): string[] {
  return (directory?.staff ?? []).filter(({ role }) => isReader(role)).map(({ id }) => id);
}
