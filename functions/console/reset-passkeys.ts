import { recordAction } from "#functions/adapters/audit-table.ts";
import { type Clock, clock } from "#functions/adapters/clock.ts";
import { type PasskeyRows, passkeyRows, putPasskeys } from "#functions/adapters/passkey-rows.ts";
import { publicationTable } from "#functions/adapters/publication-table.ts";
import { consoleApi } from "#shared/api/console.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import { currentDirectory } from "./current-directory.ts";
import { endedSessions } from "./passkey-session.ts";
import { type StaffDeps, type StaffUse, staffLambda } from "./staff-lambda.ts";

export interface Deps extends StaffDeps {
  readonly clock: Clock;
  readonly passkeys: Pick<PasskeyRows, "read">;
}

/** As long as a temporary password lives (infra, the user pool): over a weekend, and then the door closes again. */
const OPEN_DAYS = 3;

/**
 * Removes the passkeys of a colleague, ends what they are signed in to, and lets a new sign-in make a new one: one that
 * runs makes none, it may be that of the device that was lost. A beheerder sees none and makes none. The entry stands
 * in the colleague's own chain, with the beheerder's name. Never one's own: whoever took over a beheerder's sign-in
 * would only have to wait for the next.
 */
export const resetPasskeys: StaffUse<typeof consoleApi.resetPasskeys, Deps> = async (input, deps) => {
  const { staff, body } = input;
  if (!staff.roles.includes("beheerder") || body.staffId === staff.id) return fail("not-allowed");
  const stored = await deps.passkeys.read(body.staffId);
  const directory = await deps.directory.read();
  const isListed = directory?.staff.some(({ id }) => id === body.staffId) === true;
  if (stored.revision === 0 && !isListed) return fail("not-found");
  const day = deps.clock.today();
  const openUntil = day + OPEN_DAYS;
  const next = { passkeys: [], sessions: endedSessions(stored, day), openUntil };
  const action = { who: staff.id, about: body.staffId, what: "resetPasskeys", dossierId: null, day };
  const { written } = await recordAction(action, [putPasskeys(body.staffId, next, stored)]);
  return written ? ok({ openUntil }) : fail("conflict");
};

export const handler = staffLambda(consoleApi.resetPasskeys, resetPasskeys, () => ({
  clock,
  directory: currentDirectory(publicationTable()),
  passkeys: passkeyRows(),
}));
