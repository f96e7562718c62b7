import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { signMessage, verifyMessage } from "#shared/protocol/board-message.ts";
import { contentHash } from "#shared/protocol/board-record.ts";
import { concat } from "#shared/protocol/bytes.ts";
import { PROTOCOL_ERRORS } from "#shared/protocol/errors.ts";
import { type KeyHolder, keyHolders } from "#shared/protocol/key-holders.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { answer, signedBy } from "#test/support/answers.ts";
import {
  directoryOf,
  INSTANCE,
  melder,
  person,
  seedOf,
  TODAY,
  unwrap,
  voorbeelddam,
} from "#test/support/organisation.ts";

beforeAll(ready);

function context(holders: readonly KeyHolder[] = keyHolders(directoryOf(voorbeelddam().draft))) {
  return { instanceId: INSTANCE, mailboxSign: melder("roos").sign.publicKey, holders };
}

function former(id: string, until: number): KeyHolder {
  const { sign, entry } = person(id, "functionaris");
  return { id, role: entry.role, sign: sign.publicKey, kem: entry.kem, until };
}

describe("a message", () => {
  it("comes back as its author wrote it, with the hash that replies name", () => {
    const receipt = {
      commitment: seedOf("c"),
      withdrawHash: seedOf("w"),
      day: TODAY - 3,
      signature: concat(seedOf("s"), seedOf("t")),
    };
    const message = answer(melder("roos"), { kind: "acknowledgement", leftOut: ["carla"], receipt });
    const bytes = signedBy(voorbeelddam().people.anna, message);
    expect(unwrap(verifyMessage(bytes, context()))).toEqual({ ...message, hash: contentHash(bytes), bytes });
  });

  it("counts also when its author has left, through her last day and not after it", () => {
    const bytes = signedBy(person("hugo", "functionaris"), answer(melder("roos"), { day: TODAY }));
    expect(verifyMessage(bytes, context([former("hugo", TODAY)])).ok).toBe(true);
    expect(verifyMessage(bytes, context([former("hugo", TODAY - 1)]))).toEqual({
      ok: false,
      error: "author",
    });
  });
});

describe("what must fail: messages", () => {
  let people: ReturnType<typeof voorbeelddam>["people"];
  beforeAll(() => {
    people = voorbeelddam().people;
  });

  it("refuses one to another mailbox that somebody sealed to this one", () => {
    const bytes = signedBy(people.anna, answer(melder("kees")));
    expect(verifyMessage(bytes, context())).toEqual({ ok: false, error: "not-mine" });
  });

  it("refuses a beheerder, a stranger, and one colleague in another's name", () => {
    const message = answer(melder("roos"));
    expect(verifyMessage(signedBy(people.frank, message), context())).toEqual({ ok: false, error: "author" });
    expect(verifyMessage(signedBy(person("zoe", "functionaris"), message), context()).ok).toBe(false);
    const inHerName = unwrap(signMessage({ ...message, author: "anna" }, INSTANCE, people.bram.sign));
    expect(verifyMessage(inHerName, context())).toEqual({ ok: false, error: "author" });
  });

  it("refuses a signature made for another instance", () => {
    const bytes = unwrap(signMessage(answer(melder("roos")), "elders", people.anna.sign));
    expect(verifyMessage(bytes, context())).toEqual({ ok: false, error: "signature" });
  });

  it("refuses a first message that names one before it, and a second that names none", () => {
    const message = answer(melder("roos"), { previous: seedOf("x") });
    const refused = { ok: false, error: "malformed" };
    expect(signMessage(message, INSTANCE, people.anna.sign)).toEqual(refused);
    expect(signMessage(answer(melder("roos"), { number: 2 }), INSTANCE, people.anna.sign)).toEqual(refused);
  });

  it("refuses a text that no sixteen records hold", () => {
    const message = answer(melder("roos"), { text: "é".repeat(25_000) });
    expect(signMessage(message, INSTANCE, people.anna.sign)).toEqual({ ok: false, error: "too-large" });
  });

  it("refuses every single bit that is flipped", () => {
    const bytes = signedBy(people.anna, answer(melder("roos")));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), (position) => {
        const changed = bytes.slice();
        changed[position >> 3] = (changed[position >> 3] ?? 0) ^ (1 << (position & 7));
        const result = verifyMessage(changed, context());
        expect(!result.ok && PROTOCOL_ERRORS.includes(result.error)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("answers arbitrary bytes with a listed error, never a throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(verifyMessage(bytes, context()).ok).toBe(false);
      }),
    );
  });
});
