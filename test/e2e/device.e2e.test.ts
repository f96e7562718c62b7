import { describe, expect, inject, it } from "vitest";
import { openBrowser } from "./support/browser.ts";
import { arrive, openMailbox, sendMelding } from "./support/melder.ts";
import { filesHolding } from "./support/traces.ts";

/** What a visit leaves on the device, and devices that can do less than most. */

const stage = inject("stage");
const look = async () => {};
const STORY = "VerzonnenVerhaalVoorDeSchijf91c2";

describe("the melder's device", () => {
  it("holds neither text nor words on its disk after sending and closing, and the search finds what is planted", async () => {
    const browser = await openBrowser({ origins: [stage.melderUrl] });
    const visit = { page: await browser.newPage(), look };
    await arrive(visit, stage.melderUrl);
    const { words } = await sendMelding(visit, { text: STORY });
    await browser.close({ keepProfile: true });
    const wanted = [STORY, words.slice(0, 3).join(" "), words.slice(0, 3).join("\n")];
    expect(filesHolding(browser.profile, wanted)).toEqual([]);

    const planted = await openBrowser({ origins: [stage.melderUrl], profile: browser.profile });
    const page = await planted.newPage();
    await page.goto(stage.melderUrl);
    await page.evaluate((text) => localStorage.setItem("planted", text), STORY);
    await planted.close({ keepProfile: true });
    expect(filesHolding(browser.profile, wanted).length).toBeGreaterThan(0);
    browser.removeProfile();
  });

  it("shows the start page when Back returns to a mailbox that was left", async () => {
    const browser = await openBrowser({ origins: [stage.melderUrl, stage.consoleUrl] });
    const page = await browser.newPage();
    const visit = { page, look };
    await arrive(visit, stage.melderUrl);
    const { words, mailboxName } = await sendMelding(visit, { text: STORY });
    await page.getByRole("button", { name: "Sluiten en alles wissen" }).click();
    await openMailbox(visit, words);
    await page.getByText(mailboxName).first().waitFor();
    await page.goto(stage.consoleUrl);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Gaat er iets mis op het werk?" }).waitFor();
    expect(await page.content()).not.toContain(mailboxName);
    await browser.close();
  });

  it("sends and reads without WebAssembly, as in a hardened Tor Browser", async () => {
    const browser = await openBrowser({ origins: [stage.melderUrl] });
    await browser.context.addInitScript(() => {
      Reflect.deleteProperty(globalThis, "WebAssembly");
    });
    const visit = { page: await browser.newPage(), look };
    await arrive(visit, stage.melderUrl);
    await sendMelding(visit, { text: STORY });
    // libsodium's JavaScript build tries once and goes on: exactly that complaint and no other
    expect(browser.faults.filter((fault) => !/WebAssembly is not defined/.test(fault))).toEqual([]);
    await browser.close();
  });

  it("is sent by keyboard alone", async () => {
    const browser = await openBrowser({ origins: [stage.melderUrl] });
    const page = await browser.newPage();
    await arrive({ page, look }, stage.melderUrl);
    const press = async (name: string) => {
      for (let i = 0; i < 80; i += 1) {
        await page.keyboard.press("Tab");
        const focused = page.locator(":focus");
        if ((await focused.count()) > 0 && (await focused.textContent())?.trim() === name) break;
      }
      expect((await page.locator(":focus").textContent())?.trim()).toBe(name);
      await page.keyboard.press("Enter");
    };
    await press("Melding doen");
    await page.getByRole("heading", { level: 1, name: "Wat wilt u vertellen?" }).waitFor();
    for (let i = 0; i < 40 && (await page.locator("textarea:focus").count()) === 0; i += 1)
      await page.keyboard.press("Tab");
    await page.keyboard.type("Verzonnen, met het toetsenbord getypt.");
    await press("Verder");
    await page.getByRole("heading", { level: 1, name: "Wie mag dit lezen?" }).waitFor();
    await press("Verder");
    await page.getByRole("heading", { level: 1, name: "Klopt alles?" }).waitFor();
    await press("Ja, dit wil ik versturen");
    await page.getByRole("heading", { level: 1, name: "Uw twaalf woorden" }).waitFor();
    expect(browser.faults).toEqual([]);
    await browser.close();
  });

  it("is told why it needs JavaScript, and what else is possible", async () => {
    const browser = await openBrowser({ origins: [stage.melderUrl], javaScriptEnabled: false });
    const page = await browser.newPage();
    await page.goto(stage.melderUrl);
    await page.getByRole("heading", { name: "Deze site heeft JavaScript nodig" }).waitFor();
    expect(await page.getByRole("textbox").count()).toBe(0);
    await page.getByText("112").first().waitFor();
    await browser.close();
  });
});
