import { beforeAll, describe, expect, it } from "vitest";
import { monthOf } from "#shared/protocol/board-layout.ts";
import { contentHash } from "#shared/protocol/board-record.ts";
import { freeSlots, usedSlots } from "#shared/protocol/dossier.ts";
import { sealEvent, withoutContent } from "#shared/protocol/dossier-event.ts";
import { epochKeyCommitment, wrapEpochKey, wrapHash } from "#shared/protocol/dossier-key.ts";
import { changeMembers } from "#shared/protocol/dossier-members.ts";
import { keyHolders, keyId } from "#shared/protocol/key-holders.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { answer, signedBy } from "#test/support/answers.ts";
import { message, newOffice } from "#test/support/dossier.ts";
import { person, seedOf, TODAY, unwrap } from "#test/support/organisation.ts";

beforeAll(ready);

const MONTH = monthOf(TODAY);
const note = (text: string) => ({ kind: "note", day: TODAY, text }) as const;
const sent = (slots: number[]) =>
  ({ kind: "answer", day: TODAY, month: MONTH, slots, expected: TODAY + 1 }) as const;

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
    const atFirst = office.foldAs(anna, { events: [first] });
    if (!atFirst.ok) throw new Error(atFirst.error);
    const other = office.draftEvent(anna, note("Anders"), undefined, atFirst.value);
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

  it("with every event and all staff keys, but no wrap, opens nothing: so wraps are destroyed first", () => {
    const office = newOffice();
    const { anna } = office.people;
    office.file(anna, message(office.keys));
    office.append(anna, note("Gevoelig"));
    const everyKey = Object.values(office.people).map(({ kem }) => kem);
    for (const person of Object.values(office.people)) {
      const result = office.foldAs(person, { wraps: [], kemKeys: everyKey });
      expect(result).toMatchObject({ ok: true, value: { closed: [1, 2, 3], filed: [], entries: [] } });
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
