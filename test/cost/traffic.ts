import type { BrowserContext, Page } from "playwright-core";

export interface Traffic {
  readonly requests: number;
  readonly bytes: number;
}

/** Counts what a page loads, as the browser counts it: headers and compression included. */
export async function countTraffic(
  context: BrowserContext,
  page: Page,
  counts: (path: string) => boolean,
): Promise<() => Traffic> {
  const session = await context.newCDPSession(page);
  const urls = new Map<string, string>();
  let sum: Traffic = { requests: 0, bytes: 0 };
  await session.send("Network.enable");
  session.on("Network.responseReceived", ({ requestId, response }) => urls.set(requestId, response.url));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!counts(new URL(urls.get(requestId) ?? "http://unknown/").pathname)) return;
    sum = { requests: sum.requests + 1, bytes: sum.bytes + encodedDataLength };
  });
  return () => {
    const read = sum;
    sum = { requests: 0, bytes: 0 };
    return read;
  };
}
