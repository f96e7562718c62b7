import { beforeAll, describe, expect, it, test } from "vitest";
import {
  dummyEnvelope,
  type EnvelopeRequest,
  openEnvelope,
  openIdentity,
  sealEnvelope,
} from "#shared/protocol/envelope.ts";
import { envelopeBytes, parseEnvelope } from "#shared/protocol/envelope-layout.ts";
import { newKemPair, newSignPair } from "#shared/protocol/keys.ts";
import { dropModeKeys, mailboxPublic } from "#shared/protocol/mailbox-keys.ts";
import { ready, secureRandom } from "#shared/protocol/sodium.ts";
import { followUp, meldingOf, messageId, openerOf, outcome, scene, sealed } from "../../support/melding.ts";
import { directoryOf, melder, repeatable, seedOf, unwrap } from "../../support/organisation.ts";
import { forgeEnvelope, nobody, openSecond } from "../../support/second-envelope.ts";

beforeAll(ready);

/** Eight slots for nobody, with readers' keys put in. */
function slotsWith(keys: Readonly<Record<number, Uint8Array>>): Uint8Array[] {
  return Array.from({ length: 8 }, (_, slot) => keys[slot] ?? nobody(`slot ${slot}`));
}

/** A valid inner for the scene, taken out of a real envelope by the second implementation. */
function innerOf(envelope: Uint8Array, label: string): Uint8Array {
  const opened = openSecond(envelope, seedOf(`${label} kem 1`));
  if (opened === undefined) throw new Error(`${label} opens nothing`);
  return opened.inner;
}

describe("an envelope", () => {
  it("opens for each of its readers and gives what was sealed", () => {
    const { people, directory, request, keys } = scene();
    const bytes = sealed(request);
    for (const reader of [people.anna, people.carla]) {
      const opened = unwrap(openEnvelope(bytes, openerOf(reader, directory)));
      expect(opened.message).toEqual(request.message);
      expect(opened.mailboxSign).toEqual(keys.sign.publicKey);
      expect(opened.readers).toEqual(["anna", "carla"]);
      expect(opened.leftOut).toEqual(["bram"]);
      expect(opened.directoryHash).toEqual(directory.hash);
      expect(opened.filedBy).toBe("none");
    }
  });

  it("is not mine for everybody else, the left-out person included", () => {
    const { people, directory, request } = scene();
    const bytes = sealed(request);
    for (const other of [people.bram, people.dirk, people.els]) {
      expect(outcome(bytes, other, directory)).toBe("not-mine");
    }
  });

  it("opens with a former key generation among the present ones", () => {
    const { people, directory, request } = scene();
    const opener = openerOf(people.anna, directory);
    const kemKeys = [newKemPair(), people.anna.kem, newKemPair()];
    expect(openEnvelope(sealed(request), { ...opener, kemKeys }).ok).toBe(true);
    expect(openEnvelope(sealed(request), { ...opener, kemKeys: [] })).toEqual({
      ok: false,
      error: "not-mine",
    });
  });

  it("has one of four lengths, whatever it says, and the smallest that fits", () => {
    const { request, keys } = scene();
    const lengths = [0, 1, 2, 3].map(envelopeBytes);
    expect(lengths).toEqual([19_253, 31_541, 80_693, 277_301]);
    const of = (text: string) =>
      sealed({ ...request, sign: keys.sign, message: followUp(text, "long") }).length;
    expect(of("a")).toBe(of("a".repeat(3000)));
    expect([of("a"), of("a".repeat(4000)), of("a".repeat(20_000)), of("a".repeat(100_000))]).toEqual(lengths);
  });

  it("that would need more than the largest class is refused as too large", () => {
    const { request } = scene();
    const message = followUp("a".repeat(262_000), "huge");
    expect(sealEnvelope({ ...request, message })).toEqual({ ok: false, error: "too-large" });
  });

  it("in drop mode is signed by a throw-away key and names no mailbox", () => {
    const { people, directory, request } = scene();
    const { sign } = dropModeKeys();
    const message = { ...request.message, kind: "melding" as const, mailbox: null } as typeof request.message;
    const opened = unwrap(
      openEnvelope(sealed({ ...request, message, sign }), openerOf(people.anna, directory)),
    );
    expect(opened.mailboxSign).toEqual(sign.publicKey);
    expect(opened.message).toEqual(message);
  });

  it("sealed twice shares nothing but version, epoch, directory and size", () => {
    const { request } = scene();
    const [one, two] = [secureRandom, secureRandom].map((random) => sealed({ ...request, random }));
    const runs = (bytes: Uint8Array) =>
      new Set(
        Array.from({ length: Math.floor((bytes.length - 37) / 8) }, (_, i) =>
          bytes.slice(37 + i * 8, 45 + i * 8).join(),
        ),
      );
    const first = runs(one ?? new Uint8Array());
    expect([...runs(two ?? new Uint8Array())].filter((run) => first.has(run))).toEqual([]);
  });

  it("puts a reader in another slot from time to time", () => {
    const { request } = scene();
    const random = repeatable("slot order");
    const slots = Array.from(
      { length: 6 },
      () => openSecond(sealed({ ...request, random }), seedOf("anna kem 1"))?.slot,
    );
    expect(new Set(slots).size).toBeGreaterThan(2);
  });
});

describe("sealing is refused", () => {
  const cases = [
    ["to somebody the directory does not have", { readers: ["anna", "carla", "zeno"] }, "not-a-member"],
    ["to a role that reads no melding", { readers: ["anna", "carla", "frank"] }, "key"],
    ["to one reader twice", { readers: ["anna", "carla", "anna"] }, "duplicate"],
    ["to one functionaris alone", { readers: ["anna"] }, "too-few-readers"],
    ["to a functionaris and a VP, who never counts", { readers: ["anna", "els"] }, "too-few-readers"],
    ["to a reader who is left out", { leftOut: ["carla"] }, "left-out"],
    ["with one person left out twice", { leftOut: ["bram", "bram"] }, "duplicate"],
    [
      "with an identity for a person left out",
      { identity: { to: ["bram"], name: "", contact: "" } },
      "left-out",
    ],
    [
      "with an identity for five",
      { identity: { to: ["anna", "carla", "dirk", "els", "frank"], name: "", contact: "" } },
      "too-many-readers",
    ],
    ["to nine readers", { readers: ["a", "b", "c", "d", "e", "f", "g", "h", "i"] }, "too-many-readers"],
  ] as const;
  test.each(cases)("%s", (_name, change, error) => {
    const { request } = scene();
    expect(sealEnvelope({ ...request, ...change })).toEqual({ ok: false, error });
  });

  it("when the message names another mailbox than the one that signs", () => {
    const { request } = scene();
    const sign = newSignPair(seedOf("stranger"));
    expect(sealEnvelope({ ...request, sign })).toEqual({ ok: false, error: "key" });
  });

  it("for a text with a lone surrogate", () => {
    const { request } = scene();
    const message = followUp("a\ud800b", "surrogate");
    expect(sealEnvelope({ ...request, message })).toEqual({ ok: false, error: "malformed" });
  });
});

it("a follow-up is never blocked while one reader remains, the vertrouwenspersoon of a raadpleging too", () => {
  const { request } = scene();
  const message = followUp("nog iets", "later");
  expect(sealEnvelope({ ...request, message, readers: ["carla"] }).ok).toBe(true);
  expect(sealEnvelope({ ...request, message, readers: ["els"] }).ok).toBe(true);
  expect(sealEnvelope({ ...request, message, readers: [] })).toEqual({ ok: false, error: "too-few-readers" });
});

describe("a raadpleging", () => {
  const raadpleging = (): EnvelopeRequest => {
    const { request, keys } = scene();
    const { filedBy: _, ...melding } = meldingOf(keys);
    const message = { ...melding, kind: "consultation" as const, mailbox: mailboxPublic(keys) };
    return { ...request, readers: ["els"], leftOut: [], message };
  };

  it("opens for the vertrouwenspersoon alone, and a functionaris opens neither it nor the name in it", () => {
    const { people, directory } = scene();
    const identity = { to: ["els"], name: "Een verzonnen melder", contact: "" };
    const bytes = sealed({ ...raadpleging(), identity });
    expect(unwrap(openEnvelope(bytes, openerOf(people.els, directory))).message.kind).toBe("consultation");
    expect(unwrap(openIdentity(bytes, openerOf(people.els, directory))).name).toBe(identity.name);
    for (const other of [people.anna, people.bram, people.carla]) {
      const opener = openerOf(other, directory);
      expect(openEnvelope(bytes, opener)).toEqual({ ok: false, error: "not-mine" });
      expect(openIdentity(bytes, opener)).toEqual({ ok: false, error: "no-identity" });
    }
  });

  it.each([
    ["to a functionaris beside the vertrouwenspersoon", { readers: ["anna", "els"] }, "not-a-member"],
    ["with a name for a functionaris", { identity: { to: ["anna"], name: "", contact: "" } }, "not-a-member"],
    ["to nobody", { readers: [] }, "too-few-readers"],
  ] as const)("%s is refused", (_name, change, error) => {
    expect(sealEnvelope({ ...raadpleging(), ...change })).toEqual({ ok: false, error });
  });

  it("that names another mailbox than the one that signs is refused", () => {
    const sign = newSignPair(seedOf("stranger"));
    expect(sealEnvelope({ ...raadpleging(), sign })).toEqual({ ok: false, error: "key" });
  });
});

describe("must fail", () => {
  it("inner of A re-sealed to a left-out reader → forwarded", () => {
    const { people, directory, request } = scene();
    const inner = innerOf(sealed(request), "anna");
    const slots = slotsWith({ 4: people.bram.kem.publicKey, 5: people.anna.kem.publicKey });
    const bytes = forgeEnvelope({ directoryHash: directory.hash, inner, slots });
    expect(outcome(bytes, people.bram, directory)).toBe("forwarded");
    expect(outcome(bytes, people.anna, directory)).toBe("opened");
  });

  it("slot 0 with low-order X25519 half, reader in slot 1 → opens, next envelope opens too", () => {
    const { people, directory, request } = scene();
    const inner = innerOf(sealed(request), "anna");
    const slots = slotsWith({ 1: people.anna.kem.publicKey });
    const changeWraps = (wraps: Uint8Array) => wraps.fill(0, 1088, 1120);
    const bytes = forgeEnvelope({ directoryHash: directory.hash, inner, slots, changeWraps });
    expect(outcome(bytes, people.anna, directory)).toBe("opened");
    expect(outcome(sealed(request), people.anna, directory)).toBe("opened");
  });

  it("every slot with low-order X25519 half → not mine, and no exception", () => {
    const { people, directory, request } = scene();
    const changeWraps = (wraps: Uint8Array) => {
      for (let slot = 0; slot < 8; slot += 1) wraps.fill(0, slot * 1168 + 1088, slot * 1168 + 1120);
      return wraps;
    };
    const inner = innerOf(sealed(request), "anna");
    const bytes = forgeEnvelope({ directoryHash: directory.hash, inner, slots: slotsWith({}), changeWraps });
    expect(outcome(bytes, people.anna, directory)).toBe("not-mine");
  });

  it("wrap moved between slots → not mine", () => {
    const { people, directory, request } = scene();
    const inner = innerOf(sealed(request), "anna");
    const slots = slotsWith({ 0: people.anna.kem.publicKey });
    const changeWraps = (wraps: Uint8Array) =>
      new Uint8Array([...wraps.slice(1168, 2336), ...wraps.slice(0, 1168), ...wraps.slice(2336)]);
    const bytes = forgeEnvelope({ directoryHash: directory.hash, inner, slots, changeWraps });
    expect(outcome(bytes, people.anna, directory)).toBe("not-mine");
  });

  it("wrap moved between body and identity → not mine", () => {
    const { people, directory, request } = scene();
    const identity = { to: ["els"], name: "Een naam", contact: "een adres" };
    const bytes = sealed({ ...request, identity });
    const slots = (offset: number, i: number) => bytes.slice(offset + i * 1168, offset + (i + 1) * 1168);
    for (let i = 0; i < 4; i += 1) {
      const moved = bytes.slice();
      moved.set(slots(5765, i), 37 + 1024 + i * 1168);
      moved.set(slots(37 + 1024, i), 5765 + i * 1168);
      for (const reader of [people.anna, people.carla, people.els]) {
        expect(outcome(moved, reader, directory)).toBe("not-mine");
        const opened = openIdentity(moved, openerOf(reader, directory));
        expect(opened.ok ? "opened" : opened.error).toMatch(/^(no-identity|identity-mismatch)$/);
      }
    }
  });

  it("K replaced for one reader (two texts) → commitment", () => {
    const { people, directory, request } = scene();
    const inner = innerOf(sealed(request), "anna");
    const slots = slotsWith({ 2: people.anna.kem.publicKey, 6: people.carla.kem.publicKey });
    const bytes = forgeEnvelope({ directoryHash: directory.hash, inner, slots, otherKeyIn: 6 });
    expect(outcome(bytes, people.anna, directory)).toBe("opened");
    expect(outcome(bytes, people.carla, directory)).toBe("commitment");
  });

  it("one reader in two slots with two keys → only the committed one opens", () => {
    const { people, directory, request } = scene();
    const inner = innerOf(sealed(request), "anna");
    const slots = slotsWith({ 2: people.anna.kem.publicKey, 6: people.anna.kem.publicKey });
    for (const otherKeyIn of [2, 6]) {
      const bytes = forgeEnvelope({ directoryHash: directory.hash, inner, slots, otherKeyIn });
      expect(outcome(bytes, people.anna, directory)).toBe("opened");
    }
  });

  it("body swapped by a reader who knows K, wraps untouched → not mine", () => {
    const { people, directory, request, keys } = scene();
    const one = sealed(request);
    const two = sealed({ ...request, sign: keys.sign, message: followUp("andere tekst", "swap") });
    const swapped = new Uint8Array([...one.slice(0, 15_141), ...two.slice(15_141)]);
    expect(outcome(swapped, people.anna, directory)).toBe("not-mine");
  });

  it("directory hash exchanged for another version's → not mine; unknown → directory-hash", () => {
    const { people, directory, draft, request } = scene();
    const newer = directoryOf({ ...draft, version: 2, previousHash: directory.hash });
    const bytes = sealed(request);
    const stale = new Uint8Array([...bytes.slice(0, 5), ...newer.hash, ...bytes.slice(37)]);
    expect(outcome(stale, people.anna, newer)).toBe("not-mine");
    const opener = { ...openerOf(people.anna, directory), directory: () => undefined };
    expect(openEnvelope(bytes, opener)).toEqual({ ok: false, error: "directory-hash" });
    const wrong = { ...openerOf(people.anna, directory), directory: () => newer };
    expect(openEnvelope(bytes, wrong)).toEqual({ ok: false, error: "directory-hash" });
  });

  it("other version, epoch ≠ 0, body not of a class → refused by what the server reads", () => {
    const bytes = sealed(scene().request);
    expect(parseEnvelope(bytes.with(0, 2))).toEqual({ ok: false, error: "version" });
    expect(parseEnvelope(bytes.with(4, 1))).toEqual({ ok: false, error: "epoch" });
    expect(parseEnvelope(bytes.with(1, 1))).toEqual({ ok: false, error: "epoch" });
    expect(parseEnvelope(bytes.slice(0, -1))).toEqual({ ok: false, error: "size-class" });
    expect(parseEnvelope(new Uint8Array([...bytes, 0]))).toEqual({ ok: false, error: "size-class" });
    expect(parseEnvelope(bytes.slice(0, 15_140))).toEqual({ ok: false, error: "malformed" });
    expect(parseEnvelope(new Uint8Array())).toEqual({ ok: false, error: "malformed" });
  });

  it("message id seen before in this mailbox → recognised by mailbox and message id, however it was sealed", () => {
    const { people, directory, request } = scene();
    const opened = [secureRandom, secureRandom].map((random) =>
      unwrap(openEnvelope(sealed({ ...request, random }), openerOf(people.anna, directory))),
    );
    expect(opened[0]?.commitment).not.toEqual(opened[1]?.commitment);
    expect(opened[0]?.mailboxSign).toEqual(opened[1]?.mailboxSign);
    expect(opened[0]?.message.messageId).toEqual(messageId("first"));
    expect(opened[1]?.message.messageId).toEqual(messageId("first"));
  });
});

describe("a dummy", () => {
  it("parses as an envelope of the directory and opens for nobody", () => {
    const { people, directory } = scene();
    const { bytes, commitment } = dummyEnvelope(directory.hash);
    const parts = unwrap(parseEnvelope(bytes));
    expect(parts.directoryHash).toEqual(directory.hash);
    expect(parts.commitment).toEqual(commitment);
    for (const person of Object.values(people)) expect(outcome(bytes, person, directory)).toBe("not-mine");
  });

  it("takes all four classes, the short ones more often", () => {
    const random = repeatable("dummies");
    const classes = new Array<number>(4).fill(0);
    for (let i = 0; i < 60; i += 1) {
      const { classIndex } = unwrap(parseEnvelope(dummyEnvelope(seedOf("directory"), random).bytes));
      classes[classIndex] = (classes[classIndex] ?? 0) + 1;
    }
    expect(classes[0]).toBeGreaterThan(classes[1] ?? 0);
    expect(classes[1]).toBeGreaterThan(classes[2] ?? 0);
    expect((classes[2] ?? 0) + (classes[3] ?? 0)).toBeGreaterThan(0);
  });

  it("has wraps like a real one: reduced coefficients, canonical X25519 halves, none of them random filler", () => {
    const { request, directory } = scene();
    const halves = (bytes: Uint8Array) => [
      ...Array.from({ length: 8 }, (_, slot) => bytes[5765 + slot * 1168 + 1119] ?? 255),
      ...Array.from({ length: 4 }, (_, slot) => bytes[1061 + slot * 1168 + 1119] ?? 255),
    ];
    const dummies = Array.from({ length: 8 }, () => halves(dummyEnvelope(directory.hash).bytes)).flat();
    const real = Array.from({ length: 8 }, () => halves(sealed({ ...request, random: secureRandom }))).flat();
    expect(dummies.filter((top) => top > 0x7f)).toEqual([]);
    expect(real.filter((top) => top > 0x7f)).toEqual([]);
    const filler = secureRandom(96);
    expect(filler.filter((top) => top > 0x7f).length).toBeGreaterThan(0);
  });
});

it("an envelope of one mailbox opens beside one of another without mixing", () => {
  const { people, directory, request } = scene();
  const other = melder("other");
  const message = followUp("van een ander", "other");
  const bytes = [sealed(request), sealed({ ...request, sign: other.sign, message })];
  const opened = bytes.map((one) => unwrap(openEnvelope(one, openerOf(people.anna, directory))));
  expect(opened.map(({ mailboxSign }) => mailboxSign)).toEqual([
    request.sign.publicKey,
    other.sign.publicKey,
  ]);
});
