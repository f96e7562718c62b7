import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer, Handler } from "#functions/runtime/lambda.ts";
import { FUNCTIONS, type FunctionName, kebab, type Plane } from "#infra/functions.ts";
import { intake } from "#shared/api/intake.ts";
import { concat, fromBase64Url, toBase64Url, u8, u32 } from "#shared/protocol/bytes.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { encodeWithdrawal } from "#shared/protocol/submission.ts";
import { vaultReplacement } from "#shared/protocol/vault.ts";
import { notebook, runningAs } from "#test/support/functions-caller.ts";
import { partsLike, randomId, recordIdOf, send, submissionLike } from "#test/support/functions-melder.ts";
import {
  as,
  eventLike,
  type Name,
  publication,
  type Request,
  wrapsLike,
} from "#test/support/functions-staff.ts";
import { INSTANCE, type Stage, startStage } from "#test/support/functions-stage.ts";
import { voorbeelddam } from "#test/support/organisation.ts";

let stage: Stage;
const handlers = new Map<FunctionName, Handler>();

beforeAll(async () => {
  stage = await startStage({ DUMMIES_PER_DAY: "40", MELDER_ORIGIN: "http://127.0.0.1:9" });
  await ready();
  for (const { plane, name } of FUNCTIONS) handlers.set(name, await load(plane, name));
});
afterAll(() => stage.stop());

async function load(plane: Plane, name: FunctionName): Promise<Handler> {
  if (plane === "intake") return (await import(`#functions/intake/${kebab(name)}.ts`)).handler;
  if (plane === "console") return (await import(`#functions/console/${kebab(name)}.ts`)).handler;
  return (await import(`#functions/jobs/${kebab(name)}.ts`)).handler;
}

const handler = (name: FunctionName) => handlers.get(name) as Handler;

/** Calls twice: a lost answer takes other ways through a function than the first. */
async function twice(who: Name, name: FunctionName, request: Request = {}): Promise<Answer> {
  await as(who, handler(name), request);
  return as(who, handler(name), request);
}

const melder = async (
  name: "postEnvelope" | "putBlobPart" | "withdrawEnvelope",
  payload: Uint8Array,
  path = {},
) => {
  const request = { route: intake[name], path, payload };
  await send(handler("getChallenge"), handler(name), request);
  return send(handler("getChallenge"), handler(name), request);
};

async function melderJourney(): Promise<{ id: string; blobId: string }> {
  const [directory] = await stage.rows("TABLE_PUBLICATION");
  const directoryHash = directory?.hash as Uint8Array;
  const blobId = randomId();
  const [part] = partsLike(65_536);
  await melder("putBlobPart", part as Uint8Array, { blobId, part: "0" });
  const sent = await melder("postEnvelope", submissionLike({ directoryHash, blobIds: [blobId] }));
  const w = new Uint8Array(32).fill(7);
  const takenFile = randomId();
  await melder("putBlobPart", part as Uint8Array, { blobId: takenFile, part: "0" });
  const withdrawable = submissionLike({ directoryHash, w, blobIds: [takenFile] });
  const taken = await melder("postEnvelope", withdrawable);
  const takenId = fromBase64Url((taken.body as { id: string }).id) as Uint8Array;
  const blobIds = [fromBase64Url(takenFile) as Uint8Array];
  const withdrawal = encodeWithdrawal({ id: takenId, w, recordId: recordIdOf(withdrawable), blobIds });
  expect((await melder("withdrawEnvelope", withdrawal)).status).toBe(200);
  await melder("putBlobPart", part as Uint8Array, { blobId: randomId(), part: "0" });
  return { id: (sent.body as { id: string }).id, blobId };
}

async function vaultJourney(): Promise<void> {
  const locked = (version: number) => concat(u8(1), u32(version), new Uint8Array(600));
  const body = (version: number, signature: Uint8Array | null) => ({
    version,
    locked: toBase64Url(locked(version)),
    signature: signature && toBase64Url(signature),
  });
  expect((await twice("anna", "putVault", { body: body(1, null) })).status).toBe(200);
  const { secretKey: signSecret } = voorbeelddam().people.anna.sign;
  const next = { instanceId: INSTANCE, staffId: "anna", version: 2, locked: locked(2), signSecret };
  expect((await twice("anna", "putVault", { body: body(2, vaultReplacement(next)) })).status).toBe(200);
  expect((await twice("anna", "getVault")).status).toBe(200);
}

async function readJourney(blobId: string, id: string): Promise<void> {
  for (const [name, path] of [
    ["whoAmI", {}],
    ["listDirectories", {}],
    ["listBatches", { after: "0" }],
    ["getEnvelope", { id }],
    ["getBlobPart", { blobId, part: "0" }],
    ["listDossiers", {}],
    ["listAudit", { chain: "self", after: "0" }],
  ] as const) {
    expect([name, (await as("anna", handler(name), { path })).status]).toEqual([name, 200]);
  }
  expect((await twice("anna", "putInboxRead", { body: { batch: 1 } })).status).toBe(200);
}

async function dossierJourney(envelopeId: string, blobId: string, day: number): Promise<void> {
  const dossierId = randomId();
  const members = ["anna", "bram"] as const;
  const first = eventLike({ dossierId, author: "anna", seq: 1, members });
  const level = { channel: "site", level: "open" };
  const create = { dossierId, envelopeId, ...level, event: first, wraps: wrapsLike(members) };
  expect((await twice("anna", "createDossier", { body: create })).status).toBe(200);
  const path = { dossierId };
  const second = eventLike({ dossierId, author: "anna", seq: 2, epoch: 1, members });
  const append = { path, body: { event: second, wraps: wrapsLike(members) } };
  expect((await twice("anna", "appendEvent", append)).status).toBe(200);
  expect((await twice("anna", "putSummary", { path, body: { head: 2, summary: "AAAA" } })).status).toBe(200);
  expect((await twice("anna", "listEvents", { path: { dossierId, after: "0" } })).status).toBe(200);
  expect((await twice("anna", "listAudit", { path: { chain: dossierId, after: "0" } })).status).toBe(200);
  expect((await twice("bram", "listDossiers")).status).toBe(200);
  const records = [{ id: randomId(), record: randomId(4096) }];
  const queued = { body: { dossierId, priority: "again", records } };
  expect((await twice("anna", "queueRecords", queued)).status).toBe(200);
  const moves = [
    "acknowledge",
    "assess",
    "investigate",
    "record-findings",
    "decide-measures",
    "give-feedback",
  ];
  for (const move of [...moves, "close-unfounded"]) {
    expect((await as("anna", handler("moveRegister"), { path, body: { move, day } })).status).toBe(200);
  }
  const end = { move: "archive", day, blobs: [blobId], lastMessage: day };
  expect((await twice("anna", "moveRegister", { path, body: end })).status).toBe(200);
}

async function run(job: FunctionName): Promise<void> {
  await handler(job)({});
}

describe("the roles of the template", () => {
  it("allow every call that the functions make on a whole journey, a second time too", async () => {
    const body = publication(voorbeelddam().draft);
    expect((await twice("frank", "publishDirectory", { path: { version: "1" }, body })).status).toBe(200);
    await vaultJourney();
    const { id, blobId } = await melderJourney();
    await run("releaseInbox");
    await run("releaseInbox");
    await readJourney(blobId, id);
    const day = (await import("#functions/adapters/clock.ts")).clock.today();
    await dossierJourney(id, blobId, day);
    await run("publishBoard");
    await run("publishBoard");
    await run("sweep");
    await run("retention");
    expect(notebook.takeRefusals()).toEqual([]);
  });

  it("are asked for every call: one of another function is refused, and said", async () => {
    const { staffTable } = await import("#functions/adapters/staff-table.ts");
    const { vault } = runningAs("WithdrawEnvelope", staffTable());
    await expect(vault("anna")).rejects.toMatchObject({ name: "AccessDeniedException" });
    expect(notebook.takeRefusals()).toEqual([
      expect.stringMatching(/^WithdrawEnvelope may not dynamodb:GetItem arn:.*StaffTable anna$/),
    ]);
  });
});
