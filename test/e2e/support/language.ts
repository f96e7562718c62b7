import type { Page } from "playwright-core";

/** Does something with the screen in English and turns it back; a screen without that choice is left alone. */
export async function inEnglish(page: Page, work: () => Promise<void>): Promise<void> {
  const english = page.getByRole("button", { name: "English" });
  if ((await english.count()) === 0) return;
  await english.click();
  await page.locator("html[lang=en]").waitFor();
  await work();
  await page.getByRole("button", { name: "Nederlands" }).click();
  await page.locator("html[lang=nl]").waitFor();
}
