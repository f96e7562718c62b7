import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consoleApi } from "#shared/api/console.ts";
import { intake } from "#shared/api/intake.ts";
import { toBase64Url } from "#shared/protocol/bytes.ts";
import { mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { rekeyTo } from "#shared/protocol/rekey.ts";
import { fail, ok } from "#shared/protocol/result.ts";
import { secureRandom } from "#shared/protocol/sodium.ts";
import { type ConsoleStage, startConsoleStage } from "#test/support/console-stage.ts";
import { partsLike, send } from "#test/support/functions-melder.ts";
import { followUp, meldingOf, messageId } from "#test/support/melding.ts";
import { melder, unwrap } from "#test/support/organisation.ts";
import { directoryShelf } from "#web/console/work/directories.ts";
import { type DossierRow, listRows, openRow } from "#web/console/work/dossiers.ts";
import type { FindRow } from "#web/console/work/filing.ts";
import { lastRead, passedOver, type Round, workInbox } from "#web/console/work/inbox.ts";
import { reference } from "#web/console/work/reference.ts";

/** What consoles make of the inbox, over the real functions and stores. */

let stage: ConsoleStage;

beforeAll(async () => {
  stage = await startConsoleStage();
});
afterAll(() => stage?.stop());

type Desk = ReturnType<ConsoleStage["desk"]>;

/** By the id that the first key gives, as the workspace does for a mailbox that never moved. */
async function finder(desk: Desk): Promise<FindRow> {
  const rows = new Map<string, DossierRow>(unwrap(await listRows(desk)).map((row) => [row.id, row]));
  return (_mailbox, derivedId) => rows.get(derivedId);
}

async function round(desk: Desk, after?: number): Promise<Round> {
  return unwrap(await workInbox(desk, after ?? unwrap(await lastRead(desk)), await finder(desk)));
}

async function dossiersOf(desk: Desk) {
  const rows = unwrap(await listRows(desk));
  return Promise.all(rows.map(async (row) => unwrap(await openRow(desk, row))));
}

async function uploaded(): Promise<Uint8Array> {
  const blobId = secureRandom(16);
  const challenge = (await import("#functions/intake/get-challenge.ts")).handler;
  const putPart = (await import("#functions/intake/put-blob-part.ts")).handler;
  const [payload = new Uint8Array()] = partsLike(65_536);
  const path = { blobId: toBase64Url(blobId), part: "0" };
  const answer = await send(challenge, putPart, { route: intake.putBlobPart, path, payload });
  expect(answer.status).toBe(200);
  return blobId;
}

const entryOf = (blobId: Uint8Array) => ({
  name: "rooster.pdf",
  type: "application/pdf",
  size: 9,
  blobId,
  key: secureRandom(32),
  digest: secureRandom(32),
});

async function isKept(blobId: Uint8Array): Promise<boolean> {
  const { blobsTable } = await import("#functions/adapters/blobs-table.ts");
  const row = await blobsTable().find(toBase64Url(blobId));
  expect(row?.batch).toBeGreaterThan(0);
  return row?.unfiled === undefined;
}

const kinds = (dossier: { filed: readonly { message: { kind: string } }[] }) =>
  dossier.filed.map(({ message }) => message.kind);

/** Moves of an unfounded melding, from received to archived. */
const TO_ARCHIVED = [
  "acknowledge",
  "assess",
  "investigate",
  "record-findings",
  "decide-measures",
  "give-feedback",
  "close-unfounded",
  "archive",
] as const;

describe("a round over the inbox", () => {
  it("opens a dossier for a new melding, with the readers that the melder chose", async () => {
    const keys = melder("first");
    await stage.submit({
      keys,
      message: meldingOf(keys, "first"),
      readers: ["anna", "carla"],
      leftOut: ["bram"],
    });
    await stage.release();
    const anna = stage.desk("anna");
    const { changed, unfiled, strange, stuck } = await round(anna);
    expect({ unfiled, strange, stuck }).toEqual({ unfiled: [], strange: 0, stuck: [] });
    const [opened] = changed;
    expect(opened?.dossier.members.toSorted()).toEqual(["anna", "carla"]);
    expect(opened?.dossier.leftOut).toEqual(["bram"]);
    expect(opened?.row.register).toMatchObject({ state: "received", received: stage.today, channel: "site" });
    expect(opened?.dossier.filed[0]?.payload.received).toBe(stage.today);
  });

  it("gives a colleague the same dossier, and files nothing twice", async () => {
    const carla = stage.desk("carla");
    await round(carla);
    const [mine] = await dossiersOf(carla);
    const [hers] = await dossiersOf(stage.desk("anna"));
    expect(mine?.dossier.head).toEqual(hers?.dossier.head);
    expect(kinds(mine?.dossier ?? { filed: [] })).toEqual(["melding"]);
  });

  it("shows a member who was left out nothing", async () => {
    const bram = stage.desk("bram");
    expect(await round(bram)).toMatchObject({ changed: [], unfiled: [], strange: 0 });
    expect(await dossiersOf(bram)).toEqual([]);
  });

  it("adds a follow-up to its dossier, also when the first round broke off before it was noted", async () => {
    const keys = melder("first");
    await stage.submit({
      keys,
      message: followUp("Nog iets.", "more"),
      readers: ["anna", "carla"],
      leftOut: ["bram"],
    });
    await stage.release();
    const before = unwrap(await lastRead(stage.desk("anna")));
    await round(stage.desk("anna"));
    // The same batch once more, as a console does that was closed before it could say how far it came.
    await round(stage.desk("anna"), before - 1);
    const [opened] = await dossiersOf(stage.desk("anna"));
    expect(kinds(opened?.dossier ?? { filed: [] })).toEqual(["melding", "follow-up"]);
  });

  it("lets two consoles that meet the same melding at once end with one dossier", async () => {
    const keys = melder("race");
    await stage.submit({ keys, message: meldingOf(keys, "race"), readers: ["anna", "bram"] });
    await stage.submit({
      keys,
      message: followUp("Meteen erachteraan.", "race-2"),
      readers: ["anna", "bram"],
    });
    await stage.release();
    const [one, two] = await Promise.all([round(stage.desk("anna")), round(stage.desk("bram"))]);
    expect([one.stuck, two.stuck]).toEqual([[], []]);
    const [opened] = (await dossiersOf(stage.desk("bram"))).map(({ dossier }) => dossier);
    expect(kinds(opened ?? { filed: [] })).toEqual(["melding", "follow-up"]);
  });

  it("opens what follows a bad envelope, and counts only what was addressed to it", async () => {
    const [bad, good] = [melder("bad"), melder("good")];
    const letter = { keys: bad, message: meldingOf(bad, "bad"), readers: ["anna", "bram"] as const };
    await stage.submitBytes(letter, (envelope) => {
      const changed = envelope.slice();
      changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
      return changed;
    });
    await stage.submit({ keys: good, message: meldingOf(good, "good"), readers: ["anna", "bram"] });
    await stage.release();
    const { changed, strange } = await round(stage.desk("anna"));
    expect(changed).toHaveLength(1);
    // A changed body changes what every wrap is bound to: nobody can tell that it was once for them.
    expect(strange).toBe(0);
  });

  it("fetches every envelope of a batch, whoever it is for", async () => {
    const keys = melder("not for carla");
    const id = await stage.submit({ keys, message: meldingOf(keys, "other"), readers: ["anna", "bram"] });
    await stage.release();
    const seen: string[] = [];
    const carla = stage.desk("carla", (route) => seen.push(route));
    await round(carla, unwrap(await lastRead(carla)) - 1);
    expect(seen.filter((route) => route === "getEnvelope").length).toBeGreaterThanOrEqual(1);
    expect(seen).toContain("putInboxRead");
    expect(id).toMatch(/^[\w-]{43}$/);
    await round(stage.desk("anna"));
  });

  it("shows a follow-up of a dossier in which the member is not, instead of losing it", async () => {
    const keys = melder("race");
    await stage.submit({ keys, message: followUp("Ook voor Carla.", "carla"), readers: ["anna", "carla"] });
    await stage.release();
    const { changed, unfiled } = await round(stage.desk("carla"));
    expect(changed).toEqual([]);
    expect(unfiled.map(({ opened }) => opened.message.kind)).toEqual(["follow-up"]);
    // Another session, another device: it is still there.
    const again = await round(stage.desk("carla"));
    expect(again.unfiled.map(({ envelopeId }) => envelopeId)).toEqual(
      unfiled.map(({ envelopeId }) => envelopeId),
    );
  });

  it("gives up what fits no dossier when its time is over, so that nobody outside can keep the inbox full", async () => {
    const carla = stage.desk("carla");
    const { unfiled, last } = await round(carla);
    expect(unfiled).toHaveLength(1);
    const later = { ...carla, today: () => stage.today + 180 };
    await round(later);
    expect(unwrap(await lastRead(carla))).toBe(last);
  });

  it("opens a dossier with every reader whom the melder chose", async () => {
    const keys = melder("all three");
    await stage.submit({ keys, message: meldingOf(keys, "three"), readers: ["anna", "bram", "carla"] });
    await stage.release();
    const [opened] = (await round(stage.desk("anna"))).changed;
    expect(opened?.dossier.members.toSorted()).toEqual(["anna", "bram", "carla"]);
    const { unfiled } = await round(stage.desk("carla"));
    expect(passedOver(stage.desk("carla"), unfiled)).toEqual([]);
  });

  it("tells a reader in every session that a colleague opened the dossier without her", async () => {
    const keys = melder("passed over");
    await stage.submit({ keys, message: meldingOf(keys, "passed"), readers: ["anna", "bram", "carla"] });
    await stage.release();
    const anna = stage.desk("anna");
    // A console that is another program: it does as if Carla were not on the list.
    const staff = anna.directory.staff.filter(({ id }) => id !== "carla");
    const [opened] = (await round({ ...anna, directory: { ...anna.directory, staff } })).changed;
    expect(opened?.dossier.members.toSorted()).toEqual(["anna", "bram"]);
    const told = { reference: reference(opened?.row.idBytes ?? new Uint8Array()), day: stage.today };
    for (const session of [stage.desk("carla"), stage.desk("carla")]) {
      const { unfiled } = await round(session);
      expect(passedOver(session, unfiled)).toEqual([told]);
    }
    expect(passedOver(stage.desk("bram"), (await round(stage.desk("bram"))).unfiled)).toEqual([]);
  });

  it("tries what is left again within a session, without noting it as read", async () => {
    const carla = stage.desk("carla");
    const begin = unwrap(await lastRead(carla));
    const first = await round(carla);
    const none: FindRow = () => undefined;
    const second = unwrap(await workInbox(carla, first.last, none, first));
    expect(second.unfiled).toEqual(first.unfiled);
    expect(unwrap(await lastRead(carla))).toBe(begin);
  });

  it("takes a move to new words and what the new words say in one round", async () => {
    const [old, fresh] = [melder("old words"), melder("new words")];
    const readers = ["anna", "bram"] as const;
    await stage.submit({ keys: old, message: meldingOf(old, "moving"), readers });
    const id = messageId("move");
    const subject = {
      instanceId: stage.directory.instanceId,
      messageId: id,
      oldSign: old.sign.publicKey,
    };
    const move = {
      kind: "rekey" as const,
      messageId: id,
      after: null,
      level: "without-name" as const,
      files: [],
      ...rekeyTo(subject, fresh),
    };
    await stage.submit({ keys: old, message: move, readers });
    await stage.submit({ keys: fresh, message: followUp("Met nieuwe woorden.", "after move"), readers });
    await stage.release();
    const { changed, unfiled } = await round(stage.desk("anna"));
    expect(unfiled).toEqual([]);
    const moved = changed.at(-1)?.dossier;
    expect(kinds(moved ?? { filed: [] })).toEqual(["melding", "rekey", "follow-up"]);
    expect(toBase64Url(moved?.mailbox.current?.sign ?? new Uint8Array())).toBe(
      toBase64Url(mailboxPublic(fresh).sign),
    );
  });

  it("ends the round when it cannot get the list that an envelope names, and reads it the next time", async () => {
    const keys = melder("newer list");
    await stage.submit({ keys, message: meldingOf(keys, "newer"), readers: ["anna", "bram"] });
    await stage.release();
    const anna = stage.desk("anna");
    const before = unwrap(await lastRead(anna));
    let tries = 0;
    const fetchOnceFailing = async () => {
      tries += 1;
      return tries === 1 ? fail("unreachable" as const) : ok([stage.directory]);
    };
    const desk = { ...anna, directories: directoryShelf([], fetchOnceFailing) };
    expect(await workInbox(desk, before, await finder(anna))).toEqual({ ok: false, error: "offline" });
    expect(unwrap(await lastRead(anna))).toBe(before);
    const { changed, strange } = await round(desk);
    expect(changed.map(({ dossier }) => kinds(dossier))).toEqual([["melding"]]);
    expect(strange).toBe(0);
    expect(unwrap(await lastRead(anna))).toBeGreaterThan(before);
  });

  it("keeps an envelope for later whose list nobody hands out", async () => {
    const keys = melder("no list");
    await stage.submit({ keys, message: meldingOf(keys, "no list"), readers: ["anna", "bram"] });
    await stage.release();
    const anna = stage.desk("anna");
    const before = unwrap(await lastRead(anna));
    const none = { ...anna, directories: directoryShelf([], async () => ok([])) };
    expect(await round(none)).toMatchObject({ unopened: 1, strange: 0, last: before });
    expect(unwrap(await lastRead(anna))).toBe(before);
    expect((await round(anna)).changed).toHaveLength(1);
  });

  it("notes how far it came, never backwards", async () => {
    const anna = stage.desk("anna");
    const last = unwrap(await lastRead(anna));
    await round(anna, 0);
    expect(unwrap(await lastRead(anna))).toBe(last);
  });

  it("has the server keep the files of what it files, and of nothing else", async () => {
    const keys = melder("with files");
    const [mine, other] = [await uploaded(), await uploaded()];
    const message = { ...meldingOf(keys, "with files"), files: [entryOf(mine)] };
    await stage.submit({ keys, message, readers: ["anna", "carla"] });
    await stage.submit({
      keys: melder("unfiled"),
      message: { ...followUp("Van niemand.", "unfiled"), files: [entryOf(other)] },
      readers: ["anna", "carla"],
    });
    await stage.release();
    expect(await isKept(mine)).toBe(false);
    const { changed, unfiled } = await round(stage.desk("anna"));
    expect([changed.length, unfiled.length]).toEqual([1, 1]);
    expect([await isKept(mine), await isKept(other)]).toEqual([true, false]);
  });

  it("shows what comes after the end of its dossier for four weeks, and holds no batch for longer", async () => {
    const keys = melder("ended");
    const readers = ["anna", "bram"] as const;
    const bram = stage.desk("bram");
    await round(bram);
    await stage.submit({ keys, message: meldingOf(keys, "ended"), readers });
    await stage.release();
    const [opened] = (await round(bram)).changed;
    for (const move of TO_ARCHIVED) {
      const path = { dossierId: opened?.row.id ?? "" };
      unwrap(await bram.caller.call(consoleApi.moveRegister, { path, body: { move, day: stage.today } }));
    }
    const begin = unwrap(await lastRead(bram));
    await stage.submit({ keys, message: followUp("Het gebeurt weer.", "after the end"), readers });
    await stage.release();
    // A reader who never saw the melding itself gets it here too: it can be filed no more.
    expect((await round(stage.desk("anna"))).ended).toHaveLength(2);
    for (const days of [0, 27]) {
      const desk = { ...stage.desk("bram"), today: () => stage.today + days };
      const first = await round(desk);
      expect(first).toMatchObject({ changed: [], unfiled: [], stuck: [] });
      expect(first.ended.map(({ opened: { message } }) => message.kind)).toEqual(["follow-up"]);
      expect(unwrap(await workInbox(desk, first.last, await finder(desk), first)).ended).toEqual(first.ended);
      expect(unwrap(await lastRead(bram))).toBe(begin);
    }
    const { ended, last } = await round({ ...stage.desk("bram"), today: () => stage.today + 28 });
    expect(ended).toHaveLength(1);
    expect(last).toBeGreaterThan(begin);
    expect(unwrap(await lastRead(bram))).toBe(last);
  });
});
