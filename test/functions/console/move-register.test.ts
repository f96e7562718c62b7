import { AsyncResource } from "node:async_hooks";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Handler } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { partsLike, randomId, send, submissionLike } from "#test/support/functions-melder.ts";
import {
  as,
  eventLike,
  type Name,
  openDossier,
  publishFirst,
  wrapsLike,
} from "#test/support/functions-staff.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";

let stage: Stage;
let envelopeId: string;
let blobId: string;
let today: number;
let moveRegister: Handler;

beforeAll(async () => {
  stage = await startStage({ DUMMIES_PER_DAY: "0", ROW_DAYS: "90", RECOVERY_DAYS: "7" });
  await publishFirst();
  moveRegister = (await import("#functions/console/move-register.ts")).handler;
  today = (await import("#functions/adapters/clock.ts")).clock.today();
  const [directory] = await stage.rows("TABLE_PUBLICATION");
  const challenge = (await import("#functions/intake/get-challenge.ts")).handler;
  const putPart = (await import("#functions/intake/put-blob-part.ts")).handler;
  const post = (await import("#functions/intake/post-envelope.ts")).handler;
  blobId = randomId();
  const [part] = partsLike(65_536);
  const path = { blobId, part: "0" };
  await send(challenge, putPart, { route: intake.putBlobPart, path, payload: part as Uint8Array });
  const payload = submissionLike({ directoryHash: directory?.hash as Uint8Array, blobIds: [blobId] });
  const answer = await send(challenge, post, { route: intake.postEnvelope, payload });
  envelopeId = (answer.body as { id: string }).id;
  await (await import("#functions/jobs/release-inbox.ts")).handler();
});
afterAll(() => stage.stop());

const move = (dossierId: string, name: string, day = today, more: object = {}, who: Name = "anna") =>
  as(who, moveRegister, { path: { dossierId }, body: { move: name, day, ...more } });

/** Moves of an unfounded melding, from received to closed. */
const TO_CLOSED = [
  "acknowledge",
  "assess",
  "investigate",
  "record-findings",
  "decide-measures",
  "give-feedback",
  "close-unfounded",
];

describe("moving the register row", () => {
  it("follows the table from received to closed, and sets its days", async () => {
    const dossierId = await openDossier(["anna", "bram"], envelopeId);
    for (const name of TO_CLOSED) expect([name, (await move(dossierId, name)).status]).toEqual([name, 200]);
    const row = (await stage.rows("TABLE_REGISTER")).find((each) => each.dossierId === dossierId);
    expect(row).toMatchObject({ state: "closed", acknowledged: today, feedback: today, closed: today });
    expect(row?.destroyAfter).toBeGreaterThan(today + 50);
  });

  it("refuses a move that the table does not have from here, twice the same, and one before its time", async () => {
    const dossierId = await openDossier(["anna", "bram"], envelopeId);
    expect((await move(dossierId, "assess")).body).toEqual({ error: "illegal-move" });
    expect((await move(dossierId, "acknowledge", today + 2)).status).toBe(200);
    expect((await move(dossierId, "acknowledge")).body).toEqual({ error: "illegal-move" });
    expect((await move(dossierId, "assess")).body).toEqual({ error: "illegal-move" });
    expect((await move(dossierId, "release-hold")).body).toEqual({ error: "illegal-move" });
    expect((await move(dossierId, "hold")).status).toBe(200);
    expect((await move(dossierId, "release-hold")).body).toMatchObject({ register: { hold: false } });
  });

  it("is refused by the database itself when the row changed after it was read", async () => {
    const dossierId = await openDossier(["anna", "bram"], envelopeId);
    const answers = await Promise.all([1, 2, 3, 4].map(() => move(dossierId, "acknowledge")));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  it("refuses a day before receipt, and days far ahead", async () => {
    const dossierId = await openDossier(["anna", "bram"], envelopeId);
    expect((await move(dossierId, "acknowledge", today - 1)).body).toEqual({ error: "illegal-move" });
    expect((await move(dossierId, "acknowledge", today + 60)).body).toEqual({ error: "illegal-move" });
    expect((await move(dossierId, "hold", today + 1)).body).toEqual({ error: "illegal-move" });
  });

  it("is not for a vertrouwenspersoon, who decides nothing", async () => {
    const dossierId = await openDossier(["anna", "els"], envelopeId);
    expect((await move(dossierId, "acknowledge", today, {}, "els")).body).toEqual({ error: "not-allowed" });
  });
});

const wrapsOf = async (dossierId: string) =>
  (await stage.rows("TABLE_KEYS")).filter((row) => row.dossierId === dossierId);

const formsOfWraps = async (dossierId: string) =>
  (await wrapsOf(dossierId)).map((row) => Object.keys(row).sort().join(" "));

const stateOf = async (dossierId: string) =>
  (await stage.rows("TABLE_REGISTER")).find((row) => row.dossierId === dossierId)?.state;

/** A members event, as the console of `author` sends it; each is one epoch further. */
async function changeMembers(
  dossierId: string,
  epoch: number,
  members: readonly Name[],
  author: Name = "anna",
): Promise<void> {
  const append = (await import("#functions/console/append-event.ts")).handler;
  const event = eventLike({ dossierId, author, seq: epoch + 1, epoch, members });
  const body = { event, wraps: wrapsLike(members) };
  expect((await as(author, append, { path: { dossierId }, body })).status).toBe(200);
}

/** Anna archives; `between` happens after the keys were read, `times` times, and the function dies after its write. */
async function archiveAndDie(dossierId: string, between = async () => {}, times = 1): Promise<unknown> {
  const { keysTable } = await import("#functions/adapters/keys-table.ts");
  const { dossiersTable } = await import("#functions/adapters/dossiers-table.ts");
  const { registerTable } = await import("#functions/adapters/register-table.ts");
  const { clock } = await import("#functions/adapters/clock.ts");
  const { moveRegister: use } = await import("#functions/console/move-register.ts");
  const dies = () => Promise.reject(new Error("the function was stopped"));
  const head = await dossiersTable().head(dossierId);
  const input = {
    body: { move: "archive", day: today },
    path: { dossierId },
    staff: { id: "anna", roles: ["functionaris"] },
    head,
  };
  // What others do in between is done in their name, not in that of this function.
  const meanwhile = AsyncResource.bind(between);
  let left = times;
  const shredWrites = async (id: string) => {
    const writes = await keysTable().shredWrites(id);
    left -= 1;
    if (left >= 0) await meanwhile();
    return writes;
  };
  const deps = {
    clock,
    copyDays: { row: 90, recovery: 7 },
    dossiers: { ...dossiersTable(), destroy: dies },
    keys: { ...keysTable(), shred: dies, shredWrites },
    register: registerTable(),
  };
  return use(input as never, deps as never);
}

describe("ending a dossier", () => {
  it("is refused before its day, and under a hold", async () => {
    const dossierId = await openDossier(["anna", "bram"], envelopeId);
    for (const name of TO_CLOSED) await move(dossierId, name);
    expect((await move(dossierId, "destroy")).body).toEqual({ error: "illegal-move" });
    await move(dossierId, "hold");
    expect((await move(dossierId, "archive")).body).toEqual({ error: "illegal-move" });
  });

  it("shreds its keys, events and named files, keeps the bare row, and can be finished by the same call", async () => {
    const dossierId = await openDossier(["anna", "bram"], envelopeId);
    for (const name of TO_CLOSED) await move(dossierId, name);
    const blobs = [blobId];
    expect((await move(dossierId, "archive", today, { blobs })).body).toMatchObject({
      register: { state: "archived", closed: today },
    });
    expect((await move(dossierId, "archive", today, { blobs })).status).toBe(200);
    const wraps = (await stage.rows("TABLE_KEYS")).filter((row) => row.dossierId === dossierId);
    expect(wraps.map((row) => Object.keys(row).sort())).toEqual(
      wraps.map(() => ["dossierId", "member", "wrap"]),
    );
    const items = (await stage.rows("TABLE_DOSSIERS")).filter((row) => row.dossierId === dossierId);
    expect(items.map(({ item }) => item)).toEqual(["head"]);
    expect(await stage.rows("TABLE_BLOBS")).toEqual([]);
    expect(await stage.objects("BUCKET_BLOBS")).toEqual([]);
    const append = (await import("#functions/console/append-event.ts")).handler;
    const body = { event: eventLike({ dossierId, author: "anna", seq: 2 }), wraps: [] };
    expect((await as("anna", append, { path: { dossierId }, body })).body).toEqual({ error: "conflict" });
  });

  it("has no key left from the write on that ends it, also when everything after that fails", async () => {
    const dossierId = await openDossier(["anna", "bram"], envelopeId);
    for (const name of TO_CLOSED) await move(dossierId, name);
    await expect(archiveAndDie(dossierId)).rejects.toThrow("stopped");
    expect(await formsOfWraps(dossierId)).toEqual(["dossierId member wrap", "dossierId member wrap"]);
    // The same call again finishes it.
    expect((await move(dossierId, "archive")).status).toBe(200);
    const items = (await stage.rows("TABLE_DOSSIERS")).filter((row) => row.dossierId === dossierId);
    expect(items.map(({ item }) => item)).toEqual(["head"]);
  });

  it("has no key left when its members changed between reading the keys and ending it", async () => {
    const dossierId = await openDossier(["anna", "bram"], envelopeId);
    for (const name of TO_CLOSED) await move(dossierId, name);
    const changes = async () => void (await changeMembers(dossierId, 1, ["anna", "carla", "dirk"]));
    await expect(archiveAndDie(dossierId, changes)).rejects.toThrow("stopped");
    expect(await formsOfWraps(dossierId)).toEqual(Array.from({ length: 5 }, () => "dossierId member wrap"));
    expect(await stateOf(dossierId)).toBe("archived");
  });

  it("does not end for who was removed in that moment", async () => {
    const dossierId = await openDossier(["anna", "bram"], envelopeId);
    for (const name of TO_CLOSED) await move(dossierId, name);
    const changes = () => changeMembers(dossierId, 1, ["bram", "carla"], "bram");
    expect(await archiveAndDie(dossierId, changes)).toEqual({ ok: false, error: "not-allowed" });
    expect(await stateOf(dossierId)).toBe("closed");
    expect(await formsOfWraps(dossierId)).toEqual(
      Array.from({ length: 4 }, () => "dossierId member sealed wrap"),
    );
  });

  it("gives up, and says nothing that is not so, when the dossier keeps changing", async () => {
    const dossierId = await openDossier(["anna", "bram"], envelopeId);
    for (const name of TO_CLOSED) await move(dossierId, name);
    let epoch = 0;
    const changes = async () => {
      epoch += 1;
      await changeMembers(dossierId, epoch, ["anna", "bram"]);
    };
    await expect(archiveAndDie(dossierId, changes, 100)).rejects.toThrow(
      expect.objectContaining({ name: "StoreIsBusy" }),
    );
    expect(await stateOf(dossierId)).toBe("closed");
    expect(new Set(await formsOfWraps(dossierId))).toEqual(new Set(["dossierId member sealed wrap"]));
  });

  it("with more keys than one write removes, those of the present members go first", async () => {
    const members: Name[] = ["anna", "bram", "carla", "dirk", "els"];
    const dossierId = await openDossier(["anna", "bram"], envelopeId);
    for (const name of TO_CLOSED) await move(dossierId, name);
    const last = 20;
    for (let epoch = 1; epoch <= last; epoch += 1) await changeMembers(dossierId, epoch, members);
    await expect(archiveAndDie(dossierId)).rejects.toThrow("stopped");
    const opening = (await wrapsOf(dossierId)).filter(({ sealed }) => sealed !== undefined);
    expect(opening.map(({ wrap }) => String(wrap).slice(0, 6)).toSorted()).toEqual([
      ...Array(2).fill("000000"),
      ...Array(4).fill("000001"),
    ]);
    expect((await move(dossierId, "archive")).status).toBe(200);
    expect(new Set(await formsOfWraps(dossierId))).toEqual(new Set(["dossierId member wrap"]));
  });

  it("says until when a copy can be there: of the last message that the member names, else as if one came today", async () => {
    const { clock } = await import("#functions/adapters/clock.ts");
    const named = await openDossier(["anna", "bram"], envelopeId);
    const unnamed = await openDossier(["anna", "bram"], envelopeId);
    for (const dossierId of [named, unnamed]) for (const name of TO_CLOSED) await move(dossierId, name);
    const day = today + 100;
    vi.spyOn(clock, "today").mockReturnValue(day);
    expect((await move(named, "destroy", day, { lastMessage: today - 1 })).body).toEqual({
      error: "bad-request",
    });
    expect((await move(named, "destroy", day, { lastMessage: day + 1 })).body).toEqual({
      error: "bad-request",
    });
    expect((await move(named, "hold", day, { lastMessage: day })).body).toEqual({ error: "bad-request" });
    const lastCopy = async (dossierId: string, more: object) =>
      ((await move(dossierId, "destroy", day, more)).body as { register: { lastCopy: number } }).register
        .lastCopy;
    expect(await lastCopy(named, { lastMessage: today })).toBe(day + 7);
    expect(await lastCopy(unnamed, {})).toBe(day + 90 + 7);
    // A row that had to stay longer moves the days that it may concern, and no other.
    const { registerTable } = await import("#functions/adapters/register-table.ts");
    await registerTable().postponeLastCopy(day + 7, day + 20);
    const days = (await stage.rows("TABLE_REGISTER"))
      .filter(({ dossierId }) => dossierId === named || dossierId === unnamed)
      .map(({ lastCopy: left }) => left);
    expect(days.toSorted()).toEqual([day + 20, day + 97]);
  });

  it("leaves it in its members' list, without a key", async () => {
    const list = (await import("#functions/console/list-dossiers.ts")).handler;
    const { dossiers } = (await as("anna", list)).body as {
      dossiers: { keys: object[]; register: { state: string } }[];
    };
    const ended = dossiers.find(({ register }) => register.state === "archived");
    expect(ended?.keys).toEqual([]);
  });
});
