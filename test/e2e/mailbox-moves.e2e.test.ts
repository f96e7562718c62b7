import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Browser, openBrowser } from "./support/browser.ts";
import { melderVisitIn, visitIn } from "./support/look.ts";
import {
  arrive,
  arrived,
  keepWords,
  type MelderVisit,
  openMailbox,
  type Sent,
  sendMelding,
  typeWords,
} from "./support/melder.ts";
import { enter, refresh } from "./support/staff.ts";
import { accountOf, runStageJob } from "./support/stage.ts";
import { publishAll } from "./support/stores.ts";

/**
 * What a brievenbus is for beside reading and writing: telling that one is treated worse, asking to stop, leaving words
 * that were seen, and objecting to a move by whoever saw them.
 */

const stage = inject("stage");
const STORY = "Verzonnen verhuizing: de kas van de kantine klopt al maanden niet.";
const HARM = "Verzonnen: sinds mijn melding sta ik alleen nog in de avonddienst.";
const DAY_MS = 86_400_000;
const silent = async () => {};

let melder: Browser;
let staff: Browser;
let console: Page;
let old: Sent;
let fresh: Sent;

beforeAll(async () => {
  melder = await openBrowser({ origins: [stage.melderUrl], locale: "nl-NL" });
  staff = await openBrowser({ origins: [stage.consoleUrl, stage.identityUrl], locale: "nl-NL" });
});
afterAll(async () => {
  await melder?.close();
  await staff?.close();
});

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

/** Into a mailbox by its words, in a page of its own. */
async function open({ words }: Sent): Promise<MelderVisit> {
  const visit = await melderVisitIn(melder);
  await arrive({ ...visit, look: silent }, stage.melderUrl);
  await openMailbox({ ...visit, look: silent }, words);
  return visit;
}

async function sentAndBack(visit: MelderVisit): Promise<void> {
  await arrived({ ...visit, look: silent });
  await button(visit.page, "Terug naar uw brievenbus").click();
  await title(visit.page, "Uw brievenbus");
}

describe("a brievenbus", () => {
  it("takes a message that the melder is treated worse, and a request to stop that is confirmed twice", async () => {
    const writing = await melderVisitIn(melder);
    await arrive({ ...writing, look: silent }, stage.melderUrl);
    old = await sendMelding({ ...writing, look: silent }, { text: STORY });
    await writing.page.close();
    await publishAll(stage);
    const visit = await open(old);
    const { page } = visit;
    await page.getByText(/^Uiterlijk .+ hoort u te horen dat uw melding is gelezen/).waitFor();
    await visit.look("mailbox with a melding");
    await button(page, "Ik word benadeeld").click();
    await title(page, "Wordt u benadeeld?");
    await page.getByText(/Dit heet de bewijslast/).waitFor();
    await page.getByRole("textbox", { name: "Wat gebeurt er?" }).fill(HARM);
    await visit.look("treated worse");
    await button(page, "Nu versturen").click();
    await page.getByRole("heading", { name: "Gaat het door?" }).waitFor({ timeout: 120_000 });
    await page.getByRole("heading", { name: "Wat gebeurt er nu?" }).waitFor();
    await sentAndBack(visit);
    await button(page, "Vragen om intrekken").click();
    await title(page, "Vragen om intrekken");
    await visit.look("asking to withdraw");
    await button(page, "Verder").click();
    await title(page, "Weet u het zeker?");
    await button(page, "Ja, ik vraag om intrekken").click();
    await sentAndBack(visit);
    await page.getByRole("heading", { name: "U vroeg om uw melding in te trekken" }).waitFor();
    expect(await page.getByText(/^Verstuurd op .+ Meestal staat het binnen een dag/).count()).toBe(2);
    expect(await page.content(), "own text is never shown again").not.toContain(HARM);
    await page.close();
  });

  it("says by itself that the organisation is late, and what the melder can do, without anybody of the staff", async () => {
    const visit = await melderVisitIn(melder);
    const { page } = visit;
    // This page's own calendar: playwright's clock would be that of every page after it.
    await page.addInitScript((ahead) => {
      const now = Date.now;
      Date.now = () => now() + ahead;
    }, 9 * DAY_MS);
    await arrive({ ...visit, look: silent }, stage.melderUrl);
    await typeWords({ ...visit, look: silent }, old.words);
    await page.getByText("De organisatie is te laat").waitFor();
    await page.getByText(/^U had uiterlijk .+ moeten horen dat uw melding is gelezen/).waitFor();
    await page.getByText(/^Meld het bij een toezichthouder buiten de organisatie/).waitFor();
    await button(page, "Schrijven en erom vragen").waitFor();
    await visit.look("a term went by");
    await page.close();
  });

  it("gives new words, and after that shows the new brievenbus", async () => {
    const visit = await open(old);
    const { page } = visit;
    await button(page, "Nieuwe woorden kiezen").click();
    await title(page, "Nieuwe woorden kiezen");
    await visit.look("new words");
    await button(page, "Verder naar de nieuwe woorden").click();
    fresh = await keepWords({ ...visit, look: silent });
    expect(fresh.words).not.toEqual(old.words);
    await button(page, "Nu versturen").click();
    await title(page, "Uw brievenbus verhuist");
    await button(page, "Naar uw nieuwe brievenbus").click();
    await page.getByText(`Deze brievenbus heet: ${fresh.mailboxName}.`).waitFor();
    await page.getByRole("heading", { name: "U koos nieuwe woorden" }).waitFor();
    await page.getByText("Uw eerste berichten staan in uw oude brievenbus.").waitFor();
    await visit.look("new mailbox");
    await page.close();
  });

  it("that was left says so without anybody's doing, and its holder can object", async () => {
    await runStageJob(stage, "release-inbox");
    const visit = await visitIn(staff);
    console = visit.page;
    await enter({ ...visit, look: silent }, stage.consoleUrl, accountOf(stage, "functionaris-1"));
    await openDossier();
    await console.getByText(/^De mailbox is op .+ verhuisd naar nieuwe woorden/).waitFor();
    await console.getByText("De melder vraagt om de melding in te trekken").waitFor();
    await console.getByText("De oude mailbox hoort dat hij verhuisd is").waitFor();
    await visit.look("dossier of a mailbox that moved");
    await publishAll(stage);
    const left = await open(old);
    const { page } = left;
    await page.getByText(/^Deze brievenbus is op .+ verhuisd/).waitFor();
    expect(await button(page, "Nieuwe woorden kiezen").count()).toBe(0);
    await left.look("mailbox that was left");
    await button(page, "Dit was ik niet: bezwaar maken").click();
    await title(page, "Bezwaar maken tegen de verhuizing");
    await left.look("objection");
    await button(page, "Ja, ik maak bezwaar").click();
    await sentAndBack(left);
    await page.getByText(/^U hebt op .+ bezwaar gemaakt/).waitFor();
    expect(melder.faults).toEqual([]);
    await page.close();
  });

  it("is answered neither old nor new once there is an objection", async () => {
    await runStageJob(stage, "release-inbox");
    await button(console, /Terug naar de lijst/).click();
    await refresh({ page: console, look: silent });
    await console.getByText(/^Bijgewerkt om/).waitFor();
    await openDossier();
    await console.getByText("Niet antwoorden: niet zeker is wie de melder is").waitFor();
    await console.getByText(/^Antwoorden kan nu niet/).waitFor();
    expect(staff.faults).toEqual([]);
  });
});

async function openDossier(): Promise<void> {
  await console
    .getByRole("row")
    .filter({ hasText: STORY.slice(0, 40) })
    .getByRole("button")
    .first()
    .click();
  await console.getByRole("heading", { name: "Berichten" }).waitFor();
}
