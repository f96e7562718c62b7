import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { join } from "node:path";
import Provider, { type Configuration, errors, interactionPolicy } from "oidc-provider";
import { openIdentityKeys } from "./identity-keys.ts";
import { openIdentityStore } from "./identity-store.ts";
import type { SignInClient } from "./sign-in-client.ts";
import { lostPage, pagePolicy, passwordPage, secondFactorPage } from "./sign-in-pages.ts";
import { createTokenVerifier, type TokenVerifier } from "./staff-token.ts";

/** Somebody who can sign in. */
export interface Account {
  readonly username: string;
  readonly password: string;
  /** Six digits. */
  readonly secondFactor: string;
  readonly groups: readonly string[];
}

export interface IdentityOptions {
  /** Where it listens already: the issuer is this address. */
  readonly origin: string;
  readonly directory: string;
  readonly consoleOrigin: string;
  readonly client: SignInClient;
  readonly accounts: readonly Account[];
}

export interface SignInProvider {
  readonly listener: RequestListener;
  readonly verifyToken: TokenVerifier;
}

/** Addresses of a provider at `origin`, as the console needs them. */
export function signInAddresses(origin: string) {
  return { issuer: origin, authorizeUrl: `${origin}/auth`, tokenUrl: `${origin}/token` };
}

const INTERACTION_SECONDS = 1_800;
/**
 * One resource server, the console API; Cognito has no name for it in the request. It becomes the token's audience,
 * which Cognito's tokens lack: nothing may rest on it.
 */
const RESOURCE = "urn:meldpunt:console";
/** Longest form that a sign-in page sends. */
const MAX_FORM_BYTES = 4_096;

/**
 * The organisation's sign-in on this machine: an OpenID provider with password and second factor, whose access
 * tokens carry what Cognito's carry. It logs nothing.
 */
export async function createSignInProvider(options: IdentityOptions): Promise<SignInProvider> {
  const keys = await openIdentityKeys(join(options.directory, "identity", "keys.json"));
  const store = openIdentityStore(join(options.directory, "identity", "sessions.json"));
  const provider = new Provider(options.origin, {
    ...configuration(options),
    adapter: store,
    jwks: { keys: [keys.signing] },
    cookies: { keys: [keys.cookie], long: { signed: true }, short: { signed: true } },
  });
  const providerCallback = provider.callback();
  const { kty, n, e, kid, alg } = keys.signing;
  return {
    listener(request, response) {
      if (request.url?.startsWith("/sign-in/")) void signIn(provider, options, request, response);
      else void providerCallback(request, response);
    },
    verifyToken: createTokenVerifier({
      issuer: options.origin,
      clientId: options.client.id,
      key: { kty, n, e, kid, alg } as typeof keys.signing,
    }),
  };
}

function configuration(options: IdentityOptions): Configuration {
  const account = (id: string) => options.accounts.find(({ username }) => username === id);
  return {
    clients: [
      {
        client_id: options.client.id,
        token_endpoint_auth_method: "none",
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
        redirect_uris: [`${options.consoleOrigin}/`],
      },
    ],
    clientBasedCORS: (_ctx, origin) => origin === options.consoleOrigin,
    findAccount: (_ctx, id) =>
      account(id) && { accountId: id, claims: () => ({ sub: id, "cognito:groups": account(id)?.groups }) },
    extraTokenClaims: (_ctx, token) => {
      const known = "accountId" in token ? account(String(token.accountId)) : undefined;
      return (
        known && {
          "cognito:groups": known.groups,
          username: known.username,
          token_use: "access",
          // As in Cognito's tokens: one name for the sign-in, the same after each renewal.
          origin_jti: "grantId" in token ? token.grantId : undefined,
        }
      );
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: options.client.apiScopes.join(" "),
          accessTokenFormat: "jwt",
          accessTokenTTL: options.client.accessTokenSeconds,
          jwt: { sign: { alg: "RS256" } },
        }),
      },
    },
    interactions: { url: (_ctx, interaction) => `/sign-in/${interaction.uid}`, policy: policy() },
    issueRefreshToken: () => true,
    loadExistingGrant: async (ctx) => grantAll(ctx, options.client.apiScopes.join(" ")),
    renderError: (ctx) => {
      ctx.type = "html";
      ctx.set("content-security-policy", pagePolicy(options.consoleOrigin));
      ctx.body = lostPage();
    },
    scopes: ["openid"],
    ttl: {
      Session: options.client.signedInSeconds,
      Grant: options.client.signedInSeconds,
      RefreshToken: options.client.signedInSeconds,
      Interaction: INTERACTION_SECONDS,
      AuthorizationCode: 60,
      AccessToken: options.client.accessTokenSeconds,
      IdToken: options.client.accessTokenSeconds,
    },
  };
}

/** Staff are asked for two factors, and not whether their own console may know who they are. */
function policy(): interactionPolicy.DefaultPolicy {
  const prompts = interactionPolicy.base();
  const check = new interactionPolicy.Check(
    "no_second_factor",
    "a second factor is required",
    "login_required",
    (ctx) => !(ctx.oidc.session?.amr ?? []).includes("otp"),
  );
  prompts.add(new interactionPolicy.Prompt({ name: "second_factor", requestable: false }, check), 1);
  return prompts;
}

type GrantContext = Parameters<NonNullable<Configuration["loadExistingGrant"]>>[0];

async function grantAll(ctx: GrantContext, scope: string) {
  const { client, session, provider } = ctx.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope("openid");
  grant.addResourceScope(RESOURCE, scope);
  await grant.save();
  return grant;
}

async function signIn(
  provider: Provider,
  options: IdentityOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const show = (status: number, html: string) =>
    response
      .writeHead(status, {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": pagePolicy(options.consoleOrigin),
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
      })
      .end(html);
  try {
    const { prompt, session } = await provider.interactionDetails(request, response);
    const second = prompt.name === "second_factor";
    const page = second ? secondFactorPage : passwordPage;
    if (request.method !== "POST") return void show(200, page(false));
    const form = await readForm(request);
    const login = second
      ? checkCode(options.accounts, session?.accountId, form)
      : checkPassword(options.accounts, form);
    if (login === undefined) return void show(401, page(true));
    await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
  } catch (error) {
    if (error instanceof errors.OIDCProviderError) show(400, lostPage());
    else show(500, lostPage());
  }
}

function checkPassword(accounts: readonly Account[], form: URLSearchParams) {
  const account = accounts.find(({ username }) => username === form.get("username")?.trim());
  const right = same(form.get("password") ?? "", account?.password ?? "");
  return account !== undefined && right ? { accountId: account.username, amr: ["pwd"] } : undefined;
}

function checkCode(accounts: readonly Account[], id: string | undefined, form: URLSearchParams) {
  const account = accounts.find(({ username }) => username === id);
  const right = same(form.get("code")?.replaceAll(/\s/g, "") ?? "", account?.secondFactor ?? "");
  return account !== undefined && right ? { accountId: account.username, amr: ["pwd", "otp"] } : undefined;
}

/** Equal, in a time that does not depend on where they differ. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > MAX_FORM_BYTES) throw new Error("form too large");
  }
  return new URLSearchParams(text);
}
