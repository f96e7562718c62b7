import { type PublicationTable, publicationTable } from "#functions/adapters/publication-table.ts";
import { consoleApi } from "#shared/api/console.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { ok } from "#shared/protocol/result.ts";
import { currentDirectory } from "./current-directory.ts";
import { type StaffDeps, type StaffUse, staffLambda } from "./staff-lambda.ts";

export interface Deps extends StaffDeps {
  readonly publication: Pick<PublicationTable, "directories">;
}

/** Every version with its root signatures, oldest first: public files, given together. */
export const listDirectories: StaffUse<typeof consoleApi.listDirectories, Deps> = async (_input, deps) => {
  const published = await deps.publication.directories();
  return ok({
    directories: published.map(({ number, bytes, signatures }) => ({
      version: number,
      bytes: toBase64Url(bytes),
      signatures: signatures.map(({ root, signature }) => ({
        root: toBase64Url(root),
        signature: toBase64Url(signature),
      })),
    })),
  });
};

export const handler = staffLambda(consoleApi.listDirectories, listDirectories, () => {
  const publication = publicationTable();
  return { directory: currentDirectory(publication), publication };
});
