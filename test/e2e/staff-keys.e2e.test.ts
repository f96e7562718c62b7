import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { rootFromSeed } from "#infra/ceremony/root-keys.ts";
import { makeSignedDirectory } from "#infra/ceremony/signed-directory.ts";
import { openDemoSecrets } from "#infra/local/demo-secrets.ts";
import { amsterdamDay } from "#shared/domain/day.ts";
import { fromBase64Url } from "#shared/protocol/bytes.ts";
import { directoryHash } from "#shared/protocol/directory.ts";
import { encodeRootSignatures, parseDirectory } from "#shared/protocol/directory-layout.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { readStaffKeysFile, staffKeysWords } from "#shared/protocol/staff-keys-file.ts";
import { unwrap } from "#test/support/organisation.ts";
import { type Browser, openBrowser } from "./support/browser.ts";
import {
  type ListFiles,
  leaveRecovered,
  type MadeKeys,
  makeKeys,
  publishList,
  recover,
  unlockWith,
} from "./support/keys.ts";
import { visitIn } from "./support/look.ts";
import { type StaffVisit, signIn } from "./support/staff.ts";
import { accountOf } from "./support/stage.ts";
import { storedByPage, wordsIn, wordsOnPage } from "./support/traces.ts";

/**
 * How somebody joins: keys are made in the console, the roots sign a list that names them, a beheerder publishes it.
 * The newcomer is a vertrouwenspersoon, whom no melder gets as a reader unasked: the other journeys see no difference.
 */

const ROOT = resolve(import.meta.dirname, "..", "..");

const stage = inject("stage");
const newcomer = accountOf(stage, "vertrouwenspersoon-2");

let browser: Browser;
let visit: StaffVisit;
let made: MadeKeys;

const open = () => openBrowser({ origins: [stage.consoleUrl, stage.identityUrl], locale: "nl-NL" });
const button = (name: string) => visit.page.getByRole("button", { name });

/** The words that stood in the page, by what the screen is called. */
const seen = new Map<string, ReadonlySet<string>>();

async function lookAndRead(screen: string): Promise<void> {
  seen.set(screen, await wordsOnPage(visit.page));
  await visit.look(screen);
}

/** The secret words that the console says nowhere by itself: one of them in the page was left there. */
function tellingWords(): string[] {
  const sources = globSync("web/{console,ui}/**/*.{ts,tsx,html}", { cwd: ROOT });
  const own = wordsIn(sources.map((file) => readFileSync(join(ROOT, file), "utf8")).join("\n"));
  const before = seen.get("make keys");
  const readOut = wordsIn(made.words);
  return [...wordsIn(`${made.passphrase} ${made.recovery}`)].filter(
    (word) => !own.has(word) && !before?.has(word) && !readOut.has(word),
  );
}

beforeAll(async () => {
  await ready();
  browser = await open();
  visit = await visitIn(browser);
});
afterAll(() => browser?.close());

/** The next version, with the newcomer, signed by two of the demo's roots as the ceremony does. */
async function nextList(): Promise<ListFiles> {
  const response = await fetch(`${stage.consoleUrl}/directory/directory.json`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const present = unwrap(parseDirectory(bytes));
  const { instanceId: _, ...keys } = unwrap(readStaffKeysFile(made.file));
  const { roots, threshold } = openDemoSecrets(stage.secretsPath);
  const held = roots.map(({ seed }) => rootFromSeed(fromBase64Url(seed) ?? new Uint8Array()));
  const { name } = newcomer;
  const role = { role: "vertrouwenspersoon", vpKind: "extern" } as const;
  const entry = { ...keys, ...role, name, appointedUntil: present.notAfter, awayUntil: null };
  const signed = makeSignedDirectory({
    draft: {
      ...present,
      version: present.version + 1,
      previousHash: directoryHash(bytes),
      staff: [...present.staff, entry],
    },
    signing: held.slice(0, threshold),
    pinned: held.map(({ publicKey }) => publicKey),
    threshold,
    today: amsterdamDay(Date.now()),
  });
  return { directory: signed.bytes, signatures: encodeRootSignatures(signed.signatures) };
}

describe("a newcomer", () => {
  it("makes keys in the console and takes a file and six words to the ceremony", async () => {
    const quiet = { ...visit, look: async () => {} };
    await signIn(quiet, stage.consoleUrl, newcomer);
    made = await makeKeys({ ...visit, look: lookAndRead });
    const keys = unwrap(readStaffKeysFile(made.file));
    expect(keys.id).toBe(newcomer.staffId);
    expect(made.words).toBe(staffKeysWords(keys).join(" "));
    expect(made.passphrase.split(" ")).toHaveLength(6);
    expect(made.recovery.split(" ")).toHaveLength(12);
    // What follows looks for these words in the page, and would find them.
    expect([...(seen.get("Uw wachtzin") ?? [])]).toEqual(expect.arrayContaining(made.passphrase.split(" ")));
    expect([...(seen.get("Uw herstelcode") ?? [])]).toEqual(expect.arrayContaining(made.recovery.split(" ")));
  });

  it("leaves the words nowhere in the browser, and then waits for the list", async () => {
    const { page } = visit;
    const stored = await storedByPage(page);
    expect(stored).toMatchObject({ local: 0, session: 0, databases: 0, caches: 0, url: "/" });
    expect(await page.title()).toBe("Console");
    const secret = tellingWords();
    // A hundred of the 2,048 words stand in the sources of the console: of eighteen, nearly all do not.
    expect(secret.length).toBeGreaterThan(6);
    const left = async () => {
      const onPage = await wordsOnPage(page);
      return secret.filter((word) => onPage.has(word));
    };
    expect(await left()).toEqual([]);
    await button("Verder").click();
    await page.getByRole("heading", { level: 1, name: "U staat nog niet in de lijst" }).waitFor();
    expect(await left()).toEqual([]);
    await visit.look("waits for the list");
  });

  it("is on the list once a beheerder published it", async () => {
    const other = await open();
    const beheerder = await visitIn(other);
    await signIn({ ...beheerder, look: async () => {} }, stage.consoleUrl, accountOf(stage, "beheerder-1"));
    await publishList(beheerder, await nextList());
    const headings = await beheerder.page.getByRole("heading", { level: 1 }).allTextContents();
    expect(headings, "no dossier screen").toEqual(["Beheer van de lijst"]);
    // Also where no passkey is asked: everybody is reset before a deployment starts to.
    await beheerder.page.getByText("Passkeys van een collega wissen").waitFor();
    await other.close();
  });

  it("comes in with the recovery code when the passphrase is lost, gets another, and sees the meldingen", async () => {
    const { page } = visit;
    await button("Opnieuw kijken").click();
    await leaveRecovered(visit, made.recovery);
    const passphrase = await recover(visit, made.recovery);
    await page.getByRole("heading", { level: 1, name: "Meldingen" }).waitFor();
    await button("Vergrendelen").click();
    await button("Mijn sleutels beheren").click();
    await unlockWith(visit, made.passphrase);
    await page.getByText("Deze wachtzin past niet.").waitFor();
    await unlockWith(visit, passphrase);
    await page.getByRole("checkbox", { name: "Ook nieuwe sleutels" }).waitFor();
    await visit.look("own keys");
    expect(page.url()).toBe(`${stage.consoleUrl}/`);
    expect(browser.faults).toEqual([]);
  });
});

describe("a coordinator", () => {
  it("is told that there is nothing to do yet", async () => {
    const other = await open();
    const coordinator = await visitIn(other);
    const quiet = { ...coordinator, look: async () => {} };
    await signIn(quiet, stage.consoleUrl, accountOf(stage, "coordinator-1"));
    await coordinator.page.getByRole("heading", { name: "Voor u is hier nu niets te doen" }).waitFor();
    await coordinator.look("coordinator");
    await other.close();
  });
});
