import { ml_kem768_x25519 as xwing } from "@noble/post-quantum/hybrid.js";
import { beforeAll, describe, expect, it, test } from "vitest";
import {
  decapsulate,
  encapsulate,
  kemKeyIsSound,
  newKemPair,
  newSignPair,
  sign,
  signatureHolds,
} from "#shared/protocol/keys.ts";
import { ready } from "#shared/protocol/sodium.ts";
import { seedOf } from "../../support/organisation.ts";

beforeAll(ready);

const SEEDS = ["one", "two", "three"];

describe("X-Wing", () => {
  test.each(SEEDS)("makes the same pair of seed %s as an independent implementation", (label) => {
    const seed = seedOf(label);
    expect(newKemPair(seed).publicKey).toEqual(xwing.keygen(seed).publicKey);
    expect(newKemPair(seed).secretKey).toEqual(seed);
  });

  test.each(SEEDS)("seals with seed %s what the other opens, both ways, byte for byte", (label) => {
    const pair = newKemPair(seedOf(label));
    const coins = new Uint8Array([...seedOf(`${label} a`), ...seedOf(`${label} b`)]);
    const ours = encapsulate(pair.publicKey, () => coins);
    const theirs = xwing.encapsulate(pair.publicKey, coins);
    expect(ours.ciphertext).toEqual(theirs.cipherText);
    expect(ours.shared).toEqual(theirs.sharedSecret);
    expect(xwing.decapsulate(ours.ciphertext, pair.secretKey)).toEqual(ours.shared);
    expect(decapsulate(theirs.cipherText, pair.secretKey)).toEqual(theirs.sharedSecret);
  });

  it("gives no secret for a ciphertext of another length or with an X25519 half of low order", () => {
    const { publicKey, secretKey } = newKemPair(seedOf("one"));
    const { ciphertext } = encapsulate(publicKey);
    expect(decapsulate(ciphertext.slice(1), secretKey)).toBeUndefined();
    expect(decapsulate(new Uint8Array([...ciphertext, 0]), secretKey)).toBeUndefined();
    expect(decapsulate(ciphertext.fill(0, 1088), secretKey)).toBeUndefined();
    expect(decapsulate(encapsulate(publicKey).ciphertext, secretKey)).toHaveLength(32);
  });
});

/** Little-endian p = 2²⁵⁵ − 19 plus a small number. */
function nearP(plus: number): number[] {
  return [0xed + plus, ...Array.from({ length: 30 }, () => 0xff), 0x7f];
}

function changed(at: number, bytes: readonly number[]): Uint8Array {
  const key = newKemPair(seedOf("one")).publicKey.slice();
  key.set(bytes, at);
  return key;
}

describe("a public key for the directory", () => {
  it("is sound when it comes from a seed", () => {
    for (const label of SEEDS) expect(kemKeyIsSound(newKemPair(seedOf(label)).publicKey)).toBe(true);
  });

  test.each([
    [
      "top bit of byte 1215 set",
      () => changed(1215, [(newKemPair(seedOf("one")).publicKey[1215] ?? 0) | 0x80]),
    ],
    ["X25519 half equal to p", () => changed(1184, nearP(0))],
    ["X25519 half above p", () => changed(1184, nearP(9))],
    ["coefficient equal to q at an even place", () => changed(0, [0x01, 0x0d])],
    ["coefficient at an odd place above q", () => changed(1, [0xf0, 0xff])],
    ["last coefficient above q", () => changed(1150, [0xff, 0xff])],
    [
      "X25519 half zero, of low order",
      () =>
        changed(
          1184,
          Array.from({ length: 32 }, () => 0),
        ),
    ],
    ["X25519 half one, of low order", () => changed(1184, [1, ...Array.from({ length: 31 }, () => 0)])],
    ["one byte short", () => newKemPair(seedOf("one")).publicKey.slice(1)],
    ["empty", () => new Uint8Array()],
  ])("is refused with %s", (_name, key) => {
    expect(kemKeyIsSound(key())).toBe(false);
  });

  it("still stands with the largest coefficient that is allowed", () => {
    expect(
      kemKeyIsSound(changed(0, [0x00, ((newKemPair(seedOf("one")).publicKey[1] ?? 0) & 0xf0) | 0x0d])),
    ).toBe(true);
  });
});

describe("a signature", () => {
  const message = Uint8Array.of(1, 2, 3);

  it("holds for its key, its tag and its parts, and for nothing else", () => {
    const { publicKey, secretKey } = newSignPair(seedOf("signer"));
    const signature = sign(secretKey, "MI1/a", message);
    expect(signatureHolds(publicKey, signature, "MI1/a", message)).toBe(true);
    expect(signatureHolds(publicKey, signature, "MI1/b", message)).toBe(false);
    expect(signatureHolds(publicKey, signature, "MI1/a", Uint8Array.of(1, 2), Uint8Array.of(3))).toBe(false);
    expect(signatureHolds(newSignPair(seedOf("other")).publicKey, signature, "MI1/a", message)).toBe(false);
  });

  it("of a wrong length, or under a key of a wrong length, is false and no exception", () => {
    const { publicKey, secretKey } = newSignPair(seedOf("signer"));
    const signature = sign(secretKey, "MI1/a", message);
    expect(signatureHolds(publicKey, signature.slice(1), "MI1/a", message)).toBe(false);
    expect(signatureHolds(publicKey.slice(1), signature, "MI1/a", message)).toBe(false);
  });
});
