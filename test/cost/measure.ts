/**
 * Plays one melding from the first visit to the answer, in a real browser on the local stage, and counts what each
 * activity of a melder, of staff and of a job costs in calls, units and bytes. Writes infra/cost/measured.json, from
 * which `npm run cost` computes a bill. Run it again when functions or sites changed.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Activity, join as joined, MEASURED_FILE, type Measured } from "#infra/cost/measured.ts";
import { JOB_NAMES } from "#infra/local/jobs.ts";
import { type Local, startLocal } from "#infra/local/start-local.ts";
import { type Browser, openBrowser } from "#test/e2e/support/browser.ts";
import { photo } from "#test/e2e/support/files.ts";
import { arrive, openMailbox, sendFollowUp, sendMelding } from "#test/e2e/support/melder.ts";
import { answer, enter, openOnlyDossier, refresh } from "#test/e2e/support/staff.ts";
import { accountOf } from "#test/e2e/support/stage.ts";
import { type Meter, meter } from "./meter.ts";
import { storedBytes } from "./stored.ts";
import { countTraffic } from "./traffic.ts";

const look = async () => {};
const TEXT = "Verzonnen melding, om te meten. ".repeat(63).slice(0, 2_000);
const ANSWER = "Verzonnen antwoord, om te meten. ".repeat(20);
const isBoardPage = (path: string) => path.startsWith("/board/pages/");

/** As the example stage has it. */
const BOARD_RECORDS = 3;

interface Played {
  readonly traffic: Measured["traffic"];
  readonly activities: Omit<Measured["activities"], "idle">;
}

/** A run of every job while nothing waits, as on AWS: also an empty batch is released and a board is published. */
async function idleRuns(local: Local, counts: Meter): Promise<Record<string, Activity>> {
  const runs: Record<string, Activity> = {};
  for (const job of JOB_NAMES) {
    counts.read();
    await local.job(job);
    runs[job] = counts.read();
  }
  return runs;
}

async function play(
  local: Local,
  counts: Meter,
  idle: Record<string, Activity>,
  browsers: {
    readonly melder: Browser;
    readonly staff: Browser;
    readonly colleague: Browser;
    readonly nextDay: Browser;
  },
): Promise<Played> {
  const beyondIdle = async (job: string) => {
    counts.read();
    await local.job(job);
    return joined(counts.read(), idle[job] ?? {}, -1);
  };
  const page = await browsers.melder.newPage();
  const melder = { page, look };
  const loaded = await countTraffic(browsers.melder.context, page, (path) => !isBoardPage(path));
  await arrive(melder, local.melderUrl);
  const firstView = loaded();
  counts.read();
  const { words } = await sendMelding(melder, {
    text: TEXT,
    files: [{ name: "foto.png", mimeType: "image/png", buffer: photo() }],
  });
  const melding = counts.read();
  const sent = loaded();
  const release = await beyondIdle("release-inbox");

  const desk = { page: await browsers.staff.newPage(), look };
  await enter(desk, local.consoleUrl, accountOf(local, "functionaris-1"));
  await openOnlyDossier(desk);
  await desk.page.getByRole("button", { name: "foto.png bekijken" }).click();
  await desk.page.frameLocator("iframe").getByRole("img").first().waitFor();
  await answer(desk, { kind: "Ontvangstbevestiging", text: ANSWER });
  await counts.settled();
  const untilSent = counts.read();
  const publish = await beyondIdle("publish-board");
  // The console sees its message on the board and notes the day in the dossier.
  await desk.page.getByRole("button", { name: "Terug naar de lijst" }).click();
  await refresh(desk);
  await counts.settled();
  const handlingAndDay = joined(untilSent, counts.read());

  const firstDay = { page: await browsers.colleague.newPage(), look };
  await enter(firstDay, local.consoleUrl, accountOf(local, "functionaris-2"));
  await openOnlyDossier(firstDay);
  await counts.settled();
  const readingAndDay = counts.read();
  const nextDay = { page: await browsers.nextDay.newPage(), look };
  const consoleLoaded = await countTraffic(browsers.nextDay.context, nextDay.page, () => true);
  await enter(nextDay, local.consoleUrl, accountOf(local, "functionaris-2"));
  await nextDay.page.getByRole("table", { name: "Dossiers waar u lid van bent" }).waitFor();
  await counts.settled();
  const staffDay = counts.read();
  const consoleTraffic = consoleLoaded();

  await arrive(melder, local.melderUrl);
  loaded();
  await openMailbox(melder, words);
  await page.getByText("Verzonnen antwoord").first().waitFor();
  const mailbox = loaded();
  counts.read();
  await sendFollowUp(melder, { text: TEXT });
  const followUp = counts.read();
  await local.job("release-inbox");
  await refresh(desk);
  await desk.page.getByText("1 bericht zonder antwoord").waitFor();
  await openOnlyDossier(desk);
  await counts.settled();
  counts.read();
  await answer(desk, { kind: "Antwoord of vraag", text: ANSWER });
  await counts.settled();
  return {
    traffic: { firstView, melding: sent, mailbox, staffDay: consoleTraffic },
    activities: {
      melding,
      followUp,
      staffDay,
      reading: joined(readingAndDay, staffDay, -1),
      handling: joined(handlingAndDay, staffDay, -1),
      answer: counts.read(),
      release,
      publish,
    },
  };
}

async function measure(): Promise<Measured> {
  const directory = mkdtempSync(join(tmpdir(), "meldpunt-cost-"));
  const counts = meter();
  const local = await startLocal({
    directory,
    ports: 0,
    schedules: false,
    settings: {
      release: { everyMinutes: 240, whenIdle: true, dummiesPerDay: 0, rowDays: 90 },
      publish: { hours: [6, 18], whenIdle: true, k: BOARD_RECORDS, recordDays: 90 },
    },
    captureCalls: counts.heard,
    captureEvents: counts.invoked,
  });
  const origins = [local.consoleUrl, local.identityUrl];
  const melder = await openBrowser({ origins: [local.melderUrl] });
  const staff = await openBrowser({ origins });
  const colleague = await openBrowser({ origins });
  const nextDay = await openBrowser({ origins });
  try {
    const idle = await idleRuns(local, counts);
    const before = await storedBytes(local);
    const played = await play(local, counts, idle, { melder, staff, colleague, nextDay });
    const after = await storedBytes(local);
    return {
      measured: new Date().toISOString().slice(0, 10),
      command: "npm run cost:measure",
      boardRecords: BOARD_RECORDS,
      traffic: played.traffic,
      activities: { ...played.activities, idle },
      stored: Object.fromEntries(
        Object.entries(after).map(([store, bytes]) => [store, Math.max(0, bytes - (before[store] ?? 0))]),
      ),
    };
  } finally {
    for (const browser of [melder, staff, colleague, nextDay]) await browser.close();
    await local.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

const measured = await measure();
writeFileSync(MEASURED_FILE, `${JSON.stringify(measured, null, 2)}\n`);
console.log(`${MEASURED_FILE} is of ${measured.measured}`);
process.exit(0);
