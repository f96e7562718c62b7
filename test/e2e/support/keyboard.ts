import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Somebody who has a keyboard and nothing else. */
export interface Keyboard {
  /** Tab until the control of that name has the focus, then `key`; every stop on the way shows where it is. */
  press(name: string | RegExp, key?: "Enter" | "Space"): Promise<void>;
  /** Tab until a field of that name has the focus, and types. */
  type(name: string, text: string): Promise<void>;
  /** A new screen: its title has the focus, so that a screen reader begins there. */
  arrivesAt(title: string): Promise<void>;
}

/** Longer than any way through a screen; a control that is not found by then is out of reach. */
const MOST_STOPS = 150;

export function keyboardOn(page: Page): Keyboard {
  async function tabTo(target: Locator, what: string): Promise<void> {
    await target.first().waitFor();
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await target.evaluateAll((found) => found.some((each) => each === document.activeElement))) return;
      await page.keyboard.press("Tab");
      await expectFocusSeen(page);
    }
    throw new Error(`${what} cannot be reached with Tab`);
  }

  return {
    async press(name, key = "Enter") {
      const exact = typeof name === "string";
      const control = ["button", "link", "radio", "checkbox"].map((role) =>
        page.getByRole(role as "button", { name, exact }),
      );
      await tabTo(
        control.reduce((one, other) => one.or(other)),
        String(name),
      );
      await page.keyboard.press(key);
    },
    async type(name, text) {
      await tabTo(page.getByRole("textbox", { name, exact: true }), name);
      await page.keyboard.type(text);
    },
    async arrivesAt(title) {
      const heading = page.getByRole("heading", { level: 1, name: title, exact: true });
      await heading.waitFor();
      await expect
        .poll(() => heading.evaluate((each) => each === document.activeElement), { message: title })
        .toBe(true);
    },
  };
}

/** WCAG 2.4.7 and 2.4.11: what has the focus is in the window, shows it, and is not under the header that stays. */
async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return "";
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
    const box = focused.getBoundingClientRect();
    const middle = [
      box.left + box.width / 2,
      Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1),
    ] as const;
    const onTop = document.elementFromPoint(...middle);
    const name = focused.outerHTML.slice(0, 120);
    if ((outlineStyle === "none" || parseFloat(outlineWidth) === 0) && boxShadow === "none")
      return `no sign of focus: ${name}`;
    if (box.bottom <= 0 || box.top >= innerHeight) return `out of sight: ${name}`;
    if (onTop !== null && !focused.contains(onTop) && !onTop.contains(focused)) return `covered: ${name}`;
    return "";
  });
  expect(seen).toBe("");
}
