import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Browser, openBrowser } from "./support/browser.ts";
import { lookIn } from "./support/look.ts";
import { arrive, arrived, keepWords, type MelderVisit, openMailbox, write } from "./support/melder.ts";
import { enter, refresh } from "./support/staff.ts";
import { accountOf, runStageJob } from "./support/stage.ts";
import { publishAll } from "./support/stores.ts";

/**
 * First to a vertrouwenspersoon, with a name for her alone; and a name that is given to the functionaris later. The
 * organisation's functionaris sees nothing of the first, and the name of the second only once it was given.
 */

const stage = inject("stage");
const FUNCTIONARIS = accountOf(stage, "functionaris-1");
const CONFIDANT = accountOf(stage, "vertrouwenspersoon-1");

const CONSULTED = "Verzonnen: ik weet niet of ik iets moet zeggen over de sleutels van het archief.";
const REPORTED = "Verzonnen: de kilometers van de dienstauto kloppen niet met de ritten.";
const ANSWERED = "Dank dat u mij schrijft. U hoeft nu niets te beslissen.";
const NAME = "Verzonnen Melder";

let melder: Browser;
let confidant: Browser;
let functionaris: Browser;
let consultation: readonly string[];

const staffBrowser = () => openBrowser({ origins: [stage.consoleUrl, stage.identityUrl], locale: "nl-NL" });

beforeAll(async () => {
  melder = await openBrowser({ origins: [stage.melderUrl], locale: "nl-NL" });
  [confidant, functionaris] = await Promise.all([staffBrowser(), staffBrowser()]);
});
afterAll(async () => {
  for (const browser of [melder, confidant, functionaris]) await browser?.close();
});

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

/** Where a name is given: only here are there fields for it. */
async function giveName(page: Page, level: string): Promise<void> {
  await page.getByRole("radio", { name: level, exact: true }).check();
  await page.getByRole("textbox", { name: "Uw naam" }).fill(NAME);
  await page.getByRole("textbox", { name: /^Hoe kunnen zij u bereiken/ }).fill("06 00 00 00 00");
}

/** From checking to the receipt; answers the words. */
async function sendIt(visit: MelderVisit): Promise<readonly string[]> {
  const { page } = visit;
  await heading(page, "Klopt alles?").waitFor();
  await button(page, "Ja, dit wil ik versturen").click();
  const { words } = await keepWords(visit);
  await button(page, "Nu versturen").click();
  await arrived(visit);
  return words;
}

async function visitOf(browser: Browser, quiet = true): Promise<MelderVisit> {
  const page = await browser.newPage();
  return { page, look: quiet ? async () => {} : (screen) => lookIn(browser)(page, screen) };
}

/** The name, in its two deliberate steps. */
async function openName(page: Page): Promise<void> {
  await button(page, "Naam openen").click();
  await page.getByText("Weet u het zeker?").waitFor();
  await button(page, "Naam openen").click();
}

describe("first to a vertrouwenspersoon", () => {
  it("sends story and name to her alone, says that no term starts, and asks to confirm that it is final", async () => {
    const visit = await visitOf(melder);
    const { page } = visit;
    await arrive(visit, stage.melderUrl);
    await write(visit, { text: CONSULTED });
    await heading(page, "Wie mag dit lezen?").waitFor();
    await page
      .getByRole("radio", { name: new RegExp(`^Eerst naar een vertrouwenspersoon.*${CONFIDANT.name}`) })
      .check();
    await page.getByText(`Alleen ${CONFIDANT.name} leest dit.`).waitFor();
    await page.getByText("Er gaat nu geen termijn lopen").waitFor();
    expect(await page.getByRole("textbox", { name: "Uw naam" }).count()).toBe(0);
    expect(await page.getByRole("radio", { name: "met mijn naam" }).count(), "nobody else reads it").toBe(0);
    await giveName(page, "alleen een vertrouwenspersoon kent mijn naam");
    await button(page, "Verder").click();
    const missing = "Vink aan dat u weet dat u dit niet kunt terugnemen.";
    await page.getByRole("link", { name: missing }).waitFor();
    await page.getByRole("checkbox", { name: "Ik weet dat ik dit later niet meer kan terugnemen" }).check();
    await lookIn(melder)(page, "first to a vertrouwenspersoon");
    await button(page, "Verder").click();
    consultation = await sendIt(visit);
    await page.getByText("Voor dit bericht loopt geen termijn.").waitFor();
    await page.close();
  });

  it("stands at her console as a raadpleging, with the name for her, an answer and an end", async () => {
    await runStageJob(stage, "release-inbox");
    const visit = await visitOf(confidant);
    const { page } = visit;
    await enter(visit, stage.consoleUrl, CONFIDANT);
    const row = page.getByRole("row").filter({ hasText: CONSULTED.slice(0, 40) });
    await row.getByText("Raadpleging").waitFor();
    await row.getByRole("button").first().click();
    await page.getByText("Dit is een raadpleging, geen melding").waitFor();
    await openName(page);
    await page.getByText(NAME).waitFor();
    expect(await page.getByRole("radio", { name: "Ontvangstbevestiging" }).count()).toBe(0);
    await page.getByRole("textbox", { name: "Uw bericht" }).fill(ANSWERED);
    await lookIn(confidant)(page, "a raadpleging at the console");
    await button(page, "Nakijken").click();
    await button(page, "Versturen").click();
    await page.getByText(/^Verstuurd\. Verwacht in de mailbox op/).waitFor();
    await page.getByRole("combobox", { name: "Volgende stap" }).selectOption("Raadpleging afsluiten");
    await page.getByRole("checkbox", { name: "De melder weet ervan" }).check();
    await button(page, "Vastleggen: Raadpleging afsluiten").click();
    await page.getByText("Vastgelegd. De stand is nu: Afgesloten.").waitFor();
    await publishAll(stage);
  });

  it("is nothing at all at the console of a functionaris, and an answer in the brievenbus of the melder", async () => {
    const staff = await visitOf(functionaris);
    await enter(staff, stage.consoleUrl, FUNCTIONARIS);
    await staff.page.getByText(/^Bijgewerkt om /).waitFor();
    expect(await staff.page.content()).not.toContain(CONSULTED.slice(0, 40));
    expect(await staff.page.content()).not.toContain("Raadpleging");
    const visit = await visitOf(melder);
    await arrive(visit, stage.melderUrl);
    await openMailbox(visit, consultation);
    await visit.page.getByText(ANSWERED).waitFor();
    await visit.page.close();
  });
});

describe("a name that is given later", () => {
  it("is not there with a melding without a name, and opens for the functionaris once the melder gave it", async () => {
    const visit = await visitOf(melder);
    const { page } = visit;
    await arrive(visit, stage.melderUrl);
    await write(visit, { text: REPORTED });
    await heading(page, "Wie mag dit lezen?").waitFor();
    expect(await page.getByRole("radio", { name: "zonder naam", exact: true }).isChecked()).toBe(true);
    await button(page, "Verder").click();
    const words = await sendIt(visit);
    await page.close();
    await runStageJob(stage, "release-inbox");
    await publishAll(stage);

    const console = functionaris.context.pages().at(-1) as Page;
    await refresh({ page: console, look: async () => {} });
    await console.getByText(REPORTED.slice(0, 40)).first().waitFor();
    const again = await visitOf(melder);
    await arrive(again, stage.melderUrl);
    await openMailbox(again, words);
    await button(again.page, "Mijn naam geven").click();
    expect(await again.page.getByRole("radio", { name: "zonder naam", exact: true }).count()).toBe(0);
    await giveName(again.page, "alleen de functionaris kent mijn naam");
    await again.page
      .getByRole("checkbox", { name: "Ik weet dat ik dit later niet meer kan terugnemen" })
      .check();
    await lookIn(melder)(again.page, "giving a name later");
    await button(again.page, "Nu versturen").click();
    await heading(again.page, "Uw bericht is verstuurd").waitFor({ timeout: 120_000 });
    await runStageJob(stage, "release-inbox");

    const row = console.getByRole("row").filter({ hasText: REPORTED.slice(0, 40) });
    await refresh({ page: console, look: async () => {} });
    await row.getByText("2 berichten zonder antwoord").waitFor();
    await row.getByRole("button").first().click();
    await console.getByText("De melder koos hier: alleen de functionaris kent de naam.").waitFor();
    await openName(console);
    await console.getByText(NAME).waitFor();
    expect([...melder.faults, ...confidant.faults, ...functionaris.faults]).toEqual([]);
  });
});
