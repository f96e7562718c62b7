import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { TAG_BYTES, tagOf } from "#shared/protocol/board-layout.ts";
import {
  CARRIED_BYTES,
  contentHash,
  dummyRecord,
  MAX_CONTENT_BYTES,
  MAX_RECORDS,
  openRecord,
  recordsNeeded,
  recordTag,
  sealContent,
} from "#shared/protocol/board-record.ts";
import { concat } from "#shared/protocol/bytes.ts";
import { PROTOCOL_ERRORS } from "#shared/protocol/errors.ts";
import { mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { melder, unwrap, voorbeelddam } from "#test/support/organisation.ts";

beforeAll(ready);

function seal(content: Uint8Array, label = "roos", first = 0) {
  const slots = Array.from({ length: recordsNeeded(content.length) }, (_, i) => first + i);
  const mailbox = mailboxPublic(melder(label));
  return unwrap(sealContent({ kind: "message", mailbox, lane: "anna", month: 202_612, slots, content }));
}

describe("a content", () => {
  it("comes back from its records, each of 4,096 bytes under its own tag", () => {
    const roos = melder("roos");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 * CARRIED_BYTES }), (length) => {
        const content = Uint8Array.from({ length }, (_, i) => i & 0xff);
        const records = seal(content);
        const carriers = records.map((record) => unwrap(openRecord(record, roos.kem)));
        expect(concat(...carriers.map(({ data }) => data))).toEqual(content);
        expect(
          carriers.every((carrier) => Buffer.compare(carrier.contentHash, contentHash(content)) === 0),
        ).toBe(true);
        expect(records.every((record) => record.length === 4096)).toBe(true);
        expect(records.map(tagOf)).toEqual(records.map((_, j) => recordTag(roos.tagKey, "anna", 202_612, j)));
      }),
      { numRuns: 12 },
    );
  });

  it("fills records exactly, and is refused above sixteen", () => {
    expect([0, 1, CARRIED_BYTES, CARRIED_BYTES + 1].map(recordsNeeded)).toEqual([1, 1, 1, 2]);
    expect(recordsNeeded(MAX_CONTENT_BYTES)).toBe(MAX_RECORDS);
    const mailbox = mailboxPublic(melder("roos"));
    const place = { kind: "message", mailbox, lane: "anna", month: 202_612 } as const;
    const content = new Uint8Array(MAX_CONTENT_BYTES + 1);
    expect(sealContent({ ...place, slots: [], content })).toEqual({ ok: false, error: "too-large" });
    expect(() => sealContent({ ...place, slots: [], content: new Uint8Array(1) })).toThrow(RangeError);
  });

  it("is not sealed to a mailbox key that is none", () => {
    const mailbox = { ...mailboxPublic(melder("roos")), kem: new Uint8Array(1216) };
    const content = new Uint8Array(1);
    expect(
      sealContent({ kind: "message", mailbox, lane: "anna", month: 202_612, slots: [0], content }),
    ).toEqual({ ok: false, error: "key" });
  });

  it("has a tag per lane, month, slot and mailbox", () => {
    const { tagKey } = melder("roos");
    const tags = [
      recordTag(tagKey, "anna", 202_612, 0),
      recordTag(tagKey, "bram", 202_612, 0),
      recordTag(tagKey, "anna", 202_701, 0),
      recordTag(tagKey, "anna", 202_612, 1),
      recordTag(melder("kees").tagKey, "anna", 202_612, 0),
    ];
    expect(new Set(tags.map(String)).size).toBe(tags.length);
    expect(tags.every(({ length }) => length === TAG_BYTES)).toBe(true);
  });
});

describe("what must fail: records", () => {
  it("refuses a record body moved to another tag", () => {
    const roos = melder("roos");
    const [one, two] = [seal(new Uint8Array(9))[0], seal(new Uint8Array(9), "roos", 1)[0]];
    if (one === undefined || two === undefined) throw new Error("no record");
    const moved = concat(tagOf(two), one.subarray(TAG_BYTES));
    expect(openRecord(moved, roos.kem)).toEqual({ ok: false, error: "not-mine" });
  });

  it("removed member's stored keys open none of 100 later records", () => {
    const { people } = voorbeelddam();
    const roos = mailboxPublic(melder("roos"));
    // all that a member ever holds: her own KEM keys, and the mailbox's public keys with its tagKey
    const stored = [people.anna.kem, { publicKey: roos.kem, secretKey: roos.tagKey }];
    const later = Array.from(
      { length: 100 },
      (_, i) => seal(Uint8Array.of(i), "roos", i % 64)[0] as Uint8Array,
    );
    const opened = later.filter((record) => stored.some((kem) => openRecord(record, kem).ok));
    expect(opened).toEqual([]);
    expect(later.every((record) => openRecord(record, melder("roos").kem).ok)).toBe(true);
  });

  it("refuses every single bit that is flipped", () => {
    const roos = melder("roos");
    const [record = new Uint8Array()] = seal(Uint8Array.of(1, 2, 3));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: record.length * 8 - 1 }), (position) => {
        const changed = record.slice();
        changed[position >> 3] = (changed[position >> 3] ?? 0) ^ (1 << (position & 7));
        expect(openRecord(changed, roos.kem)).toEqual({ ok: false, error: "not-mine" });
      }),
      { numRuns: 300 },
    );
  });

  it("answers a low-order ciphertext and arbitrary bytes with a listed error, never a throw", () => {
    const roos = melder("roos");
    const [record = new Uint8Array()] = seal(Uint8Array.of(1));
    const lowOrder = record.slice();
    lowOrder.fill(0, TAG_BYTES + 1088, TAG_BYTES + 1120);
    expect(openRecord(lowOrder, roos.kem)).toEqual({ ok: false, error: "not-mine" });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000, size: "max" }), (bytes) => {
        const result = openRecord(bytes, roos.kem);
        expect(result.ok || PROTOCOL_ERRORS.includes(result.error)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("opens a dummy for nobody", () => {
    expect(openRecord(dummyRecord(), melder("roos").kem)).toEqual({ ok: false, error: "not-mine" });
  });
});
