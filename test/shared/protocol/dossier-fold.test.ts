import { beforeAll, describe, expect, it } from "vitest";
import { monthOf } from "#shared/protocol/board-layout.ts";
import { contentHash } from "#shared/protocol/board-record.ts";
import { freeSlots, notesOf, usedSlots } from "#shared/protocol/dossier.ts";
import { sealEvent, withoutContent } from "#shared/protocol/dossier-event.ts";
import { epochKeyCommitment, wrapEpochKey, wrapHash } from "#shared/protocol/dossier-key.ts";
import { changeMembers, openDossier } from "#shared/protocol/dossier-members.ts";
import type { Payload } from "#shared/protocol/dossier-payload.ts";
import { keyHolders, keyId } from "#shared/protocol/key-holders.ts";
import { mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { rekeyTo } from "#shared/protocol/rekey.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { answer, signedBy } from "#test/support/answers.ts";
import { message, newOffice } from "#test/support/dossier.ts";
import { INSTANCE, melder, person, seedOf, TODAY, unwrap, voorbeelddam } from "#test/support/organisation.ts";

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
      answers: [{ author: "anna", message: { text: reply === undefined ? "" : answer(office.keys).text } }],
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
    const followUp = message(office.keys, { kind: "follow-up", label: "second" } as never);
    const { mailbox: _, filedBy: __, ...rest } = followUp as Extract<typeof followUp, { kind: "melding" }>;
    office.file(anna, rest as never, { leftOut: ["bram", "carla"], readers: ["anna", "dirk"] });
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
    const rekey = { kind: "rekey", messageId, after: null, files: [], ...rekeyTo(subject, next) } as const;
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

  it("is contested after an objection by the old words, and after a second move", () => {
    const { office, rekey } = moving();
    const { anna } = office.people;
    office.file(anna, rekey);
    const objection = {
      kind: "objection",
      messageId: seedOf("no").slice(0, 16),
      after: null,
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
      files: [],
      ...rekeyTo(subject, other),
    });
    expect(again.office.seenBy(again.office.people.anna).mailbox).toMatchObject({
      contested: true,
      current: mailboxPublic(again.next),
    });
  });
});

describe("what must fail: the server", () => {
  it("refuses a key epoch written by the server (valid wraps, no signed members event)", () => {
    const office = newOffice();
    const { anna } = office.people;
    const key = seedOf("the server's key");
    const place = { dossierId: office.id, epoch: 1, member: "anna" };
    office.wraps.push({ member: "anna", epoch: 1, wrap: wrapEpochKey(key, place, anna.kem.publicKey) });
    const dossier = office.seenBy(anna);
    expect([...dossier.keys.keys()]).toEqual([0]);
    const { head } = dossier;
    const underIt = unwrap(
      sealEvent({
        dossierId: office.id,
        epoch: 1,
        seq: 2,
        previous: head.hash,
        author: "anna",
        members: null,
        key,
        payload: note("x"),
        signSecret: anna.sign.secretKey,
      }),
    );
    expect(office.foldAs(anna, { events: [...office.events, underIt] })).toMatchObject({
      error: "epoch",
      seq: 2,
    });
  });

  it("refuses a wrap other than the members event names, and a members event whose key is another", () => {
    const office = newOffice();
    const { anna } = office.people;
    const place = { dossierId: office.id, epoch: 0, member: "anna" };
    const swapped = [{ epoch: 0, wrap: wrapEpochKey(seedOf("other"), place, anna.kem.publicKey) }];
    expect(office.foldAs(anna, { wraps: swapped })).toMatchObject({ ok: false, error: "key", seq: 1 });
  });

  it("refuses an epoch whose author gave one member another key: two texts under one sequence", () => {
    const office = newOffice();
    const { anna, bram } = office.people;
    const dossier = office.seenBy(anna);
    const [key, other] = [seedOf("for anna"), seedOf("for bram")];
    const wraps = [
      {
        person: anna,
        wrap: wrapEpochKey(key, { dossierId: office.id, epoch: 1, member: "anna" }, anna.kem.publicKey),
      },
      {
        person: bram,
        wrap: wrapEpochKey(other, { dossierId: office.id, epoch: 1, member: "bram" }, bram.kem.publicKey),
      },
    ];
    const members = wraps.map(({ person: member, wrap }) => ({
      id: member.id,
      keyId: keyId(member.kem.publicKey),
      wrapHash: wrapHash(wrap),
    }));
    const event = unwrap(
      sealEvent({
        dossierId: office.id,
        epoch: 1,
        seq: 2,
        previous: dossier.head.hash,
        author: "anna",
        members: { keyCommitment: epochKeyCommitment(key, office.id, 1), members },
        key,
        payload: {
          kind: "members",
          day: TODAY,
          reason: "keys",
          text: "",
          leftOut: ["carla"],
          mailbox: dossier.mailbox,
          past: [],
          consents: [],
          duties: [],
        },
        signSecret: anna.sign.secretKey,
      }),
    );
    office.events.push(event);
    office.wraps.push(...wraps.map(({ person: member, wrap }) => ({ member: member.id, epoch: 1, wrap })));
    expect(office.foldAs(anna).ok).toBe(true);
    expect(office.foldAs(bram)).toMatchObject({ ok: false, error: "commitment", seq: 2 });
  });

  it("refuses a members event by somebody who is no member of the epoch before", () => {
    const office = newOffice();
    const { anna, dirk } = office.people;
    const dossier = { ...office.seenBy(anna), members: ["anna", "bram", "dirk"] };
    const forged = unwrap(
      changeMembers({
        directory: office.directory,
        dossier,
        author: office.writer(dirk),
        members: ["dirk"],
        day: TODAY,
        reason: "joined",
        handOver: false,
      }),
    );
    expect(office.foldAs(anna, { events: [...office.events, forged.event] })).toMatchObject({
      error: "not-a-member",
      seq: 2,
    });
  });

  it("refuses a wrap to a key that is not in the directory", () => {
    const office = newOffice();
    const { anna } = office.people;
    const zoe = person("zoe", "functionaris");
    const strange = { ...office.directory, staff: [...office.directory.staff, zoe.entry] };
    const change = unwrap(
      changeMembers({
        directory: strange,
        dossier: office.seenBy(anna),
        author: office.writer(anna),
        members: ["anna", "zoe"],
        day: TODAY,
        reason: "joined",
        handOver: true,
      }),
    );
    expect(office.foldAs(anna, { events: [...office.events, change.event] })).toMatchObject({
      error: "key",
      seq: 2,
    });
  });

  it("refuses an event under a former epoch", () => {
    const office = newOffice();
    const { anna, bram } = office.people;
    const late = { ...office.seenBy(bram) };
    office.change(anna, ["anna", "bram", "dirk"]);
    const { head } = office.seenBy(anna);
    const event = office.draftEvent(bram, note("Te laat."), undefined, { ...late, head });
    expect(office.foldAs(anna, { events: [...office.events, event] })).toMatchObject({
      error: "epoch",
      seq: 3,
    });
  });

  it("2 tabs × same seq: one wins, the loser re-folds and chooses other slots", () => {
    const office = newOffice();
    const { anna } = office.people;
    office.file(anna, message(office.keys));
    const before = office.seenBy(anna);
    const first = signedBy(anna, answer(office.keys));
    const slots = () => unwrap(freeSlots(office.seenBy(anna), "anna", MONTH, 1));
    const [winner, loser] = [1, 2].map(() => office.draftEvent(anna, sent(slots()), first, before));
    expect(winner).not.toEqual(loser);
    office.events.push(winner as Uint8Array);
    expect(office.foldAs(anna, { events: [...office.events, loser as Uint8Array] })).toMatchObject({
      error: "sequence",
    });
    expect(slots()).toEqual([1]);
    const second = answer(office.keys, { number: 2, previous: contentHash(first) });
    office.append(anna, sent(slots()), signedBy(anna, second));
    expect([...usedSlots(office.seenBy(anna), "anna", MONTH)]).toEqual([0, 1]);
  });

  it("two different #12 to two members → fork on the next event", () => {
    const office = newOffice();
    const { anna, bram } = office.people;
    for (let seq = 2; seq < 12; seq += 1) office.append(anna, note(`Notitie ${seq}`));
    const twelve = [1, 2].map((version) => office.draftEvent(anna, note(`Twaalf, ${version}`)));
    const [forAnna, forBram] = twelve.map((event) => [...office.events, event as Uint8Array]);
    office.events.splice(0, office.events.length, ...(forAnna as Uint8Array[]));
    const thirteen = office.draftEvent(anna, note("Dertien"));
    const result = office.foldAs(bram, { events: [...(forBram as Uint8Array[]), thirteen] });
    expect(result).toMatchObject({ ok: false, error: "fork", seq: 13 });
    expect(!result.ok && result.before?.head.seq).toBe(12);
  });

  it("refuses another history than a head that the console knew, and a shorter one", () => {
    const office = newOffice();
    const { anna, bram } = office.people;
    office.append(anna, note("Een"));
    const known = office.seenBy(bram).head;
    expect(office.foldAs(bram, { known }).ok).toBe(true);
    const [first] = office.events as [Uint8Array];
    expect(office.foldAs(bram, { known, events: [first] })).toMatchObject({ error: "older" });
    const other = office.draftEvent(
      anna,
      note("Anders"),
      undefined,
      (office.foldAs(anna, { events: [first] }) as never as { value: never }).value,
    );
    expect(office.foldAs(bram, { known, events: [first, other] })).toMatchObject({ error: "fork", seq: 2 });
  });

  it("refuses a gap, another order, another dossier's event and every event with a changed bit", () => {
    const office = newOffice();
    const { anna } = office.people;
    office.append(anna, note("Een"));
    office.append(anna, note("Twee"));
    const [one, two, three] = office.events as [Uint8Array, Uint8Array, Uint8Array];
    expect(office.foldAs(anna, { events: [one, three] })).toMatchObject({ error: "sequence", seq: 2 });
    expect(office.foldAs(anna, { events: [two, one] })).toMatchObject({ error: "sequence", seq: 1 });
    expect(office.foldAs(anna, { events: [] })).toMatchObject({ error: "sequence", before: null });
    expect(office.foldAs(anna, { dossierId: new Uint8Array(16) })).toMatchObject({ error: "chain", seq: 1 });
    for (let at = 0; at < two.length; at += 37) {
      const changed = two.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect(office.foldAs(anna, { events: [one, changed, three] })).toMatchObject({ ok: false, seq: 2 });
    }
  });

  it("refuses a members event whose content the server dropped: who is left out stands in it", () => {
    const office = newOffice();
    const bare = unwrap(withoutContent(office.events[0] as Uint8Array));
    expect(office.foldAs(office.people.anna, { events: [bare] })).toMatchObject({
      error: "ciphertext",
      seq: 1,
    });
  });

  it("refuses a former member's signature after the last day of her key", () => {
    const office = newOffice();
    const { anna, bram } = office.people;
    office.append(bram, note("Nog net"));
    const holders = keyHolders(office.directory).map((holder) =>
      holder.id === "bram" ? { ...holder, until: TODAY - 1 } : holder,
    );
    expect(office.foldAs(anna, { holders })).toMatchObject({ error: "author", seq: 2 });
  });
});

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
    const { anna, bram, dirk } = office.people;
    office.file(anna, message(office.keys));
    const stranger = office.opened(anna, message(melder("kees"), { label: "k" }), { keys: melder("kees") });
    const kees = office.draftEvent(anna, stranger.payload, stranger.attachment);
    expect(office.foldAs(anna, { events: [...office.events, kees] })).toMatchObject({ error: "not-mine" });
    const forAnna = office.opened(anna, message(office.keys, { label: "b" }), { readers: ["anna", "dirk"] });
    const byBram = office.draftEvent(bram, forAnna.payload, forAnna.attachment);
    expect(office.foldAs(anna, { events: [...office.events, byBram] })).toMatchObject({ error: "forwarded" });
    const inHerName = office.draftEvent(bram, sent([0]), signedBy(anna, answer(office.keys)));
    expect(office.foldAs(anna, { events: [...office.events, inHerName] })).toMatchObject({ error: "author" });
    expect(dirk.id).toBe("dirk");
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
