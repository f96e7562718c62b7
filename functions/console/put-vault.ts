import { recordAction } from "#functions/adapters/audit-table.ts";
import { type Clock, clock } from "#functions/adapters/clock.ts";
import { publicationTable } from "#functions/adapters/publication-table.ts";
import {
  putVault as putVaultRow,
  type StaffTable,
  type StoredVault,
  staffTable,
} from "#functions/adapters/staff-table.ts";
import { type VaultKey, vaultKey } from "#functions/adapters/vault-key.ts";
import { environment } from "#functions/runtime/env.ts";
import { consoleApi } from "#shared/api/console.ts";
import { equal, fromBase64Url } from "#shared/protocol/bytes.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import { parseLockedVault, vaultReplacementMessage } from "#shared/protocol/vault-layout.ts";
import type { Staff } from "./admission.ts";
import { currentDirectory } from "./current-directory.ts";
import { ed25519Holds } from "./ed25519.ts";
import { type StaffDeps, type StaffUse, staffLambda } from "./staff-lambda.ts";

export interface Deps extends StaffDeps {
  readonly clock: Clock;
  readonly instanceId: string;
  readonly staffRows: Pick<StaffTable, "vault">;
  readonly vaultKey: VaultKey;
}

/**
 * Stores the caller's vault. The first one needs no signature: nobody knows the caller's key yet. Each later one is
 * signed with the sign key that the directory names, so that neither the server nor who stole a session can put
 * another in its place.
 */
export const putVault: StaffUse<typeof consoleApi.putVault, Deps> = async ({ body, staff }, deps) => {
  const { version } = body;
  const locked = fromBase64Url(body.locked);
  const parsed = locked && parseLockedVault(locked);
  if (locked === undefined || !parsed?.ok || parsed.value.header.version !== version)
    return fail("bad-request");
  const present = await deps.staffRows.vault(staff.id);
  if (present?.version === version && (await isSame(present, locked, staff, deps))) return ok({ version });
  if (version !== (present?.version ?? 0) + 1) return fail("stale-version");
  if (present !== undefined && !isSigned(body.signature, version, locked, staff, deps))
    return fail("bad-signature");
  const wrapped = await deps.vaultKey.wrap(locked, { staffId: staff.id, version });
  const action = { who: staff.id, what: "putVault", dossierId: null, day: deps.clock.today() };
  const outcome = await recordAction(action, [putVaultRow(staff.id, { wrapped, version }, present)]);
  return outcome.written ? ok({ version }) : fail("stale-version");
};

/** A repetition whose first answer got lost. */
async function isSame(
  present: StoredVault,
  locked: Uint8Array,
  { id }: Staff,
  { vaultKey }: Deps,
): Promise<boolean> {
  return equal(await vaultKey.unwrap(present.wrapped, { staffId: id, version: present.version }), locked);
}

function isSigned(
  text: string | null,
  version: number,
  locked: Uint8Array,
  { id, entry }: Staff,
  { instanceId }: Deps,
): boolean {
  const signature = text === null ? undefined : fromBase64Url(text);
  if (signature === undefined || entry === undefined) return false;
  return ed25519Holds(entry.sign, signature, vaultReplacementMessage(instanceId, id, version, locked));
}

export const handler = staffLambda(consoleApi.putVault, putVault, () => ({
  clock,
  directory: currentDirectory(publicationTable()),
  instanceId: environment("INSTANCE_ID").INSTANCE_ID,
  staffRows: staffTable(),
  vaultKey: vaultKey(),
}));
