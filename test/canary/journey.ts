import type { Local } from "#infra/local/start-local.ts";
import { openBrowser } from "#test/e2e/support/browser.ts";
import { pdf, photo } from "#test/e2e/support/files.ts";
import { arrive, openMailbox, sendFollowUp, sendMelding } from "#test/e2e/support/melder.ts";
import { answer, enter, openOnlyDossier, refresh } from "#test/e2e/support/staff.ts";
import { accountOf } from "#test/e2e/support/stage.ts";

/** Everything that a melder writes, names, attaches or is; and what staff write in confidence. Plainly invented. */
const MARK = {
  text: "KanarieVerhaal7f3aÜber",
  followUp: "KanarieVervolg82d1",
  person: "KanarieNaam5b6c",
  photoName: "KanarieFoto19ce.png",
  photoContent: "KanarieBeeld4d8e",
  pdfName: "KanarieStuk77ab.pdf",
  pdfContent: "KanariePdf0e2f",
  answer: "KanarieAntwoord3c9b",
  address: "203.0.113.77",
  userAgent: "KanarieBrowser6a1d",
  language: "x-kanarietaal",
} as const;

export const MARKERS: readonly string[] = Object.values(MARK);

const look = async () => {};

/** A melding with files, an answer, a follow-up; the melder's requests carry marked headers. */
export async function playJourney(local: Local): Promise<void> {
  const melder = await openBrowser({
    origins: [local.melderUrl],
    userAgent: MARK.userAgent,
    headers: { "X-Forwarded-For": MARK.address, "Accept-Language": MARK.language, Via: MARK.address },
  });
  const staff = await openBrowser({ origins: [local.consoleUrl, local.identityUrl] });
  try {
    const visit = { page: await melder.newPage(), look };
    await arrive(visit, local.melderUrl);
    const { words } = await sendMelding(visit, {
      text: `Verzonnen: ${MARK.text}`,
      files: [
        { name: MARK.photoName, mimeType: "image/png", buffer: photo(300, MARK.photoContent) },
        { name: MARK.pdfName, mimeType: "application/pdf", buffer: pdf(MARK.pdfContent) },
      ],
      leaveOut: [accountOf(local, "functionaris-2").name],
      leaveOutName: MARK.person,
    });
    await local.job("release-inbox");
    const desk = { page: await staff.newPage(), look };
    await enter(desk, local.consoleUrl, accountOf(local, "functionaris-1"));
    await openOnlyDossier(desk);
    await desk.page.getByRole("button", { name: `${MARK.photoName} bekijken` }).click();
    await desk.page.frameLocator("iframe").getByRole("img").first().waitFor();
    await answer(desk, { kind: "Ontvangstbevestiging", text: `Dank u. ${MARK.answer}` });
    await local.job("publish-board");
    const again = { page: await melder.newPage(), look };
    await arrive(again, local.melderUrl);
    await openMailbox(again, words);
    await again.page.getByText(MARK.answer).waitFor();
    await sendFollowUp(again, { text: MARK.followUp });
    await local.job("release-inbox");
    await desk.page.getByRole("button", { name: "Terug naar de lijst" }).click();
    await refresh(desk);
    await desk.page.getByText("1 bericht zonder antwoord").waitFor();
    for (const job of ["sweep", "retention"]) await local.job(job);
  } finally {
    await melder.close();
    await staff.close();
  }
}
