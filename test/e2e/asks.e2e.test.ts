import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { amsterdamDay, isoDay } from "#shared/domain/day.ts";
import { type Browser, openBrowser } from "./support/browser.ts";
import { lookIn, melderVisitIn, visitIn } from "./support/look.ts";
import {
  arrive,
  arrived,
  chooseReaders,
  keepWords,
  type MelderVisit,
  openMailbox,
} from "./support/melder.ts";
import { enter, type StaffVisit } from "./support/staff.ts";
import { accountOf, runStageJob } from "./support/stage.ts";
import { publishAll } from "./support/stores.ts";

/**
 * What staff ask and the melder answers, from a slip of paper on: a talk on the telephone was written down, the melder
 * opens a brievenbus with the words of the slip, and there signs the record, consents, chooses a moment and judges.
 */

const stage = inject("stage");
const SLIP = "aambeeld zwezerik";
const RECORD = "Verzonnen: de melder vertelde dat de sleutels drie dagen op de balie lagen.";
const TODAY = amsterdamDay(Date.now());
const SLOT = "dinsdag 1 december 10.00 uur, telefoon, u belt ons";
const CONSENT = "Toestemming vragen";
const MISSING = "Verzonnen: het waren vier dagen.";
const LEFT_OUT = accountOf(stage, "functionaris-2").name;

let melder: Browser;
let staff: Browser;
beforeAll(async () => {
  melder = await openBrowser({ origins: [stage.melderUrl], locale: "nl-NL" });
  staff = await openBrowser({ origins: [stage.consoleUrl, stage.identityUrl], locale: "nl-NL" });
});
afterAll(async () => {
  await melder?.close();
  await staff?.close();
});

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const silent = async () => {};

let words: readonly string[];

describe("asks and replies", () => {
  it("opens a brievenbus for somebody who reported by word of mouth", async () => {
    const visit = await melderVisitIn(melder);
    const { page } = visit;
    await arrive({ page, look: silent }, stage.melderUrl);
    await button(page, "Brievenbus openen").click();
    await button(page, "Ik kreeg een briefje met woorden").click();
    await heading(page, "U kreeg een briefje").waitFor();
    const field = page.getByRole("textbox", { name: "De twee woorden op uw briefje" });
    await field.fill("aambeeld");
    await button(page, "Verder").click();
    await page
      .getByRole("alert")
      .getByText(/Op het briefje staan er twee/)
      .waitFor();
    await visit.look("slip of paper");
    await field.fill(SLIP);
    await button(page, "Verder").click();
    await heading(page, "Wat wilt u vertellen?").waitFor();
    expect(await page.getByRole("textbox", { name: "Uw verhaal" }).inputValue()).toContain(SLIP);
    await button(page, "Verder").click();
    const quick = { page, look: silent };
    await chooseReaders(quick, { text: "", leaveOut: [LEFT_OUT] });
    words = (await keepWords(quick)).words;
    await button(page, "Nu versturen").click();
    await arrived(quick);
    await page.close();
  });

  it("shows staff the words of the slip, and takes four questions to the melder", async () => {
    await runStageJob(stage, "release-inbox");
    const visit = await visitIn(staff);
    const { page } = visit;
    await enter({ page, look: silent }, stage.consoleUrl, accountOf(stage, "functionaris-1"));
    await page.getByText("Iemand meldt mondeling").click();
    await button(page, "Maak woorden voor een briefje").click();
    await page.getByText(/^[a-z]+ [a-z]+$/).waitFor();
    await visit.look("words for a slip");
    await openSlipDossier(page);
    await page.getByText("De melder kreeg een briefje").waitFor();
    await ask(visit, "Een verslag laten ondertekenen", async () => {
      await page.getByLabel("Op welke dag vertelde de melder dit?").fill(isoDay(TODAY - 1));
      await page.getByRole("textbox", { name: "Het verslag" }).fill(RECORD);
    });
    await ask(visit, CONSENT, async () => {
      await button(page, "Nakijken").click();
      await page.getByText("Vul in aan wie u het wilt vertellen.").first().waitFor();
      await visit.look("form of a consent");
      await page
        .getByRole("textbox", { name: "Wat wilt u vertellen?" })
        .fill("Dat het op de balie gebeurde.");
      await page.getByRole("textbox", { name: "Aan wie?" }).fill(`${LEFT_OUT}, functionaris`);
      await page.getByLabel("Tot en met welke dag kan de melder antwoorden?").fill(isoDay(TODAY + 14));
      await page.getByLabel("Gaat het om iemand die de melder uitsloot?").selectOption({ label: LEFT_OUT });
    });
    await ask(visit, "Een gesprek afspreken", () =>
      page.getByRole("textbox", { name: "Momenten" }).fill(`${SLOT}\nwoensdag 2 december 19.00 uur`),
    );
    await ask(visit, "Vragen hoe de behandeling was", silent);
    await page.getByText("De melder heeft hierop nog niet geantwoord.").nth(3).waitFor();
    await publishAll(stage);
  });

  it("lets the melder correct the record, consent, choose and judge, each said again before it goes", async () => {
    const visit = await melderVisitIn(melder);
    const { page } = visit;
    await arrive({ page, look: silent }, stage.melderUrl);
    await openMailbox({ page, look: silent }, words);
    await reply(visit, { open: "Verslag lezen en antwoorden", title: "Klopt dit verslag?" }, async () => {
      await page.getByText(RECORD).waitFor();
      await page.getByRole("radio", { name: "Ik wil iets verbeteren" }).check();
      await button(page, "Verder").click();
      await page.getByText("Schrijf wat er in het verslag anders moet.").first().waitFor();
      await page.getByRole("textbox", { name: "Wat moet er anders?" }).fill(MISSING);
    });
    const consent = page.getByRole("article").filter({ hasText: "Er wordt uw toestemming gevraagd" });
    await consent.getByText(`Dit gaat over iemand die u hebt uitgesloten: ${LEFT_OUT}.`).waitFor();
    await reply(
      visit,
      { open: "Antwoord geven", title: "Geeft u toestemming?", within: consent },
      async () => {
        await page.getByText(`Zegt u ja, dan mag ${LEFT_OUT} uw melding lezen.`).waitFor();
        await page.getByRole("radio", { name: "Ja, dit mag" }).check();
      },
    );
    await consent.getByRole("button", { name: "Antwoord veranderen of intrekken" }).click();
    await page.getByRole("radio", { name: "Ik zei ja, en trek dat in" }).waitFor();
    await button(page, "Terug").click();
    await reply(visit, { open: "Een moment kiezen", title: "Een gesprek afspreken" }, () =>
      page.getByRole("radio", { name: SLOT }).check(),
    );
    await reply(visit, { open: "Antwoord geven", title: "Hoe is uw melding behandeld?" }, () =>
      page.getByRole("radio", { name: "Deels goed" }).check(),
    );
    expect(await page.getByText(/^U hebt hierop geantwoord op/).count()).toBe(4);
    expect(await page.content(), "an answer is never shown again").not.toContain(MISSING);
    await visit.look("answered");
    await page.close();
  });

  it("shows staff each answer in words, and writes the consent into the dossier once", async () => {
    await runStageJob(stage, "release-inbox");
    const page = staff.context.pages().at(-1) as Page;
    await button(page, /Terug naar de lijst/).click();
    await button(page, "Nu bijwerken").click();
    await page.getByText(/^Bijgewerkt om/).waitFor();
    await openSlipDossier(page);
    const messages = page.getByRole("article").filter({ hasText: "Antwoord van de melder op een vraag" });
    await messages.nth(3).waitFor();
    for (const said of [
      /wil het verslag verbeteren/,
      /^Ja, dit mag\. Met een handtekening/,
      SLOT,
      /Deels goed/,
    ])
      await messages.getByText(said).first().waitFor();
    await messages.getByText(MISSING).waitFor();
    expect(await page.getByText(/^De melder geeft toestemming\. Aan wie/).count()).toBe(1);
    await lookIn(staff)(page, "replies in the thread");
  });
});

async function openSlipDossier(page: Page): Promise<void> {
  await page.getByRole("row").filter({ hasText: SLIP }).getByRole("button").first().click();
  await page.getByRole("heading", { name: "Berichten" }).waitFor();
}

async function ask(visit: StaffVisit, kind: string, fill: () => Promise<unknown>): Promise<void> {
  const { page } = visit;
  await page.getByRole("textbox", { name: "Uw bericht" }).fill(`Verzonnen: ${kind}.`);
  await page.getByLabel("Vraag erbij").selectOption({ label: kind });
  await fill();
  await button(page, "Nakijken").click();
  await page.getByText("Dit leest de melder erbij").waitFor();
  if (kind === CONSENT) await visit.look("review of a consent");
  await button(page, "Versturen").click();
  await page.getByText(/^Verstuurd\. Verwacht in de mailbox op/).waitFor();
}

interface Place {
  readonly open: string;
  readonly title: string;
  readonly within?: ReturnType<Page["locator"]>;
}

async function reply(visit: MelderVisit, place: Place, choose: () => Promise<unknown>): Promise<void> {
  const { page } = visit;
  await (place.within ?? page).getByRole("button", { name: place.open }).first().click();
  await heading(page, place.title).waitFor();
  await choose();
  await visit.look(place.title);
  await button(page, "Verder").click();
  await heading(page, "Is dit uw antwoord?").waitFor();
  if (place.within) await visit.look("confirmation");
  await button(page, "Nu versturen").click();
  await arrived({ page, look: silent });
  await button(page, "Terug naar uw brievenbus").click();
  await page.getByText(/^Bijgewerkt op /).waitFor();
}
