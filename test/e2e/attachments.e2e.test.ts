import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { letter } from "#test/support/hidden/office.ts";
import { hiddenPdf } from "#test/support/hidden/paper.ts";
import { phoneHeic, phoneJpeg, taggedPng, withTrailer } from "#test/support/hidden/pictures.ts";
import { expectAccessible } from "./support/axe.ts";
import { type Browser, openBrowser } from "./support/browser.ts";
import { arrive } from "./support/melder.ts";

/** What files say besides what they show, in a real browser under the real headers: no eval, no worker, no XML reader. */

const stage = inject("stage");
/** A file is read by parts of the site that are fetched first, one of them three megabytes of JavaScript. */
const READ = { timeout: 90_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ origins: [stage.melderUrl], locale: "nl-NL" });
});
afterAll(() => browser?.close());

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const upload = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });

async function choose(
  page: Page,
  files: readonly { name: string; mimeType: string; buffer: Buffer }[],
): Promise<void> {
  await arrive({ page, look: async () => {} }, stage.melderUrl);
  await button(page, "Melding doen").click();
  await page
    .getByLabel(/^Bestanden/)
    .first()
    .setInputFiles([...files]);
}

/** The card of a file, once it was read. */
async function card(page: Page, name: string) {
  const found = page
    .getByRole("list", { name: "Gekozen bestanden" })
    .locator("> li")
    .filter({ hasText: name });
  await found.getByRole("group").first().waitFor(READ);
  return found;
}

describe("files that say more than they show", () => {
  it("tells what is in each of the kinds, and offers a cleaned copy first", async () => {
    const page = await browser.newPage();
    await choose(page, [
      upload("foto.jpg", withTrailer(phoneJpeg())),
      upload("IMG_0042.HEIC", phoneHeic()),
      upload("factuur.pdf", await hiddenPdf()),
      upload("brief.docx", letter()),
      upload("scherm.png", taggedPng()),
    ]);
    const heic = await card(page, "IMG_0042.HEIC");
    await heic.getByText("gemaakt met Samsung SM-A515F").waitFor();
    await heic.getByText("gemaakt of veranderd op 3 november 2026").waitFor();
    await heic.getByText("gemaakt bij 52,1° N 5,1° O").waitFor();
    await heic.getByText("als gewone foto (JPEG)").waitFor();
    for (const name of ["foto.jpg", "IMG_0042.HEIC", "factuur.pdf", "brief.docx", "scherm.png"]) {
      expect(
        await (await card(page, name)).getByRole("radio", { name: "Een opgeschoonde kopie" }).isChecked(),
        name,
      ).toBe(true);
    }
    await (await card(page, "brief.docx")).getByText("2 bijgehouden wijzigingen").waitFor();
    await (await card(page, "factuur.pdf")).getByText("1 opmerking. De namen gaan eruit.").waitFor();
    await expectAccessible(page, "chosen files");

    // A copy and an original are two files, and five is the most.
    await heic.getByRole("radio", { name: "Allebei" }).check();
    await page.getByRole("textbox", { name: "Uw verhaal" }).fill("Verzonnen verhaal.");
    await button(page, "Verder").click();
    await page.getByRole("link", { name: /^U stuurt meer dan 5 bestanden mee/ }).waitFor();
    await heic.getByRole("radio", { name: "Een opgeschoonde kopie" }).check();
    await button(page, "Verder").click();
    await page.getByRole("heading", { level: 1, name: "Wie mag dit lezen?" }).waitFor();
    expect(browser.faults).toEqual([]);
    await page.close();
  });

  it("turns a HEIC into a JPEG without WebAssembly too, and never sends undecided what it does not know", async () => {
    const page = await browser.newPage();
    await page.addInitScript(() => void Reflect.deleteProperty(globalThis, "WebAssembly"));
    await choose(page, [
      upload("IMG_0042.HEIC", phoneHeic()),
      upload("notitie.txt", Buffer.from("Verzonnen.")),
    ]);
    const heic = await card(page, "IMG_0042.HEIC");
    expect(await heic.getByRole("radio", { name: "Een opgeschoonde kopie" }).isChecked()).toBe(true);
    const note = await card(page, "notitie.txt");
    await note.getByText("Wij kennen dit soort bestand niet.").waitFor();
    await page.getByRole("textbox", { name: "Uw verhaal" }).fill("Verzonnen verhaal.");
    await button(page, "Verder").click();
    await page.getByRole("link", { name: /^Kies bij elk bestand wat u meestuurt/ }).waitFor();
    await note.getByRole("radio", { name: "Het bestand zoals het is" }).check();
    await button(page, "Verder").click();
    await page.getByRole("heading", { level: 1, name: "Wie mag dit lezen?" }).waitFor();
    expect(browser.faults.filter((fault) => !/WebAssembly is not defined/.test(fault))).toEqual([]);
    await page.close();
  });
});
