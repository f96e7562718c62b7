import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { PRIORITIES } from "#functions/adapters/outbox-table.ts";
import type { Answer, Handler } from "#functions/runtime/lambda.ts";
import { kebab } from "#infra/functions.ts";
import { consoleApi } from "#shared/api/console.ts";
import { intake } from "#shared/api/intake.ts";
import { randomId, send, submissionLike } from "#test/support/functions-melder.ts";
import {
  as,
  eventLike,
  openDossier,
  publishFirst,
  type Request,
  wrapsLike,
} from "#test/support/functions-staff.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";

/** Bram was left out of a melding that Anna and Carla handle: he must not see anything of it on any route. */

type RouteName = keyof typeof consoleApi;

let stage: Stage;
const handlers = new Map<RouteName, Handler>();

beforeAll(async () => {
  stage = await startStage({ DUMMIES_PER_DAY: "0", RELEASE_WHEN_IDLE: "false" });
  await publishFirst();
  for (const name of Object.keys(consoleApi) as RouteName[]) {
    handlers.set(name, (await import(`#functions/console/${kebab(name)}.ts`)).handler);
  }
});
afterAll(() => stage.stop());

const call = (name: RouteName, request: Request = {}): Promise<Answer> =>
  as("bram", handlers.get(name) as Handler, request);

/** Every route that names a dossier, with a request that a member could make. */
function dossierRequests(dossierId: string): [RouteName, Request][] {
  const event = eventLike({ dossierId, author: "bram", seq: 2 });
  return [
    ["listEvents", { path: { dossierId, after: "0" } }],
    ["appendEvent", { path: { dossierId }, body: { event, wraps: [] } }],
    ["putSummary", { path: { dossierId }, body: { head: 1, summary: "AAAA" } }],
    ["moveRegister", { path: { dossierId }, body: { move: "hold", day: 20_779 } }],
    ["queueRecords", { body: { dossierId, priority: "new", records: [record()] } }],
    ["listAudit", { path: { chain: dossierId, after: "0" } }],
  ];
}

const record = () => ({ id: randomId(), record: randomId(4096) });

/** Everything that Bram's session can read without naming a dossier. */
async function everythingReadable(): Promise<Answer[]> {
  return Promise.all([
    call("whoAmI"),
    call("getVault"),
    call("listDirectories"),
    call("listDossiers"),
    call("listAudit", { path: { chain: "self", after: "0" } }),
    call("listAudit", { path: { chain: "days", after: "0" } }),
  ]);
}

async function releasedEnvelope(): Promise<string> {
  const directory = (await stage.rows("TABLE_PUBLICATION")).find(({ kind }) => kind === "directory");
  const payload = submissionLike({ directoryHash: directory?.hash as Uint8Array });
  const challenge = (await import("#functions/intake/get-challenge.ts")).handler;
  const post = (await import("#functions/intake/post-envelope.ts")).handler;
  const answer = await send(challenge, post, { route: intake.postEnvelope, payload });
  await (await import("#functions/jobs/release-inbox.ts")).handler();
  return (answer.body as { id: string }).id;
}

describe("a left-out staff member", () => {
  it("gets for the dossier exactly what he gets for one that does not exist, on every route that names one", async () => {
    const dossierId = await openDossier(["anna", "carla"], await releasedEnvelope());
    const absent = randomId();
    for (const [index, [name, request]] of dossierRequests(dossierId).entries()) {
      const [, absentRequest] = dossierRequests(absent)[index] ?? [];
      const answer = await call(name, request);
      expect([name, answer]).toEqual([name, { status: 403, body: { error: "not-allowed" } }]);
      expect(answer).toEqual(await call(name, absentRequest));
    }
    expect(dossierRequests(dossierId).map(([name]) => name)).toEqual(
      expect.arrayContaining(
        Object.entries(consoleApi).flatMap(([name, { members }]) =>
          members === "dossier" && name !== "listDossiers" ? [name] : [],
        ),
      ),
    );
  });

  it("reads the same before and after the dossier is opened, worked on and closed to him", async () => {
    const envelopeId = await releasedEnvelope();
    const before = await everythingReadable();
    const dossierId = await openDossier(["anna", "carla"], envelopeId);
    const append = handlers.get("appendEvent") as Handler;
    for (const seq of [2, 3, 4]) {
      const body = { event: eventLike({ dossierId, author: "anna", seq }), wraps: [] };
      await as("anna", append, { path: { dossierId }, body });
    }
    expect(await everythingReadable()).toEqual(before);
  });

  it("loses sight of a dossier with the epoch that leaves him out, and keeps no word of it", async () => {
    const dossierId = await openDossier(["anna", "bram"], await releasedEnvelope());
    const listed = await call("listDossiers");
    expect(JSON.stringify(listed)).toContain(dossierId);
    const members = ["anna", "carla"] as const;
    const body = {
      event: eventLike({ dossierId, author: "anna", seq: 2, epoch: 1, members }),
      wraps: wrapsLike(members),
    };
    await as("anna", handlers.get("appendEvent") as Handler, { path: { dossierId }, body });
    expect(JSON.stringify(await everythingReadable())).not.toContain(dossierId);
  });
});

describe("the day of publication", () => {
  const priorities = ["term", "new", "again"] as const;

  async function answers(dossierId: string): Promise<string> {
    const asked: unknown[] = [];
    for (const priority of priorities) {
      for (let ask = 1; ask <= 16; ask += 1) {
        asked.push(await call("queueRecords", { body: { dossierId, priority, records: [], ask } }));
      }
    }
    return JSON.stringify(asked);
  }

  it("is the same to a member whatever others queue and however many report", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const dossierId = await openDossier(["bram", "carla"], await releasedEnvelope());
    await call("queueRecords", { body: { dossierId, priority: "new", records: [record(), record()] } });
    const before = await answers(dossierId);
    const { outboxTable } = await import("#functions/adapters/outbox-table.ts");
    for (const waiting of PRIORITIES) {
      for (let row = 0; row < 12; row += 1) {
        const queuedBy = waiting === "self" ? {} : { queuedBy: row % 2 === 0 ? "anna" : "carla" };
        const others = { id: randomId(), record: new Uint8Array(4096), waiting, day: 1, ...queuedBy };
        await outboxTable().put(others);
      }
    }
    await releasedEnvelope();
    expect(await answers(dossierId)).toBe(before);
    await call("queueRecords", { body: { dossierId, priority: "term", records: [record()] } });
    expect(await answers(dossierId)).not.toBe(before);
    vi.useRealTimers();
  });
});

describe("who may do what", () => {
  it("is decided by identity provider and directory together", async () => {
    const list = handlers.get("listBatches") as Handler;
    const event = (claims: unknown) => ({ path: { after: "0" }, body: null, claims });
    const status = async (claims: unknown) => (await list(event(claims))).status;
    expect(await status({ username: "anna", groups: "functionaris" })).toBe(200);
    expect(await status({ username: "anna", groups: "beheerder" })).toBe(403);
    expect(await status({ username: "anna", groups: "" })).toBe(403);
    expect(await status({ username: "frank", groups: "functionaris" })).toBe(403);
    expect(await status({ username: "niemand", groups: "functionaris" })).toBe(403);
    expect(await status({ username: "Anna", groups: "functionaris" })).toBe(401);
    expect(await status(undefined)).toBe(401);
  });

  it.each(["frank", "gerda"] as const)("keeps envelopes, files and dossiers from %s", async (name) => {
    const dossierId = await openDossier(["anna", "carla"], await releasedEnvelope());
    const requests: [RouteName, Request][] = [
      ...dossierRequests(dossierId),
      ["listBatches", { path: { after: "0" } }],
      ["getEnvelope", { path: { id: randomId(32) } }],
      ["getBlobPart", { path: { blobId: randomId(), part: "0" } }],
      ["listDossiers", {}],
    ];
    for (const [route, request] of requests) {
      const answer = await as(name, handlers.get(route) as Handler, request);
      expect([route, answer.body]).toEqual([route, { error: "not-allowed" }]);
    }
  });
});
