import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { intake } from "#shared/api/intake.ts";
import { send, submissionLike } from "#test/support/functions-melder.ts";
import { as, eventLike, openDossier, publishFirst } from "#test/support/functions-staff.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";

/** What becomes of rows, real and dummy, once their time is over. */

const ROW_DAYS = 90;
const READERS = ["anna", "bram", "carla", "dirk", "els"] as const;

let stage: Stage;

beforeAll(async () => {
  // A mean of twenty dummies a release.
  stage = await startStage({
    DUMMIES_PER_DAY: "50",
    RELEASE_MINUTES: "576",
    ROW_DAYS: String(ROW_DAYS),
    RECOVERY_DAYS: "7",
  });
  await publishFirst();
});
afterAll(() => stage.stop());

async function post(payload: Uint8Array): Promise<{ id: string }> {
  const challenge = (await import("#functions/intake/get-challenge.ts")).handler;
  const handler = (await import("#functions/intake/post-envelope.ts")).handler;
  return (await send(challenge, handler, { route: intake.postEnvelope, payload })).body as { id: string };
}

async function payloadLike(): Promise<Uint8Array> {
  const directory = (await stage.rows("TABLE_PUBLICATION")).find(({ kind }) => kind === "directory");
  return submissionLike({ directoryHash: directory?.hash as Uint8Array });
}

const release = async () => (await import("#functions/jobs/release-inbox.ts")).handler();

async function lastBatch(): Promise<{ number: number; ids: string[] }> {
  const { publicationTable } = await import("#functions/adapters/publication-table.ts");
  const number = await publicationTable().lastBatch();
  return { number, ids: (await publicationTable().batch(number))?.ids ?? [] };
}

async function readByAll(batch: number): Promise<void> {
  const { handler } = await import("#functions/console/put-inbox-read.ts");
  for (const name of READERS) expect((await as(name, handler, { body: { batch } })).status).toBe(200);
}

/** A night that many days from today. */
async function night(days: number): Promise<void> {
  const real = (await import("#functions/adapters/clock.ts")).clock;
  const blobs = (await import("#functions/adapters/blobs-table.ts")).blobsTable();
  const clock = { ...real, today: () => real.today() + days };
  await (await import("#functions/jobs/retention.ts")).retention({
    audit: (await import("#functions/adapters/audit-table.ts")).auditTable(),
    blobs,
    clock,
    inbox: (await import("#functions/adapters/inbox-table.ts")).inboxTable(),
    outbox: (await import("#functions/adapters/outbox-table.ts")).outboxTable(),
    publication: (await import("#functions/adapters/publication-table.ts")).publicationTable(),
    register: (await import("#functions/adapters/register-table.ts")).registerTable(),
    staffRows: (await import("#functions/adapters/staff-table.ts")).staffTable(),
    settings: { rowDays: ROW_DAYS, recordDays: ROW_DAYS, recoveryDays: 7 },
  });
  const bucket = (await import("#functions/adapters/blobs-bucket.ts")).blobsBucket();
  await (await import("#functions/jobs/sweep.ts")).sweep({ blobs, bucket, clock });
}

async function destroyDossier(dossierId: string): Promise<void> {
  const { handler } = await import("#functions/console/move-register.ts");
  const { clock } = await import("#functions/adapters/clock.ts");
  const names =
    "acknowledge assess investigate record-findings decide-measures give-feedback close-unfounded";
  for (const move of [...names.split(" "), "archive"]) {
    const body = { move, day: clock.today(), ...(move === "archive" && { blobs: [] }) };
    expect([move, (await as("anna", handler, { path: { dossierId }, body })).status]).toEqual([move, 200]);
  }
}

describe("the life of a row", () => {
  it("ends on one day for the real and the dummies of a batch, and leaves the same behind", async () => {
    const { id } = await post(await payloadLike());
    let batch = { number: 0, ids: [] as string[] };
    // Geometric: now and then there is none.
    while (batch.ids.length < 2) {
      await release();
      const last = await lastBatch();
      batch = { number: last.number, ids: [...batch.ids, ...last.ids] };
    }
    expect(batch.ids).toContain(id);
    await readByAll(batch.number);
    const formsOf = async () => {
      const rows = (await stage.rows("TABLE_INBOX")).filter((row) => batch.ids.includes(row.id as string));
      expect(rows).toHaveLength(batch.ids.length);
      return new Set(rows.map((row) => Object.keys(row).sort().join(" ")));
    };
    await night(ROW_DAYS - 1);
    expect(await formsOf()).toEqual(new Set(["batch commitment day envelope id withdrawHash"]));
    await night(ROW_DAYS);
    expect(await formsOf()).toEqual(new Set(["commitment day id withdrawHash"]));
  });

  it("is not begun again by the same bytes after the dossier is destroyed and the row is gone", async () => {
    const payload = await payloadLike();
    const answer = await post(payload);
    await release();
    const dossierId = await openDossier(["anna", "bram"], answer.id);
    const append = (await import("#functions/console/append-event.ts")).handler;
    const body = { event: eventLike({ dossierId, author: "anna", seq: 2 }), wraps: [] };
    expect((await as("anna", append, { path: { dossierId }, body })).status).toBe(200);
    await destroyDossier(dossierId);
    await readByAll((await lastBatch()).number);
    await night(ROW_DAYS + 1);
    // The row left a day late, and with it goes the day on which the last copy of the dossier does.
    const { clock } = await import("#functions/adapters/clock.ts");
    const register = (await stage.rows("TABLE_REGISTER")).find((each) => each.dossierId === dossierId);
    expect(register?.lastCopy).toBe(clock.today() + ROW_DAYS + 1 + 7);
    const dump = () =>
      Promise.all(
        (["TABLE_INBOX", "TABLE_OUTBOX", "TABLE_BLOBS"] as const).map((table) => stage.rows(table)),
      );
    const before = await dump();
    expect(await post(payload)).toEqual(answer);
    expect(await dump()).toEqual(before);
    const row = (await stage.rows("TABLE_INBOX")).find(({ id }) => id === answer.id) ?? {};
    expect(Object.keys(row).sort()).toEqual(["commitment", "day", "id", "withdrawHash"]);
  });
});
