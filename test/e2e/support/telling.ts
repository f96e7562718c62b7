import type { Page } from "playwright-core";

/** What a melder tells beside the story: the labels of choices, and own words, by topic. */
export interface Telling {
  readonly topic: string;
  readonly choose?: readonly string[];
  readonly write?: readonly string[];
}

interface Visit {
  readonly page: Page;
  readonly look: (screen: string) => Promise<void>;
}

/** From the writing screen through "Ik wil meer vertellen", topic by topic, and back. */
export async function tellMore(visit: Visit, tellings: readonly Telling[]): Promise<void> {
  const { page } = visit;
  const title = (name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
  await page.getByRole("button", { name: "Ik wil meer vertellen" }).click();
  await title("Wat wilt u nog vertellen?");
  await visit.look("topics");
  for (const { topic, choose = [], write = [] } of tellings) {
    await page.getByRole("button", { name: new RegExp(`^${topic} `) }).click();
    await title(topic);
    for (const label of choose) await page.getByLabel(label, { exact: true }).check();
    for (const [i, words] of write.entries()) {
      if (i > 0) await page.getByRole("button", { name: "Nog iemand toevoegen" }).click();
      await page.getByRole("textbox").nth(i).fill(words);
    }
    await visit.look(`topic ${topic}`);
    await page.getByRole("button", { name: "Terug" }).click();
    await title("Wat wilt u nog vertellen?");
  }
  await visit.look("topics told");
  await page.getByRole("button", { name: "Klaar" }).click();
  await title("Wat wilt u vertellen?");
}
