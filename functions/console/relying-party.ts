import { environment } from "#functions/runtime/env.ts";

/** The console as passkeys know it. */
export interface RelyingParty {
  readonly origin: string;
  readonly rpId: string;
}

/** Undefined where the deployment asks for no passkey. */
export function relyingParty(): RelyingParty | undefined {
  if (!environment("PASSKEY_STEP").PASSKEY_STEP) return undefined;
  const { CONSOLE_ORIGIN: origin } = environment("CONSOLE_ORIGIN");
  return { origin, rpId: new URL(origin).hostname };
}
