import { type Clock, clock } from "#functions/adapters/clock.ts";
import { type PasskeyRows, passkeyRows } from "#functions/adapters/passkey-rows.ts";
import { publicationTable } from "#functions/adapters/publication-table.ts";
import { random } from "#functions/adapters/random.ts";
import { type StaffTable, staffTable } from "#functions/adapters/staff-table.ts";
import { StoreIsBusy } from "#functions/runtime/cause.ts";
import { consoleApi } from "#shared/api/console.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { ok } from "#shared/protocol/result.ts";
import { currentDirectory } from "./current-directory.ts";
import { newChallenge, sessionKey, stepOf, withChallenge } from "./passkey-session.ts";
import { type RelyingParty, relyingParty } from "./relying-party.ts";
import { type StaffDeps, type StaffUse, staffLambda } from "./staff-lambda.ts";

export interface Deps extends StaffDeps {
  readonly clock: Clock;
  readonly passkeys: PasskeyRows;
  readonly random: (length: number) => Uint8Array;
  readonly relyingParty: RelyingParty | undefined;
  readonly staffRows: Pick<StaffTable, "vault">;
}

/** Where the caller's sign-in stands, with a challenge for what comes next. */
export const getPasskeyStep: StaffUse<typeof consoleApi.getPasskeyStep, Deps> = async (input, deps) => {
  const { staffId, session } = input.caller;
  if (deps.relyingParty === undefined) return ok({ step: "off" });
  if (session === undefined) return ok({ step: "no-session" });
  const [today, key] = [deps.clock.today(), sessionKey(staffId, session)];
  const stored = await deps.passkeys.read(staffId);
  const hasVault = (await deps.staffRows.vault(staffId)) !== undefined;
  const step = stepOf(stored, key, { hasVault, today });
  if (step === "closed") return ok({ step });
  const challenge = newChallenge(deps.clock.now(), deps.random);
  const next = withChallenge(stored, key, challenge, today);
  if (!(await deps.passkeys.write(staffId, next, stored))) throw new StoreIsBusy();
  return ok({
    step,
    staffId,
    challenge: toBase64Url(challenge),
    rpId: deps.relyingParty.rpId,
    passkeys: stored.passkeys.map(({ id, day }) => ({ id: toBase64Url(id), day })),
  });
};

export const handler = staffLambda(consoleApi.getPasskeyStep, getPasskeyStep, () => ({
  clock,
  directory: currentDirectory(publicationTable()),
  passkeys: passkeyRows(),
  random,
  relyingParty: relyingParty(),
  staffRows: staffTable(),
}));
