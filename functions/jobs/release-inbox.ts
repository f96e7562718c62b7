import { type BlobsBucket, blobsBucket } from "#functions/adapters/blobs-bucket.ts";
import { type BlobsTable, blobsTable } from "#functions/adapters/blobs-table.ts";
import { amsterdamDayOf, type Clock, clock } from "#functions/adapters/clock.ts";
import { type InboxTable, inboxTable } from "#functions/adapters/inbox-table.ts";
import { type PublicationTable, publicationTable } from "#functions/adapters/publication-table.ts";
import { random, randomBelow, shuffled } from "#functions/adapters/random.ts";
import { type NewSubmission, type Stored, storeSubmission } from "#functions/adapters/submissions.ts";
import { environment } from "#functions/runtime/env.ts";
import { job } from "#functions/runtime/job.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { dummySubmission, geometric, meanPerRelease } from "./dummies.ts";
import { releaseBlobs } from "./release-blobs.ts";

export interface Deps {
  readonly blobs: Pick<BlobsTable, "keptIds" | "find" | "release">;
  readonly bucket: Pick<BlobsBucket, "release">;
  readonly clock: Clock;
  readonly inbox: Pick<InboxTable, "pendingIds" | "mark" | "remark" | "finalise">;
  readonly publication: Pick<
    PublicationTable,
    "lastBatch" | "batch" | "batchDay" | "putBatch" | "directoryHashes"
  >;
  readonly settings: {
    readonly whenIdle: boolean;
    readonly dummiesPerDay: number;
    /** Minutes between two releases. */
    readonly minutes: number;
    /** Envelopes of one batch. */
    readonly batchLimit?: number;
  };
  readonly store: (submission: NewSubmission) => Promise<Stored>;
}

/** Ids in one batch row stay far below DynamoDB's 400 KB; a flood is more than one batch. */
const BATCH_LIMIT = 2_000;
/**
 * At some milliseconds for each of three writes a full batch takes a minute at most, and a run has ten; what is left
 * of a flood waits for the next run.
 */
const BATCHES_A_RUN = 10;
const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/**
 * Makes what came in visible to every console at once, oldest days first, and goes on until nothing waits or the run
 * has had its batches. It can end anywhere and run again: rows are marked with the batch first, ONE write of the batch
 * row shows them all, and only then do they stop waiting. A row that was marked and not shown goes into the next batch.
 */
export async function releaseInbox(deps: Deps): Promise<void> {
  const { publication, settings } = deps;
  await ready();
  // Before the envelopes are listed, so that no file is moved in an earlier batch than its envelope.
  const blobs = await deps.blobs.keptIds();
  const before = await publication.lastBatch();
  const dummies = () => addDummies(before, deps);
  let last = before;
  for (let left = BATCHES_A_RUN; left > 0; left -= 1) {
    const ids = await deps.inbox.pendingIds(settings.batchLimit ?? BATCH_LIMIT);
    const released = await releaseBatch(ids, last + 1, last === before ? dummies : undefined, deps);
    // What this run marked goes into the next batch.
    if (released === "overtaken") return;
    if (released === "out") last += 1;
    if (ids.length < (settings.batchLimit ?? BATCH_LIMIT)) break;
  }
  await releaseBlobs(shuffled(blobs), last, deps);
}

/** One batch; `overtaken`: another run was first. The first one of a run has the dummies, and may be without more. */
async function releaseBatch(
  pending: readonly string[],
  batch: number,
  dummies: (() => Promise<string[]>) | undefined,
  deps: Deps,
): Promise<"out" | "none" | "overtaken"> {
  const { inbox, publication, settings } = deps;
  const waiting = await markAll(pending, batch, deps);
  if (waiting.length === 0 && !(dummies && settings.whenIdle)) return "none";
  const ids = shuffled([...waiting, ...((await dummies?.()) ?? [])]);
  if (!(await publication.putBatch({ number: batch, day: deps.clock.today(), ids }))) return "overtaken";
  for (const id of ids) await inbox.finalise(id, batch);
  return "out";
}

/** The waiting rows that belong to this batch; finishes those of an earlier batch that a run left behind. */
async function markAll(
  ids: readonly string[],
  batch: number,
  { inbox, publication }: Deps,
): Promise<string[]> {
  const members: string[] = [];
  const out = new Map<number, Set<string>>();
  for (const id of ids) {
    const marked = await inbox.mark(id, batch);
    if (marked === undefined) continue;
    if (marked !== batch) {
      if (!out.has(marked)) out.set(marked, new Set((await publication.batch(marked))?.ids));
      if (out.get(marked)?.has(id)) {
        await inbox.finalise(id, marked);
        continue;
      }
      if (!(await inbox.remark(id, marked, batch))) continue;
    }
    members.push(id);
  }
  return members;
}

/**
 * The day of a moment since the previous release, all of them alike. That was one interval ago, or as many days more
 * as its batch is older than that: after an outage a melder's day may be any of them, and so must a dummy's, for
 * whoever opens a dossier on an envelope is told its day.
 */
function dayOfArrival(now: number, minutes: number, previousDay: number | undefined): number {
  const interval = minutes * MINUTE;
  const earliest = previousDay ?? amsterdamDayOf(now);
  const missed = Math.max(0, amsterdamDayOf(now - interval) - earliest) * DAY;
  return Math.max(earliest, amsterdamDayOf(now - randomBelow(interval + missed)));
}

/** Stores this release's dummies and answers their ids. None before the first directory. */
async function addDummies(last: number, { clock, publication, settings, store }: Deps): Promise<string[]> {
  const [directoryHash] = await publication.directoryHashes();
  if (directoryHash === undefined) return [];
  const previousDay = await publication.batchDay(last);
  const ids: string[] = [];
  for (
    let left = geometric(meanPerRelease(settings.dummiesPerDay, settings.minutes), random);
    left > 0;
    left -= 1
  ) {
    const day = dayOfArrival(clock.now(), settings.minutes, previousDay);
    const dummy = dummySubmission(directoryHash, day, last + 1, random);
    await store(dummy);
    ids.push(dummy.row.id);
  }
  return ids;
}

export const handler = job("release-inbox", releaseInbox, () => {
  const env = environment("RELEASE_WHEN_IDLE", "DUMMIES_PER_DAY", "RELEASE_MINUTES");
  return {
    blobs: blobsTable(),
    bucket: blobsBucket(),
    clock,
    inbox: inboxTable(),
    publication: publicationTable(),
    settings: {
      whenIdle: env.RELEASE_WHEN_IDLE,
      dummiesPerDay: env.DUMMIES_PER_DAY,
      minutes: env.RELEASE_MINUTES,
    },
    store: storeSubmission,
  };
});
