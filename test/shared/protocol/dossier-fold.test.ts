import { beforeAll, describe, expect, it } from "vitest";
import { monthOf } from "#shared/protocol/board-layout.ts";
import { contentHash } from "#shared/protocol/board-record.ts";
import { freeSlots, notesOf, usedSlots } from "#shared/protocol/dossier.ts";
import { withoutContent } from "#shared/protocol/dossier-event.ts";
import { changeMembers } from "#shared/protocol/dossier-members.ts";
import { mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { rekeyTo } from "#shared/protocol/rekey.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { answer, signedBy } from "#test/support/answers.ts";
import { followUp, message, newOffice } from "#test/support/dossier.ts";
import { INSTANCE, melder, seedOf, TODAY, unwrap } from "#test/support/organisation.ts";

beforeAll(ready);

const MONTH = monthOf(TODAY);
const note = (text: string) => ({ kind: "note", day: TODAY, text }) as const;
const sent = (slots: number[]) =>
  ({ kind: "answer", day: TODAY, month: MONTH, slots, expected: TODAY + 1 }) as const;

describe("a dossier", () => {
  it("is what its events tell, the same for every member", () => {
    const office = newOffice();
    const { anna, bram } = office.people;
    office.file(anna, message(office.keys));
    office.append(bram, note("Gebeld."));
    const reply = signedBy(anna, answer(office.keys));
    office.append(anna, sent([0]), reply);
    office.append(anna, { kind: "classified", day: TODAY, fields: [{ name: "kind", values: ["misstand"] }] });
    office.append(bram, {
      kind: "classified",
      day: TODAY,
      fields: [{ name: "kind", values: ["benadeling"] }],
    });
    const dossier = office.seenBy(anna);
    expect(dossier).toMatchObject({
      members: ["anna", "bram"],
      leftOut: ["carla"],
      epoch: 0,
      head: { seq: 6 },
      closed: [],
      mustLeave: [],
      mailbox: { current: mailboxPublic(office.keys), contested: false },
      filed: [{ author: "anna", message: message(office.keys), readers: ["anna", "bram"] }],
      answers: [{ author: "anna", message: { bytes: reply } }],
    });
    expect(dossier.classification.get("kind")).toEqual(["benadeling"]);
    expect(notesOf(dossier).map(({ author, payload }) => [author, payload.text])).toEqual([
      ["bram", "Gebeld."],
    ]);
    expect({ ...office.seenBy(bram), keys: null }).toEqual({ ...dossier, keys: null });
  });

  it("shows a message that was filed twice once", () => {
    const office = newOffice();
    const { anna, bram } = office.people;
    office.file(anna, message(office.keys));
    office.file(bram, message(office.keys));
    expect(office.seenBy(anna).filed).toHaveLength(1);
  });

  it("allots slots per lane and month, from accepted events alone", () => {
    const office = newOffice();
    const { anna, bram } = office.people;
    office.file(anna, message(office.keys));
    const first = signedBy(anna, answer(office.keys));
    office.append(anna, sent([0, 1]), first);
    office.append(bram, {
      kind: "republished",
      day: TODAY,
      message: contentHash(first),
      month: MONTH,
      slots: [0, 1],
      expected: TODAY,
    });
    const dossier = office.seenBy(bram);
    expect([...usedSlots(dossier, "anna", MONTH)]).toEqual([0, 1]);
    expect(unwrap(freeSlots(dossier, "anna", MONTH, 3))).toEqual([2, 3, 4]);
    expect(unwrap(freeSlots(dossier, "bram", MONTH, 1))).toEqual([2]);
    expect(unwrap(freeSlots(dossier, "anna", MONTH + 1, 1))).toEqual([0]);
    expect(freeSlots(dossier, "anna", MONTH, 63)).toEqual({ ok: false, error: "too-large" });
    expect(dossier.answers[0]?.sent.map(({ lane }) => lane)).toEqual(["anna", "bram"]);
  });

  it("tells a destruction that a member announced from one that the server made", () => {
    const office = newOffice();
    const { anna } = office.people;
    office.append(anna, note("Te veel gezegd."));
    office.append(anna, { kind: "destroyed", day: TODAY, seq: 2, reason: "Op verzoek van de melder." });
    office.append(anna, note("Nog een."));
    for (const at of [1, 3]) office.events[at] = unwrap(withoutContent(office.events[at] as Uint8Array));
    expect(office.seenBy(anna).destroyed).toEqual([
      { seq: 2, announced: true },
      { seq: 4, announced: false },
    ]);
  });
});

describe("members", () => {
  it("a joiner gets the past only if it is handed over", () => {
    for (const handOver of [false, true]) {
      const office = newOffice();
      const { anna, dirk } = office.people;
      office.file(anna, message(office.keys));
      office.append(anna, note("Vooraf."));
      office.change(anna, ["anna", "bram", "dirk"], { handOver });
      office.append(dirk, note("Ik ben er."));
      const seen = office.seenBy(dirk);
      expect(seen.closed).toEqual(handOver ? [] : [1, 2, 3]);
      expect(seen.filed).toHaveLength(handOver ? 1 : 0);
      expect(seen.mailbox.current).toEqual(mailboxPublic(office.keys));
      expect(seen.leftOut).toEqual(["carla"]);
      expect(office.seenBy(anna).members).toEqual(["anna", "bram", "dirk"]);
    }
  });

  it("a joiner without the past can file, answer and be answered", () => {
    const office = newOffice();
    const { anna, dirk } = office.people;
    office.file(anna, message(office.keys));
    office.append(anna, sent([0]), signedBy(anna, answer(office.keys)));
    office.change(anna, ["anna", "dirk"]);
    const second = answer(office.keys, { number: 2, previous: seedOf("x"), text: "Vervolg" });
    office.append(dirk, sent([0]), signedBy(dirk, answer(office.keys, { author: "dirk" })));
    expect(office.seenBy(dirk).answers).toHaveLength(1);
    expect(office.seenBy(anna).answers).toHaveLength(2);
    office.append(anna, sent([1]), signedBy(anna, second));
    expect(office.foldAs(anna)).toMatchObject({ ok: false, error: "sequence", seq: 6 });
  });

  it("who joined without the past checks everything from there on", () => {
    const office = newOffice();
    const { anna, dirk } = office.people;
    office.file(anna, message(office.keys));
    office.change(anna, ["anna", "dirk"]);
    office.change(anna, ["anna", "carla", "dirk"]);
    expect(office.foldAs(dirk)).toMatchObject({ ok: false, error: "left-out", seq: 4 });

    const other = newOffice();
    other.file(anna, message(other.keys));
    other.change(anna, ["anna", "dirk"]);
    const dossier = other.seenBy(anna);
    const mailbox = { ...dossier.mailbox, current: mailboxPublic(melder("van anna zelf")) };
    other.change(anna, ["anna", "bram", "dirk"], { dossier: { ...dossier, mailbox } });
    expect(other.foldAs(dirk)).toMatchObject({ ok: false, error: "key", seq: 4 });
  });

  it("who comes back without the time between reads on: numbers may have grown meanwhile", () => {
    const office = newOffice();
    const { anna, bram } = office.people;
    office.file(anna, message(office.keys));
    const replies = [signedBy(anna, answer(office.keys))];
    for (const number of [2, 3]) {
      const previous = contentHash(replies.at(-1) as Uint8Array);
      replies.push(signedBy(anna, answer(office.keys, { number, previous })));
    }
    office.append(anna, sent([0]), replies[0]);
    office.change(anna, ["anna", "dirk"], { reason: "left" });
    office.append(anna, sent([1]), replies[1]);
    office.change(anna, ["anna", "bram", "dirk"]);
    office.append(anna, sent([2]), replies[2]);
    expect(office.seenBy(bram).answers.map(({ message: { number } }) => number)).toEqual([1, 3]);
    expect(office.seenBy(anna).answers.map(({ message: { number } }) => number)).toEqual([1, 2, 3]);
  });

  it("who left opens no later event, and her console still reads what was hers", () => {
    const office = newOffice();
    const { anna, bram } = office.people;
    office.append(bram, note("Van vroeger."));
    office.change(anna, ["anna", "dirk"], { reason: "left" });
    office.append(anna, note("Van nu."));
    const seen = office.seenBy(bram);
    expect(notesOf(seen).map(({ payload }) => payload.text)).toEqual(["Van vroeger."]);
    expect(seen.closed).toEqual([3, 4]);
    expect(seen.members).toEqual(["anna", "dirk"]);
    expect(seen.keys.has(1)).toBe(false);
  });

  it("whom the melder leaves out in a later message must leave with the next change", () => {
    const office = newOffice();
    const { anna, bram } = office.people;
    office.file(anna, message(office.keys));
    office.file(anna, followUp("second"), { leftOut: ["bram", "carla"], readers: ["anna", "dirk"] });
    expect(office.seenBy(bram).mustLeave).toEqual(["bram"]);
    office.change(anna, ["anna", "dirk"], { reason: "conflict" });
    expect(office.seenBy(anna)).toMatchObject({ mustLeave: [], leftOut: ["carla", "bram"] });
    office.change(anna, ["anna", "bram"]);
    expect(office.foldAs(anna)).toMatchObject({ ok: false, error: "left-out", seq: 5 });
  });

  it("beheerder and coordinator can never be members, nor somebody whom the directory does not have", () => {
    const office = newOffice();
    const { anna } = office.people;
    const dossier = office.seenBy(anna);
    const add = (id: string) =>
      changeMembers({
        directory: office.directory,
        dossier,
        author: office.writer(anna),
        members: ["anna", id],
        day: TODAY,
        reason: "joined",
        handOver: false,
      });
    expect(add("frank")).toEqual({ ok: false, error: "policy" });
    expect(add("gerda")).toEqual({ ok: false, error: "policy" });
    expect(add("zoe")).toEqual({ ok: false, error: "not-a-member" });
    expect(add("anna")).toEqual({ ok: false, error: "duplicate" });
  });
});

describe("a mailbox that moves", () => {
  function moving() {
    const office = newOffice();
    const next = melder("roos, nieuw");
    const messageId = seedOf("rekey").slice(0, 16);
    const subject = { instanceId: INSTANCE, messageId, oldSign: office.keys.sign.publicKey };
    const rekey = {
      kind: "rekey",
      messageId,
      after: null,
      level: "without-name",
      files: [],
      ...rekeyTo(subject, next),
    } as const;
    office.file(office.people.anna, message(office.keys));
    return { office, next, rekey };
  }

  it("is answered at its new keys from then on, and either mailbox's messages are its own", () => {
    const { office, next, rekey } = moving();
    const { anna } = office.people;
    office.file(anna, rekey);
    expect(office.seenBy(anna).mailbox).toMatchObject({
      current: mailboxPublic(next),
      moved: { day: TODAY - 1 },
      contested: false,
    });
    office.append(anna, sent([0]), signedBy(anna, answer(next)));
    office.append(anna, sent([1]), signedBy(anna, answer(office.keys, { kind: "moved" })));
    expect(office.seenBy(anna).answers).toHaveLength(2);
    office.change(anna, ["anna", "dirk"]);
    expect(office.seenBy(office.people.dirk).mailbox.moved?.from).toEqual(mailboxPublic(office.keys));
  });

  it("is not contested by the same move again, as who heard no answer sends it", () => {
    const { office, next, rekey } = moving();
    const { anna } = office.people;
    office.file(anna, rekey);
    const messageId = seedOf("rekey again").slice(0, 16);
    const subject = { instanceId: INSTANCE, messageId, oldSign: office.keys.sign.publicKey };
    office.file(anna, { ...rekey, messageId, ...rekeyTo(subject, next) });
    expect(office.seenBy(anna).mailbox).toMatchObject({
      current: mailboxPublic(next),
      moved: { from: mailboxPublic(office.keys) },
      contested: false,
    });
  });

  it("is contested after an objection by the old words, and after a second move", () => {
    const { office, rekey } = moving();
    const { anna } = office.people;
    office.file(anna, rekey);
    const objection = {
      kind: "objection",
      messageId: seedOf("no").slice(0, 16),
      after: null,
      level: "without-name",
      files: [],
    } as const;
    office.file(anna, objection);
    expect(office.seenBy(anna).mailbox.contested).toBe(true);

    const again = moving();
    again.office.file(again.office.people.anna, again.rekey);
    const other = melder("nog nieuwer");
    const messageId = seedOf("rekey 2").slice(0, 16);
    const subject = { instanceId: INSTANCE, messageId, oldSign: again.office.keys.sign.publicKey };
    again.office.file(again.office.people.anna, {
      kind: "rekey",
      messageId,
      after: null,
      level: "without-name",
      files: [],
      ...rekeyTo(subject, other),
    });
    expect(again.office.seenBy(again.office.people.anna).mailbox).toMatchObject({
      contested: true,
      current: mailboxPublic(again.next),
    });
  });
});
