import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { WORDS } from "#shared/protocol/words/nl.ts";

/** Everything that a site could keep on a device, as the browser itself tells it. */
export async function storedByPage(page: Page): Promise<Record<string, unknown>> {
  const kept = await page.evaluate(async () => {
    let files = 0;
    for await (const _ of (await navigator.storage.getDirectory()).keys()) files += 1;
    return {
      local: localStorage.length,
      session: sessionStorage.length,
      cookie: document.cookie,
      databases: (await indexedDB.databases()).length,
      caches: "caches" in window ? (await caches.keys()).length : 0,
      workers: "serviceWorker" in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
      files,
      windowName: window.name,
      historyState: history.state,
      history: history.length,
      url: location.pathname + location.search + location.hash,
      title: document.title,
    };
  });
  return { ...kept, cookies: (await page.context().cookies()).length };
}

/** What the melder's site promises to leave: nothing, one address, one title. */
const NOTHING = {
  local: 0,
  session: 0,
  cookie: "",
  cookies: 0,
  databases: 0,
  caches: 0,
  workers: 0,
  files: 0,
  windowName: "",
  historyState: null,
  url: "/",
  title: "Informatie",
};

/** `history`: the entries of this tab; an empty page and the site where a test opened it. */
export async function expectNoTraces(page: Page, where = "at the end", history = 2): Promise<void> {
  expect(await storedByPage(page), `what the browser keeps, ${where}`).toEqual({ ...NOTHING, history });
}

/** The words of a text, in lower case. */
export const wordsIn = (text: string) => new Set(text.toLowerCase().match(/\p{L}+/gu));

/** Every word that stands anywhere in the page: in texts, shown or not, in attributes and in what fields hold. */
export async function wordsOnPage(page: Page): Promise<ReadonlySet<string>> {
  const texts = await page.evaluate(() => {
    const found: (string | null)[] = [document.title];
    const nodes = document.createTreeWalker(document, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
    while (nodes.nextNode()) found.push(nodes.currentNode.nodeValue);
    for (const element of document.querySelectorAll("*")) {
      found.push(...Array.from(element.attributes, ({ value }) => value));
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
        found.push(element.value);
    }
    return found;
  });
  return wordsIn(texts.join("\n"));
}

/** Files below `folder` that hold one of the texts, as UTF-8 or UTF-16. */
export function filesHolding(folder: string, texts: readonly string[]): readonly string[] {
  const wanted = texts.flatMap((text) => [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")]);
  const hits: string[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = join(folder, name);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
    const content = readFileSync(file);
    if (wanted.some((bytes) => content.includes(bytes))) hits.push(name);
  }
  return hits;
}

/**
 * The ways in which pairs of these words can stand on a disk: as shown, as typed, joined. Two that are neighbours in the
 * list of words are left out: the site itself has them so.
 */
export function spellings(words: readonly string[]): readonly string[] {
  const place = (word: string) => WORDS.indexOf(word);
  return words.slice(1).flatMap((second, i) => {
    const first = words[i] ?? "";
    return place(second) === place(first) + 1 ? [] : [" ", "\n", ""].map((by) => `${first}${by}${second}`);
  });
}
