import type { Download, Page } from "playwright-core";
import { type Telling, tellMore } from "./telling.ts";

/** A melder at the site, in Dutch: every step by the names that a person or a screen reader meets. */
export interface MelderVisit {
  readonly page: Page;
  /** Called at every screen, before it is left: for axe, screenshots, audits. */
  readonly look: (screen: string) => Promise<void>;
}

export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export interface Melding {
  readonly text: string;
  readonly files?: readonly Upload[];
  /** What is told beside the story. */
  readonly tellings?: readonly Telling[];
  /** Display names to leave out. */
  readonly leaveOut?: readonly string[];
  /** A person without an account. */
  readonly leaveOutName?: string;
  /** Display names of vertrouwenspersonen who may read along. */
  readonly confidants?: readonly string[];
}

export interface Sent {
  readonly words: readonly string[];
  readonly mailboxName: string;
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

export async function arrive(visit: MelderVisit, url: string): Promise<void> {
  await visit.page.goto(url);
  await heading(visit.page, "Gaat er iets mis op het werk?").waitFor();
  await visit.page.getByText("Uw browser heeft de handtekening onder deze lijst gecontroleerd.").waitFor();
  await visit.look("start");
}

export async function write(visit: MelderVisit, melding: Melding): Promise<void> {
  const { page } = visit;
  await button(page, "Melding doen").click();
  await heading(page, "Wat wilt u vertellen?").waitFor();
  await page.getByRole("textbox", { name: "Uw verhaal" }).fill(melding.text);
  await addFiles(page, melding.files ?? []);
  await visit.look("write");
  if (melding.tellings) await tellMore({ page, look: async () => {} }, melding.tellings);
  await button(page, "Verder").click();
}

/**
 * Chooses files, waits until each was looked through for what it says besides what it shows, and sends them as they are
 * under their own names: what leaves the browser is then known to the byte.
 */
async function addFiles(page: Page, files: readonly Upload[]): Promise<void> {
  if (files.length === 0) return;
  await page
    .getByLabel(/^Bestanden/)
    .first()
    .setInputFiles([...files]);
  const names = page.getByRole("checkbox", { name: /^Stuur ook de naam mee/ });
  await names.nth(files.length - 1).waitFor();
  for (const name of await names.all()) await name.check();
  for (const asItIs of await page.getByRole("radio", { name: "Het bestand zoals het is" }).all())
    await asItIs.check();
  // Choosing scrolls; what is measured next must not lie half under the bar that stays in view.
  await page.evaluate(() => scrollTo(0, 0));
}

export async function chooseReaders(visit: MelderVisit, melding: Melding): Promise<void> {
  const { page } = visit;
  await heading(page, "Wie mag dit lezen?").waitFor();
  for (const name of melding.leaveOut ?? []) {
    const question = page.getByRole("group", { name: "Gaat het over een van deze mensen?" });
    await question.getByRole("checkbox", { name: new RegExp(name) }).check();
  }
  if (melding.leaveOutName) {
    await page.getByText("Gaat het over iemand die niet in de lijst staat?").click();
    await page.getByRole("textbox", { name: "Naam van die persoon" }).fill(melding.leaveOutName);
    await button(page, "Naam toevoegen").click();
  }
  for (const name of melding.confidants ?? []) {
    const question = page.getByRole("group", { name: "Mag een vertrouwenspersoon meelezen?" });
    await question.getByRole("checkbox", { name: new RegExp(name) }).check();
  }
  await visit.look("readers");
  await button(page, "Verder").click();
  await heading(page, "Klopt alles?").waitFor();
  await visit.look("check");
  await button(page, "Ja, dit wil ik versturen").click();
}

/** The words off the screen, as a person writes them down. */
export async function shownWords(page: Page): Promise<readonly string[]> {
  await heading(page, "Uw twaalf woorden").waitFor();
  const words = page.getByRole("list", { name: "Uw twaalf woorden" }).locator("li li");
  await words.nth(11).waitFor();
  return words.allInnerTexts();
}

/** Reads the words and retypes the two that are asked for. */
export async function keepWords(visit: MelderVisit): Promise<Sent> {
  const { page } = visit;
  const words = await shownWords(page);
  const name = await page.getByText(/^Uw brievenbus heet:/).textContent();
  await visit.look("words");
  const asked = page.getByRole("textbox", { name: /^Woord \d+$/ });
  await asked.nth(1).waitFor();
  for (const field of await asked.all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? "");
    await field.fill(words[Number(label.replace("Woord ", "")) - 1] ?? "");
  }
  const mailboxName = /heet: (.+?)\./.exec(name ?? "")?.[1] ?? "";
  return { words, mailboxName };
}

/** From the start screen to the receipt. */
export async function sendMelding(visit: MelderVisit, melding: Melding): Promise<Sent> {
  await write(visit, melding);
  await chooseReaders(visit, melding);
  const kept = await keepWords(visit);
  await button(visit.page, "Nu versturen").click();
  await arrived(visit);
  return kept;
}

/** The last screen, with a receipt that the browser checked. */
export async function arrived(visit: MelderVisit): Promise<void> {
  await heading(visit.page, "Uw bericht is verstuurd").waitFor({ timeout: 120_000 });
  await visit.page.getByText(/Uw browser heeft het bewijs gecontroleerd/).waitFor();
  await visit.look("sent");
}

export async function saveReceipt({ page }: MelderVisit): Promise<Download> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Bewijs bewaren als bestand" }).click();
  return download;
}

/** From the start screen: the words, and the fetching of the board begins. */
export async function typeWords(visit: MelderVisit, words: readonly string[]): Promise<void> {
  const { page } = visit;
  await button(page, "Brievenbus openen").click();
  await heading(page, "Brievenbus openen").waitFor();
  await visit.look("enter the words");
  await page.getByRole("textbox", { name: "Uw twaalf woorden" }).fill(words.join(" "));
  await button(page, "Openen").click();
}

/** Out of the mailbox, back to the start screen: from its messages, or where it could not be shown. */
export async function closeMailbox(page: Page): Promise<void> {
  await button(page, "Brievenbus sluiten en alles wissen").click();
  await heading(page, "Gaat er iets mis op het werk?").waitFor();
}

/** From the start screen into the mailbox. */
export async function openMailbox(visit: MelderVisit, words: readonly string[]): Promise<void> {
  const { page } = visit;
  await typeWords(visit, words);
  await heading(page, "Uw brievenbus").waitFor();
  await page.getByText(/^Bijgewerkt op /).waitFor();
  await visit.look("mailbox");
}

export async function sendFollowUp(
  visit: MelderVisit,
  letter: { readonly text: string; readonly files?: readonly Upload[] },
): Promise<void> {
  const { page } = visit;
  await button(page, "Een bericht schrijven").click();
  await heading(page, "Nog iets vertellen").waitFor();
  await page.getByRole("textbox", { name: "Uw bericht" }).fill(letter.text);
  await addFiles(page, letter.files ?? []);
  await visit.look("follow-up");
  await button(page, "Nu versturen").click();
  await heading(page, "Uw bericht is verstuurd").waitFor({ timeout: 120_000 });
  await visit.look("follow-up sent");
}
