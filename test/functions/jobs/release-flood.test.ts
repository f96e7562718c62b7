import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { publicationTable } from "#functions/adapters/publication-table.ts";
import type { Deps } from "#functions/jobs/release-inbox.ts";
import { intake } from "#shared/api/intake.ts";
import { randomId, send, submissionLike } from "#test/support/functions-melder.ts";
import { publishFirst } from "#test/support/functions-staff.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";

const DAY = 20_800;
/** Noon in summer time, so that each of the last days has its share. */
const NOON = DAY * 86_400_000 + 10 * 3_600_000;

let stage: Stage;
let deps: Deps;
let publication: ReturnType<typeof publicationTable>;
let releaseInbox: (deps: Deps) => Promise<void>;

beforeAll(async () => {
  stage = await startStage();
  await publishFirst();
  releaseInbox = (await import("#functions/jobs/release-inbox.ts")).releaseInbox;
  publication = (await import("#functions/adapters/publication-table.ts")).publicationTable();
  deps = {
    blobs: (await import("#functions/adapters/blobs-table.ts")).blobsTable(),
    bucket: (await import("#functions/adapters/blobs-bucket.ts")).blobsBucket(),
    clock: { now: () => NOON, today: () => DAY, minuteOfDay: () => 720 },
    inbox: (await import("#functions/adapters/inbox-table.ts")).inboxTable(),
    publication,
    settings: { whenIdle: true, dummiesPerDay: 0, minutes: 240, batchLimit: 3 },
    store: (await import("#functions/adapters/submissions.ts")).storeSubmission,
  };
});
afterAll(() => stage.stop());

async function post(): Promise<string> {
  const directory = (await stage.rows("TABLE_PUBLICATION")).find(({ kind }) => kind === "directory");
  const payload = submissionLike({ directoryHash: directory?.hash as Uint8Array });
  const challenge = (await import("#functions/intake/get-challenge.ts")).handler;
  const handler = (await import("#functions/intake/post-envelope.ts")).handler;
  return ((await send(challenge, handler, { route: intake.postEnvelope, payload })).body as { id: string })
    .id;
}

const batchesAfter = async (last: number) => (await publication.batchesPage(last, 50)).rows;

describe("a flood", () => {
  it("leaves in one run, in as many batches as it takes, each envelope once", async () => {
    const posted = await Promise.all(Array.from({ length: 8 }, post));
    const last = await publication.lastBatch();
    await releaseInbox(deps);
    const released = (await batchesAfter(last)).map(({ ids }) => ids);
    expect(released.map((ids) => ids.length)).toEqual([3, 3, 2]);
    expect(released.flat().sort()).toEqual(posted.sort());
    expect((await stage.rows("TABLE_INBOX")).filter((row) => "pending" in row)).toEqual([]);
  });

  it("lets the oldest day go first, and ends after ten batches", async () => {
    const days = Array.from({ length: 11 }, (_, index) => DAY - 20 + index);
    const ids = new Map<string, number>();
    for (const day of days.toReversed()) {
      const bytes = new Uint8Array(32);
      const row = { id: randomId(32), envelope: bytes, commitment: bytes, withdrawHash: bytes, day };
      const record = { id: randomId(), record: new Uint8Array(4096), waiting: "self" as const, day };
      await deps.store({ row, record, blobs: [] });
      ids.set(row.id, day);
    }
    const last = await publication.lastBatch();
    await releaseInbox({ ...deps, settings: { ...deps.settings, batchLimit: 1 } });
    const released = (await batchesAfter(last)).flatMap((batch) => batch.ids.map((id) => ids.get(id)));
    expect(released).toEqual(days.slice(0, 10));
    await releaseInbox(deps);
  });
});

describe("the day of a dummy", () => {
  it("is any day since the previous release, and none before it", async () => {
    const drawn: number[] = [];
    while (drawn.length < 80) {
      const known = new Set((await stage.rows("TABLE_INBOX")).map(({ id }) => id));
      await publication.putBatch({ number: (await publication.lastBatch()) + 1, day: DAY - 3, ids: [] });
      await releaseInbox({ ...deps, settings: { ...deps.settings, dummiesPerDay: 120 } });
      const added = (await stage.rows("TABLE_INBOX")).filter(({ id }) => !known.has(id));
      drawn.push(...added.map(({ day }) => day as number));
    }
    expect([...new Set(drawn)].sort()).toEqual([DAY - 3, DAY - 2, DAY - 1, DAY]);
  });

  it("is today's where the previous release was today", async () => {
    const known = new Set((await stage.rows("TABLE_INBOX")).map(({ id }) => id));
    await publication.putBatch({ number: (await publication.lastBatch()) + 1, day: DAY, ids: [] });
    await releaseInbox({ ...deps, settings: { ...deps.settings, dummiesPerDay: 120, minutes: 1_440 } });
    const added = (await stage.rows("TABLE_INBOX")).filter(({ id }) => !known.has(id));
    for (const { day } of added) expect(day).toBe(DAY);
  });
});
