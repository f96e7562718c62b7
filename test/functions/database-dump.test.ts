import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Handler } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { partsLike, randomId, send, submissionLike } from "#test/support/functions-melder.ts";
import { publishFirst } from "#test/support/functions-staff.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";

/** What a thief of every store holds after two melders sent envelopes with files, before and after the release. */

const TABLES = [
  "TABLE_INBOX",
  "TABLE_BLOBS",
  "TABLE_DOSSIERS",
  "TABLE_KEYS",
  "TABLE_REGISTER",
  "TABLE_STAFF",
  "TABLE_OUTBOX",
  "TABLE_AUDIT",
  "TABLE_PUBLICATION",
] as const;

let stage: Stage;
let directoryHash: Uint8Array;
const sent: { id: string; blobIds: string[] }[] = [];

beforeAll(async () => {
  stage = await startStage();
  await publishFirst();
  const [directory] = await stage.rows("TABLE_PUBLICATION");
  directoryHash = directory?.hash as Uint8Array;
  for (let melder = 0; melder < 2; melder += 1) sent.push(await sendWithFiles());
});
afterAll(() => stage.stop());

async function sendWithFiles(): Promise<{ id: string; blobIds: string[] }> {
  const challenge = (await import("#functions/intake/get-challenge.ts")).handler;
  const putPart: Handler = (await import("#functions/intake/put-blob-part.ts")).handler;
  const post = (await import("#functions/intake/post-envelope.ts")).handler;
  const blobIds = [randomId(), randomId()];
  for (const blobId of blobIds) {
    for (const [part, payload] of partsLike(2 * 1024 * 1024).entries()) {
      const path = { blobId, part: String(part) };
      expect((await send(challenge, putPart, { route: intake.putBlobPart, path, payload })).status).toBe(200);
    }
  }
  const payload = submissionLike({ directoryHash, blobIds });
  const answer = await send(challenge, post, { route: intake.postEnvelope, payload });
  return { id: (answer.body as { id: string }).id, blobIds };
}

/** Every row of every table as text, and every object name. */
async function dump(): Promise<{ rows: Record<string, unknown>[]; objects: string[] }> {
  const tables = await Promise.all(TABLES.map((table) => stage.rows(table)));
  return { rows: tables.flat(), objects: (await stage.objects("BUCKET_BLOBS")).map(({ key }) => key) };
}

const textOf = (row: Record<string, unknown>) =>
  JSON.stringify(row, (_name, value) => (value instanceof Uint8Array ? toBase64Url(value) : value));

/** Numbers anywhere in a row. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (value instanceof Uint8Array || typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

async function expectNothingNamesBoth(): Promise<void> {
  const { rows, objects } = await dump();
  const envelopes = sent.map(({ id }) => id);
  const blobs = sent.flatMap(({ blobIds }) => blobIds);
  for (const text of [...rows.map(textOf), ...objects]) {
    const named = [envelopes, blobs].map((ids) => ids.filter((id) => text.includes(id)));
    expect(named.every((ids) => ids.length > 0)).toBe(false);
    expect(named[1]?.length).toBeLessThanOrEqual(1);
  }
  for (const row of rows) {
    // Days are below 100,000 and sizes below 10 million; a time in seconds or milliseconds is far above.
    for (const number of numbersIn(row)) expect(number).toBeLessThan(10_000_000);
    expect(textOf({ ...row, envelope: "", bytes: "", record: "" })).not.toMatch(
      /\d{2}:\d{2}|\d{4}-\d{2}-\d{2}/,
    );
  }
}

describe("a dump of every store", () => {
  it("names no envelope together with a file, and no time of day, before the release", async () => {
    await expectNothingNamesBoth();
    const { objects } = await dump();
    expect(objects.filter((key) => key.startsWith("incoming/"))).toHaveLength(8);
  });

  it("names none after it either, and the times of the objects are those of the release", async () => {
    const began = Date.now();
    await (await import("#functions/jobs/release-inbox.ts")).handler();
    await expectNothingNamesBoth();
    const objects = await stage.objects("BUCKET_BLOBS");
    expect(objects).toHaveLength(8);
    for (const { key, lastModified } of objects) {
      expect(key).toMatch(/^blobs\//);
      // The times of objects have whole seconds.
      expect(lastModified).toBeGreaterThanOrEqual(Math.floor(began / 1000) * 1000);
    }
  });
});
