import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Browser, openBrowser } from "./support/browser.ts";
import { photo } from "./support/files.ts";
import { melderLookIn } from "./support/look.ts";
import {
  arrive,
  arrived,
  chooseReaders,
  keepWords,
  type MelderVisit,
  type Sent,
  write,
} from "./support/melder.ts";
import { storedOn, storedSince } from "./support/stores.ts";
import { expectNoTraces } from "./support/traces.ts";

/** A line that breaks at the worst moments, and two windows at once: nothing is lost, doubled or mixed. */

const stage = inject("stage");
const look = async () => {};
const STORY = "Verzonnen: halverwege viel de verbinding weg.";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser({ origins: [stage.melderUrl], locale: "nl-NL" });
});
afterAll(() => browser?.close());

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function goOn(page: Page): Promise<void> {
  await button(page, "Verder met versturen").click();
  await page.getByRole("heading", { level: 1, name: "Uw bericht wordt verstuurd" }).waitFor();
}

/** From here on the line is dead, at every try; ends when the page has given up, with nothing lost. */
async function deadUntilSaid(page: Page): Promise<void> {
  await page.getByText("Er is geen verbinding, of de verbinding viel weg.", { exact: true }).waitFor();
  await page.getByText("Wat u schreef en uw twaalf woorden staan er nog.", { exact: true }).waitFor();
}

describe("a line that breaks", () => {
  it("in the middle of a file and again after the envelope arrived: going on ends with one melding", async () => {
    const page = await browser.newPage();
    const visit = { page, look };
    const before = await storedOn(stage);
    await arrive(visit, stage.melderUrl);
    // The pauses between tries pass at once.
    await page.clock.install();
    const melding = { text: STORY, files: [{ name: "foto.png", mimeType: "image/png", buffer: photo() }] };
    await write(visit, melding);
    await chooseReaders(visit, melding);
    await keepWords(visit);
    const parts: string[] = [];
    page.on("requestfinished", (request) => {
      const part = /\/api\/blobs\/[^/]+\/parts\/\d+$/.exec(request.url())?.[0];
      if (part !== undefined) parts.push(part);
    });
    page.on("requestfailed", () => void page.clock.fastForward(10_000));

    const first = Promise.withResolvers<void>();
    await page.route("**/api/challenge", (route) => first.promise.then(() => route.fallback()), { times: 1 });
    const whole = page.waitForResponse(/\/parts\/0$/);
    await button(page, "Nu versturen").click();
    await page.getByRole("heading", { level: 1, name: "Uw bericht wordt verstuurd" }).waitFor();
    await melderLookIn(browser)(page, "sending");
    first.resolve();
    await whole;
    await browser.context.setOffline(true);
    await deadUntilSaid(page);
    expect(await storedSince(stage, before)).toMatchObject({ envelopes: 0, records: 0 });

    await browser.context.setOffline(false);
    let answersLost = 0;
    const loseAnswer = async (route: Route) => {
      await route.fetch();
      answersLost += 1;
      await route.abort("connectionreset");
    };
    await page.route("**/api/envelopes", loseAnswer);
    await goOn(page);
    await deadUntilSaid(page);
    expect(answersLost).toBeGreaterThan(1);
    expect(await storedSince(stage, before), "it is there, and its sender does not know").toMatchObject({
      envelopes: 1,
      records: 1,
    });

    await page.unroute("**/api/envelopes", loseAnswer);
    await button(page, "Verder met versturen").click();
    await arrived(visit);
    expect(await storedSince(stage, before)).toEqual({ envelopes: 1, records: 1, files: 1 });
    expect(parts.length, "more than one part").toBeGreaterThan(2);
    expect(new Set(parts).size, "no part that arrived was sent again").toBe(parts.length);
    await expectNoTraces(page);

    expect(browser.faults).toEqual([]);
    await page.close();
  });
});

describe("two windows at once", () => {
  it("are two meldingen with two sets of words that know nothing of one another", async () => {
    const before = await storedOn(stage);
    const pages = await Promise.all([browser.newPage(), browser.newPage()]);
    const visits = pages.map((page) => ({ page, look }));
    const kept: Sent[] = [];
    // One step in the one window, the same in the other; a window behind another is drawn once a second.
    const inTurn = async (step: (visit: MelderVisit, i: number) => Promise<unknown>) => {
      for (const [i, visit] of visits.entries()) {
        await visit.page.bringToFront();
        await step(visit, i);
      }
    };
    await inTurn((visit) => arrive(visit, stage.melderUrl));
    await inTurn((visit, i) => write(visit, { text: `${STORY} ${i}` }));
    await inTurn((visit) => chooseReaders(visit, { text: "" }));
    await inTurn(async (visit) => kept.push(await keepWords(visit)));
    await inTurn(({ page }) => button(page, "Nu versturen").click());
    await inTurn(arrived);
    const [one, other] = kept;
    expect(one?.mailboxName).not.toBe(other?.mailboxName);
    expect(one?.words.join(" ")).not.toBe(other?.words.join(" "));
    expect(await storedSince(stage, before)).toMatchObject({ envelopes: 2, records: 2 });
    for (const [i, page] of pages.entries()) {
      const content = await page.content();
      expect(content).toContain(kept[i]?.mailboxName);
      expect(content).not.toContain(kept[1 - i]?.mailboxName);
      await expectNoTraces(page);
    }
    expect(browser.faults).toEqual([]);
    for (const page of pages) await page.close();
  });
});
