import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Deps } from "#functions/jobs/retention.ts";
import type { Handler } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { PowerCut, stoppingAt } from "#test/support/functions-faults.ts";
import { partsLike, randomId, send, submissionLike } from "#test/support/functions-melder.ts";
import { as, eventLike, openDossier, publishFirst } from "#test/support/functions-staff.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";

/** How long the files of a released envelope stay: as long as a dossier has its message, or their days. */

const READERS = ["anna", "bram", "carla", "dirk", "els"] as const;
const ROW_DAYS = 90;
/** The row's days and a month. */
const FILE_DAYS = 120;

let stage: Stage;
let deps: Deps;
let retention: (deps: Deps) => Promise<void>;
let sweep: () => Promise<unknown>;
let release: () => Promise<unknown>;
let appendEvent: Handler;
let putInboxRead: Handler;

beforeAll(async () => {
  stage = await startStage({ DUMMIES_PER_DAY: "0" });
  await publishFirst();
  retention = (await import("#functions/jobs/retention.ts")).retention;
  sweep = (await import("#functions/jobs/sweep.ts")).handler;
  release = (await import("#functions/jobs/release-inbox.ts")).handler;
  appendEvent = (await import("#functions/console/append-event.ts")).handler;
  putInboxRead = (await import("#functions/console/put-inbox-read.ts")).handler;
  deps = {
    audit: (await import("#functions/adapters/audit-table.ts")).auditTable(),
    blobs: (await import("#functions/adapters/blobs-table.ts")).blobsTable(),
    clock: (await import("#functions/adapters/clock.ts")).clock,
    inbox: (await import("#functions/adapters/inbox-table.ts")).inboxTable(),
    outbox: (await import("#functions/adapters/outbox-table.ts")).outboxTable(),
    publication: (await import("#functions/adapters/publication-table.ts")).publicationTable(),
    register: (await import("#functions/adapters/register-table.ts")).registerTable(),
    staffRows: (await import("#functions/adapters/staff-table.ts")).staffTable(),
    settings: { rowDays: ROW_DAYS, recordDays: 90, recoveryDays: 7 },
  };
});
afterAll(() => stage.stop());

const later = (days: number): Deps => ({
  ...deps,
  clock: { ...deps.clock, today: () => deps.clock.today() + days },
});

async function nightAfter(days: number): Promise<void> {
  await retention(later(days));
  await sweep();
}

interface Sent {
  readonly id: string;
  readonly files: readonly string[];
}

async function sendWithFiles(count = 2): Promise<Sent> {
  const challenge = (await import("#functions/intake/get-challenge.ts")).handler;
  const putPart = (await import("#functions/intake/put-blob-part.ts")).handler;
  const post = (await import("#functions/intake/post-envelope.ts")).handler;
  const files = Array.from({ length: count }, () => randomId());
  for (const blobId of files) {
    const [payload = new Uint8Array()] = partsLike(65_536);
    const request = { route: intake.putBlobPart, path: { blobId, part: "0" }, payload };
    expect((await send(challenge, putPart, request)).status).toBe(200);
  }
  const directory = (await stage.rows("TABLE_PUBLICATION")).find(({ kind }) => kind === "directory");
  const payload = submissionLike({ directoryHash: directory?.hash as Uint8Array, blobIds: files });
  const { body } = await send(challenge, post, { route: intake.postEnvelope, payload });
  return { id: (body as { id: string }).id, files };
}

async function readBy(...names: readonly (typeof READERS)[number][]): Promise<void> {
  const batch = await deps.publication.batchesPage(0, 1_000).then(({ rows }) => rows.at(-1)?.number);
  for (const name of names) expect((await as(name, putInboxRead, { body: { batch } })).status).toBe(200);
}

const file = (dossierId: string, keepFiles: readonly string[], seq = 2) => {
  const event = eventLike({ dossierId, author: "anna", seq });
  return as("anna", appendEvent, { path: { dossierId }, body: { event, wraps: [], keepFiles } });
};

async function there(files: readonly string[]): Promise<boolean[]> {
  const rows = (await stage.rows("TABLE_BLOBS")).map(({ blobId }) => blobId);
  const objects = (await stage.objects("BUCKET_BLOBS")).map(({ key }) => key.split("/")[1]);
  const places = files.map((id) => [rows.includes(id), objects.includes(id)]);
  for (const [row, object] of places) expect(object).toBe(row);
  return places.map(([row]) => row === true);
}

describe("files of a released envelope", () => {
  it("stay when a dossier took their message up, and go after their days when none did", async () => {
    const [filed, unfiled] = [await sendWithFiles(), await sendWithFiles()];
    await release();
    const dossierId = await openDossier(["anna", "bram"], filed.id);
    expect((await file(dossierId, filed.files)).body).toEqual({ seq: 2 });
    await readBy(...READERS);
    await nightAfter(FILE_DAYS - 1);
    expect(await there([...filed.files, ...unfiled.files])).toEqual([true, true, true, true]);
    await nightAfter(FILE_DAYS);
    expect(await there([...filed.files, ...unfiled.files])).toEqual([true, true, false, false]);
    await nightAfter(10_000);
    expect(await there(filed.files)).toEqual([true, true]);
  });

  it("stay until every reader has fetched their batch, however long that takes", async () => {
    const { files } = await sendWithFiles(1);
    await release();
    await readBy("anna", "bram", "carla", "els");
    await nightAfter(1_000);
    expect(await there(files)).toEqual([true]);
    await readBy("dirk");
    await nightAfter(1_000);
    expect(await there(files)).toEqual([false]);
  });

  it("stay while they wait for release", async () => {
    const { files } = await sendWithFiles(1);
    await readBy(...READERS);
    await nightAfter(1_000);
    expect(await there(files)).toEqual([true]);
  });

  it("can be kept before they are moved: the release does not undo it", async () => {
    const first = await sendWithFiles(0);
    await release();
    const { files } = await sendWithFiles(1);
    await file(await openDossier(["anna", "bram"], first.id), files);
    await release();
    await readBy(...READERS);
    await nightAfter(1_000);
    expect(await there(files)).toEqual([true]);
  });

  it("go also when the night ended anywhere and was done again", async () => {
    const { files } = await sendWithFiles(2);
    await release();
    await readBy(...READERS);
    for (let call = 1; call < 40; call += 1) {
      try {
        await retention(stoppingAt(later(1_000), call));
        break;
      } catch (error) {
        expect(error).toBeInstanceOf(PowerCut);
      }
    }
    await sweep();
    expect(await there(files)).toEqual([false, false]);
  });
});

describe("an event that names files", () => {
  it("is accepted whatever they are: unknown, kept before, or named twice; and makes no row", async () => {
    const { id, files } = await sendWithFiles(1);
    await release();
    const dossierId = await openDossier(["anna", "bram"], id);
    const unknown = randomId();
    expect((await file(dossierId, [unknown, ...files, ...files])).body).toEqual({ seq: 2 });
    expect((await file(dossierId, [...files, unknown], 3)).body).toEqual({ seq: 3 });
    expect((await stage.rows("TABLE_BLOBS")).map(({ blobId }) => blobId)).not.toContain(unknown);
  });

  it("keeps none of them when it is not accepted, or by who is no member", async () => {
    const { id, files } = await sendWithFiles(1);
    await release();
    const dossierId = await openDossier(["anna", "bram"], id);
    expect((await file(dossierId, files, 7)).body).toEqual({ error: "conflict" });
    const event = eventLike({ dossierId, author: "carla", seq: 2 });
    const body = { event, wraps: [], keepFiles: files };
    expect((await as("carla", appendEvent, { path: { dossierId }, body })).status).not.toBe(200);
    await readBy(...READERS);
    await nightAfter(FILE_DAYS);
    expect(await there(files)).toEqual([false]);
  });

  it("is refused with more than a message can have", async () => {
    const { id } = await sendWithFiles(0);
    await release();
    const dossierId = await openDossier(["anna", "bram"], id);
    const many = Array.from({ length: 21 }, () => randomId());
    expect((await file(dossierId, many)).body).toEqual({ error: "bad-request" });
    expect((await file(dossierId, many.slice(1))).body).toEqual({ seq: 2 });
  });

  it("stores nothing that names both", async () => {
    const { id, files } = await sendWithFiles(1);
    await release();
    const dossierId = await openDossier(["anna", "bram"], id);
    await file(dossierId, files);
    const row = (await stage.rows("TABLE_BLOBS")).find(({ blobId }) => blobId === files[0]) ?? {};
    expect(Object.keys(row).sort()).toEqual(["batch", "blobId", "parts"]);
    for (const table of ["TABLE_DOSSIERS", "TABLE_AUDIT", "TABLE_REGISTER", "TABLE_KEYS"] as const)
      expect(JSON.stringify(await stage.rows(table))).not.toContain(files[0]);
  });
});
