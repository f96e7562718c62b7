import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { PROTOCOL_ERRORS } from "#shared/protocol/errors.ts";
import {
  type Challenge,
  challengeMacInput,
  encodeChallenge,
  MAX_WORK_BITS,
  parseChallenge,
  solveStep,
  splitStamped,
  stampedBody,
  type WorkSubject,
  workHolds,
  workTarget,
} from "#shared/protocol/proof-of-work.ts";
import { unwrap } from "../../support/organisation.ts";

const sha512 = (bytes: Uint8Array) => new Uint8Array(createHash("sha512").update(bytes).digest());
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const challenges = fc.record({
  expiryMinute: fc.nat({ max: 0xffffffff }),
  bits: fc.nat({ max: MAX_WORK_BITS }),
  random: bytes(16),
});
const CHALLENGE: Challenge = { expiryMinute: 29_000_000, bits: 10, random: new Uint8Array(16).fill(5) };
const MAC = new Uint8Array(32).fill(9);

const SUBJECT: WorkSubject = {
  sha512,
  challenge: encodeChallenge(CHALLENGE, MAC),
  method: "PUT",
  route: "/blobs/{blobId}/parts/{part}",
  path: ["AAAAAAAAAAAAAAAAAAAAAA", "0"],
  payload: new Uint8Array(1000).fill(1),
};

function solve(subject: WorkSubject, bits = CHALLENGE.bits): Uint8Array {
  const target = workTarget(subject);
  for (let start = 0; ; start += 512) {
    const nonce = solveStep({ sha512, target, bits, start, count: 512 });
    if (nonce !== undefined) return nonce;
  }
}

function holds(subject: WorkSubject, nonce: Uint8Array, bits = CHALLENGE.bits): boolean {
  return workHolds({ sha512, target: workTarget(subject), bits, nonce });
}

describe("a challenge", () => {
  it("comes back as it was, with its MAC", () => {
    fc.assert(
      fc.property(challenges, bytes(32), (challenge, mac) => {
        const encoded = encodeChallenge(challenge, mac);
        expect(encoded.length).toBe(54);
        expect(parseChallenge(encoded)).toEqual({ ok: true, value: { ...challenge, mac } });
      }),
    );
  });

  it("gives its MAC other bytes for any other expiry, difficulty or random part", () => {
    const input = challengeMacInput(CHALLENGE).join();
    const others = [
      { ...CHALLENGE, expiryMinute: CHALLENGE.expiryMinute + 1 },
      { ...CHALLENGE, bits: 0 },
      { ...CHALLENGE, random: CHALLENGE.random.with(0, 0) },
    ];
    for (const other of others) expect(challengeMacInput(other).join()).not.toBe(input);
  });

  it("that asks more than a browser can do is refused", () => {
    const encoded = encodeChallenge({ ...CHALLENGE, bits: MAX_WORK_BITS + 1 }, MAC);
    expect(parseChallenge(encoded)).toEqual({ ok: false, error: "work" });
  });

  it("made of arbitrary bytes gives a listed error and never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 80 }), bytes(54)), (value) => {
        const parsed = parseChallenge(value);
        if (!parsed.ok) expect(PROTOCOL_ERRORS).toContain(parsed.error);
      }),
    );
  });
});

describe("a stamped body", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(bytes(54), bytes(8), fc.uint8Array(), (challenge, nonce, payload) => {
        const body = stampedBody({ challenge, nonce }, payload);
        expect(splitStamped(body)).toEqual({ ok: true, value: { challenge, nonce, payload } });
        expect(body.length).toBe(62 + payload.length);
      }),
    );
  });

  it("too short for a stamp is malformed", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 61 }), (value) => {
        expect(splitStamped(value)).toEqual({ ok: false, error: "malformed" });
      }),
    );
  });
});

describe("a solution", () => {
  it("holds for what it was made for", () => {
    expect(holds(SUBJECT, solve(SUBJECT))).toBe(true);
  });

  test.each<[string, Partial<WorkSubject>]>([
    ["two blob ids", { path: ["BAAAAAAAAAAAAAAAAAAAAA", "0"] }],
    ["two parts", { path: ["AAAAAAAAAAAAAAAAAAAAAA", "1"] }],
    ["another route", { route: "/envelopes" }],
    ["another method", { method: "POST" }],
    ["another body", { payload: new Uint8Array(1000).fill(2) }],
    ["a longer body", { payload: new Uint8Array(1001).fill(1) }],
    ["another challenge", { challenge: encodeChallenge({ ...CHALLENGE, expiryMinute: 29_000_001 }, MAC) }],
    ["the same values divided otherwise", { path: ["AAAAAAAAAAAAAAAAAAAAAA0", ""] }],
    [
      "a route that takes over a path value",
      { route: "/blobs/{blobId}/parts/{part}0", path: SUBJECT.path.slice(0, 1) },
    ],
  ])("one solution for %s → refused", (_name, change) => {
    const other = { ...SUBJECT, ...change };
    expect(workTarget(other)).not.toEqual(workTarget(SUBJECT));
    // a solution of 10 bits holds elsewhere once in 1,024: of twenty at most one or two
    let nonce = solve(SUBJECT);
    let elsewhere = 0;
    for (let i = 0; i < 20; i += 1) {
      elsewhere += holds(other, nonce) ? 1 : 0;
      const start = new DataView(nonce.buffer).getUint32(4) + 1;
      nonce = solveStep({ sha512, target: workTarget(SUBJECT), bits: 10, start, count: 1e6 }) ?? nonce;
    }
    expect(elsewhere).toBeLessThan(3);
  });

  it("pays its bits and no more than chance gives", () => {
    const nonce = solve(SUBJECT, 6);
    expect(holds(SUBJECT, nonce, 6)).toBe(true);
    expect(holds(SUBJECT, nonce, 0)).toBe(true);
    expect(holds(SUBJECT, nonce, 200)).toBe(false);
    expect(holds(SUBJECT, nonce.slice(1), 0)).toBe(false);
  });

  it("is found in slices exactly as in one go", () => {
    const target = workTarget(SUBJECT);
    const whole = solveStep({ sha512, target, bits: 8, start: 0, count: 100_000 });
    let sliced: Uint8Array | undefined;
    for (let start = 0; sliced === undefined; start += 7) {
      sliced = solveStep({ sha512, target, bits: 8, start, count: 7 });
    }
    expect(sliced).toEqual(whole);
    expect(solveStep({ sha512, target, bits: 200, start: 0, count: 50 })).toBeUndefined();
  });

  it("takes about as many tries as its bits say", () => {
    const tries = Array.from({ length: 60 }, (_, i) => {
      const nonce = solve({ ...SUBJECT, payload: Uint8Array.of(i) }, 7);
      return new DataView(nonce.buffer).getUint32(4) + 1;
    });
    const mean = tries.reduce((sum, count) => sum + count, 0) / tries.length;
    expect(mean).toBeGreaterThan(128 / 2);
    expect(mean).toBeLessThan(128 * 2);
  });

  it("keeps counting beyond 32 bits", () => {
    const target = workTarget(SUBJECT);
    const nonce = unwrap({
      ok: true,
      value: solveStep({ sha512, target, bits: 0, start: 2 ** 32 + 1, count: 1 }),
    });
    expect([...(nonce ?? [])]).toEqual([0, 0, 0, 1, 0, 0, 0, 1]);
  });
});
