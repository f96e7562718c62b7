import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { StaffVisit } from "./staff.ts";

/** Keys at the console, in Dutch: making them, waiting for the list, another passphrase; and publishing the list. */

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

/** Reads words off the screen, as a person writes them down, and retypes the two that are asked for, by keyboard. */
async function keepWords({ page, look }: StaffVisit, title: string): Promise<string> {
  await heading(page, title).waitFor();
  const list = page.getByRole("list", { name: `${title}, de woorden` });
  await list.getByRole("listitem").last().waitFor();
  const words = await list.getByRole("listitem").allInnerTexts();
  await look(title);
  await button(page, "Ik heb de woorden op papier").press("Enter");
  await heading(page, "Controleer uw papier").waitFor();
  const asked = page.getByRole("textbox", { name: /^Woord \d+$/ });
  await asked.nth(1).waitFor();
  const fields = await asked.all();
  await fields[1]?.press("Enter");
  await page.getByRole("alert").waitFor();
  await look(`${title}, nothing typed`);
  for (const field of fields) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? "");
    await field.fill(words[Number(label.replace("Woord ", "")) - 1] ?? "");
  }
  await fields[1]?.press("Enter");
  return words.join(" ");
}

export interface MadeKeys {
  readonly passphrase: string;
  readonly recovery: string;
  /** Text of the file for the ceremony. */
  readonly file: string;
  /** What the newcomer reads out. */
  readonly words: string;
}

const VAULT = "**/api/vault";

/** Lets every sent vault reach the server and loses the answers; answers a function that ends it, with what was sent. */
async function loseAnswers(page: Page): Promise<() => Promise<readonly (string | null)[]>> {
  const sent: (string | null)[] = [];
  await page.route(VAULT, async (route) => {
    if (route.request().method() !== "PUT") return route.fallback();
    sent.push(route.request().postData());
    await route.fetch();
    await route.abort("connectionreset");
  });
  return async () => {
    await page.unroute(VAULT);
    return sent;
  };
}

/** Stores the same vault until the server says so: the paper must not go in the bin before. */
async function storeAgain({ page, look }: StaffVisit, ended: () => Promise<readonly (string | null)[]>) {
  await page.getByText(/Misschien zijn uw sleutels al bewaard\. Houd allebei uw papieren/).waitFor();
  await look("no answer while storing");
  const sent = await ended();
  const again = page.waitForRequest((request) => request.method() === "PUT");
  await button(page, "Opnieuw proberen").click();
  expect(new Set([...sent, (await again).postData()]).size, "the same bytes").toBe(1);
}

/** From signed in without keys to the file for the ceremony, over a line that breaks while they are stored. */
export async function makeKeys(visit: StaffVisit): Promise<MadeKeys> {
  const { page, look } = visit;
  await heading(page, "Uw sleutels maken").waitFor();
  await look("make keys");
  await button(page, "Beginnen").press("Enter");
  const passphrase = await keepWords(visit, "Uw wachtzin");
  const ended = await loseAnswers(page);
  const recovery = await keepWords(visit, "Uw herstelcode");
  await storeAgain(visit, ended);
  await heading(page, "Uw sleutels zijn klaar").waitFor();
  await look("keys are made");
  return { passphrase, recovery, ...(await takeFile(visit)) };
}

/** The file on the screen, and the words to read out with it. */
async function takeFile({ page }: StaffVisit): Promise<Pick<MadeKeys, "file" | "words">> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Bestand opslaan" }).click();
  const file = readFileSync(await (await download).path(), "utf8");
  const section = page.locator("section", { has: page.getByRole("heading", { name: "Voorleeswoorden" }) });
  const words = (await section.locator(".console-passphrase").textContent()) ?? "";
  return { file, words };
}

/** The paper opened the vault, and then nobody touched the machine: the desk must not open by itself. */
export async function leaveRecovered(visit: StaffVisit, recovery: string): Promise<void> {
  const { page } = visit;
  await page.clock.install();
  await unlockWith(visit, recovery);
  await heading(page, "U kwam binnen met uw herstelcode").waitFor();
  await page.clock.fastForward("40:00");
  await heading(page, "Ontgrendelen").waitFor();
  await page.getByText(/15 minuten/).waitFor();
}

/** Unlocks with the twelve words of the paper, and gets a new passphrase at once. */
export async function recover(visit: StaffVisit, recovery: string): Promise<string> {
  const { page, look } = visit;
  await unlockWith(visit, recovery);
  await heading(page, "U kwam binnen met uw herstelcode").waitFor();
  await look("came in with the recovery code");
  await button(page, "Nieuwe wachtzin maken").click();
  return keepWords(visit, "Uw wachtzin");
}

export async function unlockWith({ page }: StaffVisit, secret: string): Promise<void> {
  await page.getByLabel("Wachtzin", { exact: true }).fill(secret);
  await button(page, "Ontgrendelen").click();
}

export interface ListFiles {
  readonly directory: Uint8Array;
  readonly signatures: Uint8Array;
}

async function choose(page: Page, { directory, signatures }: ListFiles): Promise<void> {
  const file = (name: string, bytes: Uint8Array) => ({
    name,
    mimeType: "application/json",
    buffer: Buffer.from(bytes),
  });
  await page.getByLabel("De lijst: directory.json").setInputFiles(file("directory.json", directory));
  await page
    .getByLabel("De handtekeningen: signatures.json")
    .setInputFiles(file("signatures.json", signatures));
  await button(page, "Controleren").click();
}

/** Publishes what the ceremony made, after the files were once chosen the wrong way round. */
export async function publishList({ page, look }: StaffVisit, files: ListFiles): Promise<void> {
  await heading(page, "Beheer van de lijst").waitFor();
  await page.getByText("2 van 3 wortelsleutels (2 nodig)").waitFor();
  await look("the list now");
  await choose(page, { directory: files.signatures, signatures: files.directory });
  await page.getByText(/Zijn de twee bestanden verwisseld/).waitFor();
  await choose(page, files);
  await page.getByRole("heading", { name: "Wat er verandert" }).waitFor();
  await button(page, "Publiceren").click();
  await page.getByText(/Vergelijk eerst de vijf woorden/).waitFor();
  await look("what changes");
  await page.getByRole("checkbox", { name: /deze vijf woorden/ }).check();
  await button(page, "Publiceren").click();
  await page.getByText(/^Gezien van buiten/).waitFor();
  await look("published");
}
