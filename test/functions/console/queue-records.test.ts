import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Handler } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { randomId, send, submissionLike } from "#test/support/functions-melder.ts";
import { as, openDossier, publishFirst } from "#test/support/functions-staff.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";

let stage: Stage;
let queueRecords: Handler;
let dossierId: string;

beforeAll(async () => {
  stage = await startStage({ DUMMIES_PER_DAY: "0" });
  await publishFirst();
  queueRecords = (await import("#functions/console/queue-records.ts")).handler;
  const [directory] = await stage.rows("TABLE_PUBLICATION");
  const payload = submissionLike({ directoryHash: directory?.hash as Uint8Array });
  const challenge = (await import("#functions/intake/get-challenge.ts")).handler;
  const post = (await import("#functions/intake/post-envelope.ts")).handler;
  const answer = await send(challenge, post, { route: intake.postEnvelope, payload });
  await (await import("#functions/jobs/release-inbox.ts")).handler();
  dossierId = await openDossier(["anna", "bram"], (answer.body as { id: string }).id);
});
afterAll(() => stage.stop());

const record = () => ({ id: randomId(), record: randomId(4096) });
const queue = (records: object[], who: "anna" | "bram" = "anna") =>
  as(who, queueRecords, { body: { dossierId, priority: "term", records } });

describe("queueing records", () => {
  it("stores who queued them and on which day, and no dossier", async () => {
    const [first, second] = [record(), record()];
    const answer = await queue([first, second]);
    expect(answer.body).toMatchObject({ queued: 2, expected: expect.any(Number) });
    const row = (await stage.rows("TABLE_OUTBOX")).find(({ id }) => id === first.id);
    expect(Object.keys(row ?? {}).sort()).toEqual(["day", "id", "queuedBy", "record", "waiting"]);
    expect(row).toMatchObject({ queuedBy: "anna", waiting: "term" });
  });

  it("takes the same again, and refuses an id that has other bytes or another author: all or none", async () => {
    const known = record();
    await queue([known]);
    expect((await queue([known])).status).toBe(200);
    const fresh = record();
    expect((await queue([fresh, { ...known, record: randomId(4096) }])).body).toEqual({ error: "conflict" });
    expect((await queue([known], "bram")).body).toEqual({ error: "conflict" });
    expect((await stage.rows("TABLE_OUTBOX")).some(({ id }) => id === fresh.id)).toBe(false);
    expect((await queue([fresh, fresh])).body).toEqual({ error: "bad-request" });
  });
});
