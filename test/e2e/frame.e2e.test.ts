import { describe, expect, inject, it } from "vitest";
import { openBrowser } from "./support/browser.ts";
import { arrive, sendMelding, write } from "./support/melder.ts";

/** The frame around the screens: parts that come late, help on the spot, fields, and browsers that are too old. */

const stage = inject("stage");
const look = async () => {};
const STORY = "Verzonnen verhaal dat blijft staan";

describe("the frame of the melder's site", () => {
  it("asks again for a part that did not come, and keeps what was written", async () => {
    const browser = await openBrowser({ origins: [stage.melderUrl] });
    const page = await browser.newPage();
    const asked: string[] = [];
    await page.route(/information-part/, (route) => {
      asked.push(new URL(route.request().url()).search);
      return asked.length < 3 ? route.abort("connectionreset") : route.continue();
    });
    await arrive({ page, look }, stage.melderUrl);
    await page.getByRole("button", { name: "Melding doen" }).click();
    const story = page.getByRole("textbox", { name: "Uw verhaal" });
    await story.fill(STORY);
    await page.getByRole("button", { name: "Terug" }).click();
    await page.getByRole("button", { name: "Hulp en telefoonnummers" }).click();
    const again = page.getByRole("button", { name: "Opnieuw proberen" });
    await again.click();
    // The first button goes when its try begins; one more click on it would be no try.
    await expect.poll(() => asked.length).toBe(2);
    await again.click();
    await page.getByText("113 Zelfmoordpreventie").first().waitFor();
    // The button is gone, the focus is not.
    await page.locator("#main:focus").waitFor();
    // Each try has another address, for a browser may remember that the one before failed.
    expect(new Set(asked).size).toBe(3);
    await page.getByRole("button", { name: "Verder met uw melding" }).first().click();
    expect(await story.inputValue()).toBe(STORY);
    await browser.close();
  });

  it("has no field that a browser would write to its session file, and opens help without a way back", async () => {
    const browser = await openBrowser({ origins: [stage.melderUrl] });
    const page = await browser.newPage();
    const fields = async (screen: string) => {
      const open = await page
        .locator("input, textarea, select")
        .evaluateAll((all) =>
          (all as HTMLInputElement[])
            .filter((field) => field.autocomplete !== "off" || field.form?.autocomplete !== "off")
            .map((field) => field.id),
        );
      expect(open, screen).toEqual([]);
    };
    await arrive({ page, look }, stage.melderUrl);
    await write({ page, look: fields }, { text: STORY });
    await page.getByRole("heading", { level: 1, name: "Wie mag dit lezen?" }).waitFor();
    await fields("readers");
    await page.getByRole("button", { name: "Verder" }).click();
    await page.getByRole("button", { name: "Ja, dit wil ik versturen" }).click();
    await page.getByRole("heading", { level: 1, name: "Uw twaalf woorden" }).waitFor();
    await fields("words");
    const word = page.getByRole("textbox", { name: /^Woord \d+$/ }).first();
    await word.fill("boom");
    await page.getByRole("button", { name: "Hulp en telefoonnummers" }).click();
    await page.getByText("De Kindertelefoon").first().waitFor();
    expect(await word.inputValue()).toBe("boom");
    expect(browser.faults).toEqual([]);
    await browser.close();
  });

  it("names who gets a message, and after taking it back promises nothing about it any more", async () => {
    const browser = await openBrowser({ origins: [stage.melderUrl] });
    const page = await browser.newPage();
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await arrive({ page, look }, stage.melderUrl);
    await button("Hoe wilt u het vertellen?").click();
    await page.locator("h2:focus", { hasText: "Hoe wilt u het vertellen?" }).waitFor();
    expect(new URL(page.url()).hash).toBe("");
    await sendMelding({ page, look }, { text: STORY });
    await page.getByText(/^Het gaat naar: .+ en .+\.$/).waitFor();
    await button("Bericht intrekken").click();
    // The button is gone, the focus is not: at the question, and at what came of it.
    await page.locator("div:focus", { hasText: "Weet u het zeker?" }).waitFor();
    await button("Nee, laat het staan").click();
    await page.locator("div:focus", { hasText: "kunt u het intrekken" }).waitFor();
    await button("Bericht intrekken").click();
    await button("Ja, trek mijn bericht in").click();
    await page.locator("h1:focus", { hasText: "Uw bericht is ingetrokken" }).waitFor();
    expect(await page.getByText(/Het gaat naar|Uiterlijk|Bewijs/).count()).toBe(0);
    await button("Sluiten en alles wissen").click();
    await button("Melding doen").waitFor();
    expect(browser.faults).toEqual([]);
    await browser.close();
  });

  it("leaves a browser that is too old with the page without script", async () => {
    const browser = await openBrowser({ origins: [stage.melderUrl] });
    await browser.context.addInitScript(() => {
      Reflect.deleteProperty(Array.prototype, "findLast");
    });
    const page = await browser.newPage();
    await page.goto(stage.melderUrl);
    await page.getByText(/^Blijft u deze tekst zien\?/).waitFor();
    await page.getByRole("link", { name: "Verlaat deze pagina" }).waitFor();
    expect(await page.getByRole("textbox").count()).toBe(0);
    expect(await page.getByText("000 000 00 00").count()).toBeGreaterThan(0);
    await browser.close();
  });
});
