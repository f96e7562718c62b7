import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { newCode } from "#shared/protocol/code.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { openBrowser } from "./support/browser.ts";
import { arrive, openMailbox, typeWords } from "./support/melder.ts";

/** A mailbox of which the board holds nothing: not there yet, expired, or words that nobody used. */

const stage = inject("stage");
const look = async () => {};
/** No signed list is good for as long. */
const PAST_THE_LIST_MS = 400 * 86_400_000;
beforeAll(ready);

const STORY = "Verzonnen: ik meldde eerder en hoorde niets.";
const BEGUN = "Verzonnen: een melding waar ik nog aan schrijf.";

describe("an empty mailbox", () => {
  it("can be written in, to readers whom the melder chooses herself and none of whom is ticked for her", async () => {
    const browser = await openBrowser({ origins: [stage.melderUrl] });
    const page = await browser.newPage();
    const visit = { page, look };
    await arrive(visit, stage.melderUrl);
    await lookAtTheWords(page);
    await openMailbox(visit, newCode().words);
    await page.getByRole("heading", { name: "Deze brievenbus is leeg" }).waitFor();
    await page.getByRole("button", { name: "Een bericht schrijven" }).click();
    const message = page.getByRole("textbox", { name: "Uw bericht" });
    await message.fill(STORY);
    await page.getByRole("button", { name: "Terug" }).click();
    await page.getByText("U was hiermee begonnen.").waitFor();
    await page.getByRole("button", { name: "Een bericht schrijven" }).click();
    await page.getByRole("heading", { level: 1, name: "Nog iets vertellen" }).waitFor();
    expect(await message.inputValue(), "half a message is there after reading").toBe(STORY);
    await page.getByText("Uw browser weet niet wie u eerder hebt gekozen.").waitFor();
    await page.getByText(/Vink die persoon dan niet aan/).waitFor();

    const group = page.getByRole("group", { name: "Wie mag dit bericht lezen?" });
    const readers = group.getByRole("checkbox");
    await readers.nth(2).waitFor();
    expect(await group.getByRole("checkbox", { checked: true }).count()).toBe(0);

    const send = page.getByRole("button", { name: "Nu versturen" });
    await send.click();
    await page
      .getByText(/Kies ten minste 2 lezers/)
      .first()
      .waitFor();
    await group.getByRole("checkbox", { name: /Noor Bakker/ }).check();
    await send.click();
    await page
      .getByText(/Kies ten minste 2 lezers/)
      .first()
      .waitFor();
    await group.getByRole("checkbox", { name: /Ilse Vermeulen/ }).check();
    await send.click();
    await page
      .getByRole("heading", { level: 1, name: "Uw bericht is verstuurd" })
      .waitFor({ timeout: 120_000 });
    await page.getByRole("heading", { name: "Wat gebeurt er nu?" }).waitFor();
    await page.getByRole("button", { name: "Terug naar uw brievenbus" }).click();
    await page.getByText(/^Verstuurd op /).waitFor();
    expect(await page.getByText("U was hiermee begonnen.").count()).toBe(0);
    expect(browser.faults).toEqual([]);
    await browser.close();
  });

  it("can only be read once the list of readers is past its day, and names the other ways", async () => {
    const browser = await openBrowser({ origins: [stage.melderUrl] });
    const page = await browser.newPage();
    await page.addInitScript((ahead) => {
      const now = Date.now;
      Date.now = () => now() + ahead;
    }, PAST_THE_LIST_MS);
    await page.goto(stage.melderUrl);
    await typeWords({ page, look }, newCode().words);
    await page.getByRole("heading", { name: "Deze brievenbus is leeg" }).waitFor();
    await page.getByText(/kunt u hier nu alleen lezen/).waitFor();
    await page.getByRole("heading", { name: "Liever op een andere manier?" }).waitFor();
    expect(await page.getByText(/U kunt hier altijd schrijven|Schrijf dan hieronder/).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Een bericht schrijven" }).count()).toBe(0);
    expect(browser.faults).toEqual([]);
    await browser.close();
  });
});

/** A melding that was begun is there again after a look at where the words are entered. */
async function lookAtTheWords(page: Page): Promise<void> {
  const story = page.getByRole("textbox", { name: "Uw verhaal" });
  await page.getByRole("button", { name: "Melding doen" }).click();
  await story.fill(BEGUN);
  await page.getByRole("button", { name: "Terug" }).click();
  await page.getByRole("button", { name: "Brievenbus openen" }).click();
  await page.getByRole("button", { name: "Terug" }).click();
  await page.getByRole("button", { name: "Verder met uw melding" }).first().click();
  expect(await story.inputValue()).toBe(BEGUN);
  await page.getByRole("button", { name: "Terug" }).click();
}
