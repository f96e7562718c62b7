import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Browser, openBrowser } from "./support/browser.ts";
import { melderVisitIn } from "./support/look.ts";
import { arrive, type MelderVisit, shownWords } from "./support/melder.ts";
import { tellMore } from "./support/telling.ts";

/** Writing a melding up to the words: nothing that was written is lost on the way, and nothing is sent. */

const stage = inject("stage");
const STORY = "Verzonnen. Ik ben de enige boekhouder. Op 12 maart 2026 belde de chef mij op 06-12345678.";
const QUARTER_OF_AN_HOUR = "15:00";

let browser: Browser;
let melder: MelderVisit;

const button = (name: string) => melder.page.getByRole("button", { name, exact: true });
const title = (name: string) => melder.page.getByRole("heading", { level: 1, name }).waitFor();
const story = () => melder.page.getByRole("textbox", { name: "Uw verhaal" });

beforeAll(async () => {
  browser = await openBrowser({ origins: [stage.melderUrl], locale: "nl-NL" });
  melder = await melderVisitIn(browser);
  await melder.page.clock.install();
  await arrive({ page: melder.page, look: async () => {} }, stage.melderUrl);
  await button("Melding doen").click();
  await title("Wat wilt u vertellen?");
});
afterAll(async () => {
  expect(browser.faults).toEqual([]);
  await browser.close();
});

describe("somebody who writes", () => {
  it("hears what is missing in the language of the page, keeps the focus, and hears it until it is put right", async () => {
    const { page } = melder;
    await button("Verder").click();
    await page.locator(".nl-notice--error:focus").waitFor();
    await button("English").click();
    await page.getByRole("link", { name: "First write what you want to tell." }).waitFor();
    await page.locator("button:focus", { hasText: "Nederlands" }).click();
    await page.getByRole("link", { name: "Schrijf eerst wat u wilt vertellen." }).waitFor();
    await story().fill("Verzonnen");
    expect(await page.getByText("Schrijf eerst wat u wilt vertellen.").count()).toBe(0);
  });

  it("hears what in the text tells who wrote it, and never that it is safe", async () => {
    await story().pressSequentially(STORY.slice(0, 10));
    await story().fill(STORY);
    await melder.page
      .getByText("Let op, in uw tekst staat: 1 datum, 1 telefoonnummer en 1 zin over wie u bent.")
      .waitFor();
  });

  it("keeps the text through a quarter of an hour in the background, and of choosing a photo", async () => {
    const { page } = melder;
    await seen(page, "hidden");
    await page.clock.fastForward(QUARTER_OF_AN_HOUR);
    await seen(page, "visible");
    expect(await story().inputValue()).toBe(STORY);
  });

  it("is asked before the page goes, and still has the text after no", async () => {
    const asked = melder.page.waitForEvent("dialog");
    const closing = melder.page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    await closing;
    expect(await story().inputValue()).toBe(STORY);
  });

  it("tells more, one topic a screen, and reads it over with the marks", async () => {
    await tellMore(melder, [
      { topic: "Soort melding", choose: ["Ongewenste omgangsvorm"] },
      { topic: "Gedrag", choose: ["Pesten (of treiteren)"] },
      { topic: "Wanneer", write: ["ergens vorige zomer"] },
      { topic: "Over wie het gaat", choose: ["Leidinggevende"], write: ["de chef", "de man van de balie"] },
    ]);
    expect(await story().inputValue()).toBe(STORY);
    await button("Verder").click();
    await title("Wie mag dit lezen?");
    await button("Verder").click();
    await title("Klopt alles?");
    await melder.page.getByText("ergens vorige zomer").waitFor();
    await melder.page.getByText("de man van de balie").waitFor();
    expect(await melder.page.locator("mark").count()).toBe(3);
    await melder.look("check");
  });

  it("skips a topic with all that was filled in there", async () => {
    await button("Meer vertellen of aanpassen").click();
    await melder.page.getByRole("button", { name: /^Wanneer / }).click();
    await button("Overslaan").click();
    await title("Waar");
    await button("Terug").click();
    await button("Klaar").click();
    await title("Klopt alles?");
    await melder.page.getByText("de man van de balie").waitFor();
    expect(await melder.page.getByText("ergens vorige zomer").count()).toBe(0);
  });

  it("chooses between three ways that stand alike, and each leads on (req 29)", async () => {
    await button("Ja, dit wil ik versturen").click();
    await title("Melding of klacht?");
    await melder.look("melding or klacht");
    const ways = [
      "Eerst naar een vertrouwenspersoon",
      "Verder met mijn melding",
      "Ik wil een klacht indienen",
    ];
    const boxes = await Promise.all(ways.map((way) => button(way).boundingBox()));
    expect(new Set(boxes.map((box) => `${box?.x} ${box?.width} ${box?.height}`)).size).toBe(1);
    await button("Ik wil een klacht indienen").click();
    await title("Een klacht indienen");
    await melder.page.getByText("Klachtencommissie Voorbeelddam").waitFor();
    await melder.look("how a klacht goes");
    await button("Eerst naar een vertrouwenspersoon").click();
    await title("Wie mag dit lezen?");
    // The only one is chosen already; among more somebody chooses, and is told so. Another journey may have added one.
    const confidants = melder.page.getByRole("radio", { name: /^Eerst naar een vertrouwenspersoon/ });
    if ((await confidants.count()) === 1) expect(await confidants.isChecked()).toBe(true);
    else await melder.page.getByText("Kies hier uw vertrouwenspersoon.").waitFor();
    await melder.page.getByRole("radio", { name: /meldpunt/i }).check();
    await button("Verder").click();
    await button("Ja, dit wil ik versturen").click();
    await button("Verder met mijn melding").click();
    await title("Uw twaalf woorden");
  });
});

describe("the twelve words", () => {
  it("are all that comes onto paper, with the name of the brievenbus and nothing that betrays", async () => {
    const { page } = melder;
    const words = await shownWords(page);
    const before = await page.title();
    await page.emulateMedia({ media: "print" });
    const [printed = ""] = await page.locator("body").allInnerTexts();
    await page.emulateMedia({ media: "screen" });
    expect(printed.split(/\s+/).filter((part) => part !== "")).toEqual([
      "Notitie",
      ...words,
      "Naam:",
      ...(await mailboxName(page)).split(" "),
    ]);
    expect(await page.title()).toBe(before);
    expect(before).toBe("Informatie");
  });

  it("can be copied only behind a warning, and say so", async () => {
    const { page } = melder;
    expect(await page.getByText("Woorden kopiëren", { exact: true }).isVisible()).toBe(false);
    await page.getByText("Andere manier").click();
    await melder.look("words, another way");
    await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await button("Woorden kopiëren").click();
    await page.getByText("De twaalf woorden zijn gekopieerd.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split(" ")).toEqual(await shownWords(page));
  });

  it("are covered while another window or app stands in front", async () => {
    const { page } = melder;
    await seen(page, "hidden");
    await page.getByText(/^De woorden zijn afgedekt/).waitFor();
    await seen(page, "visible");
    await page.getByText(/^De woorden zijn afgedekt/).waitFor({ state: "detached" });
  });

  it("are not lost by going back: they are the same ones", async () => {
    const words = await shownWords(melder.page);
    await button("Terug").click();
    await title("Klopt alles?");
    await button("Ja, dit wil ik versturen").click();
    await button("Verder met mijn melding").click();
    expect(await shownWords(melder.page)).toEqual(words);
  });
});

/** What a page is told when another app comes in front of the browser, and goes again. */
async function seen(page: Page, state: "hidden" | "visible"): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(document, "visibilityState", { value: now, configurable: true });
    Object.defineProperty(document, "hidden", { value: now === "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    dispatchEvent(new Event(now === "hidden" ? "blur" : "focus"));
    document.dispatchEvent(new Event(now === "hidden" ? "freeze" : "resume"));
  }, state);
}

async function mailboxName(page: Page): Promise<string> {
  const said = await page.getByText(/^Uw brievenbus heet:/).textContent();
  return /heet: (.+?)\./.exec(said ?? "")?.[1] ?? "";
}
