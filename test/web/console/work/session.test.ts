import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSignInProvider, type SignInProvider, signInAddresses } from "#infra/local/identity.ts";
import { finishSignIn, isAnswer, renew, startSignIn, type Token } from "#web/console/work/session.ts";
import type { SignIn } from "#web/site-config.ts";

/** Signing in against the real provider of the local stage, the browser's part played by fetch and a cookie jar. */

const CONSOLE = "http://localhost:9/";
const ACCOUNT = {
  username: "noor",
  password: "een wachtwoord",
  secondFactor: "123456",
  groups: ["functionaris"],
};

let directory: string;
let server: Server;
let identity: SignInProvider;
let signIn: SignIn;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "sign-in-"));
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const scope = "openid console/staff";
  identity = await createSignInProvider({
    origin,
    directory,
    consoleOrigin: new URL(CONSOLE).origin,
    client: {
      id: "console",
      scope,
      apiScopes: ["console/staff"],
      accessTokenSeconds: 900,
      signedInSeconds: 36_000,
    },
    accounts: [ACCOUNT],
  });
  server.on("request", identity.listener);
  signIn = { ...signInAddresses(origin), clientId: "console", scope };
});

afterAll(async () => {
  server.close();
  await rm(directory, { recursive: true });
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

/** Follows the provider's redirects and fills in its two forms; answers the address of the console it ends at. */
async function walkThrough(start: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let address = start;
  let form: Record<string, string> | undefined;
  for (let step = 0; step < 20; step += 1) {
    const response = await fetch(address, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form && { method: "POST", body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = cookie.split(";")[0]?.split("=") ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (location?.startsWith(CONSOLE)) return new URL(location);
    if (location !== null) {
      address = new URL(location, address).href;
      form = undefined;
    } else {
      const page = await response.text();
      form = page.includes('name="code"')
        ? { code: ACCOUNT.secondFactor }
        : { username: ACCOUNT.username, password: ACCOUNT.password };
    }
  }
  throw new Error("the provider never came back to the console");
}

const place = (storage: ReturnType<typeof memoryStorage>) => ({
  origin: new URL(CONSOLE).origin,
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
    const claims = token.ok ? await identity.verifyToken(token.value.access, ["console/staff"]) : undefined;
    expect(claims).toMatchObject({ username: "noor" });
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
    const address = new URL(CONSOLE);
    address.search = `?error=access_denied&state=${start.searchParams.get("state")}`;
    expect(isAnswer(address)).toBe(true);
    expect(await finishSignIn(signIn, { address, storage, now: 0 })).toEqual({ ok: false, error: "refused" });
  });

  it("sends no token to an address that is neither https nor this machine", async () => {
    const token = await renew({ ...signIn, tokenUrl: "http://identity.example/token" }, "refresh", 0);
    expect(token).toEqual({ ok: false, error: "no-provider" });
  });
});
