import { type PublicationTable, publicationTable } from "#functions/adapters/publication-table.ts";
import { consoleApi } from "#shared/api/console.ts";
import { ok } from "#shared/protocol/result.ts";
import { currentDirectory } from "./current-directory.ts";
import { type StaffDeps, type StaffUse, staffLambda } from "./staff-lambda.ts";

export interface Deps extends StaffDeps {
  readonly publication: Pick<PublicationTable, "batchesPage">;
}

/** Batches in one answer: a console that was away for a month asks three times. */
const PAGE = 60;

/** Released batches, the same for every reader: ids in random order, real and dummy alike. */
export const listBatches: StaffUse<typeof consoleApi.listBatches, Deps> = async (
  { path },
  { publication },
) => {
  const { rows, more } = await publication.batchesPage(Number(path.after), PAGE);
  return ok({
    batches: rows.map(({ number, day, ids }) => ({ batch: number, day, envelopes: ids })),
    more,
  });
};

export const handler = staffLambda(consoleApi.listBatches, listBatches, () => {
  const publication = publicationTable();
  return { directory: currentDirectory(publication), publication };
});
