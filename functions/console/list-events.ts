import { type DossiersTable, dossiersTable } from "#functions/adapters/dossiers-table.ts";
import { keysTable } from "#functions/adapters/keys-table.ts";
import { publicationTable } from "#functions/adapters/publication-table.ts";
import { consoleApi } from "#shared/api/console.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { ok } from "#shared/protocol/result.ts";
import { currentDirectory } from "./current-directory.ts";
import { type DossierDeps, type DossierUse, dossierLambda } from "./dossier-lambda.ts";

export interface Deps extends DossierDeps {
  readonly dossiers: Pick<DossiersTable, "head" | "eventsAfter">;
}

/** Events in one answer; DynamoDB ends a page at 1 MB, whichever comes first. */
const PAGE = 200;

/** Encrypted events after sequence `after`, in order; sequences begin at 1. */
export const listEvents: DossierUse<typeof consoleApi.listEvents, Deps> = async (
  { path, head },
  { dossiers },
) => {
  const { rows, more } = await dossiers.eventsAfter(head.dossierId, Number(path.after), PAGE);
  return ok({ events: rows.map(({ event, ...rest }) => ({ ...rest, event: toBase64Url(event) })), more });
};

export const handler = dossierLambda(consoleApi.listEvents, listEvents, () => ({
  directory: currentDirectory(publicationTable()),
  dossiers: dossiersTable(),
  keys: keysTable(),
}));
