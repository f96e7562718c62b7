import { openBrowser } from "#test/e2e/support/browser.ts";
import { chooseReaders, keepWords, type MelderVisit, write } from "#test/e2e/support/melder.ts";

/** Bytes over the wire (as the browser counts them, headers and brotli included) and requests, by content. */
interface Traffic {
  readonly requests: number;
  readonly bytes: number;
  readonly byFile: Readonly<Record<string, number>>;
}

/** The melder's site in Chromium: the first view, and the whole way to "sent" without attachments. */
export async function benchPages(melderUrl: string) {
  const browser = await openBrowser({ origins: [melderUrl] });
  try {
    const page = await browser.newPage();
    const session = await browser.context.newCDPSession(page);
    const urls = new Map<string, string>();
    const files: [string, number][] = [];
    await session.send("Network.enable");
    session.on("Network.responseReceived", ({ requestId, response }) => urls.set(requestId, response.url));
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      files.push([new URL(urls.get(requestId) ?? melderUrl).pathname, encodedDataLength]);
    });
    const counted = (): Traffic => ({
      requests: files.length,
      bytes: files.reduce((sum, [, bytes]) => sum + bytes, 0),
      byFile: Object.fromEntries(files),
    });
    await page.goto(melderUrl, { waitUntil: "load" });
    const firstView = counted();
    const visit: MelderVisit = { page, look: async () => {} };
    await page.getByText("Uw browser heeft de handtekening onder deze lijst gecontroleerd.").waitFor();
    const ready = counted();
    await write(visit, { text: "Verzonnen melding. ".repeat(100) });
    await chooseReaders(visit, { text: "" });
    await keepWords(visit);
    await page.getByRole("button", { name: "Nu versturen" }).click();
    await page.getByRole("heading", { level: 1, name: "Uw bericht is verstuurd" }).waitFor();
    return { firstView, ready: { requests: ready.requests, bytes: ready.bytes }, sent: counted() };
  } finally {
    await browser.close();
  }
}
