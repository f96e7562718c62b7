import { beforeAll, describe, expect, it } from "vitest";
import { monthOf } from "#shared/protocol/board-layout.ts";
import { contentHash } from "#shared/protocol/board-record.ts";
import { notesOf } from "#shared/protocol/dossier.ts";
import { sealEvent } from "#shared/protocol/dossier-event.ts";
import { openDossier } from "#shared/protocol/dossier-members.ts";
import type { Payload } from "#shared/protocol/dossier-payload.ts";
import { mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { answer, signedBy } from "#test/support/answers.ts";
import { message, newOffice } from "#test/support/dossier.ts";
import { melder, seedOf, TODAY, voorbeelddam } from "#test/support/organisation.ts";

beforeAll(ready);

const MONTH = monthOf(TODAY);
const note = (text: string) => ({ kind: "note", day: TODAY, text }) as const;
const sent = (slots: number[]) =>
  ({ kind: "answer", day: TODAY, month: MONTH, slots, expected: TODAY + 1 }) as const;

describe("what must fail: a member", () => {
  it("refuses a dossier whose members the first message leaves out, whatever the opener wrote", () => {
    const office = newOffice({ leftOut: [], members: ["anna", "carla"] });
    const { anna } = office.people;
    office.file(anna, message(office.keys), { leftOut: ["carla"] });
    expect(office.foldAs(anna)).toMatchObject({ ok: false, error: "left-out", seq: 2 });
    const { directory, id, writer } = office;
    const opening = { directory, dossierId: id, author: writer(anna), day: TODAY };
    expect(openDossier({ ...opening, members: ["anna", "carla"], leftOut: ["carla"] })).toMatchObject({
      error: "left-out",
    });
    expect(openDossier({ ...opening, members: ["bram"], leftOut: [] })).toMatchObject({
      error: "not-a-member",
    });
  });

  it("refuses what a reader did not open, another mailbox's message, and a message in another's name", () => {
    const office = newOffice();
    const { anna, bram } = office.people;
    office.file(anna, message(office.keys));
    const stranger = office.opened(anna, message(melder("kees"), "k"), { keys: melder("kees") });
    const kees = office.draftEvent(anna, stranger.payload, stranger.attachment);
    expect(office.foldAs(anna, { events: [...office.events, kees] })).toMatchObject({ error: "not-mine" });
    const forAnna = office.opened(anna, message(office.keys, "b"), { readers: ["anna", "dirk"] });
    const byBram = office.draftEvent(bram, forAnna.payload, forAnna.attachment);
    expect(office.foldAs(anna, { events: [...office.events, byBram] })).toMatchObject({ error: "forwarded" });
    const inHerName = office.draftEvent(bram, sent([0]), signedBy(anna, answer(office.keys)));
    expect(office.foldAs(anna, { events: [...office.events, inHerName] })).toMatchObject({ error: "author" });
  });

  it("refuses a slot twice", () => {
    const office = newOffice();
    const { anna } = office.people;
    office.file(anna, message(office.keys));
    const first = signedBy(anna, answer(office.keys));
    office.append(anna, sent([4]), first);
    const second = answer(office.keys, { number: 2, previous: contentHash(first) });
    office.append(anna, sent([4]), signedBy(anna, second));
    expect(office.foldAs(anna)).toMatchObject({ error: "duplicate", seq: 4 });
  });

  it("refuses a mailbox state that the events do not give", () => {
    const office = newOffice();
    const { anna } = office.people;
    office.file(anna, message(office.keys));
    const dossier = { ...office.seenBy(anna) };
    const mailbox = { ...dossier.mailbox, current: mailboxPublic(melder("van anna zelf")) };
    office.change(anna, ["anna", "dirk"], { dossier: { ...dossier, mailbox } });
    expect(office.foldAs(anna)).toMatchObject({ error: "key", seq: 3 });
  });

  it("keeps the dossier up to the refused event, so that a wrong one hides nothing", () => {
    const office = newOffice();
    const { anna } = office.people;
    office.append(anna, note("Goed"));
    office.change(anna, ["anna", "carla"]);
    const result = office.foldAs(anna);
    expect(result).toMatchObject({ ok: false, error: "left-out", seq: 3 });
    expect(!result.ok && result.before !== null && notesOf(result.before)).toHaveLength(1);
  });

  it("answers a payload of a kind that it does not know with a listed error", () => {
    const payload = { kind: "song", day: TODAY } as unknown as Payload;
    const { anna } = voorbeelddam().people;
    expect(
      sealEvent({
        dossierId: new Uint8Array(16),
        epoch: 0,
        seq: 2,
        previous: new Uint8Array(32),
        author: "anna",
        members: null,
        key: seedOf("k"),
        payload,
        signSecret: anna.sign.secretKey,
      }),
    ).toEqual({ ok: false, error: "malformed" });
  });
});
