import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Browser, openBrowser } from "./support/browser.ts";
import { pdf, photo } from "./support/files.ts";

/**
 * The page that shows attachments, under the headers that the template gives it. A file that takes this page over
 * must find nothing there: no origin, no storage, no network, no way to the console around it and none outside.
 */

const stage = inject("stage");
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser({ origins: [stage.consoleUrl], locale: "nl-NL" });
});
afterAll(() => browser?.close());

const WORDS = {
  language: "nl",
  title: "Bijlage",
  loading: "Laden",
  failed: "Dit kan niet worden getoond.",
  locked: "Op slot",
  cut: "Afgekapt",
  previous: "Vorige",
  next: "Volgende",
  position: "Pagina {page} van {pages}",
  larger: "Groter",
  smaller: "Kleiner",
  pageText: "Tekst van deze pagina",
  noText: "Geen tekst",
  picture: "Afbeelding",
};

/** Opens a file in the frame, as the console does; answers the frame and the origin that it speaks from. */
async function show(path: string, kind: "image" | "pdf" | "text", bytes: Uint8Array) {
  const page = await browser.newPage();
  await page.goto(stage.consoleUrl);
  const origin = await page.evaluate(
    ({ path, kind, content, words }) =>
      new Promise<string>((resolve) => {
        const frame = document.createElement("iframe");
        frame.setAttribute("sandbox", "allow-scripts");
        frame.src = path;
        // In sight: a browser puts off the drawing of a frame that nobody can see.
        Object.assign(frame.style, { position: "fixed", inset: "0", width: "100%", height: "100%" });
        addEventListener("message", (event) => {
          if (event.source !== frame.contentWindow) return;
          const given = new Uint8Array(content).buffer;
          frame.contentWindow?.postMessage({ kind, name: "x", bytes: given, words }, "*", [given]);
          resolve(event.origin);
        });
        document.body.append(frame);
      }),
    { path, kind, content: [...bytes], words: WORDS },
  );
  const frame = page.frames().find((each) => each.url().includes("/viewer/"));
  if (frame === undefined) throw new Error("no viewer");
  return { page, frame, origin };
}

describe("the viewer", () => {
  it("has an origin of its own and reaches nothing", async () => {
    const { page, frame, origin } = await show(
      "/viewer/index.html",
      "text",
      new TextEncoder().encode("tekst"),
    );
    expect(origin).toBe("null");
    const reached = await frame.evaluate(async () => {
      const tried = async (attempt: () => unknown) => {
        try {
          await attempt();
          return true;
        } catch {
          return false;
        }
      };
      return {
        storage: await tried(() => localStorage.length),
        cookie: await tried(() => document.cookie),
        console: await tried(() => parent.document.title),
        api: await tried(() => fetch("/api/me")),
        directory: await tried(() => fetch("/directory/directory.json")),
        popup: open("about:blank") !== null,
      };
    });
    expect(reached).toEqual({
      storage: false,
      cookie: false,
      console: false,
      api: false,
      directory: false,
      popup: false,
    });
    await page.close();
  });

  it("cannot be led away with what it was given", async () => {
    const { page, frame } = await show("/viewer/index.html", "text", new TextEncoder().encode("geheim"));
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const refused = page.waitForEvent("console", (message) => message.text().includes("frame-src"));
    await frame.evaluate(() => {
      location.href = "https://elsewhere.example/?geheim";
    });
    await refused;
    expect(asked).toEqual([]);
    await page.close();
  });

  it("draws a picture and a PDF without a fault, and takes markup for text", async () => {
    const before = browser.faults.length;
    const picture = await show("/viewer/index.html", "image", photo());
    await picture.frame.getByRole("img", { name: "Afbeelding" }).waitFor();
    const paper = await show("/viewer/pdf.html", "pdf", pdf("Verzonnen factuur"));
    await paper.frame.getByRole("img", { name: "Pagina 1 van 1" }).waitFor();
    await paper.frame.getByText("Verzonnen factuur").waitFor({ state: "attached" });
    const markup = "<script>document.title = 'overgenomen'</script>";
    const text = await show("/viewer/index.html", "text", new TextEncoder().encode(markup));
    await text.frame.getByText(markup).waitFor();
    expect(await text.frame.title()).toBe("Bijlage");
    expect(browser.faults.slice(before)).toEqual([]);
  });

  it("says so where a file is none of what its first bytes promise", async () => {
    const broken = await show(
      "/viewer/pdf.html",
      "pdf",
      new TextEncoder().encode("%PDF-1.7 en verder niets"),
    );
    await broken.frame.getByText(WORDS.failed).waitFor();
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const active = await show("/viewer/index.html", "image", new TextEncoder().encode(drawing));
    await active.frame.getByText(WORDS.failed).waitFor();
  });
});
