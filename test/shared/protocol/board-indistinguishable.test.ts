import { beforeAll, describe, expect, inject, it } from "vitest";
import { TAG_BYTES } from "#shared/protocol/board-layout.ts";
import { dummyRecord, sealRecords } from "#shared/protocol/board-record.ts";
import { mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { melder, repeatable, unwrap } from "#test/support/organisation.ts";

/**
 * Real against dummy records. The random source is fixed, so the test gives the same figures every time. As many
 * records as take seconds: 10,000 coefficients tell random filler with one record; the JavaScript build is twenty
 * times slower.
 */
const RECORDS = inject("build") === "javascript" ? 150 : 1500;

/** ML-KEM-768: three vectors of 256 coefficients, compressed to 10 bits each. */
const COEFFICIENT_BYTES = 960;
const X25519_LAST_BYTE = TAG_BYTES + 1119;

type Score = (record: Uint8Array) => number;

function coefficients(record: Uint8Array): number[] {
  const values: number[] = [];
  for (let at = TAG_BYTES; at < TAG_BYTES + COEFFICIENT_BYTES; at += 5) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = record.subarray(at, at + 5);
    values.push(
      a | ((b & 3) << 8),
      (b >> 2) | ((c & 15) << 6),
      (c >> 4) | ((d & 63) << 4),
      (d >> 6) | (e << 2),
    );
  }
  return values;
}

/** How many residues modulo 3329 compress to each 10-bit value: three, or four for 257 of them. */
const preimages = new Uint8Array(1024);
for (let residue = 0; residue < 3329; residue += 1) {
  const value = Math.round((residue * 1024) / 3329) % 1024;
  preimages[value] = (preimages[value] ?? 0) + 1;
}

const SCORES: Record<string, Score> = {
  "share of coefficients with four preimages": (record) =>
    coefficients(record).filter((value) => preimages[value] === 4).length,
  "top bit of the X25519 half": (record) => (record[X25519_LAST_BYTE] ?? 0) >> 7,
  "ones in the tag": (record) => ones(record.subarray(0, TAG_BYTES)),
  "ones in the sealed part": (record) => ones(record.subarray(TAG_BYTES + 1120)),
  length: (record) => record.length,
};

function ones(bytes: Uint8Array): number {
  let sum = 0;
  for (let byte of bytes) for (; byte > 0; byte &= byte - 1) sum += 1;
  return sum;
}

/** The largest distance between two distributions of a score (Kolmogorov–Smirnov). */
function distance(score: Score, a: readonly Uint8Array[], b: readonly Uint8Array[]): number {
  const [x, y] = [a, b].map((records) => records.map(score));
  const cuts = [...new Set([...(x ?? []), ...(y ?? [])])];
  const below = (values: readonly number[], cut: number) =>
    values.reduce((count, value) => count + Number(value <= cut), 0) / values.length;
  return Math.max(...cuts.map((cut) => Math.abs(below(x ?? [], cut) - below(y ?? [], cut))));
}

let real: Uint8Array[];
let dummies: Uint8Array[];
let filler: Uint8Array[];

beforeAll(async () => {
  await ready();
  const random = repeatable("indistinguishable");
  const mailboxes = Array.from({ length: 20 }, (_, i) => mailboxPublic(melder(`mailbox ${i}`)));
  real = Array.from({ length: RECORDS }, (_, i) => {
    const mailbox = mailboxes[i % mailboxes.length] as (typeof mailboxes)[number];
    const place = { mailbox, lane: `lane-${i >> 6}`, month: 202_612, slots: [i & 63], random };
    // real contents are all but random: text of one letter
    const [record] = unwrap(sealRecords({ ...place, message: new Uint8Array(100 + (i % 2000)).fill(97) }));
    return record as Uint8Array;
  });
  dummies = Array.from({ length: RECORDS }, () => dummyRecord(random));
  filler = Array.from({ length: RECORDS }, () => random(4096));
});

describe("real vs dummy over many records by a statistic of the 10-bit coefficients, top bit, length", () => {
  it.each(Object.keys(SCORES))("is no better than chance: %s", (name) => {
    // exceeded by chance once in 100,000; here the random source is fixed
    const limit = 2.5 * Math.sqrt(2 / RECORDS);
    expect(distance(SCORES[name] as Score, real, dummies)).toBeLessThan(limit);
  });

  it("catches random filler, 95 % of it, from one batch of four by the coefficients and the top bit", () => {
    const [real257, filler257] = [(257 * 4) / 3329, 257 / 1024];
    const cut = (4 * 768 * (real257 + filler257)) / 2;
    const score = SCORES["share of coefficients with four preimages"] as Score;
    const looksRandom = (batch: readonly Uint8Array[]) =>
      batch.reduce((sum, record) => sum + score(record), 0) < cut ||
      batch.some((record) => (record[X25519_LAST_BYTE] ?? 0) > 127);
    const caught = (records: readonly Uint8Array[]) => {
      const batches = records.flatMap((_, i) => (i % 4 === 0 ? [records.slice(i, i + 4)] : []));
      const whole = batches.filter(({ length }) => length === 4);
      return whole.filter(looksRandom).length / whole.length;
    };
    expect(caught(filler)).toBeGreaterThan(0.95);
    expect(caught(dummies)).toBeLessThan(0.02);
    expect(caught(real)).toBeLessThan(0.02);
  });

  it("has no tag, ciphertext or sealed part twice", () => {
    const all = [...real, ...dummies].map((record) => Buffer.from(record.subarray(0, 1136)).toString("hex"));
    expect(new Set(all).size).toBe(all.length);
  });
});
