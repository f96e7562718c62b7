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
  send,
  submissionLike,
} from "#test/support/functions-melder.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";

/** What becomes of the files of an envelope that its melder takes back. */

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
  const { status, body } = await post(submissionLike({ w, blobIds: files }));
  expect(status).toBe(200);
  return { id: (body as { id: string }).id, w, files };
}

function withdraw({ id, w, files }: Sent): Promise<Answer> {
  const bytesOf = (text: string) => fromBase64Url(text) as Uint8Array;
  const payload = encodeWithdrawal({ id: bytesOf(id), w, blobIds: files.map(bytesOf) });
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
