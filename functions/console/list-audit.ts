import {
  type AuditTable,
  auditTable,
  DAY_CHAIN,
  dossierChain,
  staffChain,
} from "#functions/adapters/audit-table.ts";
import { type DossiersTable, dossiersTable } from "#functions/adapters/dossiers-table.ts";
import { type KeysTable, keysTable } from "#functions/adapters/keys-table.ts";
import { publicationTable } from "#functions/adapters/publication-table.ts";
import { consoleApi } from "#shared/api/console.ts";
import { isReader } from "#shared/domain/roles.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import type { Staff } from "./admission.ts";
import { currentDirectory } from "./current-directory.ts";
import { type StaffDeps, type StaffUse, staffLambda } from "./staff-lambda.ts";

export interface Deps extends StaffDeps {
  readonly audit: Pick<AuditTable, "entriesAfter">;
  readonly dossiers: Pick<DossiersTable, "head">;
  readonly keys: Pick<KeysTable, "isMember">;
}

const PAGE = 200;

/** A chain that the caller may see: their own, the blocks of days, or that of a dossier of which they are a member. */
export const listAudit: StaffUse<typeof consoleApi.listAudit, Deps> = async ({ path, staff }, deps) => {
  const chain = await visibleChain(path.chain, staff, deps);
  if (chain === undefined) return fail("not-allowed");
  const { rows, more } = await deps.audit.entriesAfter(chain, Number(path.after), PAGE);
  return ok({
    entries: rows.map(({ position, day, who, what, dossierId, hash }) => ({
      position,
      day,
      entry: who === undefined || what === undefined ? null : { who, what, dossierId: dossierId ?? null },
      hash: toBase64Url(hash),
    })),
    more,
  });
};

async function visibleChain(
  chain: string,
  staff: Staff,
  { dossiers, keys }: Deps,
): Promise<string | undefined> {
  if (chain === "self") return staffChain(staff.id);
  if (chain === "days") return DAY_CHAIN;
  const head = staff.roles.some(isReader) ? await dossiers.head(chain) : undefined;
  const isMember = head !== undefined && (await keys.isMember(chain, head.epoch, staff.id));
  return isMember ? dossierChain(chain) : undefined;
}

export const handler = staffLambda(consoleApi.listAudit, listAudit, () => ({
  audit: auditTable(),
  directory: currentDirectory(publicationTable()),
  dossiers: dossiersTable(),
  keys: keysTable(),
}));
