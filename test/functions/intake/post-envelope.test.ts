import { createPublicKey, randomBytes, verify } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Handler } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { fromBase64Url, toBase64Url } from "#shared/protocol/bytes.ts";
import { envelopeBytes } from "#shared/protocol/envelope-layout.ts";
import { receiptMessage } from "#shared/protocol/receipt-layout.ts";
import { encodeWithdrawal, parseSubmission, type Submission } from "#shared/protocol/submission.ts";
import {
  bytesEvent,
  DIRECTORY_HASH,
  envelopeLike,
  partsLike,
  publishHashes,
  randomId,
  send,
  stamp,
  submissionLike,
} from "#test/support/functions-melder.ts";
import { INSTANCE, type Stage, startStage } from "#test/support/functions-stage.ts";

const DAY = 86_400_000;
const PREVIOUS_HASH = new Uint8Array(32).fill(2);
const OLDER_HASH = new Uint8Array(32).fill(3);
const SMALL_FILE = 65_536;

let stage: Stage;
let challenge: Handler;
let postEnvelope: Handler;
let putBlobPart: Handler;
let withdrawEnvelope: Handler;

beforeAll(async () => {
  stage = await startStage();
  await publishHashes(OLDER_HASH, PREVIOUS_HASH, DIRECTORY_HASH);
  challenge = (await import("#functions/intake/get-challenge.ts")).handler;
  postEnvelope = (await import("#functions/intake/post-envelope.ts")).handler;
  putBlobPart = (await import("#functions/intake/put-blob-part.ts")).handler;
  withdrawEnvelope = (await import("#functions/intake/withdraw-envelope.ts")).handler;
});
afterAll(() => stage.stop());
afterEach(() => vi.useRealTimers());

const post = (payload: Uint8Array) => send(challenge, postEnvelope, { route: intake.postEnvelope, payload });
const withdraw = (id: string, w: Uint8Array) =>
  send(challenge, withdrawEnvelope, {
    route: intake.withdrawEnvelope,
    payload: encodeWithdrawal({
      id: fromBase64Url(id) ?? new Uint8Array(32),
      w,
      recordId: randomBytes(16),
      blobIds: [],
    }),
  });
const rowCount = async () => (await stage.rows("TABLE_INBOX")).length;

/** Moves the clock without touching timers, as another day does. */
function daysLater(days: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + days * DAY });
}

interface Receipt {
  readonly id: string;
  readonly day: number;
  readonly receipt: string;
}

/** Uploads parts under their places in the list; an empty place stays a gap. */
async function upload(parts: readonly (Uint8Array | undefined)[], blobId = randomId()): Promise<string> {
  for (const [part, payload] of parts.entries()) {
    if (payload === undefined) continue;
    const path = { blobId, part: String(part) };
    const answer = await send(challenge, putBlobPart, { route: intake.putBlobPart, path, payload });
    expect(answer.status).toBe(200);
  }
  return blobId;
}

describe("an envelope that is stored", () => {
  it("gets a receipt over instance, commitment, withdraw hash and day, by the receipt key", async () => {
    const payload = submissionLike();
    const { status, body } = await post(payload);
    const { day, receipt } = body as Receipt;
    const parsed = parseSubmission(payload) as {
      ok: true;
      value: Submission & { parts: { commitment: Uint8Array } };
    };
    const { withdrawHash, parts } = parsed.value;
    const message = receiptMessage({ instanceId: INSTANCE, commitment: parts.commitment, withdrawHash, day });
    expect(status).toBe(200);
    expect(holds(message, receipt)).toBe(true);
    for (const other of [
      { day: day + 1 },
      { commitment: randomBytes(32) },
      { withdrawHash: randomBytes(32) },
      { instanceId: "elders" },
    ]) {
      const facts = { instanceId: INSTANCE, commitment: parts.commitment, withdrawHash, day, ...other };
      expect(holds(receiptMessage(facts), receipt)).toBe(false);
    }
  });

  it("brings its own record into the outbox, under an id that has nothing to do with the envelope's", async () => {
    const payload = submissionLike();
    const { body } = await post(payload);
    const rows = await stage.rows("TABLE_OUTBOX");
    const record = Buffer.from(payload.subarray(33, 33 + 4096));
    const queued = rows.find((row) => record.equals(row.record as Uint8Array));
    expect(queued).toMatchObject({ waiting: "self", day: (body as Receipt).day });
    expect(Object.keys(queued ?? {}).sort()).toEqual(["day", "id", "record", "waiting"]);
    expect(queued?.id).not.toBe((body as Receipt).id);
  });
});

describe("the same bytes twice", () => {
  it("give the same receipt and day and one row", async () => {
    const payload = submissionLike();
    const first = await post(payload);
    const rows = await rowCount();
    const records = (await stage.rows("TABLE_OUTBOX")).length;
    expect(await post(payload)).toEqual(first);
    expect(await rowCount()).toBe(rows);
    expect((await stage.rows("TABLE_OUTBOX")).length).toBe(records);
  });

  it("give the same receipt and day on the next day", async () => {
    const payload = submissionLike();
    const first = await post(payload);
    daysLater(1);
    expect(await post(payload)).toEqual(first);
    const fresh = await post(submissionLike());
    expect((fresh.body as Receipt).day).toBe((first.body as Receipt).day + 1);
  });

  it("at the same moment give one row", async () => {
    const payload = submissionLike();
    const bodies = await Promise.all(
      Array.from({ length: 6 }, () => stamp(challenge, { route: intake.postEnvelope, payload })),
    );
    const rows = await rowCount();
    const answers = await Promise.all(bodies.map((body) => postEnvelope(bytesEvent(body))));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect(await rowCount()).toBe(rows + 1);
  });

  it("give the same receipt after withdrawal, and nothing comes back", async () => {
    const w = randomBytes(32);
    const payload = submissionLike({ w });
    const first = await post(payload);
    const { id } = first.body as Receipt;
    expect((await withdraw(id, w)).status).toBe(200);
    expect((await withdraw(id, w)).status).toBe(200);
    const rows = await rowCount();
    expect(await post(payload)).toEqual(first);
    expect(await rowCount()).toBe(rows);
    const row = (await stage.rows("TABLE_INBOX")).find((each) => each.id === id);
    expect(Object.keys(row ?? {}).sort()).toEqual(["commitment", "day", "id", "withdrawHash", "withdrawn"]);
  });

  it("give the same receipt when they name files, which are claimed once", async () => {
    const blobId = await upload(partsLike(SMALL_FILE));
    const payload = submissionLike({ blobIds: [blobId] });
    const first = await post(payload);
    expect(first.status).toBe(200);
    expect(await post(payload)).toEqual(first);
  });

  it("give the same receipt when their directory has become too old", async () => {
    const payload = submissionLike({ directoryHash: PREVIOUS_HASH });
    const first = await post(payload);
    const newest = new Uint8Array(32).fill(4);
    await publishHashes(OLDER_HASH, PREVIOUS_HASH, DIRECTORY_HASH, newest);
    daysLater(1);
    expect(await post(payload)).toEqual(first);
    const other = await post(submissionLike({ directoryHash: PREVIOUS_HASH }));
    expect(other.body).toEqual({ error: "unknown-directory" });
    await publishHashes(OLDER_HASH, PREVIOUS_HASH, DIRECTORY_HASH, DIRECTORY_HASH);
  });
});

describe("the same envelope with another withdraw hash", () => {
  it("is another row, and its token does not withdraw the first", async () => {
    const envelope = envelopeLike();
    const [mine, theirs] = [randomBytes(32), randomBytes(32)];
    const first = (await post(submissionLike({ envelope, w: mine }))).body as Receipt;
    const second = (await post(submissionLike({ envelope, w: theirs }))).body as Receipt;
    expect(second.id).not.toBe(first.id);
    expect((await withdraw(first.id, theirs)).body).toEqual({ error: "not-withdrawable" });
    expect((await withdraw(first.id, mine)).status).toBe(200);
  });
});

describe("withdrawing", () => {
  it("gives one answer for an unknown envelope and a wrong token", async () => {
    const { id } = (await post(submissionLike())).body as Receipt;
    const unknown = await withdraw(toBase64Url(randomBytes(32)), randomBytes(32));
    expect(unknown.body).toEqual({ error: "not-withdrawable" });
    expect(await withdraw(id, randomBytes(32))).toEqual(unknown);
  });
});

describe("the server refuses", () => {
  it.each([
    ["an old directory hash", { directoryHash: OLDER_HASH }, "unknown-directory"],
    ["an unknown directory hash", { directoryHash: randomBytes(32) }, "unknown-directory"],
    ["an epoch that is not 0", { epoch: 1 }, "unknown-version"],
    ["another version", { version: 2 }, "unknown-version"],
    ["a body that is not of a class", { bytes: envelopeBytes(0) + 1 }, "bad-size"],
    ["a file that was never uploaded", { blobIds: [randomId()] }, "blob-unknown"],
    ["more files than allowed", { blobIds: Array.from({ length: 6 }, () => randomId()) }, "too-many"],
  ])("%s", async (_name, options, error) => {
    const rows = await rowCount();
    expect((await post(submissionLike(options))).body).toEqual({ error });
    expect(await rowCount()).toBe(rows);
  });

  it("a file that another envelope claimed", async () => {
    const blobId = await upload(partsLike(SMALL_FILE));
    expect((await post(submissionLike({ blobIds: [blobId] }))).status).toBe(200);
    expect((await post(submissionLike({ blobIds: [blobId] }))).body).toEqual({ error: "blob-unknown" });
  });

  it("a file with a part missing, and one whose size is not padded", async () => {
    const [first, , last] = partsLike(3 * 1024 * 1024);
    const withGap = await upload([first, undefined, last]);
    expect((await post(submissionLike({ blobIds: [withGap] }))).body).toEqual({ error: "bad-size" });
    const unpadded = await upload([randomBytes(70_001)]);
    expect((await post(submissionLike({ blobIds: [unpadded] }))).body).toEqual({ error: "bad-size" });
  });
});

function holds(message: Uint8Array, receipt: string): boolean {
  const key = createPublicKey({
    format: "jwk",
    key: { kty: "OKP", crv: "Ed25519", x: toBase64Url(stage.publicKey("KEY_RECEIPT")) },
  });
  return verify(null, message, key, fromBase64Url(receipt) ?? new Uint8Array());
}
