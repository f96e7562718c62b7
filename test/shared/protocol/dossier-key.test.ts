import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { dossierId, openEpochKey, type WrapPlace, wrapEpochKey } from "#shared/protocol/dossier-key.ts";
import { openSummary, sealSummary } from "#shared/protocol/dossier-summary.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { INSTANCE, person, seedOf } from "#test/support/organisation.ts";

beforeAll(ready);

const KEY = new Uint8Array(32).fill(5);
const place = (change: Partial<WrapPlace> = {}): WrapPlace => ({
  dossierId: seedOf("dossier").slice(0, 16),
  epoch: 1,
  member: "anna",
  ...change,
});

describe("a wrap of an epoch key", () => {
  it("opens with any generation of the member's keys and nobody else's", () => {
    const [anna, older, bram] = [
      person("anna", "functionaris"),
      person("anna", "functionaris", 2),
      person("bram", "functionaris"),
    ];
    const wrap = wrapEpochKey(KEY, place(), anna.kem.publicKey);
    expect(wrap).toHaveLength(1168);
    expect(openEpochKey(wrap, place(), [older.kem, anna.kem])).toEqual({ ok: true, value: KEY });
    expect(openEpochKey(wrap, place(), [bram.kem, older.kem])).toEqual({ ok: false, error: "not-mine" });
  });

  it("is not mine in another dossier, epoch or name, or with a changed bit", () => {
    const { kem } = person("anna", "functionaris");
    const wrap = wrapEpochKey(KEY, place(), kem.publicKey);
    const refused = { ok: false, error: "not-mine" };
    for (const change of [{ dossierId: new Uint8Array(16) }, { epoch: 2 }, { member: "bram" }])
      expect(openEpochKey(wrap, place(change), [kem])).toEqual(refused);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: wrap.length * 8 - 1 }), (position) => {
        const changed = wrap.slice();
        changed[position >> 3] = (changed[position >> 3] ?? 0) ^ (1 << (position & 7));
        expect(openEpochKey(changed, place(), [kem])).toEqual(refused);
      }),
      { numRuns: 100 },
    );
  });

  it("answers a low-order ciphertext and arbitrary bytes without a throw, and tries the next key", () => {
    const { kem } = person("anna", "functionaris");
    const lowOrder = wrapEpochKey(KEY, place(), kem.publicKey);
    lowOrder.fill(0, 1088, 1120);
    for (const wrap of [lowOrder, new Uint8Array(1168), new Uint8Array(3)])
      expect(openEpochKey(wrap, place(), [kem])).toEqual({ ok: false, error: "not-mine" });
  });
});

describe("a dossier's id", () => {
  it("differs per mailbox and organisation", () => {
    const ids = [
      dossierId(INSTANCE, seedOf("a")),
      dossierId(INSTANCE, seedOf("b")),
      dossierId("elders", seedOf("a")),
    ];
    expect(new Set(ids.map(String)).size).toBe(3);
    expect(ids.every(({ length }) => length === 16)).toBe(true);
  });
});

describe("a summary", () => {
  const summary = {
    dossierId: new Uint8Array(16).fill(3),
    epoch: 2,
    head: { seq: 9, hash: new Uint8Array(32).fill(9) },
  };
  const content = Uint8Array.of(1, 2, 3);

  it("comes back with the head that it was made of", () => {
    const bytes = sealSummary(KEY, summary, content);
    expect(openSummary(bytes, KEY, { ...summary, head: { seq: 9 } })).toEqual({
      ok: true,
      value: { content, headHash: summary.head.hash },
    });
  });

  it("has the same size for short and longer contents, and room for a list entry", () => {
    const sizes = [0, 10, 1000].map((length) => sealSummary(KEY, summary, new Uint8Array(length)).length);
    expect(new Set(sizes).size).toBe(1);
    expect(sealSummary(KEY, summary, new Uint8Array(15_356)).length).toBeLessThan(16_384);
    expect(() => sealSummary(KEY, summary, new Uint8Array(15_357))).toThrow(RangeError);
  });

  it("is folded again, not believed, when it is older or of another history", () => {
    const bytes = sealSummary(KEY, summary, content);
    expect(openSummary(bytes, KEY, { ...summary, head: { seq: 10 } })).toEqual({ ok: false, error: "older" });
    const fork = { seq: 9, hash: seedOf("other nine") };
    expect(openSummary(bytes, KEY, { ...summary, head: fork })).toEqual({ ok: false, error: "older" });
    expect(openSummary(bytes, KEY, { ...summary, epoch: 3 })).toEqual({ ok: false, error: "epoch" });
  });

  it("refuses another dossier's, another key, a changed head and arbitrary bytes", () => {
    const bytes = sealSummary(KEY, summary, content);
    const refused = { ok: false, error: "ciphertext" };
    expect(openSummary(bytes, KEY, { ...summary, dossierId: new Uint8Array(16) })).toEqual(refused);
    expect(openSummary(bytes, seedOf("k"), summary)).toEqual(refused);
    const renamed = bytes.slice();
    renamed[8] = 10;
    expect(openSummary(renamed, KEY, { ...summary, head: { seq: 10 } })).toEqual(refused);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (arbitrary) => {
        expect(openSummary(arbitrary, KEY, summary).ok).toBe(false);
      }),
    );
  });
});
