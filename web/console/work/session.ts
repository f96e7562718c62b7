import * as oauth from "oauth4webapi";
import { fail, ok, type Result } from "#shared/protocol/result.ts";
import type { SignIn } from "#web/site-config.ts";

/**
 * Signing in with the organisation's own identity provider: OpenID Connect, authorization code with PKCE (RFC
 * 7636), as a public client. The second factor is a step of the provider. The access token lives in memory only;
 * what must survive the redirect (state and verifier) stands in `sessionStorage` and is removed on return.
 */
export interface Token {
  readonly access: string;
  /** Given by some providers; used to go on without a redirect, which would wipe what is on the screen. */
  readonly refresh: string | null;
  /** Milliseconds since 1970 after which the provider no longer takes the access token. */
  readonly until: number;
}

/**
 * `refused`: the provider said no, or the person cancelled. `not-ours`: an answer to no question of this tab.
 * `no-provider`: the provider could not be reached or answered something else than a token.
 */
export type SignInError = "refused" | "not-ours" | "no-provider";

/** The part of `sessionStorage` that is used. */
type Storage = Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem">;

const PENDING = "meldpunt-sign-in";

/** Hosts that a browser trusts without TLS because nothing leaves the machine (W3C Secure Contexts 3.1). */
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

function server(signIn: SignIn): oauth.AuthorizationServer {
  return {
    issuer: signIn.issuer,
    authorization_endpoint: signIn.authorizeUrl,
    token_endpoint: signIn.tokenUrl,
  };
}

function client(signIn: SignIn): oauth.Client {
  return { client_id: signIn.clientId };
}

function transport(signIn: SignIn): { [oauth.allowInsecureRequests]: boolean } {
  return { [oauth.allowInsecureRequests]: LOOPBACK.test(new URL(signIn.tokenUrl).hostname) };
}

/** Only the origin is registered with the provider, so that no path tells it what staff were doing. */
function redirectUri(origin: string): string {
  return `${origin}/`;
}

/** Prepares a sign-in and answers the address of the provider to go to. `again` asks for a fresh login there. */
export async function startSignIn(
  signIn: SignIn,
  place: { readonly origin: string; readonly storage: Storage; readonly again: boolean },
): Promise<string> {
  const state = oauth.generateRandomState();
  const verifier = oauth.generateRandomCodeVerifier();
  place.storage.setItem(PENDING, JSON.stringify({ state, verifier }));
  const address = new URL(signIn.authorizeUrl);
  address.search = new URLSearchParams({
    client_id: signIn.clientId,
    redirect_uri: redirectUri(place.origin),
    response_type: "code",
    scope: signIn.scope,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...(place.again ? { prompt: "login" } : {}),
  }).toString();
  return address.href;
}

function takePending(storage: Storage): { state: string; verifier: string } | undefined {
  const text = storage.getItem(PENDING);
  storage.removeItem(PENDING);
  if (text === null) return undefined;
  const { state, verifier } = JSON.parse(text) as Record<string, unknown>;
  return typeof state === "string" && typeof verifier === "string" ? { state, verifier } : undefined;
}

/** Whether this address is the provider's answer. */
export function isAnswer(address: URL): boolean {
  return (
    address.searchParams.has("state") &&
    (address.searchParams.has("code") || address.searchParams.has("error"))
  );
}

/**
 * Takes the provider's answer to a token. The answer's `iss` (RFC 9207) is checked where it is there; Amazon
 * Cognito sends none. State and PKCE bind the answer to this tab in both cases.
 */
export async function finishSignIn(
  signIn: SignIn,
  place: { readonly address: URL; readonly storage: Storage; readonly now: number },
): Promise<Result<Token, SignInError>> {
  const pending = takePending(place.storage);
  if (pending === undefined) return fail("not-ours");
  let answer: URLSearchParams;
  try {
    answer = oauth.validateAuthResponse(server(signIn), client(signIn), place.address, pending.state);
  } catch (error) {
    return fail(error instanceof oauth.AuthorizationResponseError ? "refused" : "not-ours");
  }
  return askToken(place.now, async () => {
    const response = await oauth.authorizationCodeGrantRequest(
      server(signIn),
      client(signIn),
      oauth.None(),
      answer,
      redirectUri(place.address.origin),
      pending.verifier,
      transport(signIn),
    );
    return oauth.processAuthorizationCodeResponse(server(signIn), client(signIn), response);
  });
}

/** Goes on with the provider's refresh token, where it gave one. */
export function renew(signIn: SignIn, refresh: string, now: number): Promise<Result<Token, SignInError>> {
  return askToken(now, async () => {
    const options = transport(signIn);
    const response = await oauth.refreshTokenGrantRequest(
      server(signIn),
      client(signIn),
      oauth.None(),
      refresh,
      options,
    );
    const answer = await oauth.processRefreshTokenResponse(server(signIn), client(signIn), response);
    return { refresh_token: refresh, ...answer };
  });
}

/** Where a provider names no lifetime: short, so that a wrong guess costs one renewal and not a failed call. */
const UNKNOWN_LIFETIME_SECONDS = 300;

async function askToken(
  now: number,
  ask: () => Promise<oauth.TokenEndpointResponse>,
): Promise<Result<Token, SignInError>> {
  try {
    const answer = await ask();
    return ok({
      access: answer.access_token,
      refresh: answer.refresh_token ?? null,
      until: now + (answer.expires_in ?? UNKNOWN_LIFETIME_SECONDS) * 1_000,
    });
  } catch (error) {
    return fail(error instanceof oauth.ResponseBodyError ? "refused" : "no-provider");
  }
}
