import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { amsterdamDay } from "#shared/domain/day.ts";
import { type Code, newCode } from "#shared/protocol/code.ts";
import { directoryHash } from "#shared/protocol/directory.ts";
import { mailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { answerRecords, boardOf, ownRecord } from "./support/boards.ts";
import { type Browser, openBrowser } from "./support/browser.ts";
import {
  BOARD_LIES,
  type BoardLie,
  type Holder,
  LIST_LIES,
  lieAboutReceipts,
  RECEIPT_LIES,
  RECEIPT_REFUSAL,
} from "./support/lies.ts";
import { melderLookIn } from "./support/look.ts";
import { arrive, chooseReaders, closeMailbox, keepWords, typeWords, write } from "./support/melder.ts";
import { pinLater, sentBy, serveBoard, serveList } from "./support/serve.ts";
import { type Published, type Server, SIGNATURES_PATH, serverOf } from "./support/server.ts";
import { storedOn, storedSince } from "./support/stores.ts";

/**
 * A hostile server, one lie at a time: the table of lies is in support/lies.ts. The site is the real one and so is
 * everything that the lie is not about.
 */

const stage = inject("stage");
const look = async () => {};
const ANSWER = "Verzonnen antwoord: wij hebben uw melding gelezen.";
const CONFIDANT = "Sanne Hendriks";
const STORY = "Verzonnen: dit mag nergens anders aankomen.";

let browser: Browser;
/** Axe, reflow and audit of what the visitor is shown, once for each thing that is said. */
const shown = new Set<string>();
const lookOnce = async (page: Page, screen: string) => {
  if (shown.has(screen)) return;
  shown.add(screen);
  await melderLookIn(browser)(page, screen);
};
let server: Server;
let code: Code;
let holder: Holder;

beforeAll(async () => {
  await ready();
  server = await serverOf(stage);
  code = newCode();
  const keys = mailboxKeys(server.draft.instanceId, code.entropy);
  const records = [ownRecord(server, keys), ...(await answerRecords(server, keys, { text: ANSWER }))];
  holder = { keys, board: boardOf(server, records) };
  browser = await openBrowser({ origins: [stage.melderUrl], locale: "nl-NL" });
});
afterAll(() => browser?.close());

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

describe("a lie about the list of readers", () => {
  const { refusal, lies } = LIST_LIES;

  it.each(lies)("$name: refused, with no field to write in and nothing sent", async ({ tell }) => {
    const page = await browser.newPage();
    const sent = sentBy(page);
    const wasTold = await tell(page, server);
    await page.goto(stage.melderUrl);
    await page.getByText(refusal.says, { exact: true }).waitFor();
    await page.getByText(refusal.because).waitFor();
    wasTold();
    await lookOnce(page, "a list that is refused");
    for (const way of ["Melding doen", "Brievenbus openen"]) {
      await button(page, way).click();
      await heading(page, "De lijst met lezers").waitFor();
      await page.getByText(refusal.says, { exact: true }).waitFor();
      expect(await page.getByRole("textbox").count(), way).toBe(0);
      await lookOnce(page, `${way}, without a list`);
      await button(page, "Terug").click();
    }
    expect(sent.map((request) => request.url())).toEqual([]);
    await page.close();
  });

  it("a list past its last day, with every signature: writing is refused and reading goes on", async () => {
    const page = await browser.newPage();
    const sent = sentBy(page);
    await serveList(page, server.signList({ ...server.draft, notAfter: amsterdamDay(Date.now()) - 1 }));
    await serveBoard(page, holder.board);
    await page.goto(stage.melderUrl);
    await page.getByText("De lijst met lezers is verlopen.", { exact: true }).waitFor();
    await page.getByRole("heading", { name: "Liever op een andere manier?" }).waitFor();
    // No day by which somebody would answer, and no words that say the list is right.
    expect(await page.getByText(/^Uiterlijk|Controlewoorden/).count()).toBe(0);
    await button(page, "Melding doen").click();
    await heading(page, "De lijst met lezers").waitFor();
    await page.getByText(/^U kunt nu geen bericht versturen, want wij weten niet zeker/).waitFor();
    expect(await page.getByRole("textbox").count()).toBe(0);
    await lookOnce(page, "writing, with a list past its day");
    await button(page, "Terug").click();
    await typeWords({ page, look }, code.words);
    await page.getByText(ANSWER, { exact: true }).waitFor();
    await lookOnce(page, "a brievenbus, with a list past its day");
    await page.getByText("De lijst met lezers is verlopen.", { exact: true }).waitFor();
    expect(await button(page, "Een bericht schrijven").count()).toBe(0);
    expect(sent.map((request) => request.url())).toEqual([]);
    await page.close();
  });

  /** Up to the words, with a vertrouwenspersoon who may read along where `confidants` names one. */
  async function writtenWith(page: Page, confidants: readonly string[]): Promise<void> {
    const visit = { page, look };
    await arrive(visit, stage.melderUrl);
    await write(visit, { text: STORY });
    await chooseReaders(visit, { text: STORY, confidants });
    await keepWords(visit);
  }

  /** From now on the server knows another list, and says so when something is sent. */
  async function changeList(page: Page, list: Published): Promise<void> {
    await page.unroute("**/directory/*");
    await serveList(page, list);
    await page.route("**/api/envelopes", (route) =>
      route.fulfill({ status: 409, json: { error: "unknown-directory" } }),
    );
    await button(page, "Nu versturen").click();
    await page
      .getByText("De lijst met lezers is zojuist veranderd. Er is nog niets verstuurd.", { exact: true })
      .waitFor();
    await lookOnce(page, "sending stopped");
    await button(page, "Terug naar uw bericht").click();
    await heading(page, "Wie mag dit lezen?").waitFor();
  }

  /** The next version, in which the vertrouwenspersoon is no more. */
  function nextList(): Published {
    const { draft } = server;
    const staff = draft.staff.filter(({ role }) => role !== "vertrouwenspersoon");
    const previousHash = directoryHash(server.list.bytes);
    return server.signList({ ...draft, version: draft.version + 1, previousHash, staff });
  }

  it("a list without a reader who was chosen: told before anything is sent, and never skipped", async () => {
    const page = await browser.newPage();
    const before = await storedOn(stage);
    await writtenWith(page, [CONFIDANT]);
    await changeList(page, nextList());
    await page.getByText("Een vertrouwenspersoon die u koos, kan niet meer lezen.").first().waitFor();
    await button(page, "Verder").click();
    await page.getByRole("alert").first().waitFor();
    await heading(page, "Wie mag dit lezen?").waitFor();
    await lookOnce(page, "a reader who is gone");
    await button(page, "Verder zonder die persoon").click();
    await button(page, "Verder").click();
    await heading(page, "Klopt alles?").waitFor();
    expect(await page.getByText(CONFIDANT).count()).toBe(0);
    expect(await storedSince(stage, before)).toEqual({ envelopes: 0, records: 0, files: 0 });
    await page.close();
  });

  it("a list of before the one that this visit began with: nobody comes back by it", async () => {
    const page = await browser.newPage();
    const before = await storedOn(stage);
    await serveList(page, nextList());
    await writtenWith(page, []);
    const asked = page.waitForResponse(`**${SIGNATURES_PATH}`);
    await changeList(page, server.list);
    await asked;
    await page.getByText("De lijst met lezers is veranderd.").first().waitFor();
    await button(page, "Verder").click();
    await heading(page, "Klopt alles?").waitFor();
    await button(page, "Terug").click();
    await heading(page, "Wie mag dit lezen?").waitFor();
    expect(await page.getByText(CONFIDANT).count()).toBe(0);
    expect(await storedSince(stage, before)).toEqual({ envelopes: 0, records: 0, files: 0 });
    await page.close();
  });
});

describe("a lie about the board", () => {
  /** One visit for all lies that the page need not be loaded anew for. */
  let visited: Page | undefined;
  afterAll(() => visited?.close());

  async function pageFor({ pins, daysLater = 0, shownBefore }: BoardLie): Promise<Page> {
    const fresh = pins !== undefined || daysLater > 0 || shownBefore !== undefined;
    if (!fresh && visited !== undefined) return visited;
    const page = await browser.newPage();
    if (daysLater > 0) await page.clock.setFixedTime(Date.now() + daysLater * 86_400_000);
    const wasTold = pins === undefined ? () => {} : await pinLater(page, pins);
    await arrive({ page, look }, stage.melderUrl);
    wasTold();
    if (!fresh) visited = page;
    return page;
  }

  const NO_LIE: BoardLie = {
    name: "no lie",
    tell: (page, _, { board }) => serveBoard(page, board),
    refusal: "Deze brievenbus heet:",
    answers: "shown",
  };

  it.each([NO_LIE, ...BOARD_LIES])("$name", async (lie) => {
    const page = await pageFor(lie);
    const sent = sentBy(page);
    if (lie.shownBefore !== undefined) {
      await serveBoard(page, lie.shownBefore(server, holder));
      await typeWords({ page, look }, code.words);
      await page.getByText(ANSWER, { exact: true }).waitFor();
      await page.unrouteAll();
      await lie.tell(page, server, holder);
      await button(page, "Opnieuw ophalen").click();
    } else {
      await lie.tell(page, server, holder);
      await typeWords({ page, look }, code.words);
    }
    await page.getByText(lie.refusal).waitFor();
    await lookOnce(page, `the board: ${lie.refusal}`);
    if (lie.answers === "shown") await page.getByText(ANSWER, { exact: true }).waitFor();
    else {
      expect(await page.getByText(ANSWER).count()).toBe(0);
      expect(await page.getByText(/^Deze brievenbus heet/).count()).toBe(0);
    }
    const warned = await page.getByText("geen geldige handtekening").count();
    if (lie === NO_LIE) expect(warned, "the board itself is believed").toBe(0);
    expect(sent.map((request) => request.url())).toEqual([]);
    await closeMailbox(page);
    await page.unrouteAll();
    if (page !== visited) await page.close();
  });
});

describe("a lie about the receipt", () => {
  it.each(RECEIPT_LIES)("$name: said, and no file to keep", async (lie) => {
    const page = await browser.newPage();
    const visit = { page, look };
    await arrive(visit, stage.melderUrl);
    await lieAboutReceipts(page, server, lie);
    await write(visit, { text: STORY });
    await chooseReaders(visit, { text: STORY });
    await keepWords(visit);
    await button(page, "Nu versturen").click();
    await page.getByText(RECEIPT_REFUSAL, { exact: true }).waitFor();
    await lookOnce(page, "a receipt that does not hold");
    expect(await page.getByRole("link", { name: "Bewijs bewaren als bestand" }).count()).toBe(0);
    await page.close();
  });
});
