import { type Clock, clock } from "#functions/adapters/clock.ts";
import { type PasskeyRows, passkeyRows } from "#functions/adapters/passkey-rows.ts";
import { publicationTable } from "#functions/adapters/publication-table.ts";
import { random } from "#functions/adapters/random.ts";
import { StoreIsBusy } from "#functions/runtime/cause.ts";
import { consoleApi } from "#shared/api/console.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import { currentDirectory } from "./current-directory.ts";
import { isEnded, isPending, isShown, newChallenge, sessionKey, withFurther } from "./passkey-session.ts";
import { type RelyingParty, relyingParty } from "./relying-party.ts";
import { type StaffDeps, type StaffUse, staffLambda } from "./staff-lambda.ts";
import { verifyAssertion } from "./webauthn.ts";

export interface Deps extends StaffDeps {
  readonly clock: Clock;
  readonly passkeys: PasskeyRows;
  readonly random: (length: number) => Uint8Array;
  readonly relyingParty: RelyingParty | undefined;
}

/**
 * Takes the assertion of one of the caller's own passkeys; from then on this sign-in reaches the console. The answer
 * carries the one challenge with which a further passkey may be made: only who just showed one has it.
 */
export const provePasskey: StaffUse<typeof consoleApi.provePasskey, Deps> = async (input, deps) => {
  const { staffId, session } = input.caller;
  if (deps.relyingParty === undefined) return fail("not-allowed");
  if (session === undefined) return fail("not-allowed");
  const [today, key] = [deps.clock.today(), sessionKey(staffId, session)];
  const stored = await deps.passkeys.read(staffId);
  if (isEnded(stored, key)) return fail("not-allowed");
  const passkey = stored.passkeys.find(({ id }) => toBase64Url(id) === input.body.id);
  if (passkey === undefined) return fail("bad-signature");

  const counter = await verifyAssertion(input.body, passkey, deps.relyingParty, (challenge) =>
    isPending(stored, key, challenge, deps.clock.now()),
  );
  // A repetition whose first answer got lost: its challenge is used up and nothing is left to do.
  if (!counter.ok && counter.error === "conflict" && isShown(stored, key, today)) {
    return ok({ step: "done", further: null });
  }
  if (!counter.ok) return counter;
  const passkeys = stored.passkeys.map((each) =>
    each === passkey ? { ...each, counter: counter.value } : each,
  );
  const further = newChallenge(deps.clock.now(), deps.random);
  const next = { ...withFurther(stored, key, further, today), passkeys };
  if (!(await deps.passkeys.write(staffId, next, stored))) throw new StoreIsBusy();
  return ok({ step: "done", further: toBase64Url(further) });
};

export const handler = staffLambda(consoleApi.provePasskey, provePasskey, () => ({
  clock,
  directory: currentDirectory(publicationTable()),
  passkeys: passkeyRows(),
  random,
  relyingParty: relyingParty(),
}));
