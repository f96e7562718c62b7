import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Handler } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { MAX_PART_BYTES } from "#shared/protocol/blob-layout.ts";
import {
  bytesEvent,
  DIRECTORY_HASH,
  partsLike,
  publishHashes,
  randomId,
  send,
  stamp,
  submissionLike,
} from "#test/support/functions-melder.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";

let stage: Stage;
let challenge: Handler;
let putBlobPart: Handler;
let postEnvelope: Handler;

beforeAll(async () => {
  stage = await startStage({ MAX_FILE_BYTES: "3000000" });
  await publishHashes(DIRECTORY_HASH);
  challenge = (await import("#functions/intake/get-challenge.ts")).handler;
  putBlobPart = (await import("#functions/intake/put-blob-part.ts")).handler;
  postEnvelope = (await import("#functions/intake/post-envelope.ts")).handler;
});
afterAll(() => stage.stop());

const PART = partsLike(65_536)[0] as Uint8Array;
const place = (blobId: string, part = 0) => ({ blobId, part: String(part) });
const put = (blobId: string, payload: Uint8Array, part = 0) =>
  send(challenge, putBlobPart, { route: intake.putBlobPart, path: place(blobId, part), payload });

describe("a part of a file", () => {
  it("is stored once: the same bytes again are fine, other bytes are refused", async () => {
    const blobId = randomId();
    expect((await put(blobId, PART)).body).toEqual({ stored: true });
    expect((await put(blobId, PART)).body).toEqual({ stored: true });
    expect((await put(blobId, Buffer.from(randomBytes(PART.length)))).body).toEqual({ error: "part-exists" });
    const bucket = (await import("#functions/adapters/blobs-bucket.ts")).blobsBucket();
    expect(Buffer.from((await bucket.get("incoming", blobId, 0)) ?? []).equals(Buffer.from(PART))).toBe(true);
  });

  it("is written again after a first try that ended between table and bucket", async () => {
    const blobId = randomId();
    await put(blobId, PART);
    const bucket = (await import("#functions/adapters/blobs-bucket.ts")).blobsBucket();
    await bucket.remove(blobId, "0");
    expect((await put(blobId, PART)).body).toEqual({ stored: true });
    expect(await bucket.get("incoming", blobId, 0)).toBeDefined();
  });

  it("lets one of two different parts at the same moment win", async () => {
    const blobId = randomId();
    const answers = await Promise.all(
      [1, 2, 3].map(() => put(blobId, Buffer.from(randomBytes(PART.length)))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it("cannot be added to a file that an envelope has claimed, and does not come back under incoming", async () => {
    const blobId = randomId();
    await put(blobId, PART);
    const payload = submissionLike({ blobIds: [blobId] });
    expect((await send(challenge, postEnvelope, { route: intake.postEnvelope, payload })).status).toBe(200);
    expect((await put(blobId, PART, 1)).body).toEqual({ error: "part-exists" });
    const bucket = (await import("#functions/adapters/blobs-bucket.ts")).blobsBucket();
    await bucket.release(blobId, "0");
    expect((await put(blobId, PART)).body).toEqual({ stored: true });
    expect(await bucket.get("incoming", blobId, 0)).toBeUndefined();
  });

  it.each([
    ["larger than any part", MAX_PART_BYTES + 1, 0, "too-large"],
    ["without content", 17, 0, "bad-size"],
    ["beyond the largest file", 1000, 3, "too-many"],
  ])("is refused when it is %s", async (_name, bytes, part, error) => {
    expect((await put(randomId(), Buffer.from(randomBytes(bytes)), part)).body).toEqual({ error });
  });
});

describe("one solution", () => {
  it("does not hold for another blob, another part, another body or another route", async () => {
    const path = place(randomId());
    const body = await stamp(challenge, { route: intake.putBlobPart, path, payload: PART });
    const otherBody = new Uint8Array(body);
    otherBody[otherBody.length - 1] = (otherBody.at(-1) ?? 0) ^ 1;
    const refused = { status: 403, body: { error: "proof-of-work" } };
    expect(await putBlobPart(bytesEvent(body, place(randomId())))).toEqual(refused);
    expect(await putBlobPart(bytesEvent(body, { ...path, part: "1" }))).toEqual(refused);
    expect(await putBlobPart(bytesEvent(otherBody, path))).toEqual(refused);
    expect(await postEnvelope(bytesEvent(body))).toEqual(refused);
    expect(await stage.rows("TABLE_BLOBS")).not.toContainEqual(
      expect.objectContaining({ blobId: path.blobId }),
    );
    expect((await putBlobPart(bytesEvent(body, path))).status).toBe(200);
  });
});
