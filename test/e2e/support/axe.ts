import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface AxeWindow {
  axe?: { run(context: Document, options: unknown): Promise<{ violations: AxeViolation[] }> };
}

interface AxeViolation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Every rule of WCAG 2.2 A and AA and the best practices on the screen as it stands: no findings. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  // Once for a page: reading the library takes as long as a check.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const violations = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as AxeWindow;
    const result = await axe?.run(document, {
      runOnly: { type: "tag", values: tags },
      rules: { "target-size": { enabled: true } },
    });
    return result?.violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((n) => n.html).join(" | ")}`,
    );
  }, RULES);
  expect(violations, `axe on ${screen}`).toEqual([]);
}

/** CSS pixels by which the page can be scrolled sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The narrowest screen that must do: a phone of years ago, and 1,280 pixels at 400 % (WCAG 1.4.10). */
const NARROW = { width: 320, height: 800 };

/** WCAG 1.4.10: no sideways scrolling at 320 CSS pixels. */
export async function expectReflow(page: Page, screen: string): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize(NARROW);
  expect(await overflow(page), `sideways scrolling of ${screen} at 320 px`).toBeLessThanOrEqual(0);
  if (size !== null) await page.setViewportSize(size);
}

/**
 * No sideways scrolling with text at 200 % (WCAG 1.4.4), nor on the narrowest screen when it runs from right to left,
 * nor there in forced colours.
 */
export async function expectRoomForText(page: Page, screen: string): Promise<void> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 1_280, height: 800 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  expect(await overflow(page), `sideways scrolling of ${screen} with text at 200 %`).toBeLessThanOrEqual(0);
  const direction = await page.evaluate(() => {
    const { dir } = document.documentElement;
    document.documentElement.style.fontSize = "";
    document.documentElement.dir = "rtl";
    return dir;
  });
  await page.setViewportSize(NARROW);
  expect(await overflow(page), `sideways scrolling of ${screen} from right to left`).toBeLessThanOrEqual(0);
  await page.emulateMedia({ forcedColors: "active" });
  expect(await overflow(page), `sideways scrolling of ${screen} in forced colours`).toBeLessThanOrEqual(0);
  await page.emulateMedia({ forcedColors: null });
  await page.evaluate((dir) => {
    document.documentElement.dir = dir;
  }, direction);
  if (size !== null) await page.setViewportSize(size);
}
