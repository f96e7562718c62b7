import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Deps } from "#functions/jobs/release-inbox.ts";
import type { Handler } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { fromBase64Url } from "#shared/protocol/bytes.ts";
import { parseEnvelope } from "#shared/protocol/envelope-layout.ts";
import { encodeWithdrawal } from "#shared/protocol/submission.ts";
import { PowerCut, stoppingAt } from "#test/support/functions-faults.ts";
import { partsLike, randomId, send, submissionLike } from "#test/support/functions-melder.ts";
import { as, publishFirst } from "#test/support/functions-staff.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";

let stage: Stage;
let directoryHash: Uint8Array;
let releaseInbox: (deps: Deps) => Promise<void>;
let deps: Deps;
const load: Record<string, Handler> = {};

beforeAll(async () => {
  stage = await startStage();
  await publishFirst();
  const [directory] = await stage.rows("TABLE_PUBLICATION");
  directoryHash = directory?.hash as Uint8Array;
  load.challenge = (await import("#functions/intake/get-challenge.ts")).handler;
  load.post = (await import("#functions/intake/post-envelope.ts")).handler;
  load.part = (await import("#functions/intake/put-blob-part.ts")).handler;
  load.withdraw = (await import("#functions/intake/withdraw-envelope.ts")).handler;
  load.envelope = (await import("#functions/console/get-envelope.ts")).handler;
  load.batches = (await import("#functions/console/list-batches.ts")).handler;
  load.blobPart = (await import("#functions/console/get-blob-part.ts")).handler;
  releaseInbox = (await import("#functions/jobs/release-inbox.ts")).releaseInbox;
  const [
    { blobsTable },
    { blobsBucket },
    { clock },
    { inboxTable },
    { publicationTable },
    { storeSubmission },
  ] = await Promise.all([
    import("#functions/adapters/blobs-table.ts"),
    import("#functions/adapters/blobs-bucket.ts"),
    import("#functions/adapters/clock.ts"),
    import("#functions/adapters/inbox-table.ts"),
    import("#functions/adapters/publication-table.ts"),
    import("#functions/adapters/submissions.ts"),
  ]);
  deps = {
    blobs: blobsTable(),
    bucket: blobsBucket(),
    clock,
    inbox: inboxTable(),
    publication: publicationTable(),
    settings: { whenIdle: true, dummiesPerDay: 0, minutes: 240 },
    store: storeSubmission,
  };
});
afterAll(() => stage.stop());

const handler = (name: string) => load[name] as Handler;

async function post(options: { w?: Uint8Array; blobIds?: string[] } = {}): Promise<string> {
  const payload = submissionLike({ ...options, directoryHash });
  const answer = await send(handler("challenge"), handler("post"), { route: intake.postEnvelope, payload });
  return (answer.body as { id: string }).id;
}

async function upload(parts: readonly Uint8Array[]): Promise<string> {
  const blobId = randomId();
  for (const [part, payload] of parts.entries()) {
    const path = { blobId, part: String(part) };
    await send(handler("challenge"), handler("part"), { route: intake.putBlobPart, path, payload });
  }
  return blobId;
}

interface Batch {
  readonly batch: number;
  readonly day: number;
  readonly envelopes: string[];
}

async function batches(): Promise<Batch[]> {
  return ((await as("anna", handler("batches"), { path: { after: "0" } })).body as { batches: Batch[] })
    .batches;
}

const openable = async (id: string) =>
  (await as("anna", handler("envelope"), { path: { id } })).status === 200;
const rowOf = async (id: string) => (await stage.rows("TABLE_INBOX")).find((row) => row.id === id) ?? {};

describe("releasing the inbox", () => {
  it("makes an envelope visible with its batch and not before", async () => {
    const id = await post();
    expect(await openable(id)).toBe(false);
    expect((await batches()).flatMap(({ envelopes }) => envelopes)).not.toContain(id);
    await releaseInbox(deps);
    expect(await openable(id)).toBe(true);
    expect((await batches()).at(-1)?.envelopes).toContain(id);
    expect(Object.keys(await rowOf(id)).sort()).toEqual([
      "batch",
      "commitment",
      "day",
      "envelope",
      "id",
      "withdrawHash",
    ]);
  });

  it("takes back nothing once the release has begun, and keeps what was taken back out of the batch", async () => {
    const [kept, taken] = [randomBytes(32), randomBytes(32)];
    const [keptId, takenId] = [await post({ w: kept }), await post({ w: taken })];
    const withdraw = (id: string, w: Uint8Array) => {
      const recordId = randomBytes(16);
      const payload = encodeWithdrawal({ id: fromBase64Url(id) as Uint8Array, w, recordId, blobIds: [] });
      return send(handler("challenge"), handler("withdraw"), { route: intake.withdrawEnvelope, payload });
    };
    expect((await withdraw(takenId, taken)).status).toBe(200);
    await releaseInbox(deps);
    expect((await withdraw(keptId, kept)).body).toEqual({ error: "not-withdrawable" });
    const ids = (await batches()).at(-1)?.envelopes;
    expect(ids).toContain(keptId);
    expect(ids).not.toContain(takenId);
  });

  it("adds dummies that nothing in the stores tells from real envelopes", async () => {
    const id = await post();
    const records = new Set((await stage.rows("TABLE_OUTBOX")).map((row) => row.id));
    await releaseInbox({ ...deps, settings: { ...deps.settings, dummiesPerDay: 60 } });
    const envelopes = (await batches()).at(-1)?.envelopes ?? [];
    expect(envelopes).toContain(id);
    const real = await rowOf(id);
    for (const each of envelopes) {
      const row = await rowOf(each);
      expect(Object.keys(row).sort()).toEqual(Object.keys(real).sort());
      expect(parseEnvelope(row.envelope as Uint8Array).ok).toBe(true);
    }
    const added = (await stage.rows("TABLE_OUTBOX")).filter((row) => !records.has(row.id));
    expect(added).toHaveLength(envelopes.length - 1);
    for (const row of added) expect(Object.keys(row).sort()).toEqual(["day", "id", "record", "waiting"]);
  });

  it("moves the files of its envelopes, which readers get before and after", async () => {
    const parts = partsLike(2 * 1024 * 1024);
    const blobId = await upload(parts);
    await post({ blobIds: [blobId] });
    const read = async (part: number) =>
      (await as("anna", handler("blobPart"), { path: { blobId, part: String(part) } })).body as {
        part: string;
      };
    const before = [await read(0), await read(1)];
    await releaseInbox(deps);
    const keys = (await stage.objects("BUCKET_BLOBS")).map(({ key }) => key);
    expect(keys.filter((key) => key.includes(blobId)).sort()).toEqual([
      `blobs/${blobId}/0`,
      `blobs/${blobId}/1`,
    ]);
    expect([await read(0), await read(1)]).toEqual(before);
    expect(before.map(({ part }) => Buffer.from(part, "base64url"))).toEqual(
      parts.map((part) => Buffer.from(part)),
    );
  });

  it("skips an empty batch only where it is told to", async () => {
    const last = (await batches()).at(-1)?.batch ?? 0;
    await releaseInbox({ ...deps, settings: { ...deps.settings, whenIdle: false } });
    expect((await batches()).at(-1)?.batch).toBe(last);
    await releaseInbox(deps);
    expect((await batches()).at(-1)).toMatchObject({ batch: last + 1, envelopes: [] });
  });
});

/** Runs a release whose call number `at` does not happen; true when it needed fewer. */
async function endsAt(at: number): Promise<boolean> {
  try {
    await releaseInbox(stoppingAt(deps, at));
    return true;
  } catch (error) {
    if (error instanceof PowerCut) return false;
    throw error;
  }
}

describe("a release that ends anywhere", () => {
  it("is finished by the next: every envelope in exactly one batch, every file moved", async () => {
    const posted: string[] = [];
    const blobIds: string[] = [];
    for (let at = 1; ; at += 1) {
      const blobId = await upload(partsLike(65_536));
      blobIds.push(blobId);
      posted.push(await post({ blobIds: [blobId] }), await post());
      const ended = await endsAt(at);
      await releaseInbox(deps);
      if (ended) break;
    }
    const released = (await batches()).flatMap(({ envelopes }) => envelopes);
    for (const id of posted) {
      expect(released.filter((each) => each === id)).toHaveLength(1);
      expect(await rowOf(id)).not.toHaveProperty("pending");
    }
    for (const { batch, envelopes } of await batches()) {
      for (const id of envelopes.filter((each) => posted.includes(each))) {
        expect(await rowOf(id)).toMatchObject({ batch });
      }
    }
    const rows = await stage.rows("TABLE_BLOBS");
    for (const blobId of blobIds) {
      const row = rows.find((each) => each.blobId === blobId);
      expect(Object.keys(row ?? {}).sort()).toEqual(["batch", "blobId", "parts", "unfiled"]);
    }
    const keys = (await stage.objects("BUCKET_BLOBS")).map(({ key }) => key);
    expect(keys.filter((key) => key.startsWith("incoming/"))).toEqual([]);
    expect(posted.length).toBeGreaterThan(20);
  });

  it("loses nothing to another run at the same time", async () => {
    const posted = await Promise.all(Array.from({ length: 5 }, () => post()));
    await Promise.all([releaseInbox(deps), releaseInbox(deps)]);
    await releaseInbox(deps);
    const released = (await batches()).flatMap(({ envelopes }) => envelopes);
    for (const id of posted) expect(released.filter((each) => each === id)).toHaveLength(1);
  });
});
