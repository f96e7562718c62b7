import { BatchWriteItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { toAttributes } from "#functions/adapters/attributes.ts";
import { workBits } from "#functions/intake/difficulty.ts";
import type { Handler } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { fromBase64Url } from "#shared/protocol/bytes.ts";
import { CHALLENGE_BYTES } from "#shared/protocol/constants.ts";
import { MAX_WORK_BITS } from "#shared/protocol/proof-of-work.ts";
import {
  bytesEvent,
  DIRECTORY_HASH,
  publishHashes,
  randomId,
  stamp,
  submissionLike,
} from "#test/support/functions-melder.ts";
import { nameOf, type Stage, startStage } from "#test/support/functions-stage.ts";

const MINUTE = 60_000;

let stage: Stage;
let getChallenge: Handler;
let postEnvelope: Handler;

beforeAll(async () => {
  stage = await startStage();
  await publishHashes(DIRECTORY_HASH);
  getChallenge = (await import("#functions/intake/get-challenge.ts")).handler;
  postEnvelope = (await import("#functions/intake/post-envelope.ts")).handler;
});
afterAll(() => stage.stop());
afterEach(() => vi.useRealTimers());

const EMPTY = { path: {}, body: null };

function minutesLater(minutes: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + minutes * MINUTE });
}

async function bits(): Promise<number> {
  return ((await getChallenge(EMPTY)).body as { bits: number }).bits;
}

const addPending = (count: number) => addRows(nameOf("TABLE_INBOX"), count, { pending: "p" });
const addOwnRecords = (count: number) => addRows(nameOf("TABLE_OUTBOX"), count, { waiting: "self" });

async function addRows(table: string, count: number, queue: object): Promise<void> {
  const client = new DynamoDBClient({});
  for (let written = 0; written < count; written += 25) {
    const writes = Array.from({ length: 25 }, () => ({
      PutRequest: { Item: toAttributes({ id: randomId(32), day: 1, ...queue }) },
    }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: writes } }));
  }
  client.destroy();
}

describe("a challenge", () => {
  it("is fresh each time and says what it asks", async () => {
    const [first, second] = [await getChallenge(EMPTY), await getChallenge(EMPTY)];
    expect(first).not.toEqual(second);
    const { challenge, bits: asked } = first.body as { challenge: string; bits: number };
    expect(fromBase64Url(challenge)).toHaveLength(CHALLENGE_BYTES);
    expect(fromBase64Url(challenge)?.[5]).toBe(asked);
  });

  it("is refused after its time, when its bits were lowered, and when we did not make it", async () => {
    const payload = submissionLike();
    const body = await stamp(getChallenge, { route: intake.postEnvelope, payload });
    const refused = { error: "proof-of-work" };
    for (const place of [1, 4, 5, 10, 40]) {
      const changed = new Uint8Array(body);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect((await postEnvelope(bytesEvent(changed))).body).toEqual(refused);
    }
    expect((await postEnvelope(bytesEvent(new Uint8Array(10)))).body).toEqual(refused);
    minutesLater(7);
    expect((await postEnvelope(bytesEvent(body))).body).toEqual(refused);
  });

  it("holds over the turn of the hour", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Math.ceil(Date.now() / 3_600_000) * 3_600_000 - 2 * MINUTE });
    const body = await stamp(getChallenge, { route: intake.postEnvelope, payload: submissionLike() });
    minutesLater(4);
    expect((await postEnvelope(bytesEvent(body))).status).toBe(200);
  });
});

describe("the difficulty", () => {
  it("rises with what waits for release, for everybody alike", async () => {
    minutesLater(2);
    const calm = await bits();
    await addPending(400);
    expect(await bits()).toBe(calm);
    minutesLater(2);
    expect(await bits()).toBe(calm + 2);
  });

  it("rises with the melders' own records that wait for the board, whose queue outlives the release", async () => {
    minutesLater(2);
    const before = await bits();
    await addOwnRecords(400);
    minutesLater(4);
    expect(await bits()).toBeGreaterThan(before);
  });

  it("never passes what a browser can do, and does not tell a quiet day from a busy one", () => {
    expect(workBits(1_000_000)).toBe(MAX_WORK_BITS);
    expect(new Set([0, 1, 5, 30, 100].map(workBits)).size).toBe(1);
  });
});
