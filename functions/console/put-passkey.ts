import { recordAction } from "#functions/adapters/audit-table.ts";
import { type Clock, clock } from "#functions/adapters/clock.ts";
import {
  type Passkey,
  type PasskeyRows,
  passkeyRows,
  putPasskeys,
  type StoredPasskeys,
} from "#functions/adapters/passkey-rows.ts";
import { publicationTable } from "#functions/adapters/publication-table.ts";
import { type StaffTable, staffTable } from "#functions/adapters/staff-table.ts";
import { StoreIsBusy } from "#functions/runtime/cause.ts";
import { consoleApi, MAX_PASSKEYS } from "#shared/api/console.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import { currentDirectory } from "./current-directory.ts";
import { isPending, mayMakeFurther, sessionKey, stepOf, withShown } from "./passkey-session.ts";
import { type RelyingParty, relyingParty } from "./relying-party.ts";
import { type StaffDeps, type StaffUse, staffLambda } from "./staff-lambda.ts";
import { verifyAttestation } from "./webauthn.ts";

export interface Deps extends StaffDeps {
  readonly clock: Clock;
  readonly passkeys: Pick<PasskeyRows, "read">;
  readonly relyingParty: RelyingParty | undefined;
  readonly staffRows: Pick<StaffTable, "vault">;
}

/**
 * Registers a passkey of the caller: the first one while that is open, a further one directly after one was shown, so
 * that who stole the token of a sign-in makes none.
 * Making one asks for the same finger or code as showing it, so the sign-in then counts as one that did.
 */
export const putPasskey: StaffUse<typeof consoleApi.putPasskey, Deps> = async ({ body, caller }, deps) => {
  const { staffId, session } = caller;
  if (deps.relyingParty === undefined) return fail("not-allowed");
  if (session === undefined) return fail("not-allowed");
  const [today, key] = [deps.clock.today(), sessionKey(staffId, session)];
  const stored = await deps.passkeys.read(staffId);
  const hasVault = (await deps.staffRows.vault(staffId)) !== undefined;
  const step = stepOf(stored, key, { hasVault, today });
  if (step === "closed") return fail("not-allowed");
  if (step === "show") return fail("passkey-required");
  // A repetition whose first answer got lost: its challenge is used up and nothing is left to do.
  if (step === "done" && knows(stored, body.id)) return ok({ passkeys: stored.passkeys.length });
  if (step === "done" && !mayMakeFurther(stored, key)) return fail("passkey-required");
  if (stored.passkeys.length >= MAX_PASSKEYS) return fail("too-many");

  const made = await verifyAttestation(body, deps.relyingParty, (challenge) =>
    isPending(stored, key, challenge, deps.clock.now()),
  );
  if (!made.ok) return made;
  const passkeys: Passkey[] = [...stored.passkeys, { ...made.value, day: today }];
  const next = { ...withShown(stored, key, today), passkeys, openUntil: undefined };
  const action = { who: staffId, what: "putPasskey", dossierId: null, day: today };
  if (!(await recordAction(action, [putPasskeys(staffId, next, stored)])).written) throw new StoreIsBusy();
  return ok({ passkeys: passkeys.length });
};

function knows({ passkeys }: StoredPasskeys, id: string): boolean {
  return passkeys.some((each) => toBase64Url(each.id) === id);
}

export const handler = staffLambda(consoleApi.putPasskey, putPasskey, () => ({
  clock,
  directory: currentDirectory(publicationTable()),
  passkeys: passkeyRows(),
  relyingParty: relyingParty(),
  staffRows: staffTable(),
}));
