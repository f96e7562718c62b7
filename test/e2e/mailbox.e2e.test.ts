import { beforeAll, describe, expect, inject, it } from "vitest";
import { newCode } from "#shared/protocol/code.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { openBrowser } from "./support/browser.ts";
import { arrive, openMailbox } from "./support/melder.ts";

/** A mailbox of which the board holds nothing: not there yet, expired, or words that nobody used. */

const stage = inject("stage");
const look = async () => {};
beforeAll(ready);

describe("an empty mailbox", () => {
  it("can be written in, to readers whom the melder chooses herself and none of whom is ticked for her", async () => {
    const browser = await openBrowser({ origins: [stage.melderUrl] });
    const page = await browser.newPage();
    const visit = { page, look };
    await arrive(visit, stage.melderUrl);
    await openMailbox(visit, newCode().words);
    await page.getByRole("heading", { name: "Deze brievenbus is leeg" }).waitFor();
    await page.getByRole("button", { name: "Een bericht schrijven" }).click();
    await page.getByRole("heading", { level: 1, name: "Nog iets vertellen" }).waitFor();
    await page.getByText("Uw browser weet niet wie u eerder hebt gekozen.").waitFor();
    await page.getByText(/Vink die persoon dan niet aan/).waitFor();

    const group = page.getByRole("group", { name: "Wie mag dit bericht lezen?" });
    const readers = group.getByRole("checkbox");
    expect(await readers.count()).toBeGreaterThan(2);
    for (const reader of await readers.all()) expect(await reader.isChecked()).toBe(false);

    const send = page.getByRole("button", { name: "Nu versturen" });
    await page
      .getByRole("textbox", { name: "Uw bericht" })
      .fill("Verzonnen: ik meldde eerder en hoorde niets.");
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
    expect(browser.faults).toEqual([]);
    await browser.close();
  });
});

describe("a list of readers that does not hold", () => {
  it("is refused when it is not the one that the page's pins are for, with no field to write in", async () => {
    const browser = await openBrowser({ origins: [stage.melderUrl] });
    const page = await browser.newPage();
    await page.route("**/directory/directory.json", async (route) => {
      const answer = await route.fetch();
      const { version, ...rest } = JSON.parse(await answer.text());
      await route.fulfill({ response: answer, body: JSON.stringify({ ...rest, version: version - 1 }) });
    });
    await page.goto(stage.melderUrl);
    await page.getByText("De lijst met lezers klopt niet.").waitFor();
    for (const name of ["Melding doen", "Brievenbus openen"]) {
      await page.getByRole("button", { name }).click();
      await page.getByRole("heading", { level: 1, name: "De lijst met lezers" }).waitFor();
      await page.getByText("De lijst met lezers klopt niet.").waitFor();
      expect(await page.getByRole("textbox").count()).toBe(0);
      await page.getByRole("button", { name: "Terug" }).click();
    }
    await browser.close();
  });
});
