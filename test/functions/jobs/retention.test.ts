import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Deps } from "#functions/jobs/retention.ts";
import type { Handler } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { isReader } from "#shared/domain/roles.ts";
import { PowerCut, stoppingAt } from "#test/support/functions-faults.ts";
import { randomId, send, submissionLike } from "#test/support/functions-melder.ts";
import { as, type Name, openDossier, publishFirst } from "#test/support/functions-staff.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";
import { voorbeelddam } from "#test/support/organisation.ts";

let stage: Stage;
let deps: Deps;
let retention: (deps: Deps) => Promise<void>;
let moveRegister: Handler;
let putInboxRead: Handler;

beforeAll(async () => {
  stage = await startStage({ DUMMIES_PER_DAY: "0", ROW_DAYS: "90", RECORD_DAYS: "90", RECOVERY_DAYS: "7" });
  await publishFirst();
  retention = (await import("#functions/jobs/retention.ts")).retention;
  moveRegister = (await import("#functions/console/move-register.ts")).handler;
  putInboxRead = (await import("#functions/console/put-inbox-read.ts")).handler;
  deps = {
    audit: (await import("#functions/adapters/audit-table.ts")).auditTable(),
    blobs: (await import("#functions/adapters/blobs-table.ts")).blobsTable(),
    clock: (await import("#functions/adapters/clock.ts")).clock,
    inbox: (await import("#functions/adapters/inbox-table.ts")).inboxTable(),
    outbox: (await import("#functions/adapters/outbox-table.ts")).outboxTable(),
    publication: (await import("#functions/adapters/publication-table.ts")).publicationTable(),
    register: (await import("#functions/adapters/register-table.ts")).registerTable(),
    staffRows: (await import("#functions/adapters/staff-table.ts")).staffTable(),
    settings: { rowDays: 90, recordDays: 90, recoveryDays: 7 },
  };
});
afterAll(() => stage.stop());

const READERS = ["anna", "bram", "carla", "dirk", "els"] as const;

const lastBatch = async () =>
  (await import("#functions/adapters/publication-table.ts")).publicationTable().lastBatch();

const later = (days: number): Deps => ({
  ...deps,
  clock: { ...deps.clock, today: () => deps.clock.today() + days },
});

async function postAndRelease(
  payload?: Uint8Array,
): Promise<{ id: string; payload: Uint8Array; answer: unknown }> {
  const directory = (await stage.rows("TABLE_PUBLICATION")).find(({ kind }) => kind === "directory");
  const bytes = payload ?? submissionLike({ directoryHash: directory?.hash as Uint8Array });
  const challenge = (await import("#functions/intake/get-challenge.ts")).handler;
  const post = (await import("#functions/intake/post-envelope.ts")).handler;
  const { body } = await send(challenge, post, { route: intake.postEnvelope, payload: bytes });
  await (await import("#functions/jobs/release-inbox.ts")).handler();
  return { id: (body as { id: string }).id, payload: bytes, answer: body };
}

/** Whether the night came to its end before that call. */
async function endingAt(night: Deps, call: number): Promise<boolean> {
  try {
    await retention(stoppingAt(night, call));
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(PowerCut);
    return false;
  }
}

const TO_ARCHIVED = [
  "acknowledge",
  "assess",
  "investigate",
  "record-findings",
  "decide-measures",
  "give-feedback",
  "close-unfounded",
  "archive",
];

const read = (name: Name, batch: number) => as(name, putInboxRead, { body: { batch } });
const envelopeOf = async (id: string) =>
  (await stage.rows("TABLE_INBOX")).find((row) => row.id === id)?.envelope;

describe("retention of the inbox", () => {
  it("keeps a row until its days are over and every reader, the alternate too, has fetched its batch", async () => {
    const { id, payload, answer } = await postAndRelease();
    const batch = await lastBatch();
    for (const name of READERS.filter((each) => each !== "dirk")) await read(name, batch);
    await retention(later(400));
    expect(await envelopeOf(id)).toBeDefined();
    await read("dirk", batch);
    await retention(later(89));
    expect(await envelopeOf(id)).toBeDefined();
    await retention(later(90));
    expect(await envelopeOf(id)).toBeUndefined();

    const rows = await stage.rows("TABLE_INBOX");
    const tombstone = rows.find((row) => row.id === id) ?? {};
    expect(Object.keys(tombstone).sort()).toEqual(["commitment", "day", "id", "withdrawHash"]);
    const again = await postAndRelease(payload);
    expect(again.answer).toEqual(answer);
    expect(await envelopeOf(id)).toBeUndefined();
    expect((await stage.rows("TABLE_INBOX")).length).toBe(rows.length);
  });

  it("moves the day of the last copy on while a row must stay, or when it left late", async () => {
    await postAndRelease();
    const batch = await lastBatch();
    const moved: number[][] = [];
    const register = { postponeLastCopy: async (...days: number[]) => void moved.push(days) };
    const today = deps.clock.today();
    const night = (days: number) => retention({ ...later(days), register });
    for (const name of READERS.filter((each) => each !== "dirk")) await read(name, batch);
    for (const days of [89, 90, 91]) await night(days);
    await read("dirk", batch);
    for (const days of [92, 93]) await night(days);
    const reckoned = today + 90 + 7;
    expect(moved).toEqual([90, 91, 92].map((days) => [reckoned, today + days + 7]));
  });

  it("never names a day too early, wherever a night ended and whenever it was done again", async () => {
    const today = deps.clock.today();
    const first = await postAndRelease();
    const dossierId = await openDossier(["anna", "bram"], first.id);
    const second = await postAndRelease();
    for (const move of TO_ARCHIVED) {
      const lastMessage = move === "archive" && { lastMessage: today };
      const body = { move, day: today, ...lastMessage };
      expect([move, (await as("anna", moveRegister, { path: { dossierId }, body })).status]).toEqual([
        move,
        200,
      ]);
    }
    for (const name of READERS) await read(name, await lastBatch());
    const lastCopy = async () =>
      (await stage.rows("TABLE_REGISTER")).find((row) => row.dossierId === dossierId)?.lastCopy as number;
    expect(await lastCopy()).toBe(today + 90 + 7);
    const gone = new Map<string, number>();
    let night = 90;
    for (let isDone = false; !isDone; ) {
      night += 1;
      // Each night ends one call later than the one before, and is broken off no more once it came to its end.
      isDone = await endingAt(later(night), night - 90);
      for (const { id } of [first, second]) {
        if ((await envelopeOf(id)) === undefined && !gone.has(id)) gone.set(id, today + night);
      }
      expect(await lastCopy()).toBeGreaterThanOrEqual(Math.max(0, ...gone.values()) + 7);
    }
    expect([...gone.keys()]).toEqual([first.id, second.id]);
    expect(night).toBeGreaterThan(100);
  });

  it("counts exactly the readers of the directory", () => {
    const { staff } = voorbeelddam().draft;
    expect(staff.filter(({ role }) => isReader(role)).map(({ id }) => id)).toEqual(READERS);
  });

  it("notes no batch that is not out, and never goes back", async () => {
    const last = await lastBatch();
    expect((await read("anna", last + 1)).body).toEqual({ error: "bad-request" });
    expect((await read("anna", last)).body).toEqual({ batch: last });
    expect((await read("anna", 0)).body).toEqual({ batch: last });
    expect((await read("frank", 1)).body).toEqual({ error: "not-allowed" });
  });
});

describe("retention of the outbox", () => {
  it("removes a record that found no place in all the time that it would have lived", async () => {
    const day = deps.clock.today();
    const { outboxTable } = await import("#functions/adapters/outbox-table.ts");
    const id = randomId();
    await outboxTable().put({ id, record: new Uint8Array(4096), waiting: "again", queuedBy: "anna", day });
    const isThere = async () => (await stage.rows("TABLE_OUTBOX")).some((row) => row.id === id);
    await retention(later(90));
    expect(await isThere()).toBe(true);
    await retention(later(91));
    expect(await isThere()).toBe(false);
  });
});

describe("the audit's days", () => {
  it("get one block each, whatever happened and however often the job runs", async () => {
    const blocks = async () =>
      (await stage.rows("TABLE_AUDIT")).filter((row) => row.chain === "days" && row.position !== 0);
    const before = (await blocks()).length;
    await retention(later(500));
    await retention(later(500));
    await retention(later(501));
    expect((await blocks()).length).toBe(before + 2);
    for (const block of await blocks()) {
      expect(Object.keys(block).sort()).toEqual(["chain", "day", "hash", "position"]);
    }
  });
});
