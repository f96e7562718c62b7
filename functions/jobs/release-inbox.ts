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
  readonly publication: Pick<PublicationTable, "lastBatch" | "batch" | "putBatch" | "directoryHashes">;
  readonly settings: {
    readonly whenIdle: boolean;
    readonly dummiesPerDay: number;
    /** Minutes between two releases. */
    readonly minutes: number;
  };
  readonly store: (submission: NewSubmission) => Promise<Stored>;
}

/** Ids in one batch row stay far below DynamoDB's 400 KB; a flood waits for the next releases. */
const BATCH_LIMIT = 2_000;
const MINUTE = 60_000;

/**
 * Makes what came in visible to every console at once. It can end anywhere and run again: rows are marked with the
 * batch first, ONE write of the batch row shows them all, and only then do they stop waiting. A row that was marked
 * and not shown goes into the next batch.
 */
export async function releaseInbox(deps: Deps): Promise<void> {
  const { inbox, publication, settings } = deps;
  await ready();
  // Before the envelopes are listed, so that no file is moved in an earlier batch than its envelope.
  const blobs = await deps.blobs.keptIds();
  const last = await publication.lastBatch();
  const batch = last + 1;
  const waiting = await markAll(await inbox.pendingIds(BATCH_LIMIT), batch, deps);
  const goesOut = settings.whenIdle || waiting.length > 0;
  if (goesOut) {
    const ids = shuffled([...waiting, ...(await addDummies(batch, deps))]);
    // Another run was first: what this one marked goes into the next batch.
    if (!(await publication.putBatch({ number: batch, day: deps.clock.today(), ids }))) return;
    for (const id of ids) await inbox.finalise(id, batch);
  }
  await releaseBlobs(shuffled(blobs), goesOut ? batch : last, deps);
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

/** Stores this release's dummies and answers their ids. None before the first directory. */
async function addDummies(batch: number, { clock, publication, settings, store }: Deps): Promise<string[]> {
  const [directoryHash] = await publication.directoryHashes();
  if (directoryHash === undefined) return [];
  const ids: string[] = [];
  for (
    let left = geometric(meanPerRelease(settings.dummiesPerDay, settings.minutes), random);
    left > 0;
    left -= 1
  ) {
    const arrived = clock.now() - randomBelow(settings.minutes * MINUTE);
    const dummy = dummySubmission(directoryHash, amsterdamDayOf(arrived), batch, random);
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
