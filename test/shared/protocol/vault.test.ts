import { createPublicKey, verify } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { newKemPair, newSignPair } from "#shared/protocol/keys.ts";
import { ready } from "#shared/protocol/sodium.ts";
import {
  encodeVault,
  newVault,
  parseVault,
  recoveryKey,
  vaultKeys,
  vaultReplacement,
  withNewGeneration,
} from "#shared/protocol/vault.ts";
import { parseLockedVault, vaultReplacementMessage } from "#shared/protocol/vault-layout.ts";
import { INSTANCE, seedOf, TODAY, unwrap } from "#test/support/organisation.ts";

beforeAll(ready);

const fresh = () =>
  newVault({ day: TODAY, recoveryKey: recoveryKey(INSTANCE, "anna", seedOf("code").slice(0, 15)) });

describe("a vault's keys", () => {
  it("are pairs of its seeds, the present generation first", () => {
    const vault = withNewGeneration(fresh(), TODAY + 365);
    const [old, present] = vault.generations;
    const keys = vaultKeys(vault);
    expect(keys.map(({ since }) => since)).toEqual([TODAY + 365, TODAY]);
    expect(keys[0]).toMatchObject({
      kem: newKemPair(present?.kemSeed),
      sign: newSignPair(present?.signSeed),
    });
    expect(keys[1]?.kem).toEqual(newKemPair(old?.kemSeed));
  });

  it("come back from bytes, and nothing else does", () => {
    const vault = withNewGeneration(fresh(), TODAY + 365);
    const bytes = encodeVault(vault);
    expect(unwrap(parseVault(bytes))).toEqual(vault);
    for (const wrong of [bytes.subarray(1), new Uint8Array(33), new Uint8Array()])
      expect(parseVault(wrong)).toEqual({ ok: false, error: "malformed" });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (arbitrary) => {
        const parsed = parseVault(arbitrary);
        if (parsed.ok) expect(encodeVault(parsed.value)).toEqual(arbitrary);
      }),
    );
  });

  it("have a recovery key per person and organisation", () => {
    const code = seedOf("code").slice(0, 15);
    const keys = [
      recoveryKey(INSTANCE, "anna", code),
      recoveryKey(INSTANCE, "bram", code),
      recoveryKey("elders", "anna", code),
    ];
    expect(new Set(keys.map(String)).size).toBe(3);
  });
});

describe("what must fail: a vault replaced without signature", () => {
  /** As the console function does it: Node's own Ed25519, no libsodium. */
  function nodeVerifies(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
    const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), publicKey]);
    return verify(null, message, createPublicKey({ key: spki, format: "der", type: "spki" }), signature);
  }

  it("is accepted from the present key alone, for this person, version and bytes", () => {
    const { sign } = vaultKeys(fresh())[0];
    const locked = seedOf("locked");
    const replacement = { instanceId: INSTANCE, staffId: "anna", version: 2, locked };
    const signature = vaultReplacement({ ...replacement, signSecret: sign.secretKey });
    const holds = (change: Partial<typeof replacement>, by = sign.publicKey) => {
      const { instanceId, staffId, version, locked: bytes } = { ...replacement, ...change };
      return nodeVerifies(by, vaultReplacementMessage(instanceId, staffId, version, bytes), signature);
    };
    expect(holds({})).toBe(true);
    expect(holds({ staffId: "bram" })).toBe(false);
    expect(holds({ instanceId: "elders" })).toBe(false);
    expect(holds({ version: 3 })).toBe(false);
    expect(holds({ locked: seedOf("other") })).toBe(false);
    expect(holds({}, newSignPair(seedOf("zoe")).publicKey)).toBe(false);
  });
});

describe("the layout of a locked vault", () => {
  it("answers arbitrary bytes with a listed error, never a throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000, size: "max" }), (bytes) => {
        const parsed = parseLockedVault(bytes);
        expect(parsed.ok || ["version", "too-large", "malformed"].includes(parsed.error)).toBe(true);
      }),
    );
  });
});
