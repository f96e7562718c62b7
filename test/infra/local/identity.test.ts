import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSignInProvider, type SignInProvider, signInAddresses } from "#infra/local/identity.ts";
import { type Listener, listen } from "#infra/local/listeners.ts";
import { createTokenVerifier } from "#infra/local/staff-token.ts";
import { isAnswer } from "#web/console/work/session.ts";
import { newVisitor } from "./visitor.ts";

const CONSOLE = "http://127.0.0.1:4999";
const SCOPE = "console/staff";
const client = {
  id: "Sites-ConsoleClient",
  scope: `openid ${SCOPE}`,
  apiScopes: [SCOPE],
  accessTokenSeconds: 900,
  signedInSeconds: 36_000,
};
const account = {
  username: "functionaris-1",
  password: "drie-losse-woorden",
  secondFactor: "012345",
  groups: ["functionaris", "beheerder"],
};
const verifier = "verifier-verifier-verifier-verifier-verifier-verifier";

let directory: string;
let listener: Listener;
let provider: SignInProvider;

function newProvider(): Promise<SignInProvider> {
  return createSignInProvider({
    origin: listener.origin,
    directory,
    consoleOrigin: CONSOLE,
    client,
    accounts: [account],
  });
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "identity-"));
  listener = await listen(0, "IDENTITY_PORT");
  provider = await newProvider();
  listener.serve(provider.listener);
});

afterAll(async () => {
  await listener.stop();
  rmSync(directory, { recursive: true });
});

async function authorizeUrl(changes: Readonly<Record<string, string>> = {}): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  const address = new URL(signInAddresses(listener.origin).authorizeUrl);
  address.search = new URLSearchParams({
    client_id: client.id,
    redirect_uri: `${CONSOLE}/`,
    response_type: "code",
    scope: client.scope,
    state: "state",
    code_challenge: Buffer.from(digest).toString("base64url"),
    code_challenge_method: "S256",
    ...changes,
  }).toString();
  return address.href;
}

/** Signs in as a browser would and gives the answer's address at the console. */
async function signIn(visitor = newVisitor(CONSOLE)): Promise<URL> {
  const password = await visitor.get(await authorizeUrl());
  const { username } = account;
  const second = await visitor.post(password.url, { username, password: account.password });
  const answer = await visitor.post(second.url, { code: "012 345" });
  return new URL(answer.url);
}

async function takeToken(answer: URL, codeVerifier = verifier) {
  const response = await fetch(signInAddresses(listener.origin).tokenUrl, {
    method: "POST",
    headers: { origin: CONSOLE },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: client.id,
      redirect_uri: `${CONSOLE}/`,
      code: answer.searchParams.get("code") ?? "",
      code_verifier: codeVerifier,
    }),
  });
  return { response, body: (await response.json()) as Record<string, string> };
}

describe("signing in", () => {
  it("asks for a password, then for the second factor, then answers the console with a code", async () => {
    const visitor = newVisitor(CONSOLE);
    const first = await visitor.get(await authorizeUrl());
    expect(first.html).toContain("<h1>Inloggen</h1>");
    const second = await visitor.post(first.url, { username: account.username, password: account.password });
    expect(second.html).toContain("<h1>Tweede stap</h1>");
    const answer = new URL((await visitor.post(second.url, { code: account.secondFactor })).url);
    expect(answer.origin).toBe(CONSOLE);
    expect(answer.searchParams.get("state")).toBe("state");
    expect(isAnswer(answer)).toBe(true);
  });

  it("says so when the password or the code is wrong, and goes no further", async () => {
    const visitor = newVisitor(CONSOLE);
    const first = await visitor.get(await authorizeUrl());
    for (const form of [
      { username: account.username, password: "fout" },
      { username: "niemand", password: account.password },
      { username: "niemand", password: "" },
    ]) {
      const wrong = await visitor.post(first.url, form);
      expect([wrong.status, wrong.html.includes('role="alert"')]).toEqual([401, true]);
    }
    const second = await visitor.post(first.url, { username: account.username, password: account.password });
    for (const code of ["012346", "", "12345"]) {
      expect((await visitor.post(second.url, { code })).status).toBe(401);
    }
  });

  it("the first factor alone signs nobody in, also when one starts again", async () => {
    const visitor = newVisitor(CONSOLE);
    const first = await visitor.get(await authorizeUrl());
    await visitor.post(first.url, { username: account.username, password: account.password });
    expect((await visitor.get(await authorizeUrl())).html).toContain("<h1>Tweede stap</h1>");
  });

  it("who is signed in comes back without a page, and with prompt=login is asked for both again", async () => {
    const visitor = newVisitor(CONSOLE);
    await signIn(visitor);
    expect((await visitor.get(await authorizeUrl())).url).toContain(`${CONSOLE}/?`);
    const again = await visitor.get(await authorizeUrl({ prompt: "login" }));
    expect(again.html).toContain("<h1>Inloggen</h1>");
    const second = await visitor.post(again.url, { username: account.username, password: account.password });
    expect(second.html).toContain("<h1>Tweede stap</h1>");
  });

  it("is refused to another client, another address and a request without PKCE", async () => {
    for (const changes of [
      { client_id: "other" },
      { redirect_uri: "http://127.0.0.1:6666/" },
      { code_challenge: "" },
    ]) {
      const answer = await newVisitor(CONSOLE).get(await authorizeUrl(changes));
      expect(answer.html).not.toContain("<h1>Inloggen</h1>");
      expect(new URL(answer.url).searchParams.has("code")).toBe(false);
    }
  });
});

describe("the access token", () => {
  it("says what Cognito's says, and the gateway takes it", async () => {
    const { response, body } = await takeToken(await signIn());
    expect(response.headers.get("access-control-allow-origin")).toBe(CONSOLE);
    const claims = decodeJwt(body.access_token ?? "");
    expect(claims).toMatchObject({
      iss: listener.origin,
      username: "functionaris-1",
      "cognito:groups": ["functionaris", "beheerder"],
      token_use: "access",
      client_id: client.id,
      scope: SCOPE,
    });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(900);
    expect(await provider.verifyToken(body.access_token ?? "", [SCOPE])).toMatchObject({
      token_use: "access",
    });
    expect(await provider.verifyToken(body.access_token ?? "", ["other/scope"])).toBeUndefined();
    expect(await provider.verifyToken(body.id_token ?? "", [SCOPE])).toBeUndefined();
  });

  it("names its sign-in, each by another name", async () => {
    const visitor = newVisitor(CONSOLE);
    const nameOf = async (answer: URL) =>
      decodeJwt((await takeToken(answer)).body.access_token ?? "").origin_jti;
    const first = await nameOf(await signIn(visitor));
    const second = await nameOf(new URL((await visitor.get(await authorizeUrl())).url));
    expect(new Set([first, second, undefined]).size).toBe(3);
  });

  it("is not given for a code without its verifier, nor twice for one code", async () => {
    const answer = await signIn();
    expect((await takeToken(answer, verifier.replace("v", "w"))).response.status).toBe(400);
    const other = await signIn();
    expect((await takeToken(other)).response.status).toBe(200);
    expect((await takeToken(other)).response.status).toBe(400);
  });

  it("is renewed with the refresh token, also after a restart", async () => {
    const { body } = await takeToken(await signIn());
    provider = await newProvider();
    listener.serve(provider.listener);
    const renewed = await fetch(signInAddresses(listener.origin).tokenUrl, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "refresh_token",
        client_id: client.id,
        refresh_token: body.refresh_token ?? "",
      }),
    });
    const { access_token: token } = (await renewed.json()) as { access_token: string };
    const { origin_jti: session } = decodeJwt(body.access_token ?? "");
    expect(session).toMatch(/^.{20,}$/);
    expect(await provider.verifyToken(token, [SCOPE])).toMatchObject({
      username: "functionaris-1",
      origin_jti: session,
    });
    for (const file of ["keys.json", "sessions.json"]) {
      expect(statSync(join(directory, "identity", file)).mode & 0o777).toBe(0o600);
    }
  });
});

describe("the gateway refuses a token", async () => {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const issuer = "http://127.0.0.1:1";
  const good = { client_id: client.id, token_use: "access", scope: `x ${SCOPE}`, iss: issuer };
  const verify = createTokenVerifier({ issuer, clientId: client.id, key: await exportJWK(publicKey) });
  const now = Math.floor(Date.now() / 1000);
  const sign = (claims: object, exp: number | undefined = now + 60) => {
    const token = new SignJWT({ ...good, ...claims }).setProtectedHeader({ alg: "RS256" });
    return (exp === 0 ? token : token.setExpirationTime(exp)).sign(privateKey);
  };

  it("not when all is well", async () => {
    expect(await verify(await sign({}), [SCOPE])).toMatchObject(good);
  });

  it.each<[string, object, number?]>([
    ["of another issuer", { iss: "http://127.0.0.1:2" }],
    ["of another client", { client_id: "other" }],
    ["that is an ID token", { token_use: "id" }],
    ["without the scope", { scope: "console/staffing" }],
    ["that has expired", {}, now - 60],
    ["that never expires", {}, 0],
  ])("%s", async (_name, claims, exp) => {
    expect(await verify(await sign(claims, exp), [SCOPE])).toBeUndefined();
  });

  it("with another signature, or none", async () => {
    const [head, body] = (await sign({})).split(".");
    const none = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${body}.`;
    for (const token of [`${head}.${body}.AAAA`, none, "", "x"])
      expect(await verify(token, [SCOPE])).toBeUndefined();
  });
});
