import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Browser, openBrowser } from "./support/browser.ts";
import { pdf, photo } from "./support/files.ts";
import { lookIn, melderVisitIn, visitIn } from "./support/look.ts";
import { arrive, openMailbox, type Sent, saveReceipt, sendFollowUp, sendMelding } from "./support/melder.ts";
import { answer, enter, openOnlyDossier, refresh } from "./support/staff.ts";
import { accountOf, runStageJob } from "./support/stage.ts";
import { publishAll } from "./support/stores.ts";

/**
 * The main job, as people do it: a melding with files goes in, a functionaris who was left out sees nothing, the
 * other answers, and the melder reads it with twelve words in a new browser and writes back.
 */

const stage = inject("stage");
const LEFT_OUT = "functionaris-2";
const READER = "functionaris-1";

const STORY = "Verzonnen: de aanbesteding van de fietsenstalling ging drie keer naar dezelfde leverancier.";
const ACKNOWLEDGED = "Dank voor uw melding. Wij hebben haar gelezen en komen er bij u op terug.";
const FOLLOW_UP = "Verzonnen: er is nog een derde factuur. Die stuur ik mee.";

let melder: Browser;
let functionaris: Browser;
let sent: Sent;

/** The console as the functionaris left it. */
function consoleAgain() {
  const page = functionaris.context.pages().at(-1);
  if (page === undefined) throw new Error("no console page");
  return { page, look: (screen: string) => lookIn(functionaris)(page, screen) };
}

const openMelder = () => openBrowser({ origins: [stage.melderUrl], locale: "nl-NL" });
const openStaff = () => openBrowser({ origins: [stage.consoleUrl, stage.identityUrl], locale: "nl-NL" });

beforeAll(async () => {
  melder = await openMelder();
  functionaris = await openStaff();
});
afterAll(async () => {
  await melder?.close();
  await functionaris?.close();
});

describe("the main job", () => {
  it("takes a melding with a photo and a PDF, leaves one functionaris out, and gives a receipt that verifies", async () => {
    const person = await melderVisitIn(melder);
    await arrive(person, stage.melderUrl);
    sent = await sendMelding(person, {
      text: STORY,
      tellings: [
        { topic: "Soort melding", choose: ["Integriteitsschending"] },
        { topic: "Waarop u dit baseert", write: ["Ik zag de facturen (verzonnen)."] },
      ],
      files: [
        { name: "stalling.png", mimeType: "image/png", buffer: photo() },
        { name: "factuur.pdf", mimeType: "application/pdf", buffer: pdf("Factuur (verzonnen)") },
      ],
      leaveOut: [accountOf(stage, LEFT_OUT).name],
      leaveOutName: "Kees Voorbeeld (verzonnen)",
    });
    expect(sent.words).toHaveLength(12);
    const receipt = await saveReceipt(person);
    const text = readFileSync(await receipt.path(), "utf8");
    expect(text).not.toContain(sent.words[0]);
  });

  it("shows nobody anything before the batch is released", async () => {
    const staff = await visitIn(functionaris);
    await enter(staff, stage.consoleUrl, accountOf(stage, READER));
    await staff.page.getByText("Er zijn nog geen meldingen.").waitFor();
    await staff.look("empty list");
  });

  it("shows the melding and its files to the reader", async () => {
    await runStageJob(stage, "release-inbox");
    const staff = consoleAgain();
    const { page } = staff;
    await refresh(staff);
    await openOnlyDossier(staff);
    await page.getByText(STORY).first().waitFor();
    await page.getByText("Kees Voorbeeld (verzonnen)").first().waitFor();
    await page.getByText("Waarop baseert u dit?").waitFor();
    await page.getByText("Ik zag de facturen (verzonnen).").waitFor();
    await page.getByRole("button", { name: "stalling.png bekijken" }).click();
    const frame = page.frameLocator("iframe");
    await frame.getByRole("img").first().waitFor();
    await staff.look("photo in the viewer");
    await page.getByRole("button", { name: "Sluiten" }).click();
    await page.getByRole("button", { name: "factuur.pdf bekijken" }).click();
    await page.frameLocator("iframe").getByText("Factuur (verzonnen)").first().waitFor({ state: "attached" });
    await staff.look("PDF in the viewer");
    await answer(staff, { kind: "Ontvangstbevestiging", text: ACKNOWLEDGED });
  });

  it("shows the functionaris who was left out nothing at all", async () => {
    const other = await openStaff();
    const staff = await visitIn(other);
    await enter(staff, stage.consoleUrl, accountOf(stage, LEFT_OUT));
    await staff.page.getByText("Er zijn nog geen meldingen.").waitFor();
    await refresh(staff);
    await staff.page.getByText("Er zijn nog geen meldingen.").waitFor();
    expect(await staff.page.content()).not.toContain(STORY);
    expect(other.faults).toEqual([]);
    await other.close();
  });

  it("lets the melder read the signed answer in a new browser and write back with a file", async () => {
    await publishAll(stage);
    const fresh = await openMelder();
    const person = await melderVisitIn(fresh);
    await arrive(person, stage.melderUrl);
    await openMailbox(person, sent.words);
    await person.page.getByText(`Deze brievenbus heet: ${sent.mailboxName}.`).waitFor();
    await person.page.getByText(ACKNOWLEDGED).waitFor();
    await person.page.getByText("Handtekening klopt").first().waitFor();
    const notFor = `Niet voor: ${accountOf(stage, LEFT_OUT).name}`;
    expect(await person.page.getByText(notFor).count(), "own record and answer both say so").toBe(2);
    expect(await person.page.content(), "own text is never shown again").not.toContain(STORY);
    await sendFollowUp(person, {
      text: FOLLOW_UP,
      files: [
        { name: "factuur-3.pdf", mimeType: "application/pdf", buffer: pdf("Derde factuur (verzonnen)") },
      ],
    });
    expect(fresh.faults).toEqual([]);
    await fresh.close();
  });

  it("puts the follow-up in the same dossier", async () => {
    await runStageJob(stage, "release-inbox");
    const staff = consoleAgain();
    await staff.page.getByRole("button", { name: "Terug naar de lijst" }).click();
    await refresh(staff);
    await staff.page.getByText("1 bericht zonder antwoord").waitFor();
    await openOnlyDossier(staff);
    await staff.page.getByText(FOLLOW_UP).first().waitFor();
    await staff.page.getByText(STORY).first().waitFor();
    await staff.page.getByRole("button", { name: "factuur-3.pdf bekijken" }).waitFor();
    await staff.page.getByText(/Staat op het bord, gezien op/).waitFor();
    await staff.look("dossier with follow-up");
  });
});
