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
    await readers.nth(2).waitFor();
    expect(await group.getByRole("checkbox", { checked: true }).count()).toBe(0);

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
