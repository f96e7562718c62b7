import { type InboxTable, inboxTable } from "#functions/adapters/inbox-table.ts";
import { type PublicationTable, publicationTable } from "#functions/adapters/publication-table.ts";
import { consoleApi } from "#shared/api/console.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import { currentDirectory } from "./current-directory.ts";
import { type StaffDeps, type StaffUse, staffLambda } from "./staff-lambda.ts";

export interface Deps extends StaffDeps {
  readonly inbox: Pick<InboxTable, "find">;
  readonly publication: Pick<PublicationTable, "batchDay">;
}

/**
 * An envelope of a batch that is out. The day is the batch's: the day of arrival would tell a reader who cannot open
 * it which envelopes are real.
 */
export const getEnvelope: StaffUse<typeof consoleApi.getEnvelope, Deps> = async ({ path }, deps) => {
  const row = await deps.inbox.find(path.id);
  if (row?.envelope === undefined || row.batch === undefined) return fail("not-found");
  const day = await deps.publication.batchDay(row.batch);
  if (day === undefined) return fail("not-found");
  return ok({ envelope: toBase64Url(row.envelope), batch: row.batch, day });
};

export const handler = staffLambda(consoleApi.getEnvelope, getEnvelope, () => {
  const publication = publicationTable();
  return { directory: currentDirectory(publication), inbox: inboxTable(), publication };
});
