import { clock } from "#functions/adapters/clock.ts";
import { passkeyRows } from "#functions/adapters/passkey-rows.ts";
import type { Caller } from "#functions/runtime/caller.ts";
import { environment } from "#functions/runtime/env.ts";
import { isShown, sessionKey } from "./passkey-session.ts";

/** Whether this sign-in may reach the console. */
export type PasskeyGate = (caller: Caller) => Promise<boolean>;

/**
 * The step between signing in and everything else: where the deployment asks for a passkey, a sign-in that showed
 * none reaches nothing. A token that does not say which sign-in it comes from has shown none.
 */
export function passkeyGate(): PasskeyGate {
  if (!environment("PASSKEY_STEP").PASSKEY_STEP) return async () => true;
  const rows = passkeyRows();
  return async ({ staffId, session }) =>
    session !== undefined && isShown(await rows.read(staffId), sessionKey(staffId, session), clock.today());
}
