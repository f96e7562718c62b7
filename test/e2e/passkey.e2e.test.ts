import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Local, startLocal } from "#infra/local/start-local.ts";
import { consoleApi } from "#shared/api/console.ts";
import type { Route } from "#shared/api/route.ts";
import { expectAccessible, expectReflow } from "./support/axe.ts";
import { type Browser, openBrowser } from "./support/browser.ts";
import { inEnglish } from "./support/language.ts";
import { signIn, unlock } from "./support/staff.ts";
import { accountOf } from "./support/stage.ts";

/**
 * A deployment that asks for a passkey, in a real browser with a software security key. A stage of its own, because
 * the other one asks for none and stands at a number, to which no passkey can belong.
 */

const STAFF = "functionaris-1";

let directory: string;
let local: Local;
let browser: Browser;
let page: Page;
let devices: CDPSession;
let key: string;

/** A security key in the browser that answers at once, as if touched with the right finger. */
async function newKey(session: CDPSession): Promise<string> {
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return authenticatorId;
}

/** A browser of its own: another machine, on which nobody is signed in. */
async function open(): Promise<void> {
  browser = await openBrowser({ origins: [local.consoleUrl, local.identityUrl], locale: "nl-NL" });
  await openPage();
}

async function openPage(): Promise<void> {
  page = await browser.newPage();
  devices = await browser.context.newCDPSession(page);
  key = await newKey(devices);
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "meldpunt-passkey-"));
  local = await startLocal({ directory, ports: 0, schedules: false, passkeyStep: true });
  await open();
});
afterAll(async () => {
  await browser?.close();
  await local?.stop();
  rmSync(directory, { recursive: true, force: true });
});

const look = async (screen: string) => {
  await expectAccessible(page, screen);
  await expectReflow(page, screen);
  await inEnglish(page, async () => {
    await expectAccessible(page, `${screen}, in English`);
    await expectReflow(page, `${screen}, in English`);
  });
  expect(browser.faults, screen).toEqual([]);
};
/** The screens before and after the step are looked at elsewhere. */
const visit = () => ({ page, look: async () => {} });
const heading = (name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

/** The token of this sign-in, as the page sends it with the next call that `act` brings about. */
async function tokenOf(act: () => Promise<unknown>): Promise<string> {
  const asked = page.waitForRequest((request) => request.url().includes("/api/"));
  await act();
  return (await (await asked).headerValue("x-staff-token")) ?? "";
}

async function answerTo(token: string, { path }: Route): Promise<string> {
  const values: Record<string, string> = { after: "0", part: "0", chain: "self", id: "A".repeat(43) };
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "A".repeat(22));
  const response = await fetch(`${local.consoleUrl}/api${url}`, { headers: { "x-staff-token": token } });
  return `${response.status} ${((await response.json()) as { error?: string }).error}`;
}

describe("the passkey step", () => {
  let first: string;

  it("comes after the sign-in, and until then nothing can be read", async () => {
    first = await tokenOf(() => signIn(visit(), local.consoleUrl, accountOf(local, STAFF)));
    await heading("Maak een passkey");
    await look("make a passkey");
    // Through the real gateway; every route with a body is asked in test/functions/console/passkey.test.ts.
    const reads = Object.entries<Route>(consoleApi).filter(([, { method }]) => method === "GET");
    for (const [name, route] of reads.filter(([, { beforePasskey }]) => !beforePasskey)) {
      expect([name, await answerTo(first, route)]).toEqual([name, "403 passkey-required"]);
    }
  });

  it("says what happened when the device says no, and nothing is lost", async () => {
    await devices.send("WebAuthn.setUserVerified", { authenticatorId: key, isUserVerified: false });
    await page.getByRole("button", { name: "Passkey maken" }).click();
    await page.getByRole("alert").getByText("U bent nog ingelogd en er is niets veranderd.").waitFor();
    await devices.send("WebAuthn.setUserVerified", { authenticatorId: key, isUserVerified: true });
  });

  it("makes the first passkey and lets the person on; another window then asks for it", async () => {
    const other = await browser.newPage();
    await other.goto(local.consoleUrl);
    await other.getByRole("button", { name: "Inloggen" }).click();
    await other.getByRole("heading", { level: 1, name: "Maak een passkey" }).waitFor();
    // A browser asks for a passkey in the window in front alone.
    await page.bringToFront();
    await page.getByRole("button", { name: "Passkey maken" }).press("Enter");
    await heading("Uw passkey is klaar");
    await look("passkey made");
    await other.getByRole("button", { name: "Passkey maken" }).click();
    await other.getByRole("heading", { level: 1, name: "Bevestig met uw passkey" }).waitFor();
    await other.close();
    await page.getByRole("button", { name: "Nog een passkey maken" }).click();
    await page.getByText("Op dit apparaat hebt u al een passkey").waitFor();
    await page.getByRole("button", { name: "Verder" }).click();
    await unlock(visit(), accountOf(local, STAFF));
    expect(await answerTo(first, consoleApi.whoAmI)).toBe("200 undefined");
    const { credentials } = await devices.send("WebAuthn.getCredentials", { authenticatorId: key });
    expect(credentials.map(({ rpId }) => rpId)).toEqual(["localhost"]);
  });

  it("asks again at the next sign-in, and refuses a key that is not the person's", async () => {
    const { credentials } = await devices.send("WebAuthn.getCredentials", { authenticatorId: key });
    const [own] = credentials;
    if (own === undefined) throw new Error("no passkey was made");
    await openPage();
    // Whoever knows the id of a passkey and not its secret.
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const stranger = privateKey.export({ format: "der", type: "pkcs8" }).toString("base64");
    const addCredential = (secret: string) =>
      devices.send("WebAuthn.addCredential", {
        authenticatorId: key,
        credential: { ...own, privateKey: secret },
      });
    await addCredential(stranger);
    await page.goto(local.consoleUrl);
    // What no sign-in service of ours answers, and an answer that does not come: each with a heading of its own.
    const step = `${local.consoleUrl}/api/passkey`;
    await page.route(step, (route) => route.fulfill({ json: { step: "no-session" } }), { times: 1 });
    const second = await tokenOf(() => page.getByRole("button", { name: "Inloggen" }).click());
    await heading("De console kan nog niet open");
    await look("no number of the sign-in");
    await page.route(step, (route) => route.fulfill({ json: {} }), { times: 1 });
    await page.getByRole("button", { name: "Opnieuw kijken" }).click();
    await heading("Passkey");
    await look("passkey step unknown");
    await page.getByRole("button", { name: "Opnieuw proberen" }).click();
    await heading("Bevestig met uw passkey");
    await page.getByRole("button", { name: "Passkey gebruiken" }).click();
    await page.getByText("De server neemt deze passkey niet aan.").waitFor();
    await look("passkey refused");
    expect(await answerTo(second, consoleApi.whoAmI)).toBe("403 passkey-required");
    expect(await answerTo(first, consoleApi.whoAmI)).toBe("200 undefined");

    await devices.send("WebAuthn.clearCredentials", { authenticatorId: key });
    await addCredential(own.privateKey);
    await page.getByRole("button", { name: "Passkey gebruiken" }).click();
    await heading("Ontgrendelen");
    await page.getByText("Nog een passkey maken").click();
    await page.getByText(/^Uw passkey van \d+ \w+ \d{4}$/).waitFor();
    await look("unlock, with a further passkey");
    expect(await answerTo(second, consoleApi.whoAmI)).toBe("200 undefined");
  });

  it("lets a beheerder remove the passkeys of a colleague, whose sign-ins then end", async () => {
    await browser.close();
    await open();
    await signIn(visit(), local.consoleUrl, accountOf(local, "beheerder-1"));
    await page.getByRole("button", { name: "Passkey maken" }).click();
    await page.getByRole("button", { name: "Verder" }).click();
    await page.getByText("Passkeys van een collega wissen").click();
    await page.getByRole("button", { name: "Passkeys wissen" }).click();
    await page.getByText("Kies eerst een collega, of vul de accountnaam in.").waitFor();
    await page.getByLabel("Collega", { exact: true }).selectOption("Iemand die nog niet in de lijst staat");
    await page.getByLabel("Accountnaam van deze collega").fill("nieuw-persoon");
    await page.getByRole("button", { name: "Passkeys wissen" }).click();
    await page.getByText("De server kent deze collega niet").waitFor();
    await look("passkeys of a newcomer");
    const { name } = accountOf(local, STAFF);
    await page.getByLabel("Collega", { exact: true }).selectOption(name);
    await page.getByRole("button", { name: "Passkeys wissen" }).click();
    await page.getByText(`De passkeys van ${name} zijn gewist.`).waitFor();
    await look("passkeys of a colleague");
    expect(await answerTo(first, consoleApi.whoAmI)).toBe("403 passkey-required");
    const asked = await fetch(`${local.consoleUrl}/api/passkey`, { headers: { "x-staff-token": first } });
    expect(await asked.json()).toEqual({ step: "closed" });
  });
});
