import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { outboxTable, Priority } from "#functions/adapters/outbox-table.ts";
import type { PublicBucket } from "#functions/adapters/public-bucket.ts";
import type { Deps } from "#functions/jobs/publish-board.ts";
import { verifyIndex, verifyPage } from "#shared/protocol/board-index.ts";
import { pagePath, recordsOf, tagOf } from "#shared/protocol/board-layout.ts";
import { dummyRecord } from "#shared/protocol/board-record.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { PowerCut, stoppingAt } from "#test/support/functions-faults.ts";
import { randomId } from "#test/support/functions-melder.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";
import { unwrap } from "#test/support/organisation.ts";

const K = 4;
const DAY = 20_800;

let stage: Stage;
let deps: Deps;
let bucket: PublicBucket;
let outbox: ReturnType<typeof outboxTable>;
let publishBoard: (deps: Deps) => Promise<void>;

beforeAll(async () => {
  await ready();
  stage = await startStage({ BOARD_K: String(K) });
  publishBoard = (await import("#functions/jobs/publish-board.ts")).publishBoard;
  const adapters = await Promise.all([
    import("#functions/adapters/board-key.ts"),
    import("#functions/adapters/public-bucket.ts"),
    import("#functions/adapters/outbox-table.ts"),
    import("#functions/adapters/publication-table.ts"),
    import("#functions/adapters/board-plan.ts"),
  ]);
  bucket = adapters[1].publicBucket();
  outbox = adapters[2].outboxTable();
  deps = {
    boardKey: adapters[0].boardKey(),
    bucket,
    clock: { now: () => DAY * 86_400_000, today: () => DAY, minuteOfDay: () => 0 },
    outbox,
    plans: adapters[4].boardPlans(),
    publication: adapters[3].publicationTable(),
    settings: { whenIdle: true, k: K, recordDays: 90 },
  };
});
afterAll(() => stage.stop());

async function queue(waiting: Priority, queuedBy?: string): Promise<string> {
  const record = dummyRecord();
  await outbox.put({ id: randomId(), record, waiting, ...(queuedBy && { queuedBy }), day: DAY });
  return toBase64Url(tagOf(record));
}

const waiting = async () => (await stage.rows("TABLE_OUTBOX")).filter((row) => row.waiting !== undefined);

/** The board as a visitor gets it: everything verified. Its batch, and the tags of its records, oldest first. */
async function visit(): Promise<{ batch: number; tags: string[] }> {
  const bytes = await bucket.get("board/index");
  if (bytes === undefined) return { batch: 0, tags: [] };
  const boardKey = stage.publicKey("KEY_BOARD");
  const index = unwrap(verifyIndex({ bytes, boardKey, pinnedBatch: 0, today: DAY }));
  const tags: string[] = [];
  for (const page of index.pages) {
    const file = (await bucket.get(pagePath(page).slice(1))) ?? new Uint8Array();
    unwrap(verifyPage(page, file));
    tags.push(...recordsOf(file).map((record) => toBase64Url(tagOf(record))));
  }
  expect(index.tags.map(toBase64Url)).toEqual(tags);
  return { batch: index.batch, tags };
}

describe("publishing the board", () => {
  it("puts exactly k records on it, signed by the board key, whatever waits", async () => {
    await publishBoard(deps);
    expect(await visit()).toMatchObject({ batch: 1, tags: { length: K } });
    const tag = await queue("new", "anna");
    await publishBoard(deps);
    const { batch, tags } = await visit();
    expect([batch, tags.length]).toEqual([2, 2 * K]);
    expect(tags).toContain(tag);
    expect(await stage.rows("TABLE_OUTBOX")).toEqual([]);
  });

  it("takes terms first, then new ones, a melder's own, and republished ones last", async () => {
    const again = await queue("again", "anna");
    const own = await queue("self");
    const answers = [await queue("new", "anna"), await queue("new", "anna"), await queue("new", "bram")];
    const term = await queue("term", "bram");
    await publishBoard(deps);
    const first = (await visit()).tags.slice(-K);
    expect(first.sort()).toEqual([term, ...answers].sort());
    await publishBoard(deps);
    const second = (await visit()).tags.slice(-K);
    expect(second).toEqual(expect.arrayContaining([own, again]));
  });

  it("takes authors in turn, so that a long answer does not keep a colleague's waiting", async () => {
    for (let part = 0; part < 8; part += 1) await queue("new", "anna");
    const bram = await queue("new", "bram");
    await publishBoard(deps);
    expect((await visit()).tags.slice(-K)).toContain(bram);
    while ((await stage.rows("TABLE_OUTBOX")).length > 0) await publishBoard(deps);
  });

  it("takes one of each author whatever its queue, which is the day that the console promised", async () => {
    for (let part = 0; part < 8; part += 1) await queue("term", "anna");
    const bram = await queue("new", "bram");
    await publishBoard(deps);
    expect((await visit()).tags.slice(-K)).toContain(bram);
    while ((await waiting()).length > 0) await publishBoard(deps);
  });

  it("takes a melder's own records oldest day first", async () => {
    const late: string[] = [];
    for (let part = 0; part < K; part += 1) late.push(await queue("self"));
    const record = dummyRecord();
    await outbox.put({ id: randomId(), record, waiting: "self", day: DAY - 1 });
    await publishBoard(deps);
    expect((await visit()).tags.slice(-K)).toContain(toBase64Url(tagOf(record)));
    expect(await waiting()).toHaveLength(1);
    await publishBoard(deps);
    expect((await visit()).tags).toEqual(expect.arrayContaining(late));
  });

  it("rests while nothing waits only where it is told to, and never a whole day", async () => {
    const { batch } = await visit();
    const resting = { ...deps, settings: { ...deps.settings, whenIdle: false } };
    await publishBoard(resting);
    expect((await visit()).batch).toBe(batch);
    await publishBoard({ ...resting, clock: { ...deps.clock, today: () => DAY + 1 } });
    expect((await visit()).batch).toBe(batch + 1);
  });

  it("keeps a record with a tag that is on the board waiting", async () => {
    const taken = (await visit()).tags.at(-1) as string;
    const record = new Uint8Array(randomBytes(4096));
    record.set(Buffer.from(taken, "base64url"));
    await outbox.put({ id: randomId(), record, waiting: "new", day: DAY });
    await publishBoard(deps);
    expect(await stage.rows("TABLE_OUTBOX")).toHaveLength(1);
    for (const { id } of await stage.rows("TABLE_OUTBOX")) await outbox.remove(id as string);
  });
});

describe("a publication that ends anywhere", () => {
  it("leaves a whole board, and the next run publishes every record once", async () => {
    const queued: string[] = [];
    for (let at = 1, ended = false; !ended; at += 1) {
      queued.push(await queue("new", "anna"), await queue("term", "bram"), await queue("self"));
      const before = (await visit()).batch;
      ended = await endsAt(at);
      expect((await visit()).batch - before).toBeLessThanOrEqual(1);
      await publishBoard(deps);
    }
    while ((await waiting()).length > 0) await publishBoard(deps);
    const { batch, tags } = await visit();
    expect(tags).toHaveLength(batch * K);
    for (const tag of queued) expect(tags.filter((each) => each === tag)).toHaveLength(1);
    expect(queued.length).toBeGreaterThan(40);
  });
});

describe("publications at the same time", () => {
  it("make one board: no record is lost or twice, and a run that was overtaken publishes nothing", async () => {
    const queued: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      for (let part = 0; part < 3; part += 1) queued.push(await queue("new", "anna"), await queue("self"));
      // One in three rounds begins with the plan of a run that ended.
      if (round % 3 === 1) await endsAt(14);
      const { batch } = await visit();
      const runs = await Promise.allSettled(Array.from({ length: 3 }, () => publishBoard(deps)));
      for (const run of runs) if (run.status === "rejected") expect(run.reason.name).toBe("OvertakenRun");
      const after = await visit();
      expect(after.batch).toBeGreaterThan(batch);
      expect(after.tags).toHaveLength(after.batch * K);
    }
    while ((await waiting()).length > 0) await publishBoard(deps);
    const { tags } = await visit();
    for (const tag of queued) expect(tags.filter((each) => each === tag)).toHaveLength(1);
  });

  it("let no run finish late what is out: the board stays where it is", async () => {
    const tag = await queue("new", "anna");
    let overtake = true;
    const late: Deps = {
      ...deps,
      boardKey: {
        ...deps.boardKey,
        sign: async (message) => {
          if (overtake) {
            overtake = false;
            await publishBoard(deps);
            await publishBoard(deps);
          }
          return deps.boardKey.sign(message);
        },
      },
    };
    const { batch } = await visit();
    await expect(publishBoard(late)).rejects.toThrow(expect.objectContaining({ name: "OvertakenRun" }));
    const after = await visit();
    expect(after.batch).toBe(batch + 2);
    expect(after.tags.filter((each) => each === tag)).toHaveLength(1);
  });

  it("never put a dummy in the place of a record that is not there", async () => {
    const plan = { plan: randomId(), batch: (await visit()).batch + 1, boardDay: DAY };
    expect(await deps.plans.put({ ...plan, ids: Array.from({ length: K }, () => randomId()) })).toBe(true);
    const before = await visit();
    await expect(publishBoard(deps)).rejects.toThrow(expect.objectContaining({ name: "OvertakenRun" }));
    expect(await visit()).toEqual(before);
    await deps.plans.remove({ ...plan, plan: randomId(), ids: [] });
    await expect(publishBoard(deps)).rejects.toThrow();
    await deps.plans.remove({ ...plan, ids: [] });
    await publishBoard(deps);
    expect((await visit()).batch).toBe(before.batch + 1);
  });

  it("keep the records of an overtaken plan in their queues", async () => {
    const tag = await queue("new", "anna");
    const ids = (await waiting()).map(({ id }) => id as string);
    await deps.plans.put({ plan: randomId(), batch: (await visit()).batch, boardDay: DAY, ids });
    await publishBoard(deps);
    expect((await visit()).tags).toContain(tag);
  });
});

describe("a plan", () => {
  it("keeps its records from the retention, and says in its row which of them are real to nobody", async () => {
    for (let part = 0; part < 2; part += 1) await queue("again", "anna");
    // The plan is the last write before the board is signed.
    const noSignature = { ...deps.boardKey, sign: () => Promise.reject(new PowerCut()) };
    await expect(publishBoard({ ...deps, boardKey: noSignature })).rejects.toThrow(PowerCut);
    const plan = await deps.plans.find();
    expect(plan?.ids).toHaveLength(K);
    for (const id of plan?.ids ?? []) expect(id).toMatch(/^[A-Za-z0-9_-]{22}$/);
    for (const { id } of await waiting()) expect(await outbox.expire(id as string, DAY + 1)).toBe(false);
    expect(await waiting()).toHaveLength(2);
    expect((await stage.rows("TABLE_PUBLICATION")).map(({ kind, number }) => [kind, number])).toEqual([
      ["board", 0],
    ]);
    await publishBoard(deps);
    expect(await deps.plans.find()).toBeUndefined();
  });
});

/** Runs a publication whose call number `at` does not happen; true when it needed fewer. */
async function endsAt(at: number): Promise<boolean> {
  try {
    await publishBoard(stoppingAt(deps, at));
    return true;
  } catch (error) {
    if (error instanceof PowerCut) return false;
    throw error;
  }
}
