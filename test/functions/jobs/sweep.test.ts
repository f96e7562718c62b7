import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Deps } from "#functions/jobs/sweep.ts";
import type { Handler } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { PowerCut, stoppingAt } from "#test/support/functions-faults.ts";
import {
  DIRECTORY_HASH,
  partsLike,
  publishHashes,
  randomId,
  send,
  submissionLike,
} from "#test/support/functions-melder.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";

let stage: Stage;
let challenge: Handler;
let putBlobPart: Handler;
let postEnvelope: Handler;
let deps: Deps;
let sweep: (deps: Deps) => Promise<void>;

beforeAll(async () => {
  stage = await startStage();
  await publishHashes(DIRECTORY_HASH);
  challenge = (await import("#functions/intake/get-challenge.ts")).handler;
  putBlobPart = (await import("#functions/intake/put-blob-part.ts")).handler;
  postEnvelope = (await import("#functions/intake/post-envelope.ts")).handler;
  sweep = (await import("#functions/jobs/sweep.ts")).sweep;
  const { blobsTable } = await import("#functions/adapters/blobs-table.ts");
  const { blobsBucket } = await import("#functions/adapters/blobs-bucket.ts");
  const { clock } = await import("#functions/adapters/clock.ts");
  deps = { blobs: blobsTable(), bucket: blobsBucket(), clock };
});
afterAll(() => stage.stop());

async function upload(): Promise<string> {
  const blobId = randomId();
  const [payload] = partsLike(65_536);
  const path = { blobId, part: "0" };
  const request = { route: intake.putBlobPart, path, payload: payload as Uint8Array };
  expect((await send(challenge, putBlobPart, request)).status).toBe(200);
  return blobId;
}

async function claim(blobId: string): Promise<void> {
  const payload = submissionLike({ blobIds: [blobId] });
  expect((await send(challenge, postEnvelope, { route: intake.postEnvelope, payload })).status).toBe(200);
}

/** The same on another day. */
const later = (days: number): Deps => ({
  ...deps,
  clock: { ...deps.clock, today: () => deps.clock.today() + days },
});

const blobIds = async () => (await stage.rows("TABLE_BLOBS")).map((row) => row.blobId);
const objectIds = async () => (await stage.objects("BUCKET_BLOBS")).map(({ key }) => key.split("/")[1]);

describe("sweeping files", () => {
  it("keeps a blob that a stored envelope claimed, and removes one that none did, rows and objects", async () => {
    const [claimed, unclaimed] = [await upload(), await upload()];
    await claim(claimed);
    await sweep(later(1));
    expect(await blobIds()).toEqual(expect.arrayContaining([claimed, unclaimed]));
    await sweep(later(2));
    expect(await blobIds()).toEqual([claimed]);
    expect(await objectIds()).toEqual([claimed]);
  });

  it("removes an object whose row has gone", async () => {
    const blobId = randomId();
    await (await import("#functions/adapters/blobs-bucket.ts"))
      .blobsBucket()
      .put(blobId, 0, new Uint8Array(9));
    await sweep(deps);
    expect(await objectIds()).not.toContain(blobId);
  });

  it("refuses to let an envelope claim a file that is being removed, and finishes what it began", async () => {
    const blobId = await upload();
    await expect(sweep(stoppingAt(later(2), 4))).rejects.toThrow(PowerCut);
    const payload = submissionLike({ blobIds: [blobId] });
    const answer = await send(challenge, postEnvelope, { route: intake.postEnvelope, payload });
    expect(answer.body).toEqual({ error: "blob-unknown" });
    await sweep(later(2));
    expect(await blobIds()).not.toContain(blobId);
    expect(await objectIds()).not.toContain(blobId);
  });
});
