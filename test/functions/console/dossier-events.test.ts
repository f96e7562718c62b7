import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Handler } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { randomId, send, submissionLike } from "#test/support/functions-melder.ts";
import { as, eventLike, openDossier, publishFirst, wrapsLike } from "#test/support/functions-staff.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";

let stage: Stage;
let envelopeId: string;
const handlers: Record<string, Handler> = {};

const NAMES = [
  "create-dossier",
  "append-event",
  "list-events",
  "list-dossiers",
  "put-summary",
  "list-audit",
] as const;
const handler = (name: (typeof NAMES)[number]): Handler => handlers[name] as Handler;

beforeAll(async () => {
  stage = await startStage({ DUMMIES_PER_DAY: "0" });
  await publishFirst();
  for (const name of NAMES) handlers[name] = (await import(`#functions/console/${name}.ts`)).handler;
  envelopeId = await releasedEnvelope();
});
afterAll(() => stage.stop());

/** An envelope that a console can see. */
async function releasedEnvelope(): Promise<string> {
  const [directory] = await stage.rows("TABLE_PUBLICATION");
  const payload = submissionLike({ directoryHash: directory?.hash as Uint8Array });
  const challenge = (await import("#functions/intake/get-challenge.ts")).handler;
  const post = (await import("#functions/intake/post-envelope.ts")).handler;
  const answer = await send(challenge, post, { route: intake.postEnvelope, payload });
  await (await import("#functions/jobs/release-inbox.ts")).handler();
  return (answer.body as { id: string }).id;
}

const append = (
  dossierId: string,
  body: { event: string; wraps?: object[] },
  who: "anna" | "bram" | "carla" = "anna",
) => as(who, handler("append-event"), { path: { dossierId }, body: { wraps: [], ...body } });

describe("creating a dossier", () => {
  it("sets the day of receipt from the envelope's row, and answers the same again", async () => {
    const dossierId = randomId();
    const members = ["anna", "bram"] as const;
    const event = eventLike({ dossierId, author: "anna", seq: 1, members });
    const body = {
      dossierId,
      envelopeId,
      channel: "vp",
      level: "vp-knows",
      event,
      wraps: wrapsLike(members),
    };
    const first = await as("anna", handler("create-dossier"), { body });
    const row = (await stage.rows("TABLE_INBOX")).find(({ id }) => id === envelopeId);
    expect(first.body).toMatchObject({ register: { state: "received", received: row?.day, hold: false } });
    expect(await as("anna", handler("create-dossier"), { body })).toEqual(first);
    const byBram = { ...body, event: eventLike({ dossierId, author: "bram", seq: 1, members }) };
    expect((await as("bram", handler("create-dossier"), { body: byBram })).body).toEqual({
      error: "conflict",
    });
  });

  it.each([
    ["an envelope that is not there", { envelopeId: toBase64Url(randomBytes(32)) }, "not-found"],
    [
      "wraps for somebody whom the event does not name",
      { wraps: wrapsLike(["anna", "carla"]) },
      "bad-request",
    ],
    ["a wrap missing", { wraps: wrapsLike(["anna"]) }, "bad-request"],
  ])("refuses %s", async (_name, change, error) => {
    const dossierId = randomId();
    const members = ["anna", "bram"] as const;
    const event = eventLike({ dossierId, author: "anna", seq: 1, members });
    const body = { dossierId, envelopeId, channel: "site", level: "open", event, wraps: wrapsLike(members) };
    const answer = await as("anna", handler("create-dossier"), { body: { ...body, ...change } });
    expect(answer.body).toEqual({ error });
  });

  it.each(["frank", "gerda"] as const)("refuses %s as a member: the role reads nothing", async (member) => {
    const dossierId = randomId();
    const members = ["anna", member] as const;
    const event = eventLike({ dossierId, author: "anna", seq: 1, members });
    const body = { dossierId, envelopeId, channel: "site", level: "open", event, wraps: wrapsLike(members) };
    expect((await as("anna", handler("create-dossier"), { body })).body).toEqual({ error: "bad-request" });
    expect((await as(member, handler("create-dossier"), { body })).body).toEqual({ error: "not-allowed" });
  });
});

describe("appending an event", () => {
  it("accepts the next sequence once: the same bytes again are the same answer, others are conflict", async () => {
    const dossierId = await openDossier(["anna", "bram"], envelopeId);
    const event = eventLike({ dossierId, author: "anna", seq: 2 });
    expect((await append(dossierId, { event })).body).toEqual({ seq: 2 });
    expect((await append(dossierId, { event })).body).toEqual({ seq: 2 });
    const other = eventLike({ dossierId, author: "bram", seq: 2 });
    expect((await append(dossierId, { event: other }, "bram")).body).toEqual({ error: "conflict" });
    const skipped = eventLike({ dossierId, author: "anna", seq: 4 });
    expect((await append(dossierId, { event: skipped })).body).toEqual({ error: "conflict" });
  });

  it("lets exactly one of many win one sequence", async () => {
    const dossierId = await openDossier(["anna", "bram"], envelopeId);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        append(dossierId, { event: eventLike({ dossierId, author: "anna", seq: 2 }) }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(5);
  });

  it("refuses an event under a former epoch, and one by somebody who is no member any more", async () => {
    const dossierId = await openDossier(["anna", "bram"], envelopeId);
    const members = ["anna", "carla"] as const;
    const change = eventLike({ dossierId, author: "anna", seq: 2, epoch: 1, members });
    expect((await append(dossierId, { event: change, wraps: wrapsLike(members) })).body).toEqual({ seq: 2 });
    const former = eventLike({ dossierId, author: "anna", seq: 3, epoch: 0 });
    expect((await append(dossierId, { event: former })).body).toEqual({ error: "conflict" });
    const byBram = eventLike({ dossierId, author: "bram", seq: 3, epoch: 1 });
    expect((await append(dossierId, { event: byBram }, "bram")).body).toEqual({ error: "not-allowed" });
    const byCarla = eventLike({ dossierId, author: "carla", seq: 3, epoch: 1 });
    expect((await append(dossierId, { event: byCarla }, "carla")).body).toEqual({ seq: 3 });
  });

  it("refuses an event in another's name or of another dossier, and wraps without a members event", async () => {
    const dossierId = await openDossier(["anna", "bram"], envelopeId);
    for (const event of [
      eventLike({ dossierId, author: "bram", seq: 2 }),
      eventLike({ dossierId: randomId(), author: "anna", seq: 2 }),
      toBase64Url(randomBytes(400)),
    ]) {
      expect((await append(dossierId, { event })).body).toEqual({ error: "bad-request" });
    }
    const event = eventLike({ dossierId, author: "anna", seq: 2 });
    expect((await append(dossierId, { event, wraps: wrapsLike(["carla"]) })).body).toEqual({
      error: "bad-request",
    });
  });

  it("gives the events back in order, from any place", async () => {
    const dossierId = await openDossier(["anna", "bram"], envelopeId);
    const events = [2, 3, 4].map((seq) => eventLike({ dossierId, author: "anna", seq }));
    for (const event of events) await append(dossierId, { event });
    const list = async (after: string) =>
      (await as("bram", handler("list-events"), { path: { dossierId, after } })).body as {
        events: { seq: number; event: string }[];
        more: boolean;
      };
    expect((await list("0")).events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect((await list("2")).events.map(({ event }) => event)).toEqual(events.slice(1));
    expect(await list("4")).toEqual({ events: [], more: false });
  });
});

describe("the summary", () => {
  it("names its head: neither a later one than there is, nor an older one than is stored", async () => {
    const dossierId = await openDossier(["anna", "bram"], envelopeId);
    await append(dossierId, { event: eventLike({ dossierId, author: "anna", seq: 2 }) });
    const put = (head: number) =>
      as("anna", handler("put-summary"), { path: { dossierId }, body: { head, summary: randomId() } });
    expect((await put(3)).body).toEqual({ error: "stale-version" });
    expect((await put(2)).body).toEqual({ head: 2 });
    expect((await put(1)).body).toEqual({ error: "stale-version" });
  });
});

describe("the audit", () => {
  it("keeps a chain per dossier in which every entry binds the one before", async () => {
    const { entryHash } = await import("#functions/adapters/audit-table.ts");
    const dossierId = await openDossier(["anna", "bram"], envelopeId);
    await append(dossierId, { event: eventLike({ dossierId, author: "anna", seq: 2 }) });
    const { body } = await as("bram", handler("list-audit"), { path: { chain: dossierId, after: "0" } });
    const { entries } = body as { entries: { position: number; day: number; entry: object; hash: string }[] };
    expect(entries.map(({ entry }) => entry)).toEqual([
      { who: "anna", what: "createDossier", dossierId },
      { who: "anna", what: "appendEvent", dossierId },
    ]);
    let previous: Uint8Array = new Uint8Array(32);
    for (const { position, day, entry, hash } of entries) {
      previous = entryHash(previous, position, day, Object.values(entry));
      expect(toBase64Url(previous)).toBe(hash);
    }
  });
});
