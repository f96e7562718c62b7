import type { Page, Request } from "playwright-core";
import { INDEX_PATH } from "#shared/protocol/board-layout.ts";
import type { MadeBoard } from "./boards.ts";
import { LIST_PATH, type Published, SIGNATURES_PATH } from "./server.ts";

/** Puts other answers in place of the stage's own, for one page. */

const file = (body: Uint8Array) => ({
  status: 200,
  contentType: "application/octet-stream",
  body: Buffer.from(body),
});

export async function serveList(page: Page, { bytes, signatures }: Published): Promise<void> {
  await page.route(`**${LIST_PATH}`, (route) => route.fulfill(file(bytes)));
  await page.route(`**${SIGNATURES_PATH}`, (route) => route.fulfill(file(signatures)));
}

/** Index and page of a board; a page that is missing answers 404. */
export async function serveBoard(
  page: Page,
  board: Pick<MadeBoard, "index"> & { readonly page?: Uint8Array },
): Promise<void> {
  await page.route(`**${INDEX_PATH}`, (route) => route.fulfill(file(board.index)));
  const { page: records } = board;
  await page.route("**/board/pages/*", (route) =>
    route.fulfill(records === undefined ? { status: 404 } : file(records)),
  );
}

/**
 * Serves the site as a build that pins later versions: what the stage publishes is then older than the page. Throws
 * where the built scripts have no such pin.
 */
export async function pinLater(page: Page, pins: Readonly<Record<string, number>>): Promise<() => void> {
  const found = new Set<string>();
  await page.route("**/*.js", async (route) => {
    const answer = await route.fetch();
    let body = await answer.text();
    for (const [pin, value] of Object.entries(pins)) {
      const written = new RegExp(`(["']?${pin}["']?:)\\d+`, "g");
      if (!written.test(body)) continue;
      found.add(pin);
      body = body.replace(written, `$1${value}`);
    }
    await route.fulfill({ status: 200, contentType: "text/javascript", body });
  });
  return () => {
    const missing = Object.keys(pins).filter((pin) => !found.has(pin));
    if (missing.length > 0) throw new Error(`no script of the site has the pin ${missing.join(", ")}`);
  };
}

/** Everything that a page sends off: whatever is not a plain fetch of a file. */
export function sentBy(page: Page): readonly Request[] {
  const sent: Request[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET" || new URL(request.url()).search !== "") sent.push(request);
  });
  return sent;
}
