import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Use } from "#infra/cost/measured.ts";
import { type Local, startLocal } from "#infra/local/start-local.ts";
import { playJourney } from "#test/canary/journey.ts";
import { type Meter, meter } from "#test/cost/meter.ts";
import { openBrowser } from "#test/e2e/support/browser.ts";
import { enter, openOnlyDossier } from "#test/e2e/support/staff.ts";
import { accountOf } from "#test/e2e/support/stage.ts";
import { isFlat } from "./flat.ts";
import { round } from "./measure.ts";
import { multiply } from "./multiply.ts";
import { submitSome } from "./submissions.bench.ts";

/**
 * Whether a melding costs the same in a large deployment as in a small one: the same work on stores that hold one
 * played melding, and then thousands of its kind. The largest step is more than one deployment ever holds: its board
 * carries some 220 meldingen a year within 8 MiB (infra/board-size.ts), of which rows live for thirty months.
 */
const STEPS = [0, 1_000, 4_000] as const;
const SUBMISSIONS = 120;

interface Units {
  readonly read: number;
  readonly write: number;
}

interface Step {
  /** Copies of the played melding that the stores hold. */
  readonly meldingen: number;
  readonly submission: { readonly p50Ms: number; readonly p95Ms: number; readonly units: Units };
  readonly release: { readonly msPerEnvelope: number; readonly unitsPerEnvelope: Units };
  /** Per call of the console's functions: an envelope fetched, the list of the same one dossier, its events. */
  readonly getEnvelope: Units;
  readonly listDossiers: Units;
  readonly listEvents: Units;
  /** What the nightly jobs read: they go over whole tables, so this alone grows. */
  readonly nightlyReadUnits: number;
}

function units(use: Use | undefined, per: number): Units {
  if (use === undefined || per === 0) throw new Error("nothing was counted where something must have been");
  return { read: round(use.readUnits / per, 1), write: round(use.writeUnits / per, 1) };
}

async function look(local: Local): Promise<void> {
  const staff = await openBrowser({ origins: [local.consoleUrl, local.identityUrl] });
  try {
    const desk = { page: await staff.newPage(), look: async () => {} };
    await enter(desk, local.consoleUrl, accountOf(local, "functionaris-1"));
    await openOnlyDossier(desk);
  } finally {
    await staff.close();
  }
}

async function step(local: Local, counts: Meter, meldingen: number): Promise<Step> {
  counts.read();
  const { p50Ms, p95Ms } = await submitSome(local.melderUrl, SUBMISSIONS);
  const { PostEnvelope } = counts.read();
  const submission = { p50Ms, p95Ms, units: units(PostEnvelope, PostEnvelope?.invocations ?? 0) };
  const before = performance.now();
  await local.job("release-inbox");
  const msPerEnvelope = round((performance.now() - before) / SUBMISSIONS);
  const { ReleaseInbox } = counts.read();
  await look(local);
  const { GetEnvelope, ListDossiers, ListEvents } = counts.read();
  await local.job("sweep");
  await local.job("retention");
  const nightly = counts.read();
  return {
    meldingen,
    submission,
    release: { msPerEnvelope, unitsPerEnvelope: units(ReleaseInbox, SUBMISSIONS) },
    getEnvelope: units(GetEnvelope, GetEnvelope?.invocations ?? 0),
    listDossiers: units(ListDossiers, ListDossiers?.invocations ?? 0),
    listEvents: units(ListEvents, ListEvents?.invocations ?? 0),
    nightlyReadUnits: round((nightly.Sweep?.readUnits ?? 0) + (nightly.Retention?.readUnits ?? 0), 1),
  };
}

/** The steps, the largest over the smallest of what should stay the same, and whether the units did. */
export async function benchScale() {
  const directory = mkdtempSync(join(tmpdir(), "meldpunt-scale-"));
  const counts = meter();
  const local = await startLocal({
    directory,
    ports: 0,
    schedules: false,
    captureCalls: counts.heard,
    captureEvents: counts.invoked,
  });
  try {
    await playJourney(local);
    const steps: Step[] = [];
    let held = 0;
    for (const meldingen of STEPS) {
      await multiply(local.engines.dynamodb, meldingen - held);
      held = meldingen;
      steps.push(await step(local, counts, meldingen));
    }
    const mostOverLeast = ratios(steps);
    return { steps, mostOverLeast, flat: isFlat(mostOverLeast) };
  } finally {
    await local.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

function ratios(steps: readonly Step[]): Readonly<Record<string, number>> {
  const ratio = (of: (step: Step) => number) => {
    const values = steps.map(of);
    return round(Math.max(...values) / Math.min(...values));
  };
  return {
    submissionP50: ratio(({ submission }) => submission.p50Ms),
    submissionWriteUnits: ratio(({ submission }) => submission.units.write),
    releaseMs: ratio(({ release }) => release.msPerEnvelope),
    releaseWriteUnits: ratio(({ release }) => release.unitsPerEnvelope.write),
    getEnvelopeReadUnits: ratio(({ getEnvelope }) => getEnvelope.read),
    listDossiersReadUnits: ratio(({ listDossiers }) => listDossiers.read),
  };
}
