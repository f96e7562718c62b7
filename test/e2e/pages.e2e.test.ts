import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { PAGE_IDS } from "#web/melder/information/blocks.ts";
import { PAGES } from "#web/melder/information/pages.ts";
import { type Browser, openBrowser } from "./support/browser.ts";
import { melderVisitIn } from "./support/look.ts";
import { arrive, type MelderVisit } from "./support/melder.ts";
import { sentBy } from "./support/serve.ts";

/** Everything that can be read before anybody writes: the pages of information, the poster, the quick questions. */

const stage = inject("stage");
let browser: Browser;
let visit: MelderVisit;

const button = (name: string) => visit.page.getByRole("button", { name, exact: true });
const title = (name: string) => visit.page.getByRole("heading", { level: 1, name, exact: true }).waitFor();

beforeAll(async () => {
  browser = await openBrowser({ origins: [stage.melderUrl], locale: "nl-NL" });
  visit = await melderVisitIn(browser);
});
afterAll(() => browser?.close());

describe("what can be read", () => {
  it("is every page and the poster, and nothing of it is sent or kept", async () => {
    const sent = sentBy(visit.page);
    await arrive({ ...visit, look: async () => {} }, stage.melderUrl);
    await button("Alle informatie").click();
    await title("Informatie");
    await visit.look("list of pages");
    for (const name of [...PAGE_IDS.map((id) => PAGES.nl[id].title), "Poster om op te hangen"]) {
      await button(name).click();
      await title(name);
      await visit.look(name);
      await button("Alle onderwerpen").click();
      await title("Informatie");
    }
    await button("Naar het begin").click();
    expect(sent.map((request) => request.url())).toEqual([]);
  });

  it("asks a few questions, each of which can be passed over, and ends at ways on", async () => {
    const sent = sentBy(visit.page);
    await button("Help mij kiezen").click();
    for (const question of [
      "Waar gaat het over?",
      "Over wie gaat het?",
      "In welk deel van de organisatie speelt het?",
      "Wat wilt u het liefst?",
      "Mag iemand uw naam weten?",
    ]) {
      await title(question);
      await visit.look(question);
      await button("Overslaan").click();
    }
    await title("Hier kunt u terecht");
    await visit.look("ways on");
    await button("Opnieuw kiezen").click();
    await title("Waar gaat het over?");
    await button("Iemand gebruikt geld, spullen, gegevens of een functie voor zichzelf").click();
    await button("Terug").click();
    await title("Waar gaat het over?");
    expect(sent.map((request) => request.url())).toEqual([]);
  });

  it("says of a receipt that it is none, in a place of its own", async () => {
    await visit.page.reload();
    await button("Een bewijs van inzending controleren").click();
    await title("Een bewijs van inzending controleren");
    await visit.page.getByRole("textbox", { name: /^Of plak hier/ }).fill("Verzonnen bewijs");
    await button("Controleren").click();
    await visit.page.getByText("Dit is geen bewijs van inzending.").first().waitFor();
    await visit.look("a receipt that is none");
  });
});
