import type { Route, RouteInput } from "#shared/api/route.ts";
import type { SignIn } from "#web/site-config.ts";
import { type ApiClient, apiClient, type CallOptions, type CallResult } from "#web/ui/api-client.ts";
import { renew, type Token } from "./session.ts";

/** Calls the console plane as the person who signed in. */
export type Caller = ApiClient;

/** Own header, because CloudFront drops `Authorization` on its way to the API. */
const TOKEN_HEADER = "x-staff-token";

/** Renewed this long before its end, so that a slow call does not arrive with a dead token. */
const RENEW_BEFORE_MS = 60_000;

interface CallerSettings {
  readonly signIn: SignIn;
  readonly token: Token;
  /** The provider takes the token no longer: the person has to sign in again. */
  readonly onEnded: () => void;
  readonly now?: () => number;
  readonly fetch?: typeof fetch;
}

/** A caller that holds the token in its closure, renews it where the provider allows, and nowhere stores it. */
export function staffCaller({ signIn, token, onEnded, now = Date.now, fetch }: CallerSettings): Caller {
  let current = token;
  let renewing: Promise<void> | undefined;
  const client = apiClient({
    headers: () => ({ [TOKEN_HEADER]: current.access }),
    ...(fetch !== undefined && { fetch }),
  });

  async function renewWith(refresh: string): Promise<void> {
    const renewed = await renew(signIn, refresh, now());
    if (renewed.ok) current = renewed.value;
  }
  async function keepFresh(): Promise<void> {
    if (current.refresh === null || now() < current.until - RENEW_BEFORE_MS) return;
    // One renewal for all calls that wait: providers take a refresh token once.
    renewing ??= renewWith(current.refresh).finally(() => {
      renewing = undefined;
    });
    await renewing;
  }
  return {
    async call<R extends Route>(
      route: R,
      input: RouteInput<R>,
      options?: CallOptions,
    ): Promise<CallResult<R>> {
      await keepFresh();
      const result = await client.call(route, input, options);
      if (!result.ok && result.error === "not-signed-in") onEnded();
      return result;
    },
  };
}
