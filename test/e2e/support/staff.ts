import type { Page } from "playwright-core";
import type { LocalAccount } from "#infra/local/start-local.ts";

/** A staff member at the console, in Dutch: every step by the names that a person or a screen reader meets. */
export interface StaffVisit {
  readonly page: Page;
  readonly look: (screen: string) => Promise<void>;
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

/** Through OpenID Connect with its second step, back to the console. */
export async function signIn(visit: StaffVisit, url: string, account: LocalAccount): Promise<void> {
  const { page } = visit;
  await page.goto(url);
  await visit.look("sign in");
  await button(page, "Inloggen").click();
  await page.getByLabel("Gebruikersnaam").fill(account.username);
  await page.getByLabel("Wachtwoord").fill(account.password);
  await button(page, "Verder").click();
  await page.getByRole("heading", { name: "Tweede stap" }).waitFor();
  await page.getByLabel("Code van zes cijfers").fill(account.secondFactor);
  await button(page, "Inloggen").click();
}

export async function unlock(visit: StaffVisit, account: LocalAccount): Promise<void> {
  const { page } = visit;
  await page.getByRole("heading", { level: 1, name: "Ontgrendelen" }).waitFor();
  await visit.look("unlock");
  await page.getByLabel("Wachtzin", { exact: true }).fill(account.passphrase);
  await button(page, "Ontgrendelen").click();
  await page.getByRole("heading", { level: 1, name: "Meldingen" }).waitFor();
}

export async function enter(visit: StaffVisit, url: string, account: LocalAccount): Promise<void> {
  await signIn(visit, url, account);
  await unlock(visit, account);
}

/** Asks for what came in since. */
export async function refresh({ page }: StaffVisit): Promise<void> {
  await button(page, "Nu bijwerken").click();
}

/** Opens the only dossier of the list. */
export async function openOnlyDossier(visit: StaffVisit): Promise<void> {
  const { page } = visit;
  await page.getByRole("table", { name: "Dossiers waar u lid van bent" }).waitFor();
  await visit.look("list");
  await page.getByRole("table").getByRole("button").first().click();
  await page.getByRole("heading", { level: 1, name: /^Dossier / }).waitFor();
  await page.getByRole("heading", { name: "Berichten" }).waitFor();
  await visit.look("dossier");
}

export interface Reply {
  readonly kind: "Ontvangstbevestiging" | "Antwoord of vraag";
  readonly text: string;
}

export async function answer(visit: StaffVisit, reply: Reply): Promise<void> {
  const { page } = visit;
  await page.getByRole("radio", { name: reply.kind }).check();
  await page.getByRole("textbox", { name: "Uw bericht" }).fill(reply.text);
  await visit.look("answer");
  await button(page, "Nakijken").click();
  await visit.look("review");
  await button(page, "Versturen").click();
  await page.getByText(/^Verstuurd\. Verwacht in de mailbox op/).waitFor();
  await visit.look("answered");
}
