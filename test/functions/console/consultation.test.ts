import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Handler } from "#functions/runtime/lambda.ts";
import { intake } from "#shared/api/intake.ts";
import { addMonths } from "#shared/domain/day.ts";
import { CONSULTATION } from "#shared/domain/register.ts";
import { randomId, send, submissionLike } from "#test/support/functions-melder.ts";
import {
  as,
  eventLike,
  type Name,
  openDossier,
  publishFirst,
  wrapsLike,
} from "#test/support/functions-staff.ts";
import { type Stage, startStage } from "#test/support/functions-stage.ts";

/** Els is vertrouwenspersoon; Anna and Bram run the meldpunt. */

let stage: Stage;
let envelopeId: string;
let today: number;
const handlers = new Map<string, Handler>();
const ROUTES = [
  "create-dossier",
  "append-event",
  "move-register",
  "list-dossiers",
  "list-events",
  "list-audit",
] as const;
const handler = (name: (typeof ROUTES)[number]) => handlers.get(name) as Handler;

beforeAll(async () => {
  stage = await startStage({ DUMMIES_PER_DAY: "0", ROW_DAYS: "90", RECOVERY_DAYS: "7" });
  await publishFirst();
  for (const name of ROUTES)
    handlers.set(name, (await import(`#functions/console/${name}.ts`)).handler as Handler);
  today = (await import("#functions/adapters/clock.ts")).clock.today();
  const [directory] = await stage.rows("TABLE_PUBLICATION");
  const challenge = (await import("#functions/intake/get-challenge.ts")).handler;
  const post = (await import("#functions/intake/post-envelope.ts")).handler;
  const payload = submissionLike({ directoryHash: directory?.hash as Uint8Array });
  const answer = await send(challenge, post, { route: intake.postEnvelope, payload });
  envelopeId = (answer.body as { id: string }).id;
  await (await import("#functions/jobs/release-inbox.ts")).handler();
});
afterAll(() => stage.stop());

const row = async (dossierId: string) =>
  (await stage.rows("TABLE_REGISTER")).find((each) => each.dossierId === dossierId);
const move = (who: Name, dossierId: string, name: string, more: object = {}) =>
  as(who, handler("move-register"), { path: { dossierId }, body: { move: name, day: today, ...more } });
const append = (who: Name, dossierId: string, body: object) =>
  as(who, handler("append-event"), { path: { dossierId }, body: { wraps: [], ...body } });

function creation(members: readonly Name[], channel: string) {
  const [author = "els"] = members;
  const dossierId = randomId();
  const event = eventLike({ dossierId, author, seq: 1, members });
  const body = { dossierId, envelopeId, channel, level: "without-name", event, wraps: wrapsLike(members) };
  return as(author, handler("create-dossier"), { body });
}

describe("a raadpleging", () => {
  it("is opened for a vertrouwenspersoon, and for nobody of the meldpunt beside or instead of her", async () => {
    expect((await creation(["els"], CONSULTATION)).body).toMatchObject({
      register: { channel: CONSULTATION, state: "received" },
    });
    for (const members of [["els", "anna"], ["anna"], ["els", "carla"]] as const)
      expect((await creation(members, CONSULTATION)).body).toEqual({ error: "bad-request" });
  });

  it("takes nobody of the meldpunt as a member later, where a melding does", async () => {
    const later = (dossierId: string) => {
      const members = ["els", "anna"] as const;
      const event = eventLike({ dossierId, author: "els", seq: 2, epoch: 1, members });
      return append("els", dossierId, { event, wraps: wrapsLike(members) });
    };
    const consultation = await openDossier(["els"], envelopeId, CONSULTATION);
    expect((await later(consultation)).body).toEqual({ error: "bad-request" });
    expect((await later(await openDossier(["els"], envelopeId))).status).toBe(200);
  });

  it("is nothing that a functionaris can list, read, move or add to", async () => {
    const dossierId = await openDossier(["els"], envelopeId, CONSULTATION);
    const absent = randomId();
    const asked = async (id: string) => [
      await as("anna", handler("list-events"), { path: { dossierId: id, after: "0" } }),
      await as("anna", handler("list-audit"), { path: { chain: id, after: "0" } }),
      await move("anna", id, "end-consultation"),
      await append("anna", id, { event: eventLike({ dossierId: id, author: "anna", seq: 2 }) }),
    ];
    const comparable = (answers: readonly { status: number; body: unknown }[]) =>
      answers.map(({ status, body }) => ({ status, body }));
    expect(comparable(await asked(dossierId))).toEqual(comparable(await asked(absent)));
    const listed = await as("anna", handler("list-dossiers"));
    expect(JSON.stringify(listed.body)).not.toContain(dossierId);
    expect(JSON.stringify((await as("els", handler("list-dossiers"))).body)).toContain(dossierId);
  });

  it("is no melding: no acknowledgement and no step of the procedure, by nobody", async () => {
    const dossierId = await openDossier(["els"], envelopeId, CONSULTATION);
    for (const name of ["acknowledge", "answer-consultation"])
      expect((await move("els", dossierId, name)).body).toEqual({ error: "not-allowed" });
    for (const name of ["assess", "refer", "close-unfounded", "archive"])
      expect((await move("els", dossierId, name)).body).toEqual({ error: "illegal-move" });
    expect(await row(dossierId)).toMatchObject({ state: "received" });
  });

  it("is ended by its vertrouwenspersoon, who may destroy it a year later and not before", async () => {
    const dossierId = await openDossier(["els"], envelopeId, CONSULTATION);
    expect((await move("els", dossierId, "end-consultation")).body).toMatchObject({
      register: { state: "closed", closed: today, destroyAfter: addMonths(today, 12) },
    });
    expect((await move("els", dossierId, "destroy", { lastMessage: today })).body).toEqual({
      error: "illegal-move",
    });
    const later = { day: addMonths(today, 12) };
    expect((await move("els", dossierId, "destroy", { ...later, lastMessage: today })).body).toEqual({
      error: "illegal-move",
    });
    expect((await move("els", dossierId, "reopen")).status).toBe(200);
  });

  it("cannot be made of a melding: nobody ends one as a raadpleging", async () => {
    const dossierId = await openDossier(["anna", "els"], envelopeId);
    expect((await move("anna", dossierId, "end-consultation")).body).toEqual({ error: "illegal-move" });
    expect((await move("els", dossierId, "end-consultation")).body).toEqual({ error: "not-allowed" });
  });
});

describe("the level of the register row", () => {
  const raise = (dossierId: string, seq: number, level: string) =>
    append("anna", dossierId, { event: eventLike({ dossierId, author: "anna", seq }), level });

  it("rises with the message that raises it, by any member, and never falls", async () => {
    const dossierId = await openDossier(["anna", "els"], envelopeId);
    const steps = [
      ["vp-knows", "vp-knows"],
      ["without-name", "vp-knows"],
      ["open", "open"],
      ["functionaris-knows", "open"],
      ["open", "open"],
    ] as const;
    for (const [index, [level, expected]] of steps.entries()) {
      expect((await raise(dossierId, index + 2, level)).body).toEqual({ seq: index + 2 });
      expect([level, (await row(dossierId))?.level]).toEqual([level, expected]);
    }
  });

  it("stays where the event itself is refused", async () => {
    const dossierId = await openDossier(["anna", "els"], envelopeId);
    expect((await raise(dossierId, 9, "open")).body).toEqual({ error: "conflict" });
    const event = eventLike({ dossierId, author: "bram", seq: 2 });
    expect((await append("bram", dossierId, { event, level: "open" })).status).not.toBe(200);
    expect((await raise(dossierId, 2, "known")).body).toEqual({ error: "bad-request" });
    expect((await row(dossierId))?.level).toBe("without-name");
  });
});
