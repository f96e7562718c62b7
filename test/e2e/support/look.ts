import type { Page } from "playwright-core";
import { expect } from "vitest";
import { expectAccessible, expectReflow, expectRoomForText } from "./axe.ts";
import type { Browser } from "./browser.ts";
import { inEnglish } from "./language.ts";
import { expectNoTraces } from "./traces.ts";

/** Each screen in both languages: accessible, no sideways scrolling, nothing refused by the policies. */
export const lookIn = (browser: Browser) => async (page: Page, screen: string) => {
  await expectAccessible(page, screen);
  await expectReflow(page, screen);
  await inEnglish(page, async () => {
    await expectAccessible(page, `${screen}, in English`);
    await expectReflow(page, `${screen}, in English`);
  });
  expect(browser.faults, screen).toEqual([]);
};

/** A new page of this browser, looked at screen by screen. */
export async function visitIn(browser: Browser) {
  const page = await browser.newPage();
  return { page, look: (screen: string) => lookIn(browser)(page, screen) };
}

/**
 * A screen of a melder: besides with text at twice its size, from right to left and in colours that the visitor's
 * system forces, and with nothing kept on the device.
 */
export const melderLookIn = (browser: Browser) => async (page: Page, screen: string) => {
  await lookIn(browser)(page, screen);
  await expectRoomForText(page, screen);
  await expectNoTraces(page, screen);
};

/** A melder's page, looked at screen by screen. */
export async function melderVisitIn(browser: Browser) {
  const page = await browser.newPage();
  return { page, look: (screen: string) => melderLookIn(browser)(page, screen) };
}
