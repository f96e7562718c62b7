import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  eventHash,
  eventSignatureHolds,
  openEvent,
  sealEvent,
  withoutContent,
} from "#shared/protocol/dossier-event.ts";
import {
  type EventHeader,
  encodeEvent,
  encodeEventHeader,
  parseEvent,
  parseEventHeader,
} from "#shared/protocol/dossier-layout.ts";
import type { Payload } from "#shared/protocol/dossier-payload.ts";
import { PROTOCOL_ERRORS } from "#shared/protocol/errors.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { person, seedOf, TODAY, unwrap } from "#test/support/organisation.ts";

beforeAll(ready);

const NOTE: Payload = { kind: "note", day: TODAY, text: "Gebeld; terugbellen op maandag." };

function header(change: Partial<EventHeader> = {}): EventHeader {
  return {
    dossierId: seedOf("dossier").slice(0, 16),
    epoch: 2,
    seq: 12,
    author: "anna",
    previous: seedOf("eleven"),
    members: null,
    ...change,
  };
}

function seal(payload: Payload = NOTE, change: Partial<Parameters<typeof sealEvent>[0]> = {}) {
  const signSecret = person("anna", "functionaris").sign.secretKey;
  return unwrap(sealEvent({ ...header(), key: seedOf("epoch key"), payload, signSecret, ...change }));
}

const staff = fc.stringMatching(/^[a-z][a-z0-9-]{2,31}$/);
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const member = fc.record({ id: staff, keyId: bytes(16), wrapHash: bytes(32) });
const headers: fc.Arbitrary<EventHeader> = fc.record({
  dossierId: bytes(16),
  epoch: fc.nat(),
  seq: fc.nat(),
  author: staff,
  previous: bytes(32),
  members: fc.option(
    fc.record({ keyCommitment: bytes(32), members: fc.array(member, { minLength: 1, maxLength: 64 }) }),
  ),
});

describe("an event", () => {
  it("has a header that comes back as it was", () => {
    fc.assert(
      fc.property(headers, (value) => {
        const body = { state: "destroyed", hash: new Uint8Array(32) } as const;
        const event = encodeEvent({
          headerBytes: encodeEventHeader(value),
          body,
          signature: new Uint8Array(64),
        });
        expect(unwrap(parseEventHeader(event))).toEqual(value);
      }),
    );
  });

  it("gives its payload back to who has the epoch key", () => {
    const texts = fc.string({ maxLength: 3000, unit: "grapheme" }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(texts, (text) => {
        const parts = unwrap(parseEvent(seal({ ...NOTE, text })));
        expect(openEvent(parts, seedOf("epoch key"))).toEqual({
          ok: true,
          value: { payload: { ...NOTE, text }, attachment: new Uint8Array() },
        });
      }),
      { numRuns: 50 },
    );
  });

  it("carries the largest inner as attachment and stays below what the api takes", () => {
    const payload: Payload = {
      kind: "filed",
      day: TODAY,
      envelopeId: seedOf("id"),
      received: TODAY,
      directoryHash: seedOf("d"),
    };
    const attachment = new Uint8Array(262_144).fill(1);
    const event = seal(payload, { attachment });
    expect(event.length).toBeLessThan(300_000);
    expect(unwrap(openEvent(unwrap(parseEvent(event)), seedOf("epoch key")))).toEqual({
      payload,
      attachment,
    });
    expect(
      sealEvent({
        ...header(),
        key: seedOf("k"),
        payload,
        attachment: new Uint8Array(280_000),
        signSecret: person("anna", "functionaris").sign.secretKey,
      }),
    ).toEqual({ ok: false, error: "too-large" });
  });

  it("has one of five sizes: a short note tells no more than a longer one", () => {
    const sizes = [0, 10, 300, 800].map((length) => seal({ ...NOTE, text: "a".repeat(length) }).length);
    expect(new Set(sizes).size).toBe(1);
  });

  it("of two tabs with the same seq has other nonces, key and hash", () => {
    const [a, b] = [seal(), seal()].map((event) => unwrap(parseEvent(event)));
    if (a?.body.state !== "present" || b?.body.state !== "present") throw new Error("no body");
    expect(a.body.eventKey.slice(0, 24)).not.toEqual(b.body.eventKey.slice(0, 24));
    expect(a.body.sealed.slice(0, 24)).not.toEqual(b.body.sealed.slice(0, 24));
    expect(eventHash(a)).not.toEqual(eventHash(b));
  });
});

describe("a destroyed fragment", () => {
  it("keeps its place, signature and hash, and opens no more", () => {
    const event = seal();
    const whole = unwrap(parseEvent(event));
    const gone = unwrap(parseEvent(unwrap(withoutContent(event))));
    expect(eventHash(gone)).toEqual(eventHash(whole));
    expect(eventSignatureHolds(gone, person("anna", "functionaris").sign.publicKey)).toBe(true);
    expect(openEvent(gone, seedOf("epoch key"))).toEqual({ ok: true, value: null });
    expect(gone.headerBytes.length + 1 + 32 + 64).toBe(unwrap(withoutContent(event)).length);
  });
});

describe("what must fail: events", () => {
  it("refuses another epoch key, dossier, epoch, sequence or author: the header is bound", () => {
    const parts = unwrap(parseEvent(seal()));
    const refused = { ok: false, error: "ciphertext" };
    expect(openEvent(parts, seedOf("other"))).toEqual(refused);
    for (const change of [
      { dossierId: seedOf("x").slice(0, 16) },
      { epoch: 3 },
      { seq: 13 },
      { author: "bram" },
    ]) {
      const moved = { ...parts, headerBytes: encodeEventHeader(header(change)) };
      expect(openEvent(moved, seedOf("epoch key"))).toEqual(refused);
      expect(eventSignatureHolds(moved, person("anna", "functionaris").sign.publicKey)).toBe(false);
    }
  });

  it("refuses every single bit that is flipped: it does not parse, or its signature does not hold", () => {
    const event = seal();
    const key = person("anna", "functionaris").sign.publicKey;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: event.length * 8 - 1 }), (position) => {
        const changed = event.slice();
        changed[position >> 3] = (changed[position >> 3] ?? 0) ^ (1 << (position & 7));
        const parsed = parseEvent(changed);
        expect(parsed.ok && eventSignatureHolds(parsed.value, key)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("answers arbitrary bytes, also behind a true beginning, with a listed error, never a throw", () => {
    const start = seal().subarray(0, 90);
    fc.assert(
      fc.property(fc.boolean(), fc.uint8Array({ maxLength: 600, size: "max" }), (known, tail) => {
        const parsed = parseEvent(known ? Uint8Array.of(...start, ...tail) : tail);
        expect(parsed.ok || PROTOCOL_ERRORS.includes(parsed.error)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("throws for an attachment where none belongs, which is a bug", () => {
    expect(() => seal(NOTE, { attachment: Uint8Array.of(1) })).toThrow(TypeError);
    expect(() =>
      seal({ kind: "note", day: TODAY, text: "x" }, { members: { keyCommitment: seedOf("c"), members: [] } }),
    ).toThrow(TypeError);
  });
});
