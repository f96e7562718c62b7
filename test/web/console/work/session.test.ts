import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSignInProvider, type SignInProvider, signInAddresses } from "#infra/local/identity.ts";
import { type Listener, listen } from "#infra/local/listeners.ts";
import { newVisitor } from "#test/infra/local/visitor.ts";
import { finishSignIn, isAnswer, renew, startSignIn, type Token } from "#web/console/work/session.ts";
import type { SignIn } from "#web/site-config.ts";

/** Signing in against the real provider of the local stage. */

const CONSOLE = "http://127.0.0.1:4998";
const ACCOUNT = {
  username: "functionaris-1",
  password: "drie-losse-woorden",
  secondFactor: "012345",
  groups: ["functionaris"],
};
const CLIENT = {
  id: "Sites-ConsoleClient",
  scope: "openid console/staff",
  apiScopes: ["console/staff"],
  accessTokenSeconds: 900,
  signedInSeconds: 36_000,
};

let directory: string;
let listener: Listener;
let provider: SignInProvider;
let signIn: SignIn;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "sign-in-"));
  listener = await listen(0, "IDENTITY_PORT");
  provider = await createSignInProvider({
    origin: listener.origin,
    directory,
    consoleOrigin: CONSOLE,
    client: CLIENT,
    accounts: [ACCOUNT],
  });
  listener.serve(provider.listener);
  signIn = { ...signInAddresses(listener.origin), clientId: CLIENT.id, scope: CLIENT.scope };
});

afterAll(async () => {
  await listener.stop();
  rmSync(directory, { recursive: true });
});

function memoryStorage() {
  const values = new Map<string, string>();
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

/** Fills in the provider's two forms; answers the address of the console to which it comes back. */
async function walkThrough(start: string): Promise<URL> {
  const visitor = newVisitor(CONSOLE);
  const password = await visitor.get(start);
  const { username, password: secret, secondFactor } = ACCOUNT;
  const second = await visitor.post(password.url, { username, password: secret });
  return new URL((await visitor.post(second.url, { code: secondFactor })).url);
}

const place = (storage: ReturnType<typeof memoryStorage>) => ({
  origin: CONSOLE,
  storage,
  again: false,
});

async function signedIn(): Promise<Token> {
  const storage = memoryStorage();
  const address = await walkThrough(await startSignIn(signIn, place(storage)));
  const token = await finishSignIn(signIn, { address, storage, now: 1_000 });
  if (!token.ok) throw new Error(token.error);
  return token.value;
}

describe("sign in", () => {
  it("gets a token that the API takes, and leaves nothing in storage", async () => {
    const storage = memoryStorage();
    const address = await walkThrough(await startSignIn(signIn, place(storage)));
    expect(isAnswer(address)).toBe(true);
    const token = await finishSignIn(signIn, { address, storage, now: 1_000 });
    expect(token).toMatchObject({ ok: true });
    expect(storage.values.size).toBe(0);
    const claims = token.ok ? await provider.verifyToken(token.value.access, ["console/staff"]) : undefined;
    expect(claims).toMatchObject({ username: ACCOUNT.username });
  });

  it("goes on with a refresh token, without a redirect", async () => {
    const token = await signedIn();
    const renewed = await renew(signIn, token.refresh ?? "", 2_000);
    expect(renewed).toMatchObject({ ok: true });
    if (renewed.ok) expect(renewed.value.until).toBeGreaterThan(2_000);
  });

  it("takes an answer without iss, as Cognito gives it, and refuses one with another iss", async () => {
    const without = memoryStorage();
    const address = await walkThrough(await startSignIn(signIn, place(without)));
    expect(address.searchParams.get("iss")).toBe(signIn.issuer);
    address.searchParams.delete("iss");
    expect(await finishSignIn(signIn, { address, storage: without, now: 0 })).toMatchObject({ ok: true });

    const other = memoryStorage();
    const foreign = await walkThrough(await startSignIn(signIn, place(other)));
    foreign.searchParams.set("iss", "https://elsewhere.example");
    expect(await finishSignIn(signIn, { address: foreign, storage: other, now: 0 })).toEqual({
      ok: false,
      error: "not-ours",
    });
  });

  it("refuses an answer to a question of another tab", async () => {
    const mine = memoryStorage();
    const theirs = memoryStorage();
    await startSignIn(signIn, place(mine));
    const address = await walkThrough(await startSignIn(signIn, place(theirs)));
    const refused = { ok: false, error: "not-ours" };
    expect(await finishSignIn(signIn, { address, storage: mine, now: 0 })).toEqual(refused);
    expect(await finishSignIn(signIn, { address, storage: memoryStorage(), now: 0 })).toEqual(refused);
  });

  it("cannot be finished by who intercepted the code but not the verifier", async () => {
    const storage = memoryStorage();
    const address = await walkThrough(await startSignIn(signIn, place(storage)));
    const thief = memoryStorage();
    thief.setItem(
      "meldpunt-sign-in",
      JSON.stringify({ state: address.searchParams.get("state"), verifier: "x".repeat(43) }),
    );
    expect(await finishSignIn(signIn, { address, storage: thief, now: 0 })).toEqual({
      ok: false,
      error: "refused",
    });
  });

  it("says that the person or the provider refused", async () => {
    const storage = memoryStorage();
    const start = new URL(await startSignIn(signIn, place(storage)));
    const address = new URL(`${CONSOLE}/`);
    address.search = `?error=access_denied&state=${start.searchParams.get("state")}`;
    expect(isAnswer(address)).toBe(true);
    expect(await finishSignIn(signIn, { address, storage, now: 0 })).toEqual({ ok: false, error: "refused" });
  });

  it("sends no token to an address that is neither https nor this machine", async () => {
    const token = await renew({ ...signIn, tokenUrl: "http://identity.example/token" }, "refresh", 0);
    expect(token).toEqual({ ok: false, error: "no-provider" });
  });
});
