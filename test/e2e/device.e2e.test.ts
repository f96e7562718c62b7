import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { openBrowser } from "./support/browser.ts";
import { pdf } from "./support/files.ts";
import { arrive, chooseReaders, openMailbox, sendMelding, shownWords, write } from "./support/melder.ts";
import { expectNoTraces, filesHolding, spellings } from "./support/traces.ts";

/** What a visit leaves on the device, and how it is left. */

const stage = inject("stage");
const look = async () => {};
const STORY = "VerzonnenVerhaalVoorDeSchijf91c2";
const DRAFT = "VerzonnenKladVoorDeSchijf4e7b";
const FILE = "verzonnen-bijlage-77af.pdf";
/** Where the example organisation lets "Verlaat deze pagina" go; no test leaves this machine. */
const AWAY = "https://www.knmi.nl";

const start = (page: Page) => page.getByRole("heading", { level: 1, name: "Gaat er iets mis op het werk?" });

describe("the melder's device", () => {
  it("holds no text, words or file name on its disk after closing, and the search finds each when planted", async () => {
    const browser = await openBrowser({ origins: [stage.melderUrl] });
    const visit = { page: await browser.newPage(), look };
    await arrive(visit, stage.melderUrl);
    const file = { name: FILE, mimeType: "application/pdf", buffer: pdf("Verzonnen bijlage") };
    const { words } = await sendMelding(visit, { text: STORY, files: [file] });
    await visit.page.getByRole("button", { name: "Sluiten en alles wissen" }).click();
    await openMailbox(visit, words);
    // And a melding that is on the screen, words and all, when the browser is closed.
    const second = { page: await browser.newPage(), look };
    await arrive(second, stage.melderUrl);
    await write(second, { text: DRAFT });
    await chooseReaders(second, { text: DRAFT });
    const unsent = await shownWords(second.page);
    await browser.close({ keepProfile: true });
    const wanted = [STORY, DRAFT, FILE, ...spellings(words), ...spellings(unsent)];
    expect(filesHolding(browser.profile, wanted)).toEqual([]);

    const planted = await openBrowser({ origins: [stage.melderUrl], profile: browser.profile });
    const page = await planted.newPage();
    await page.goto(stage.melderUrl);
    const [pair = ""] = spellings(words);
    for (const [name, text] of Object.entries({ STORY, FILE, pair }))
      await page.evaluate(([key = "", value = ""]) => localStorage.setItem(key, value), [name, text]);
    await planted.close({ keepProfile: true });
    for (const text of [STORY, FILE, pair])
      expect(filesHolding(browser.profile, [text]).length, text).toBeGreaterThan(0);
    browser.removeProfile();
  });

  it("shows the start page after Back, Forward and a reload, whatever was on the screen", async () => {
    const browser = await openBrowser({ origins: [stage.melderUrl, stage.consoleUrl] });
    const page = await browser.newPage();
    const visit = { page, look };
    await arrive(visit, stage.melderUrl);
    const { words, mailboxName } = await sendMelding(visit, { text: STORY });
    await page.getByRole("button", { name: "Sluiten en alles wissen" }).click();
    await openMailbox(visit, words);
    await page.getByText(mailboxName).first().waitFor();
    const nothingLeft = async (how: string) => {
      await start(page).waitFor();
      const content = await page.content();
      for (const text of [STORY, mailboxName, words.join(" "), words[0] ?? ""])
        expect(content.includes(text), `${text} after ${how}`).toBe(false);
      expect(await page.getByRole("textbox").count(), how).toBe(0);
    };
    await page.goto(stage.consoleUrl);
    await page.goBack();
    await nothingLeft("Back");
    await openMailbox(visit, words);
    await page.reload();
    await nothingLeft("a reload");
    await write(visit, { text: STORY });
    await page.goForward();
    await page.goBack();
    await nothingLeft("Forward and Back");
    await page.getByRole("button", { name: "Melding doen" }).click();
    expect(await page.getByRole("textbox", { name: "Uw verhaal" }).inputValue()).toBe("");
    await expectNoTraces(page, "after all of it", 3);
    await browser.close();
  });

  it("is left by a button or three presses of Escape, with the page wiped, and Back does not return", async () => {
    const browser = await openBrowser({ origins: [stage.melderUrl, AWAY] });
    await browser.context.route(`${AWAY}/**`, (route) =>
      route.fulfill({ contentType: "text/html", body: "<title>Weer</title><h1>Het weer</h1>" }),
    );
    for (const how of ["button", "Escape"]) {
      const page = await browser.newPage();
      const visit = { page, look };
      await arrive(visit, stage.melderUrl);
      await write(visit, { text: DRAFT });
      const questions: string[] = [];
      page.on("dialog", (dialog) => {
        questions.push(dialog.type());
        void dialog.accept();
      });
      if (how === "button") await page.getByRole("button", { name: "Verlaat deze pagina" }).click();
      else for (let press = 0; press < 3; press += 1) await page.keyboard.press("Escape");
      await page.getByRole("heading", { name: "Het weer" }).waitFor();
      expect(await page.evaluate(() => [history.length, document.referrer]), how).toEqual([2, ""]);
      expect(questions, "a question on the way out").toEqual([]);
      await page.goBack();
      expect(page.url(), how).toBe("about:blank");
    }
    expect(browser.faults).toEqual([]);
    await browser.close();
  });

  it("sends and reads without WebAssembly, as in a hardened Tor Browser, and says what takes so long", async () => {
    const browser = await openBrowser({ origins: [stage.melderUrl] });
    await browser.context.addInitScript(() => {
      Reflect.deleteProperty(globalThis, "WebAssembly");
    });
    const page = await browser.newPage();
    const visit = { page, look };
    await arrive(visit, stage.melderUrl);
    const calm = page.getByText("Rekenen, als bescherming tegen misbruik").first();
    const [{ words }] = await Promise.all([sendMelding(visit, { text: STORY }), calm.waitFor()]);
    await page.getByRole("button", { name: "Sluiten en alles wissen" }).click();
    await openMailbox(visit, words);
    // libsodium's JavaScript build tries once and goes on: exactly that complaint and no other
    expect(browser.faults.filter((fault) => !/WebAssembly is not defined/.test(fault))).toEqual([]);
    await browser.close();
  });
});

describe("without JavaScript", () => {
  it("the first page says why nothing can be written, and the rest can be read and left", async () => {
    const browser = await openBrowser({ origins: [stage.melderUrl, AWAY], javaScriptEnabled: false });
    await browser.context.route(`${AWAY}/**`, (route) =>
      route.fulfill({ contentType: "text/html", body: "<h1>Het weer</h1>" }),
    );
    const page = await browser.newPage();
    await page.goto(stage.melderUrl);
    await page.getByRole("heading", { name: "Schrijven kan hier niet zonder JavaScript" }).first().waitFor();
    expect(await page.getByRole("textbox").count()).toBe(0);
    await page.getByText("112").first().waitFor();
    await page.getByText("000 000 00 00").first().waitFor();
    await page.getByRole("link", { name: "Alles lezen zonder JavaScript" }).click();
    await page.getByText("Kies een onderwerp. De tekst staat eronder.").waitFor();
    const subjects = page.locator("summary");
    expect(await subjects.count()).toBeGreaterThan(8);
    await subjects.first().click();
    expect(new URL(page.url()).hash, "no subject in the address").toBe("");
    await page.getByRole("link", { name: "English" }).click();
    await page.locator("html[lang=en]").waitFor();
    await page.goto(stage.melderUrl);
    await page.getByRole("link", { name: "Verlaat deze pagina" }).click();
    await page.getByRole("heading", { name: "Het weer" }).waitFor();
    expect(browser.faults).toEqual([]);
    await browser.close();
  });
});
