import { publicationTable } from "#functions/adapters/publication-table.ts";
import { type StaffTable, staffTable } from "#functions/adapters/staff-table.ts";
import { type VaultKey, vaultKey } from "#functions/adapters/vault-key.ts";
import { consoleApi } from "#shared/api/console.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { ok } from "#shared/protocol/result.ts";
import { currentDirectory } from "./current-directory.ts";
import { type StaffDeps, type StaffUse, staffLambda } from "./staff-lambda.ts";

export interface Deps extends StaffDeps {
  readonly staffRows: Pick<StaffTable, "vault">;
  readonly vaultKey: Pick<VaultKey, "unwrap">;
}

/** The caller's own vault, still locked by the passphrase. */
export const getVault: StaffUse<typeof consoleApi.getVault, Deps> = async (
  { staff },
  { staffRows, vaultKey },
) => {
  const stored = await staffRows.vault(staff.id);
  if (stored === undefined) return ok({ vault: null });
  const { version, wrapped } = stored;
  const locked = await vaultKey.unwrap(wrapped, { staffId: staff.id, version });
  return ok({ vault: { version, locked: toBase64Url(locked) } });
};

export const handler = staffLambda(consoleApi.getVault, getVault, () => ({
  directory: currentDirectory(publicationTable()),
  staffRows: staffTable(),
  vaultKey: vaultKey(),
}));
