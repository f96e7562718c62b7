import { describe, expect, inject, it } from "vitest";
import { openBrowser } from "./support/browser.ts";
import { keyboardOn } from "./support/keyboard.ts";
import { arrive, shownWords } from "./support/melder.ts";
import { expectNoTraces } from "./support/traces.ts";

/** A whole melding and its brievenbus with Tab, Enter and Space: focus always in sight, and on each new title. */

const stage = inject("stage");

describe("somebody with a keyboard alone", () => {
  it("sends a melding, opens the brievenbus and leaves it", async () => {
    const browser = await openBrowser({ origins: [stage.melderUrl], locale: "nl-NL" });
    const page = await browser.newPage();
    await arrive({ page, look: async () => {} }, stage.melderUrl);
    const keys = keyboardOn(page);
    await keys.press("Melding doen");
    await keys.arrivesAt("Wat wilt u vertellen?");
    await keys.type("Uw verhaal", "Verzonnen, met het toetsenbord getypt.");
    await keys.press("Verder");
    await keys.arrivesAt("Wie mag dit lezen?");
    await keys.press(/Sanne Hendriks/, "Space");
    await keys.press("Verder");
    await keys.arrivesAt("Klopt alles?");
    await keys.press("Ja, dit wil ik versturen");
    await keys.arrivesAt("Uw twaalf woorden");
    const words = await shownWords(page);
    for (const label of await page
      .getByRole("textbox", { name: /^Woord \d+$/ })
      .evaluateAll((fields) =>
        fields.map((field) => (field as HTMLInputElement).labels?.[0]?.textContent ?? ""),
      ))
      await keys.type(label, words[Number(label.replace("Woord ", "")) - 1] ?? "");
    await keys.press("Nu versturen", "Space");
    await keys.arrivesAt("Uw bericht is verstuurd");
    await keys.press("Sluiten en alles wissen");
    await keys.arrivesAt("Gaat er iets mis op het werk?");
    await keys.press("Brievenbus openen");
    await keys.arrivesAt("Brievenbus openen");
    await keys.type("Uw twaalf woorden", words.join(" "));
    await keys.press("Openen");
    await keys.arrivesAt("Uw brievenbus");
    await page.getByText(/^Bijgewerkt op /).waitFor();
    await keys.press("Brievenbus sluiten en alles wissen");
    await keys.arrivesAt("Gaat er iets mis op het werk?");
    await expectNoTraces(page);
    expect(browser.faults).toEqual([]);
    await browser.close();
  });
});
