import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { amsterdamDay } from "#shared/domain/day.ts";
import { type Code, newCode } from "#shared/protocol/code.ts";
import { mailboxKeys } from "#shared/protocol/mailbox-keys.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { answerRecords, ownRecord } from "./support/boards.ts";
import { type Browser, openBrowser } from "./support/browser.ts";
import { arrive, closeMailbox, openMailbox } from "./support/melder.ts";
import { serverOf } from "./support/server.ts";
import { publishAll, queueRecords } from "./support/stores.ts";
import { expectNoTraces } from "./support/traces.ts";

/**
 * What a network sees of a brievenbus: the same list of requests whatever is in it. On one board hang forty records of
 * one mailbox, among them an answer and a question, one record of another, and nothing of two more.
 */

const stage = inject("stage");
const ANSWER = "Verzonnen: wij hebben uw melding gelezen.";
const QUESTION = "Verzonnen: mogen wij dit aan de leverancier vertellen?";
/** Own records beside the answer and the question. */
const OWN_OF_FORTY = 38;

let browser: Browser;
const codes = {} as Record<"forty" | "one" | "none" | "never used", Code>;

beforeAll(async () => {
  await ready();
  for (const name of ["forty", "one", "none", "never used"] as const) codes[name] = newCode();
  const server = await serverOf(stage);
  const keysOf = ({ entropy }: Code) => mailboxKeys(server.draft.instanceId, entropy);
  const forty = keysOf(codes.forty);
  const ask = {
    kind: "consent",
    what: QUESTION,
    to: "Leverancier (verzonnen)",
    until: amsterdamDay(Date.now()) + 14,
    reader: null,
  } as const;
  const first = await answerRecords(server, forty, { text: ANSWER });
  const records = [
    ...Array.from({ length: OWN_OF_FORTY }, (_, j) => ownRecord(server, forty, j)),
    ...first,
    ...(await answerRecords(server, forty, { text: QUESTION, number: 2, previous: forty.tagKey, ask })),
    ownRecord(server, keysOf(codes.one)),
  ];
  expect(records, "forty and one").toHaveLength(41);
  await queueRecords(stage, records);
  await publishAll(stage);
  browser = await openBrowser({ origins: [stage.melderUrl], locale: "nl-NL" });
  // A browser asks for the icon once per profile, by itself: before anything is compared.
  await arrive({ page: await browser.newPage(), look: async () => {} }, stage.melderUrl);
});
afterAll(() => browser?.close());

/** From an empty page to the mailbox and out of it again: address, method and body of every request. */
async function requestsOf({ words }: Code, shows: string): Promise<readonly string[]> {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    asked.push(
      `${request.method()} ${pathname}${search} ${request.postDataBuffer()?.toString("base64") ?? ""}`,
    );
  });
  const visit = { page, look: async () => {} };
  await arrive(visit, stage.melderUrl);
  await openMailbox(visit, words);
  await page.getByText(shows).first().waitFor();
  await closeMailbox(page);
  await expectNoTraces(page);
  await page.close();
  return asked;
}

describe("the requests of a brievenbus", () => {
  it("are one list for 0, 1 and 40 records and for words that nobody ever used", async () => {
    const forty = await requestsOf(codes.forty, QUESTION);
    expect(forty.filter((line) => line.startsWith("GET /board/pages/")).length).toBeGreaterThan(0);
    expect(forty.filter((line) => !line.startsWith("GET "))).toEqual([]);
    expect(await requestsOf(codes.one, "U deed een melding")).toEqual(forty);
    expect(await requestsOf(codes.none, "Deze brievenbus is leeg")).toEqual(forty);
    expect(await requestsOf(codes["never used"], "Deze brievenbus is leeg")).toEqual(forty);
    expect(browser.faults).toEqual([]);
  });
});
