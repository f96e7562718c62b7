import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAssembly } from "#infra/local/assembly.ts";
import { freePort } from "#infra/local/engines/free-port.ts";
import { createResolver } from "#infra/local/resolver.ts";
import { readHeaderPolicies } from "#infra/local/response-headers.ts";
import { AlreadyRunning } from "#infra/local/running.ts";
import { type Local, startLocal } from "#infra/local/start-local.ts";
import { consoleApi } from "#shared/api/console.ts";
import { fromBase64Url } from "#shared/protocol/bytes.ts";
import { verifyDirectory } from "#shared/protocol/directory.ts";
import { parseRootSignatures } from "#shared/protocol/directory-layout.ts";
import { openVault, readyPassphrase } from "#shared/protocol/passphrase.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { accessNotebook } from "#test/support/access-notes.ts";
import { newVisitor } from "./visitor.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");

let directory: string;
let local: Local;
let ports: { melder: number; console: number; identity: number };
const events: string[] = [];
const notebook = accessNotebook();

async function begin(): Promise<void> {
  local = await startLocal({
    directory,
    ports,
    schedules: false,
    captureEvents: (name, event) => events.push(JSON.stringify([name, event])),
    captureCalls: notebook.heard,
  });
}

beforeAll(async () => {
  await ready();
  directory = mkdtempSync(join(tmpdir(), "local-"));
  ports = { melder: await freePort(), console: await freePort(), identity: await freePort() };
  await begin();
});

afterAll(async () => {
  await local.stop();
  rmSync(directory, { recursive: true });
  expect(notebook.takeRefusals(), "calls that the function's own policy does not allow").toEqual([]);
});

/** Signs in by the pages and gives the access token. */
async function tokenOf(username: string): Promise<string> {
  const account = local.accounts.find((each) => each.username === username);
  const html = await (await fetch(local.consoleUrl)).text();
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? "";
  const built = await (await fetch(local.consoleUrl + script)).text();
  const issuer = /http:\/\/127\.0\.0\.1:\d+(?=\/auth)/.exec(built)?.[0] ?? "";
  const clientId = /Sites-ConsoleClient\w+/.exec(built)?.[0] ?? "";
  const verifier = "v".repeat(64);
  const challenge = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  const shared = { client_id: clientId, redirect_uri: `${local.consoleUrl}/` };
  const query = new URLSearchParams({
    ...shared,
    response_type: "code",
    scope: "openid console/staff",
    code_challenge: Buffer.from(challenge).toString("base64url"),
    code_challenge_method: "S256",
  });
  const visitor = newVisitor(local.consoleUrl);
  const first = await visitor.get(`${issuer}/auth?${query}`);
  const second = await visitor.post(first.url, { username, password: account?.password ?? "" });
  const answer = await visitor.post(second.url, { code: account?.secondFactor ?? "" });
  const code = new URL(answer.url).searchParams.get("code") ?? "";
  const form = { ...shared, grant_type: "authorization_code", code, code_verifier: verifier };
  const response = await fetch(`${issuer}/token`, { method: "POST", body: new URLSearchParams(form) });
  return ((await response.json()) as { access_token: string }).access_token;
}

const askConsole = (path: string, token: string) =>
  fetch(`${local.consoleUrl}/api${path}`, { headers: { "x-staff-token": token } });

describe("the local instance", () => {
  it.each(["functionaris-1", "beheerder-1"])(
    "lets %s in by sign-in, gateway and function",
    async (username) => {
      const answer = await askConsole("/me", await tokenOf(username));
      const me = consoleApi.whoAmI.answer.parse(await answer.json());
      expect(me).toMatchObject({ staffId: username, roles: [username.replace("-1", "")] });
    },
  );

  it("lets nobody in without a token", async () => {
    const answer = await askConsole("/me", "x");
    expect([answer.status, await answer.json()]).toEqual([401, { error: "not-signed-in" }]);
  });

  it("holds for each account a vault that its passphrase opens", async () => {
    expect(await readyPassphrase()).toMatchObject({ ok: true });
    const account = local.accounts[0];
    const { vault } = consoleApi.getVault.answer.parse(
      await (await askConsole("/vault", await tokenOf(account?.username ?? ""))).json(),
    );
    const opened = openVault(fromBase64Url(vault?.locked ?? "") ?? new Uint8Array(), {
      instanceId: "gemeente-voorbeelddam",
      staffId: account?.staffId ?? "",
      secret: { passphrase: account?.passphrase ?? "" },
      version: 1,
      sign: null,
    });
    expect(opened.ok).toBe(true);
  });

  it("serves on both sites the directory that two of its three roots signed", async () => {
    const { roots, threshold } = JSON.parse(readFileSync(join(directory, "demo.json"), "utf8"));
    for (const site of [local.melderUrl, local.consoleUrl]) {
      const load = async (name: string) =>
        new Uint8Array(await (await fetch(`${site}/directory/${name}.json`)).arrayBuffer());
      const signatures = parseRootSignatures(await load("signatures"));
      const verified = verifyDirectory({
        bytes: await load("directory"),
        signatures: signatures.ok ? signatures.value : [],
        pins: {
          instanceId: "gemeente-voorbeelddam",
          roots: roots.map(({ publicKey }: { publicKey: string }) => fromBase64Url(publicKey)),
          threshold,
          version: 1,
        },
        today: Math.floor(Date.now() / 86_400_000),
      });
      expect(verified).toMatchObject({ ok: true, value: { alternates: ["waarnemer-1"] } });
      expect([roots.length, threshold]).toEqual([3, 2]);
    }
  });

  it("has a board from the first moment", async () => {
    expect((await fetch(`${local.melderUrl}/board/index`)).status).toBe(200);
  });

  it("serves each path with exactly the headers of its synthesised policy", async () => {
    const assembly = readAssembly(join(directory, "cdk.out"));
    const policies = [...readHeaderPolicies(assembly, createResolver(assembly))];
    const policy = (name: string) => policies.find(([id]) => id.includes(name))?.[1].set ?? {};
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(await (await fetch(local.consoleUrl)).text())?.[1];
    for (const [url, name] of [
      [`${local.melderUrl}/`, "MelderHeaders"],
      [`${local.melderUrl}/nothing`, "MelderHeaders"],
      [`${local.melderUrl}/api/challenge`, "MelderHeaders"],
      [`${local.melderUrl}/board/index`, "MelderHeaders"],
      [`${local.consoleUrl}/`, "ConsoleHeaders"],
      [`${local.consoleUrl}/api/me`, "ConsoleHeaders"],
      [`${local.consoleUrl}${script}`, "ConsoleAssetsHeaders"],
    ] as const) {
      const expected = Object.entries(policy(name)).map(([header, value]) => [header.toLowerCase(), value]);
      expect(expected.length).toBeGreaterThan(5);
      const { headers } = await fetch(url);
      const given = Object.fromEntries(
        [...headers].filter(([header]) => expected.some(([own]) => own === header)),
      );
      expect(given, url).toEqual(Object.fromEntries(expected));
    }
  });
});

describe("of a caller", () => {
  const MARKS = {
    "x-forwarded-for": "203.0.113.77",
    "user-agent": "mark-agent",
    "accept-language": "xx-mark",
    referer: "http://mark-referer.example/",
    cookie: "mark=cookie",
  };

  it("no header reaches a function, a log or any other file of the instance", async () => {
    events.length = 0;
    const body = Buffer.alloc(600, 7);
    for (const [method, path] of [
      ["GET", "/challenge?mark-query=1"],
      ["POST", "/envelopes"],
      ["PUT", "/blobs/AAAAAAAAAAAAAAAAAAAAAA/parts/0"],
      ["POST", "/withdrawals"],
    ] as const) {
      const content = method === "GET" ? {} : { body };
      const headers = { ...MARKS, ...(method !== "GET" && { "content-type": "application/octet-stream" }) };
      await fetch(`${local.melderUrl}/api${path}`, { method, headers, ...content });
    }
    expect(events).toHaveLength(4);
    const kept = [...events, ...everyFile(directory)].join("\n");
    for (const mark of [...Object.values(MARKS), "mark-query", "127.0.0.1:mark"])
      expect(kept).not.toContain(mark);
  });

  it("and a file that held one would be noticed", () => {
    expect(everyFile(directory).some((text) => text.includes("gemeente-voorbeelddam"))).toBe(true);
  });
});

/** All that the instance keeps, but for what it was built from. */
function everyFile(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/cdk\.out|sites/.test(entry.parentPath))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"));
}

describe("one directory", () => {
  it("has one instance at a time", async () => {
    const second = await startLocal({ directory, ports: 0, schedules: false }).catch(
      (error: unknown) => error,
    );
    expect(second).toBeInstanceOf(AlreadyRunning);
  });

  it("keeps secrets where only their owner reads them", () => {
    for (const name of ["demo.json", "running.json"]) {
      expect(statSync(join(directory, name)).mode & 0o777).toBe(0o600);
    }
  });

  it("keeps accounts, vaults, board and directory over a restart, and releases everything on stop", async () => {
    const load = async () => ({
      accounts: local.accounts,
      directory: await (await fetch(`${local.melderUrl}/directory/directory.json`)).text(),
    });
    const before = await load();
    const { dynamodb } = local.engines;
    await local.stop();
    await expect(fetch(dynamodb)).rejects.toThrow();
    expect(readdirSync(directory)).not.toContain("running.json");
    await begin();
    expect(await load()).toEqual(before);
  });
});

describe("jobs", () => {
  it("run by name", async () => {
    await local.job("release-inbox");
    await local.job("publish-board");
    await local.job("sweep");
    await local.job("retention");
    await local.job("watch");
  });

  it("send the canary through the melder's own address, and it finds nothing", async () => {
    events.length = 0;
    await local.job("canary");
    const called = events.map((event) => (JSON.parse(event) as [string])[0]);
    expect(called).toEqual([
      "Canary",
      ...["PutBlobPart", "PostEnvelope", "WithdrawEnvelope"].flatMap((name) => ["GetChallenge", name]),
    ]);
    expect(readFileSync(join(directory, "logs", "Canary.log"), "utf8")).toBe("");
  });

  it("that do not exist are a sentence", async () => {
    await expect(local.job("nothing")).rejects.toThrow("There is no job nothing. Jobs: release-inbox, ");
  });
});

it.each([
  ["MELDER_PORT", "seventy", "MELDER_PORT is seventy; it must be a port number from 1 to 65535."],
  ["IDENTITY_PORT", "99999", "IDENTITY_PORT is 99999; it must be a port number from 1 to 65535."],
])("npm start with %s=%s ends with one sentence and exit code 1", (setting, value, sentence) => {
  const start = () =>
    execFileSync(process.execPath, [join(ROOT, "infra/local/start.ts")], {
      cwd: directory,
      env: { ...process.env, [setting]: value },
      stdio: "pipe",
    });
  expect(start).toThrow(expect.objectContaining({ status: 1 }));
  try {
    start();
  } catch (error) {
    expect(String((error as { stderr: Buffer }).stderr)).toBe(`start: ${sentence}\n`);
  }
});
