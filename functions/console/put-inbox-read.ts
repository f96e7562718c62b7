import { type PublicationTable, publicationTable } from "#functions/adapters/publication-table.ts";
import { type StaffTable, staffTable } from "#functions/adapters/staff-table.ts";
import { consoleApi } from "#shared/api/console.ts";
import { isReader } from "#shared/domain/roles.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import { currentDirectory } from "./current-directory.ts";
import { type StaffDeps, type StaffUse, staffLambda } from "./staff-lambda.ts";

export interface Deps extends StaffDeps {
  readonly publication: Pick<PublicationTable, "lastBatch">;
  readonly staffRows: Pick<StaffTable, "putRead" | "lastBatch">;
}

/**
 * Notes the last batch that this reader fetched and opened; never backwards and never beyond what is out, because
 * rows expire by it.
 */
export const putInboxRead: StaffUse<typeof consoleApi.putInboxRead, Deps> = async ({ body, staff }, deps) => {
  if (!staff.roles.some(isReader)) return fail("not-allowed");
  if (body.batch > (await deps.publication.lastBatch())) return fail("bad-request");
  const noted = await deps.staffRows.putRead(staff.id, body.batch);
  return ok({ batch: noted ? body.batch : await deps.staffRows.lastBatch(staff.id) });
};

export const handler = staffLambda(consoleApi.putInboxRead, putInboxRead, () => {
  const publication = publicationTable();
  return { directory: currentDirectory(publication), publication, staffRows: staffTable() };
});
