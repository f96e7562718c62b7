import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer, Handler } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { fromBase64Url, toBase64Url } from "#shared/protocol/bytes.ts";
import { encodeWithdrawal } from "#shared/protocol/submission.ts";
import {
  DIRECTORY_HASH,
  partsLike,
  publishHashes,
  randomId,
  recordIdOf,
  send,
  submissionLike,
} from "#test/support/functions-melder.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";

/** What becomes of the files and the board record of an envelope that its melder takes back. */

let stage: Stage;
const intakeHandlers: Record<string, Handler> = {};
const jobs: Record<string, () => Promise<unknown>> = {};

beforeAll(async () => {
  stage = await startStage({ DUMMIES_PER_DAY: "0" });
  await publishHashes(DIRECTORY_HASH);
  for (const name of ["get-challenge", "put-blob-part", "post-envelope", "withdraw-envelope"])
    intakeHandlers[name] = (await import(`#functions/intake/${name}.ts`)).handler;
  for (const name of ["sweep", "release-inbox"])
    jobs[name] = (await import(`#functions/jobs/${name}.ts`)).handler;
});
afterAll(() => stage.stop());

const handler = (name: string): Handler => intakeHandlers[name] as Handler;
const run = (job: "sweep" | "release-inbox") => jobs[job]?.();

interface Sent {
  readonly id: string;
  readonly w: Uint8Array;
  readonly recordId: Uint8Array;
  readonly files: readonly string[];
}

async function upload(): Promise<string> {
  const blobId = randomId();
  const [payload = new Uint8Array()] = partsLike(65_536);
  const request = { route: intake.putBlobPart, path: { blobId, part: "0" }, payload };
  expect((await send(handler("get-challenge"), handler("put-blob-part"), request)).status).toBe(200);
  return blobId;
}

const post = (payload: Uint8Array): Promise<Answer> =>
  send(handler("get-challenge"), handler("post-envelope"), { route: intake.postEnvelope, payload });

async function sendWithFiles(): Promise<Sent> {
  const files = [await upload(), await upload()];
  const w = randomBytes(32);
  const payload = submissionLike({ w, blobIds: files });
  const { status, body } = await post(payload);
  expect(status).toBe(200);
  return { id: (body as { id: string }).id, w, recordId: recordIdOf(payload), files };
}

function withdraw({ id, w, recordId, files }: Sent): Promise<Answer> {
  const bytesOf = (text: string) => fromBase64Url(text) as Uint8Array;
  const payload = encodeWithdrawal({ id: bytesOf(id), w, recordId, blobIds: files.map(bytesOf) });
  return send(handler("get-challenge"), handler("withdraw-envelope"), {
    route: intake.withdrawEnvelope,
    payload,
  });
}

const rowIds = async () => (await stage.rows("TABLE_BLOBS")).map(({ blobId }) => blobId);
const objectIds = async () => (await stage.objects("BUCKET_BLOBS")).map(({ key }) => key.split("/")[1]);

async function expectGone(files: readonly string[]): Promise<void> {
  const left = [...(await rowIds()), ...(await objectIds())];
  for (const file of files) expect(left).not.toContain(file);
}
async function expectThere(files: readonly string[]): Promise<void> {
  expect(await rowIds()).toEqual(expect.arrayContaining([...files]));
  expect(await objectIds()).toEqual(expect.arrayContaining([...files]));
}

describe("withdrawing an envelope with files", () => {
  it("leaves neither row nor object of them after the sweep, and the files of another envelope stay", async () => {
    const [mine, theirs] = [await sendWithFiles(), await sendWithFiles()];
    expect((await withdraw(mine)).body).toEqual({ withdrawn: true });
    await run("sweep");
    await expectGone(mine.files);
    await expectThere(theirs.files);
  });

  it("stores nothing that names both", async () => {
    const sent = await sendWithFiles();
    await withdraw(sent);
    const inbox = (await stage.rows("TABLE_INBOX")).find(({ id }) => id === sent.id) ?? {};
    expect(Object.keys(inbox).sort()).toEqual(["commitment", "day", "id", "withdrawHash", "withdrawn"]);
    for (const row of (await stage.rows("TABLE_BLOBS")).filter(({ blobId }) =>
      sent.files.includes(`${blobId}`),
    ))
      expect(Object.keys(row).sort()).toEqual(["blobId", "parts", "swept"]);
  });

  it("gives the same answer again, and takes files that were not named the first time", async () => {
    const sent = await sendWithFiles();
    const first = await withdraw({ ...sent, files: [] });
    await run("sweep");
    await expectThere(sent.files);
    expect(await withdraw(sent)).toEqual(first);
    expect(await withdraw(sent)).toEqual(first);
    await run("sweep");
    await expectGone(sent.files);
    expect(await withdraw(sent)).toEqual(first);
  });

  it("ignores ids that are unknown, unclaimed or released, and answers as ever", async () => {
    const released = await sendWithFiles();
    await run("release-inbox");
    const [sent, unclaimed] = [await sendWithFiles(), await upload()];
    const files = [randomId(), unclaimed, ...released.files, ...sent.files];
    expect((await withdraw({ ...sent, files })).body).toEqual({ withdrawn: true });
    await run("sweep");
    await expectGone(sent.files);
    await expectThere([unclaimed, ...released.files]);
    expect(await rowIds()).not.toContain(files[0]);
  });

  it("closes them at once: another envelope cannot claim them before the sweep", async () => {
    const sent = await sendWithFiles();
    await withdraw(sent);
    expect((await post(submissionLike({ blobIds: sent.files }))).body).toEqual({ error: "blob-unknown" });
  });

  it("touches no file when the envelope cannot be withdrawn", async () => {
    const refused = { error: "not-withdrawable" };
    const [out, waiting] = [await sendWithFiles(), await sendWithFiles()];
    expect((await withdraw({ ...waiting, w: randomBytes(32) })).body).toEqual(refused);
    expect((await withdraw({ ...waiting, id: toBase64Url(randomBytes(32)) })).body).toEqual(refused);
    await run("release-inbox");
    expect((await withdraw(out)).body).toEqual(refused);
    await run("sweep");
    await expectThere([...out.files, ...waiting.files]);
  });
});

describe("withdrawing an envelope with a board record", () => {
  const waiting = async () => (await stage.rows("TABLE_OUTBOX")).map(({ id }) => id);

  it("takes the record from the queue, so that the mailbox never says that something arrived", async () => {
    const [mine, theirs] = [await sendWithFiles(), await sendWithFiles()];
    expect(await waiting()).toContain(toBase64Url(mine.recordId));
    await withdraw(mine);
    expect(await waiting()).not.toContain(toBase64Url(mine.recordId));
    expect(await waiting()).toContain(toBase64Url(theirs.recordId));
  });

  it("leaves it where the envelope cannot be withdrawn, and withdraws where no such record waits", async () => {
    const sent = await sendWithFiles();
    expect((await withdraw({ ...sent, w: randomBytes(32) })).body).toEqual({ error: "not-withdrawable" });
    expect(await waiting()).toContain(toBase64Url(sent.recordId));
    expect((await withdraw({ ...sent, recordId: randomBytes(16) })).body).toEqual({ withdrawn: true });
    expect(await waiting()).toContain(toBase64Url(sent.recordId));
  });

  it("leaves a record that a batch of the board has taken: that batch would miss it", async () => {
    const sent = await sendWithFiles();
    const { outboxTable } = await import("#functions/adapters/outbox-table.ts");
    await outboxTable().take(toBase64Url(sent.recordId));
    expect((await withdraw(sent)).body).toEqual({ withdrawn: true });
    expect(await waiting()).toContain(toBase64Url(sent.recordId));
  });

  it("takes no answer of staff out of the queue", async () => {
    const sent = await sendWithFiles();
    const id = randomId();
    const { outboxTable } = await import("#functions/adapters/outbox-table.ts");
    await outboxTable().put({ id, record: randomBytes(4096), waiting: "new", queuedBy: "anna", day: 1 });
    expect((await withdraw({ ...sent, recordId: fromBase64Url(id) as Uint8Array })).body).toEqual({
      withdrawn: true,
    });
    expect(await waiting()).toContain(id);
  });
});
