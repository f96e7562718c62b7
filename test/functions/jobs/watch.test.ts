import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OutboxTable, Priority } from "#functions/adapters/outbox-table.ts";
import type { PublicationTable } from "#functions/adapters/publication-table.ts";
import type { StaffTable } from "#functions/adapters/staff-table.ts";
import type { Deps } from "#functions/jobs/watch.ts";
import { randomId } from "#test/support/functions-melder.ts";
import { as, publication as publicationOf, publishFirst } from "#test/support/functions-staff.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";
import { voorbeelddam } from "#test/support/organisation.ts";

const READERS = ["anna", "bram", "carla", "dirk", "els"];
/** Three batches, of these days; the board has one of the last. */
const FIRST = 20_700;
const DAYS = [FIRST, FIRST + 1, FIRST + 2];
const LAST = FIRST + 2;
const RECORDS_PER_DAY = 6;

let stage: Stage;
let deps: Deps;
let watch: (deps: Deps) => Promise<void>;
let outbox: OutboxTable;
let publication: PublicationTable;
let staffRows: StaffTable;
const said: string[] = [];

beforeAll(async () => {
  stage = await startStage();
  outbox = (await import("#functions/adapters/outbox-table.ts")).outboxTable();
  publication = (await import("#functions/adapters/publication-table.ts")).publicationTable();
  staffRows = (await import("#functions/adapters/staff-table.ts")).staffTable();
  ({ watch } = await import("#functions/jobs/watch.ts"));
  deps = {
    clock: { today: () => LAST },
    log: (code, { name, within }) => said.push([name, code, within].join(" ").trim()),
    outbox,
    publication,
    staffRows,
    settings: { releaseMinutes: 240, recordsPerDay: RECORDS_PER_DAY },
  };
});
beforeEach(() => {
  said.length = 0;
});
afterAll(() => stage.stop());

/** What it says on this day. */
async function on(day: number, settings: Partial<Deps["settings"]> = {}): Promise<string[]> {
  said.length = 0;
  await watch({ ...deps, clock: { today: () => day }, settings: { ...deps.settings, ...settings } });
  return said.map((line) => line.replace(/^watch /, ""));
}

/** Without what other tests are about. */
const saidOf = async (day: number, code: RegExp, settings: Partial<Deps["settings"]> = {}) =>
  (await on(day, settings)).filter((line) => code.test(line));

describe("a deployment of an hour ago", () => {
  it("has nothing to say: there is no directory, batch or board yet", async () => {
    expect(await on(LAST)).toEqual([]);
    const { handler } = await import("#functions/jobs/watch.ts");
    expect(await handler()).toEqual({ done: true });
  });
});

describe("a deployment that runs", () => {
  beforeAll(async () => {
    await publishFirst();
    for (const [index, day] of DAYS.entries()) {
      await publication.putBatch({ number: index + 1, day, ids: [] });
    }
    const state = randomBytes(8);
    await publication.putBoard({ batch: 1, plan: "p", day: LAST, state });
    for (const reader of READERS) await staffRows.putRead(reader, 2);
  });

  it("has nothing to say while all is well", async () => {
    expect(await on(LAST)).toEqual([]);
  });

  it("says that a reader is behind once the first batch that she has not fetched is older than three days", async () => {
    const behind = (day: number) => saidOf(day, /reader/);
    expect(await behind(LAST + 3)).toEqual([]);
    expect(await behind(LAST + 4)).toEqual(["reader-behind"]);
    for (const reader of READERS) await staffRows.putRead(reader, 3);
    expect(await behind(LAST + 100)).toEqual([]);
    await publication.putBatch({ number: 4, day: LAST + 1, ids: [] });
    for (const reader of READERS.slice(1)) await staffRows.putRead(reader, 4);
    expect(await behind(LAST + 4)).toEqual([]);
    // One who is behind is enough, and nobody is named.
    expect(await behind(LAST + 5)).toEqual(["reader-behind"]);
  });

  it("is not behind by somebody who reads nothing", async () => {
    // Frank is beheerder and Gerda coordinator: they never fetch a batch.
    await staffRows.putRead("anna", 4);
    expect(await saidOf(LAST + 100, /reader/)).toEqual([]);
  });

  it("is not behind by somebody of whom the directory says that she is away, while she is", async () => {
    await publication.putBatch({ number: 5, day: LAST + 2, ids: [] });
    for (const reader of READERS.slice(1)) await staffRows.putRead(reader, 5);
    const { draft } = voorbeelddam();
    const previousHash = (await publication.directory(1))?.hash ?? null;
    const awayUntil = LAST + 20;
    const staff = draft.staff.map((entry) => (entry.id === "anna" ? { ...entry, awayUntil } : entry));
    const body = publicationOf({ ...draft, staff, version: 2, previousHash });
    const { handler } = await import("#functions/console/publish-directory.ts");
    expect((await as("frank", handler, { path: { version: "2" }, body })).status).toBe(200);
    expect(await saidOf(awayUntil, /reader/)).toEqual([]);
    expect(await saidOf(awayUntil + 1, /reader/)).toEqual(["reader-behind"]);
  });

  it("says at 60, 30, 14 and 7 days that the directory expires, each until the end, and then that it has", async () => {
    const { notAfter } = voorbeelddam().draft;
    const notices = (left: number) => saidOf(notAfter - left, /directory/);
    expect(await notices(61)).toEqual([]);
    expect(await notices(60)).toEqual(["directory-expires 60"]);
    expect(await notices(31)).toEqual(["directory-expires 60"]);
    expect(await notices(30)).toEqual(["directory-expires 60", "directory-expires 30"]);
    expect(await notices(14)).toHaveLength(3);
    const all = [60, 30, 14, 7].map((days) => `directory-expires ${days}`);
    expect(await notices(7)).toEqual(all);
    // On its last day it still holds.
    expect(await notices(0)).toEqual(all);
    expect(await notices(-1)).toEqual([...all, "directory-expired"]);
  });

  it("says that a release was missed when the last batch is older than two of its periods", async () => {
    const released = LAST + 2;
    const missed = (day: number, releaseMinutes: number) => saidOf(day, /release/, { releaseMinutes });
    expect(await missed(released + 1, 240)).toEqual([]);
    expect(await missed(released + 2, 240)).toEqual(["release-missed"]);
    expect(await missed(released + 2, 1_440)).toEqual([]);
    expect(await missed(released + 3, 1_440)).toEqual(["release-missed"]);
  });

  it("says that the board was missed when a whole day went without a batch", async () => {
    expect(await saidOf(LAST + 1, /board/)).toEqual([]);
    expect(await saidOf(LAST + 2, /board/)).toEqual(["board-missed"]);
  });

  it("says that the queue is too long when it holds more than the board takes in three days", async () => {
    const queue = (waiting: Priority) =>
      outbox.put({ id: randomId(), record: randomBytes(64), waiting, day: LAST });
    const longest = 3 * RECORDS_PER_DAY;
    for (let count = 0; count < longest; count += 1) {
      await queue((["term", "new", "self"] as const)[count % 3] ?? "new");
    }
    // What was read before is republished when there is room.
    await queue("again");
    expect(await saidOf(LAST, /outbox/)).toEqual([]);
    await queue("new");
    expect(await saidOf(LAST, /outbox/)).toEqual(["outbox-behind"]);
  });
});
