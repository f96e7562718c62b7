import { type DossiersTable, dossiersTable } from "#functions/adapters/dossiers-table.ts";
import { keysTable } from "#functions/adapters/keys-table.ts";
import { publicationTable } from "#functions/adapters/publication-table.ts";
import { consoleApi } from "#shared/api/console.ts";
import { fromBase64Url } from "#shared/protocol/bytes.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import { currentDirectory } from "./current-directory.ts";
import { type DossierDeps, type DossierUse, dossierLambda } from "./dossier-lambda.ts";

export interface Deps extends DossierDeps {
  readonly dossiers: Pick<DossiersTable, "head" | "putSummary">;
}

/** Stores the encrypted summary, a cache that names its head: never of a later head than there is, never older. */
export const putSummary: DossierUse<typeof consoleApi.putSummary, Deps> = async (
  { body, head },
  { dossiers },
) => {
  const summary = fromBase64Url(body.summary);
  if (summary === undefined) return fail("bad-request");
  if (head.destroyed || body.head > head.seq) return fail("stale-version");
  const stored = await dossiers.putSummary(head.dossierId, body.head, summary);
  return stored ? ok({ head: body.head }) : fail("stale-version");
};

export const handler = dossierLambda(consoleApi.putSummary, putSummary, () => ({
  directory: currentDirectory(publicationTable()),
  dossiers: dossiersTable(),
  keys: keysTable(),
}));
