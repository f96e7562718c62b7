import { type DossiersTable, dossiersTable } from "#functions/adapters/dossiers-table.ts";
import { type KeysTable, keysTable, type Wrap } from "#functions/adapters/keys-table.ts";
import { publicationTable } from "#functions/adapters/publication-table.ts";
import { type RegisterTable, registerTable } from "#functions/adapters/register-table.ts";
import { consoleApi } from "#shared/api/console.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { ok } from "#shared/protocol/result.ts";
import { currentDirectory } from "./current-directory.ts";
import { type StaffDeps, type StaffUse, staffLambda } from "./staff-lambda.ts";

export interface Deps extends StaffDeps {
  readonly dossiers: Pick<DossiersTable, "heads" | "summaries">;
  readonly keys: Pick<KeysTable, "wrapsOf">;
  readonly register: Pick<RegisterTable, "rows">;
}

/** Summaries in one answer, as bytes: Lambda gives 6 MB at most. The console folds the events of the others. */
const SUMMARY_BUDGET = 3_000_000;

/** Dossiers of which the caller is a member now, in no order that tells anything: by their random id. */
export const listDossiers: StaffUse<typeof consoleApi.listDossiers, Deps> = async ({ staff }, deps) => {
  const wraps = Map.groupBy(await deps.keys.wrapsOf(staff.id), ({ dossierId }) => dossierId);
  const heads = (await deps.dossiers.heads([...wraps.keys()]))
    .filter(({ dossierId, epoch }) => wraps.get(dossierId)?.some((wrap) => wrap.epoch === epoch))
    .sort((a, b) => (a.dossierId < b.dossierId ? -1 : 1));
  const ids = heads.map(({ dossierId }) => dossierId);
  const register = new Map((await deps.register.rows(ids)).map((row) => [row.dossierId, row]));
  const summaries = withinBudget(await deps.dossiers.summaries(ids));
  return ok({
    dossiers: heads.flatMap(({ dossierId, seq, epoch }) => {
      const row = register.get(dossierId);
      if (row === undefined) return [];
      const keys = openable(wraps.get(dossierId) ?? []);
      return [{ register: row, head: seq, epoch, keys, summary: summaries.get(dossierId) ?? null }];
    }),
  });
};

/** None of a destroyed dossier: its wraps are shredded. */
function openable(wraps: readonly Wrap[]) {
  return wraps
    .filter(({ sealed }) => sealed.length > 0)
    .map(({ epoch, sealed }) => ({ epoch, wrap: toBase64Url(sealed) }));
}

function withinBudget(summaries: readonly { dossierId: string; summary: Uint8Array }[]): Map<string, string> {
  const within = new Map<string, string>();
  let used = 0;
  for (const { dossierId, summary } of summaries) {
    used += summary.length;
    if (used <= SUMMARY_BUDGET) within.set(dossierId, toBase64Url(summary));
  }
  return within;
}

export const handler = staffLambda(consoleApi.listDossiers, listDossiers, () => ({
  directory: currentDirectory(publicationTable()),
  dossiers: dossiersTable(),
  keys: keysTable(),
  register: registerTable(),
}));
